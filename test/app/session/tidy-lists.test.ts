import fc from 'fast-check';
import { lintWorkbook } from '../../../scripts/lint/lint-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { sayMatrix } from '../../support/layouts/try-standard-form';
import { closeHost, sheetOf, workbookOf } from '../../support/matrix-host';
import type { SessionHost } from './session-host';
import { openSession } from './session-host';

afterEach(closeHost);

const HEADINGS = [
  'KPI',
  'Where we are now',
  'Where we want to be',
  'Actions',
  'By when',
  'Status',
  'Owner',
];

/** A matrix whose statuses are these, an action a row. */
function matrixOf(statuses: readonly string[]): CellValue[][] {
  const quarters = ['Q1 24', 'Q2 24', 'Q3 24', 'Q4 24'];
  const rows = statuses.map((status, index) => [
    `Measure ${index + 1}`,
    'Developing: ad hoc',
    'Mature: monthly',
    `Do thing ${index + 1}`,
    quarters[index % 4]!,
    status,
    'Ann',
  ]);
  return [HEADINGS, ...rows];
}

/** Together more than the 255 characters that a validation holds. */
const MANY = Array.from({ length: 24 }, (_, index) => `Waiting for committee ${index + 1}`);

const openWith = (statuses: readonly string[]): Promise<SessionHost> =>
  openSession(workbookOf(sheetOf('Plan', matrixOf(statuses))));

const tabsOf = ({ host }: SessionHost): string[] =>
  host.workbook.sheets.map(({ name, visibility }) =>
    visibility === 'Visible' ? name : `${name} (${visibility})`,
  );

/** The texts that the cells below a heading of a sheet offer; null where they offer none. */
function offered({ sheets }: WorkbookData, tab: string, heading: string): string[] | null {
  const sheet = sheets.find(({ name }) => name === tab)!;
  const column = sheet.tables[0]!.columns.indexOf(heading);
  const letter = String.fromCharCode(65 + column);
  const formula = sheet.validations.find(({ ranges }) => ranges[0]!.startsWith(letter))?.formula1;
  if (formula == null) return null;
  const cells = /^'?(.+?)'?!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(formula);
  if (!cells) return formula.slice(1, -1).replaceAll('""', '"').split(',');
  const [, name, at, first, last] = cells;
  const lists = sheets.find((one) => one.name === name)!;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    String(lists.cells.get(Number(first) - 1 + index, at!.charCodeAt(0) - 65)?.value ?? ''),
  );
}

test('every text can be chosen, from a hidden sheet that goes with the copy', async () => {
  const opened = await openWith(MANY);
  await opened.session.tidy();
  expect(tabsOf(opened)).toEqual([
    'Plan',
    'Tidy copy lists (Hidden)',
    'Tidy copy',
    'Matrix records',
  ]);
  expect(offered(opened.host.workbook, 'Tidy copy', 'Status')).toEqual(
    expect.arrayContaining(MANY),
  );
  expect(lintWorkbook(opened.host.workbook)).toEqual([]);
  await opened.session.tidy();
  expect(tabsOf(opened)).toHaveLength(4);
  expect(offered(opened.host.workbook, 'Tidy copy', 'Status')).toHaveLength(MANY.length + 5);
  await opened.session.removeMadeSheet('tidy');
  expect(tabsOf(opened)).toEqual(['Plan']);
});

test('it is in a file as it is in Excel, and no matrix is looked for there', async () => {
  const opened = await openWith(MANY);
  await opened.session.tidy();
  const file = await readWorkbook(await writeWorkbook(opened.host.workbook), 'copy.xlsx');
  expect(offered(file, 'Tidy copy', 'Status')).toEqual(expect.arrayContaining(MANY));
  expect(file.sheets.map(({ visibility }) => visibility)).toContain('Hidden');
  const later = await openSession(file);
  expect(later.ready().surveys.map(({ sheet }) => sheet)).toEqual(['Plan']);
});

