import { isSameData } from '../../src/domain/same-data';

test.each([
  ['a text', 'Q1 23', 'Q1 23'],
  ['nothing', null, null],
  ['lists', ['E2', 'D2'], ['E2', 'D2']],
  ['records whatever the order of their keys', { from: 'a', to: 'b' }, { to: 'b', from: 'a' }],
  ['what lies deep', { edits: [{ cell: 'E2' }] }, { edits: [{ cell: 'E2' }] }],
])('is the same: %s', (_what, left, right) => {
  expect(isSameData(left, right)).toBe(true);
});

test.each([
  ['a number and its text', 1, '1'],
  ['nothing and an empty record', null, {}],
  ['a longer list', ['E2'], ['E2', 'D2']],
  ['a list in another order', ['E2', 'D2'], ['D2', 'E2']],
  ['a list and a record with the same keys', ['E2'], { 0: 'E2' }],
  ['a record with one key more', { from: 'a' }, { from: 'a', to: undefined }],
  ['what lies deep', { edits: [{ cell: 'E2' }] }, { edits: [{ cell: 'E3' }] }],
])('is not the same: %s', (_what, left, right) => {
  expect(isSameData(left, right)).toBe(false);
  expect(isSameData(right, left)).toBe(false);
});
