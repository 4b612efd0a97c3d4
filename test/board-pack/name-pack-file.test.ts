import { namePackFile } from '../../src/board-pack/name-pack-file';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';

const ASAT = { year: 2023, month: 10, day: 5 };
const named = (committee: string, kind: Parameters<typeof namePackFile>[2] = 'board-print') =>
  namePackFile({ ...DEFAULT_SETTINGS.cover, committee }, ASAT, kind);

test.each([
  ['Audit Committee', 'Audit Committee board pack 2023-10-05 Draft.xlsx'],
  ['', 'Board pack 2023-10-05 Draft.xlsx'],
  ['Audit/Risk: "2023"?', 'Audit Risk 2023 board pack 2023-10-05 Draft.xlsx'],
  ['../../etc', 'etc board pack 2023-10-05 Draft.xlsx'],
  ['...', 'Board pack 2023-10-05 Draft.xlsx'],
  ['Overview & Scrutiny', 'Overview & Scrutiny board pack 2023-10-05 Draft.xlsx'],
  ['Pwyllgor Archwilio', 'Pwyllgor Archwilio board pack 2023-10-05 Draft.xlsx'],
])('of “%s”', (committee, name) => {
  expect(named(committee)).toBe(name);
});

test('tells the kinds apart, and a draft from what is final', () => {
  expect(named('Audit', 'publication-copy')).toBe(
    'Audit board pack publication copy 2023-10-05 Draft.xlsx',
  );
  expect(named('Audit', 'word-paper')).toBe('Audit board paper 2023-10-05 Draft.docx');
  const cover = { ...DEFAULT_SETTINGS.cover, status: 'Final' } as const;
  expect(namePackFile(cover, ASAT, 'word-paper')).toBe('Board paper 2023-10-05 Final.docx');
});

test('a long committee leaves room for the rest of the name', () => {
  const name = named('Committee '.repeat(40));
  expect(name.length).toBeLessThan(120);
  expect(name).toMatch(/ board pack 2023-10-05 Draft\.xlsx$/);
});
