import type { BatchAction, BatchRequest, ObjectPath } from './request';
import { ActionType, ObjectPathType } from './request';

/**
 * Methods that leave the workbook as it is: those that get or find, the library's private ones, and its telling the
 * host that it has started.
 */
const READING = /^(?:_|get|find|load$|notify|is[A-Z])/i;

/** Whether a batch may change the workbook: it sets a property, or calls a method that does not say it only reads. */
export function changesWorkbook({ Actions, ObjectPaths }: BatchRequest): boolean {
  return (
    Actions.some(changes) ||
    Object.values(ObjectPaths).some((path) => makesObject(path, ObjectPaths))
  );
}

/** Methods that change what is in front or selected, which nobody needs to undo. */
const MOVING = /^(?:activate|select)$/i;

/** Whether a batch may leave something that could be undone. */
export function leavesStep({ Actions, ObjectPaths }: BatchRequest): boolean {
  const others = Actions.filter(({ Name }) => !MOVING.test(Name));
  return changesWorkbook({ Actions: others, ObjectPaths });
}

function changes({ ActionType: type, Name }: BatchAction): boolean {
  if (type === ActionType.SetProperty) return true;
  return type === ActionType.Method && !READING.test(Name);
}

/** Such as WorksheetCollection.add; not Functions.date, which only calculates. */
function makesObject(
  { ObjectPathType: type, Name, ParentObjectPathId }: ObjectPath,
  paths: BatchRequest['ObjectPaths'],
): boolean {
  const isFunction = /^functions$/i.test(paths[String(ParentObjectPathId)]?.Name ?? '');
  return type === ObjectPathType.Method && !isFunction && !READING.test(Name);
}
