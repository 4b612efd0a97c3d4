import { changesWorkbook } from '../../../../src/simulator/host/dispatcher/changes-workbook';
import type {
  BatchAction,
  BatchRequest,
  ObjectPath,
} from '../../../../src/simulator/host/dispatcher/request';
import { ActionType, ObjectPathType } from '../../../../src/simulator/host/dispatcher/request';

const batchOf = (ActionType: number, Name: string): BatchRequest => ({
  Actions: [{ ActionType, Name } as BatchAction],
  ObjectPaths: {},
});

test.each([
  'getItemOrNullObject',
  'load',
  'isInBounds',
  '_KeepReference',
  'notifyActionHandlerReady',
])('a call of %s leaves the workbook as it is', (name) =>
  expect(changesWorkbook(batchOf(ActionType.Method, name))).toBe(false),
);

test.each(['add', 'delete', 'clear', 'protect', 'insert'])('a call of %s may change it', (name) =>
  expect(changesWorkbook(batchOf(ActionType.Method, name))).toBe(true),
);

test('setting a property changes it', () =>
  expect(changesWorkbook(batchOf(ActionType.SetProperty, 'values'))).toBe(true));

test('a worksheet function only calculates, and an object that another method makes is a change', () => {
  const path = (Id: number, Name: string, ObjectPathType: number, parent?: number): ObjectPath => ({
    Id,
    Name,
    ObjectPathType,
    ...(parent === undefined ? {} : { ParentObjectPathId: parent }),
  });
  const batch = (property: string, method: string): BatchRequest => ({
    Actions: [],
    ObjectPaths: {
      1: path(1, property, ObjectPathType.Property),
      2: path(2, method, ObjectPathType.Method, 1),
    },
  });
  expect(changesWorkbook(batch('Functions', 'Date'))).toBe(false);
  expect(changesWorkbook(batch('Worksheets', 'Add'))).toBe(true);
});
