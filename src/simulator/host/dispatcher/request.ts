/** The request that Office.js sends for one batch; names are the library's own. */
export interface BatchRequest {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Kinds of object path, by their number in a request. */
export const ObjectPathType = {
  GlobalRoot: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** How a request names an object: by a step from its parent, or by something that the host handed out. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Arguments of a call or of a setter. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Path ids in parallel to Arguments; 0 or null where the argument is no object. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** Kinds of action, by their number in a request. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
} as const;

/** One thing that a request asks for. */
export interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** What a load asks for: names of properties as typed, nested with slashes, and a part of a collection. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** The answer to a request: the results of the actions that were run, and what stopped it. */
export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** Why a batch stopped; the library makes an OfficeExtension.Error of it. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  /** Such as "Range.values". */
  readonly Location: string;
  /** 0-based position in Actions. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}
