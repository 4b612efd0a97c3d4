import { HostError, apiNotFound, itemNotFound } from '../errors';
import type { HostObject } from '../object-type';
import { typeOf } from '../object-type';
import type { DispatcherRoots } from './batch';
import { BatchPaths } from './batch';
import { callMethod, memberName, setProperty } from './members';
import { identify, queryObject } from './query';
import type { BatchAction, BatchError, BatchRequest, BatchResponse } from './request';
import { ActionType, ObjectPathType } from './request';

/**
 * Called before each action of a batch with its place, such as "Range.values" or "WorksheetCollection.add";
 * throws a HostError to make the action fail.
 */
export type ActionCheck = (location: string, actionIndex: number) => void;

/**
 * Answers one batch of Office.js. Actions run in order, and those before a failure stay applied, as in Excel.
 */
export function answerBatch(
  request: BatchRequest,
  roots: DispatcherRoots,
  check?: ActionCheck,
): BatchResponse {
  const paths = new BatchPaths(request, roots);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [actionIndex, action] of request.Actions.entries()) {
    try {
      check?.(locate(action, paths), actionIndex);
      results.push({ ActionId: action.Id, Value: runAction(action, paths) ?? null });
    } catch (error) {
      const answer = describeError(error, action, actionIndex, paths);
      return { Results: results, TraceIds: traceIds, Error: answer };
    }
    if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
  }
  return { Results: results, TraceIds: traceIds };
}

function runAction(action: BatchAction, paths: BatchPaths): unknown {
  if (action.ActionType === ActionType.Trace) return null;
  const { references } = paths.roots;
  const object = paths.resolve(action.ObjectPathId);
  if (object?.isGone) throw itemNotFound();
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object && identify(object, references);
    case ActionType.Query:
    case ActionType.RecursiveQuery:
      return queryObject(object, action.QueryInfo ?? {}, references);
    case ActionType.Method:
      return runMethod(action, paths);
    case ActionType.SetProperty:
      if (object) setProperty(object, action.Name, setterValue(action, paths));
      return null;
  }
  throw new HostError('NotImplemented', `Action type ${action.ActionType}.`);
}

/** Unlike a call's, a setter's null is a value. */
function setterValue(action: BatchAction, paths: BatchPaths): unknown {
  return paths.arguments(action.ArgumentInfo)[0] ?? null;
}

function runMethod(action: BatchAction, paths: BatchPaths): unknown {
  const { references } = paths.roots;
  const object = paths.resolve(action.ObjectPathId);
  if (object === null) return { _IsNull: true };
  const values = paths.arguments(action.ArgumentInfo);
  if (action.Name === '_KeepReference') return references.keep(object);
  if (action.Name === '_RemoveReference') return references.remove(String(values[0]));
  if (action.Name === '_RemoveAllReferences') return references.removeAll();
  const event = registeredEvent(action.Name);
  if (event !== null) return registerEvent(object, event);
  return callMethod(object, action.Name, values);
}

/** The library listens by itself; the host sends every event that it knows whether it was asked for or not. */
function registerEvent(object: HostObject, event: string): null {
  const { typeName } = typeOf(object);
  if (!isKnownEvent(typeName, event)) throw apiNotFound(typeName, `the event ${event}`);
  return null;
}

function describeError(
  error: unknown,
  action: BatchAction,
  actionIndex: number,
  paths: BatchPaths,
): BatchError {
  const known = error instanceof HostError;
  return {
    Code: known ? error.code : 'GeneralException',
    // A bug of the host reaches the add-in's log with its stack: it must not look like an answer of Excel.
    Message: known ? error.message : `Bug in the embedded host: ${(error as Error).stack}`,
    Location: locate(action, paths),
    ActionIndex: actionIndex,
    HttpStatusCode: known ? error.httpStatus : 500,
  };
}

/** Such as "WorksheetCollection.getItem" or "Range.values". */
function locate(action: BatchAction, paths: BatchPaths): string {
  const path = paths.request.ObjectPaths[action.ObjectPathId];
  const target = paths.resolved(action.ObjectPathId);
  if (target) {
    return `${typeOf(target).typeName}.${memberName(action.Name || 'load')}`;
  }
  if (!path) return '';
  const parent = paths.resolved(path.ParentObjectPathId);
  const member = path.ObjectPathType === ObjectPathType.Indexer ? 'getItem' : memberName(path.Name);
  return parent ? `${typeOf(parent).typeName}.${member}` : member;
}

/** Events of a sheet that this host tells of, and those that only a user with a screen causes. */
const OF_SHEETS = [
  'Activated',
  'Calculated',
  'ColumnSorted',
  'DataChanged',
  'Deactivated',
  'NameChanged',
  'ProtectionChanged',
  'RowHiddenChanged',
  'RowSorted',
  'SelectionChanged',
  'SingleClicked',
  'VisibilityChanged',
];

const KNOWN_EVENTS: Readonly<Record<string, readonly string[]>> = {
  Workbook: ['Activated', 'AutoSaveSettingChanged'],
  Worksheet: OF_SHEETS,
  WorksheetCollection: [...OF_SHEETS, 'Added', 'Deleted', 'Moved'],
  Table: ['DataChanged', 'SelectionChanged'],
  TableCollection: ['Added', 'DataChanged', 'Deleted'],
  Chart: ['Activated', 'Deactivated'],
  ChartCollection: ['Activated', 'Deactivated'],
};

const REGISTRATION = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/;

/** The event that a private method of the library registers for or no longer; null for any other method. */
function registeredEvent(method: string): string | null {
  return REGISTRATION.exec(method)?.[1] ?? null;
}

/** Whether handlers of this event will be called when it happens. */
function isKnownEvent(typeName: string, event: string): boolean {
  return KNOWN_EVENTS[typeName]?.includes(event) ?? false;
}
