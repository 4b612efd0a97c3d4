import { createIdMaker } from '../../../src/matrix-sheet/areas/group-areas';

test('KPIs of one name in one area are told apart, also from one named like that', () => {
  const makeId = createIdMaker();
  const names = ['Culture (2)', 'Culture', 'Culture', 'Culture', 'Culture (2)'];
  expect(names.map((name) => makeId('Leading', name))).toEqual([
    'Leading / Culture (2)',
    'Leading / Culture',
    'Leading / Culture (3)',
    'Leading / Culture (4)',
    'Leading / Culture (2) (2)',
  ]);
});

test('one name in two areas needs no number', () => {
  const makeId = createIdMaker();
  expect([makeId('One', 'Training'), makeId('Two', 'Training'), makeId('Two', null)]).toEqual([
    'One / Training',
    'Two / Training',
    'Two / KPI without a name',
  ]);
});

test('names as long as cells can be make short ids, which still differ', () => {
  const makeId = createIdMaker();
  const name = 'x'.repeat(32_767);
  const ids = [makeId(name, name), makeId(name, `${name.slice(1)}y`)];
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id.length).toBeLessThan(500);
});

test('areas and names with slashes never come to one id', () => {
  const makeId = createIdMaker();
  const ids = [
    makeId('Members', 'Training / Leading'),
    makeId('Members / Training', 'Leading'),
    makeId('Members', 'Training'),
    makeId('Members / Training', 'Leading'),
  ];
  expect(ids).toEqual([
    'Members / Training / Leading',
    'Members / Training / Leading (2)',
    'Members / Training',
    'Members / Training / Leading (3)',
  ]);
});
