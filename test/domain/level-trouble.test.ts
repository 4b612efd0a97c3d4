import { addAliases, createNumberScale, createScale } from '../../src/domain/level-scale';
import {
  describeOutside,
  findLevelTrouble,
  isSetOff,
  respellLevel,
  setOffLevel,
} from '../../src/domain/level-trouble';
import type { LevelStatement } from '../../src/domain/matrix';
import { readLevel } from '../../src/domain/read-level';

const SCALE = createScale(['Low', 'Middle', 'High']);

/** What a cell states by itself. */
function state(cellText: string, scale = SCALE): LevelStatement {
  const { descriptor, ...reading } = readLevel(cellText, scale);
  return { ...reading, text: descriptor, cellText, cell: 'B2', textCells: ['B2'] };
}

test.each([
  ['Middle', null],
  ['Middle: we plan', null],
  ['MIDDLE: we plan', 'non-standard'],
  ['Middle we plan', 'inferred'],
  ['Middle2 we plan', 'non-standard'],
  ['', 'missing'],
  ['N/A', null],
  ['Mddle', 'unknown'],
  ['Blue: we plan', 'unknown'],
  ['Blue - we plan', 'unknown'],
  ['Blue. We plan', 'unknown'],
  ['Blue', 'unknown'],
  ['We plan to buy', 'descriptor-only'],
  ['We.plan', 'unknown'],
  ['H', 'unknown'],
  ['H is', 'descriptor-only'],
])('“%s” has the trouble %j', (cellText, trouble) => {
  expect(findLevelTrouble(state(cellText), SCALE)).toBe(trouble);
});

test('a level that stands inside the text is inferred, and a word that has a suggestion is meant as one', () => {
  const inside = { ...state('by contractors. Middle'), level: 'Middle', inferred: true };
  expect(findLevelTrouble({ ...inside, word: 'Middle' }, SCALE)).toBe('inferred');
  const near = { ...state('D is'), suggestion: 'Middle' };
  expect(findLevelTrouble(near, SCALE)).toBe('unknown');
});

test('a word that is read as a level is as good as its name', () => {
  const aliased = { ...state('Middle'), word: 'basic', cellText: 'basic' };
  const scale = addAliases(SCALE, [{ word: 'Basic', level: 'Middle' }]);
  expect(findLevelTrouble(aliased, scale)).toBeNull();
  expect(findLevelTrouble(aliased, SCALE)).toBe('non-standard');
});

test('numbers are as good in any form', () => {
  const scale = createNumberScale(1, 5);
  for (const text of ['2', 'L2', '2/5', '2.0'])
    expect([text, findLevelTrouble(state(text, scale), scale)]).toEqual([text, null]);
});

test.each([
  ['Middle', true, 'High', 'High'],
  [' Middle ', true, 'High ', 'High '],
  ['Middle: a plan', true, 'High: a plan', 'High: a plan'],
  ['Middle – a plan', true, 'High – a plan', 'High – a plan'],
  ['Middle - a plan', true, 'High - a plan', 'High - a plan'],
  ['Middle. A plan', true, 'High. A plan', 'High. A plan'],
  ['Middle a plan', false, 'High a plan', 'High: a plan'],
  ['Middle, in part', false, 'High, in part', 'High: , in part'],
  ['Middle/High', false, 'High/High', 'High: /High'],
  ['Middle-a plan', false, 'High-a plan', 'High: -a plan'],
  ['Middle2 a plan', false, 'High 2 a plan', 'High: 2 a plan'],
])('“%s” is set off: %j; respelled “%s”, set off “%s”', (cellText, isOff, respelled, setOff) => {
  const statement = { ...state(cellText), word: 'Middle' };
  expect(isSetOff(statement)).toBe(isOff);
  expect(respellLevel(statement, 'High')).toBe(respelled);
  expect(setOffLevel(statement, 'High')).toBe(setOff);
});

test('a word that its cell does not start with, or none, is not respelled', () => {
  for (const word of ['', 'High']) {
    const statement = { ...state('Middle: a plan'), word };
    expect(isSetOff(statement)).toBe(false);
    expect(respellLevel(statement, 'Low')).toBeNull();
    expect(setOffLevel(statement, 'Low')).toBeNull();
  }
});

test('only a number is outside a scale of numbers', () => {
  expect(describeOutside('7', createNumberScale(1, 5))).toBe('outside the scale from 1 to 5');
  expect(describeOutside('Seven', createNumberScale(1, 5))).toBeNull();
  expect(describeOutside('7', SCALE)).toBeNull();
});
