import { changesWorkbook } from '../../../src/simulator/host/dispatcher/changes-workbook';
import type { BatchAction, BatchRequest } from '../../../src/simulator/host/dispatcher/request';
import { ActionType } from '../../../src/simulator/host/dispatcher/request';

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