test('each copy has lists of its own, under a name that nothing of the person’s has', async () => {
  const own = sheetOf('Tidy copy lists', [['Mine']]);
  const opened = await openSession(workbookOf(sheetOf('Plan', matrixOf(MANY)), own));
  await opened.session.tidy();
  opened.host.workbook.sheets
    .find(({ name }) => name === 'Tidy copy')!
    .cells.set(1, 1, { value: 'Measures' });
  await opened.session.tidy({ edited: 'keep' });
  expect(tabsOf(opened).sort()).toEqual([
    'Matrix records',
    'Plan',
    'Tidy copy',
    'Tidy copy (2)',
    'Tidy copy lists',
    'Tidy copy lists (2) (Hidden)',
    'Tidy copy lists (3) (Hidden)',
  ]);
  await opened.session.removeMadeSheet('tidy-2');
  expect(tabsOf(opened).filter((tab) => tab.includes('lists'))).toEqual([
    'Tidy copy lists',
    'Tidy copy lists (2) (Hidden)',
  ]);
  expect(offered(opened.host.workbook, 'Tidy copy', 'Status')).toEqual(
    expect.arrayContaining(MANY),
  );
});

test('lists whose copy a person has deleted go with the next, those that their own copy uses stay', async () => {
  const opened = await openWith(MANY);
  await opened.session.tidy();
  await opened.atSheet((_, workbook) => workbook.worksheets.getItem('Tidy copy').delete());
  await opened.session.tidy();
  expect(tabsOf(opened).filter((tab) => tab.includes('lists'))).toHaveLength(1);
  await opened.atSheet((_, workbook) => {
    workbook.worksheets.getItem('Tidy copy').copy('End').name = 'Mine';
  });
  await opened.session.tidy();
  await opened.session.removeMadeSheet('tidy');
  expect(
    tabsOf(opened)
      .filter((tab) => !tab.startsWith('Matrix'))
      .sort(),
  ).toEqual(['Mine', 'Plan', 'Tidy copy lists (Hidden)']);
  expect(offered(opened.host.workbook, 'Mine', 'Status')).toEqual(expect.arrayContaining(MANY));
});

/** As a person types them: with commas, numbers, what looks like a formula or a reference. */
const word = fc.constantFrom('On hold', 'Done', 'a, b', '=SUM(A1)', "O'Brien’s", '50%', '"quoted"');
const someStatuses = fc.array(
  fc.tuple(word, fc.integer({ min: 0, max: 60 })).map(([text, count]) => `${text} ${count}`),
  { minLength: 1, maxLength: 40 },
);

test('whatever the lists say, the copy is read as the same matrix', async () => {
  await fc.assert(
    fc.asyncProperty(someStatuses, async (statuses) => {
      const opened = await openWith(statuses);
      const said = sayMatrix(opened.ready().review.matrix);
      await opened.session.tidy();
      const texts = offered(opened.host.workbook, 'Tidy copy', 'Status')!;
      expect(texts).toEqual(expect.arrayContaining([...new Set(statuses)]));
      await opened.session.useMadeSheet('tidy');
      expect(opened.ready().review.matrix.source.sheet).toBe('Tidy copy');
      expect(sayMatrix(opened.ready().review.matrix)).toEqual(said);
    }),
    { numRuns: 12 },
  );
});

test('spellings of dues that cells allow are read from the lists of the copy', async () => {
  const spellings = Array.from({ length: 60 }, (_, index) => {
    const year = 2020 + Math.floor(index / 4);
    return `Quarter ${(index % 4) + 1} of ${year}`;
  });
  const rows = matrixOf(MANY);
  spellings.slice(0, 20).forEach((due, index) => (rows[index + 1]![4] = due));
  const plan = sheetOf('Plan', rows);
  plan.validations.push({
    ranges: ['E2:E25'],
    ...{ type: 'list', operator: null, formula2: null, carried: null },
    formula1: 'Spellings!$A$1:$A$60',
  });
  const opened = await openSession(
    workbookOf(
      plan,
      sheetOf(
        'Spellings',
        spellings.map((text) => [text]),
      ),
    ),
  );
  expect(opened.ready().review.matrix.dueSpellings).toEqual(spellings);
  await opened.session.tidy();
  await opened.session.useMadeSheet('tidy');
  expect(opened.ready().review.matrix.dueSpellings).toEqual(spellings);
});
