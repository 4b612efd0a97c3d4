/** A message of the library to its host, as Excel on the web exchanges them. */
export interface XdmRequest {
  /** 0 for requests. */
  readonly _messageType: number;
  /** 0 calls, 1 listens to an event, 2 stops listening. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _data: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
    readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  };
}

export const XdmAction = { Invoke: 0, Register: 1, Unregister: 2 } as const;

export const DispatchId = {
  RefreshSettings: 75,
  SaveSettings: 76,
  ExecuteBatch: 93,
} as const;

/** Errors of the transport itself; the library turns them into codes such as InvalidOperationInCellEditMode. */
export const TransportError = {
  CellEditMode: 5004,
  Unsupported: 5000,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
} as const;

export const SUCCESS = { Version: 1, Error: 0 } as const;
