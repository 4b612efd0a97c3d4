/** A message of the library to its host, as Excel on the web exchanges them. */
export interface XdmRequest {
  /** 0 for requests. */
  readonly _messageType: number;
  /** 0 calls, 1 listens to an event, 2 stops listening. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId?: string;
  readonly _correlationId: number;
  readonly _data: XdmData;
}

/** What a message of the library carries; which members are there depends on the method. */
export interface XdmData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  /** When listening to an event: whose; for a dialog its options as JSON. */
  readonly targetId?: string;
  /** Arguments of the other methods, by position or by name. */
  readonly [argument: string]: unknown;
}

export const XdmAction = { Invoke: 0, Register: 1, Unregister: 2 } as const;

export const DispatchId = {
  RefreshSettings: 75,
  SaveSettings: 76,
  GetDocumentCopy: 77,
  GetDocumentCopyChunk: 80,
  ReleaseDocumentCopy: 81,
  ExecuteBatch: 93,
  CommandCompleted: 94,
  MessageParent: 144,
} as const;

/** Names of the events that a host sends. */
export const XdmEvent = {
  RichApiMessage: 'richApiMessage',
  SelectionChanged: 'documentSelectionChanged',
  CommandInvoked: 'appCommandInvoked',
  /** Listening to it opens a dialog within the host's page, no longer listening closes it. */
  DialogMessageReceived: 'dialogMessageReceived',
  /** Listened to while the library itself asks in the add-in's page whether a window may be opened. */
  DialogNotificationShown: 'dialogNotificationShown',
} as const;

/** Errors of the transport itself; the library turns them into codes such as InvalidOperationInCellEditMode. */
export const TransportError = {
  CellEditMode: 5004,
  FileTypeNotSupported: 1009,
  Unsupported: 5000,
  Internal: 5001,
  SessionGone: 5012,
  ActivityLimit: 5102,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
  DialogAlreadyOpen: 12007,
} as const;

/** The answer to a method that has no other. */
export const SUCCESS = { Version: 1, Error: 0 } as const;
