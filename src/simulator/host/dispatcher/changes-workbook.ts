import type { BatchAction, BatchRequest, ObjectPath } from './request';
import { ActionType, ObjectPathType } from './request';

/**
 * Methods that leave the workbook as it is: those that get or find, the library's private ones, and its telling the
 * host that it has started.
 */
const READING = /^(?:_|get|find|load$|notify|is[A-Z])/i;

/** Whether a batch may change the workbook: it sets a property, or calls a method that does not say it only reads. */
export function changesWorkbook({ Actions, ObjectPaths }: BatchRequest): boolean {
  return Actions.some(changes) || Object.values(ObjectPaths).some(makesObject);
}

function changes({ ActionType: type, Name }: BatchAction): boolean {
  if (type === ActionType.SetProperty) return true;
  return type === ActionType.Method && !READING.test(Name);
}

/** Such as WorksheetCollection.add. */
function makesObject({ ObjectPathType: type, Name }: ObjectPath): boolean {
  return type === ObjectPathType.Method && !READING.test(Name);
}
