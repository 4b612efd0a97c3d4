import { listOwners, readPercent } from '../../src/domain/details';

test.each([
  ['75%', 75],
  [' 7.25 % ', 7.25],
  ['100%', 100],
  ['75', null],
  ['about 75%', null],
  ['75% done', null],
  ['75  %', null],
  ['.5%', null],
  ['', null],
  [undefined, null],
])('%j is %j per cent', (text, percent) => {
  expect(readPercent(text)).toBe(percent);
});

test.each([
  ['Ann', ['Ann']],
  ['Ann; Bob', ['Ann', 'Bob']],
  ['Ann;Bob ;', ['Ann', 'Bob']],
  ['Ann / Bob', ['Ann', 'Bob']],
  [' Ann\nBob ', ['Ann', 'Bob']],
  ['Ann and Bob', ['Ann and Bob']],
  ['IT/HR', ['IT/HR']],
  [' ', []],
  [undefined, []],
])('%j names %j', (owner, owners) => {
  expect(listOwners(owner)).toEqual(owners);
});
