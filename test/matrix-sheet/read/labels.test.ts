import type { LabelLine } from '../../../src/matrix-sheet/read/label-lines';
import {
  isSameLabel,
  pickLabelLines,
  relateLabel,
} from '../../../src/matrix-sheet/read/label-lines';
import { foldReference, leadingReference } from '../../../src/matrix-sheet/read/references';
import { namesByNumber } from '../../../src/matrix-sheet/read/numbered-texts';

const linesOf = (...labels: readonly string[]): LabelLine[] =>
  labels.map((label, rowIndex) => ({ rowIndex, label }));

test.each([
  [[], 'Skills', 'first'],
  [['Skills & knowledge'], 'skills knowledge.', 'same'],
  [['Skills'], 'and knowledge', 'continues'],
  [['skills'], 'and knowledge', 'different'],
  [['Skills and'], 'Knowledge', 'continues'],
  [['Skills (new'], 'The team)', 'continues'],
  [['Skills (new'], 'The (team)', 'different'],
  [['Skills (all)'], 'The team)', 'different'],
  [['Skills'], 'The team)', 'different'],
  [['Skills & knowledge'], 'Skine a knemeage', 'doubles'],
  [['Skills'], 'Procurement', 'different'],
] as const)('below the lines %j the line “%s” is %s', (lines, label, relation) => {
  expect(relateLabel(linesOf(...lines), { rowIndex: lines.length, label })).toBe(relation);
});

test('a line further down says the same or another thing', () => {
  const below = (label: string) => relateLabel(linesOf('Skills'), { rowIndex: 2, label });
  expect(['skills', 'and knowledge'].map(below)).toEqual(['same', 'different']);
});

test('labels are the same but for case and punctuation', () => {
  expect(isSameLabel('Skills & tools', 'SKILLS - TOOLS')).toBe(true);
  expect(isSameLabel('Skills', 'Skills....')).toBe(true);
  expect(isSameLabel('Skills', 'Skills.....')).toBe(false);
  expect(isSameLabel('Skills', 'Skulls')).toBe(false);
});

test('of doubled lines the sounder one stays', () => {
  const vocabulary = () =>
    new Map([
      ['skills', 5],
      ['knowledge', 5],
    ]);
  const pick = (...labels: readonly string[]) =>
    pickLabelLines(linesOf(...labels), vocabulary).map(({ label }) => label);
  expect(pick('Skine a knemeage', 'Skills & knowledge', 'of the team')).toEqual([
    'Skills & knowledge',
    'of the team',
  ]);
  expect(pick('Skills & knowledge', 'Skine a knemeage')).toEqual(['Skills & knowledge']);
  expect(pick('Skills', 'skills')).toEqual(['Skills']);
});

test('references are compared without what stands around the number', () => {
  const same = ['1.2', 'KPI 1.2.', 'kpi1.2', 'Ref. 1.2:', 'No 1.2)'];
  expect(same.map(foldReference)).toEqual(same.map(() => '1.2'));
  expect(foldReference('KPI')).toBe('kpi');
  expect(foldReference('A-07')).toBe('a-07');
});

test.each([
  ['1.2 Reporting', '1.2'],
  ['1) Reporting', '1'],
  ['A7. Reporting', 'A7'],
  ['KPI1a: Reporting', 'KPI1a'],
  ['ABCD1 Reporting', ''],
  ['1.2Reporting', ''],
  ['1.2', ''],
  ['Reporting 1.2 ', ''],
])('the reference that “%s” begins with is “%s”', (label, reference) => {
  expect(leadingReference(label)).toBe(reference);
});

test('a row that names one thing by its number is none of headings', () => {
  expect(namesByNumber(['KPI 1', 'Bins', ''])).toBe(true);
  expect(namesByNumber(['Action 1', 'Action 2', ''])).toBe(false);
  expect(namesByNumber(['KPI', 'Actions'])).toBe(false);
  expect(namesByNumber(['KPI 1', 'Bins'], (value) => value === 'KPI 1')).toBe(false);
});
