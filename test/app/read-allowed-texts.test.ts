import { reviewMatrix } from '../../src/app/review-matrix';
import { writeScale } from '../../src/domain/level-scale';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { SheetData, ValidationData, WorkbookData } from '../../src/workbook/workbook-data';
import { closeHost, openHost, REVIEW_REQUEST, sheetOf, workbookOf } from '../support/matrix-host';
import { openSession } from './session/session-host';

afterEach(closeHost);

const HEADER = ['KPI', 'Current level', 'Target level', 'Actions', 'By when'];
type Rows = readonly (readonly CellValue[])[];

/** A matrix with these levels, now and wanted, from A1 on. */
const planOf = (...levels: [CellValue, CellValue][]): Rows => [
  HEADER,
  ...levels.map(([now, target], index) => [
    `Topic ${'ABCDEFG'[index]!}`,
    now,
    target,
    'Act',
    'Q1 24',
  ]),
];
const NUMBERS = planOf([1, 3], [2, 3], [3, 4]);
const WORDS = planOf(['Weak', 'Fair'], ['Fair', 'Robust'], ['Weak', 'Robust']);

/** A sheet whose level cells allow only what this validation says. */
function listed(rows: Rows, validation: Partial<ValidationData>): SheetData {
  const sheet = sheetOf('Plan', rows);
  sheet.validations.push({
    ranges: ['B2:C20'],
    type: 'list',
    operator: null,
    formula1: null,
    formula2: null,
    carried: null,
    ...validation,
  });
  return sheet;
}

const LEVELS = [['Levels'], ['Weak'], ['Fair'], ['Robust']];
const LISTS = sheetOf('Lookups', LEVELS);

const rowsDown = (count: number): CellValue[][] => Array.from({ length: count }, () => []);
// The first rows that are read of a sheet begin with its first that holds anything.
const FAR_LISTS = sheetOf('Lookups', [['Lists'], ...rowsDown(899), ...LEVELS, ['Exemplary']]);

async function tellOf(workbook: WorkbookData): Promise<string> {
  await openHost(workbook);
  const { matrix } = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  return [writeScale(matrix.scale), ...matrix.questions.map(({ id }) => `${id}?`)].join(' ');
}

const named = (formula: string): WorkbookData => {
  const workbook = workbookOf(listed(WORDS, { formula1: 'Maturity' }), sheetOf('Lookups', LEVELS));
  workbook.names.push({ name: 'Maturity', formula, sheet: null, comment: '', visible: true });
  return workbook;
};

describe('the lists of allowed texts tell the scale', () => {
  test.each<[string, () => WorkbookData, string]>([
    [
      'written out, in an order that is told',
      () =>
        workbookOf(
          listed(planOf(['Low', 'High'], ['High', 'High']), { formula1: '"High,Medium,Low,N/A"' }),
        ),
      'Low<Medium<High',
    ],
    [
      'written out, in an order that is asked',
      () => workbookOf(listed(WORDS, { formula1: '"Weak,Fair,Robust"' })),
      'Weak<Fair<Robust scale?',
    ],
    [
      'in cells of another sheet',
      () => workbookOf(listed(WORDS, { formula1: 'Lookups!$A$2:$A$4' }), LISTS),
      'Weak<Fair<Robust scale?',
    ],
    ['by a name', () => named('=Lookups!$A$2:$A$4'), 'Weak<Fair<Robust scale?'],
    [
      'in cells far down another sheet',
      () => workbookOf(listed(WORDS, { formula1: 'Lookups!$A$902:$A$905' }), FAR_LISTS),
      'Weak<Fair<Robust<Exemplary scale?',
    ],
    [
      'in cells of a sheet that is gone',
      () => workbookOf(listed(NUMBERS, { formula1: 'Gone!$A$902:$A$904' })),
      '1<2<3<4<5 scale?',
    ],
    [
      'with numbers',
      () =>
        workbookOf(
          listed(planOf(['1 - Weak', '2 - Fair'], ['2 - Fair', '2 - Fair']), {
            formula1: '"1 - Weak,2 - Fair,3 - Robust"',
          }),
        ),
      '1 Weak<2 Fair<3 Robust',
    ],
    [
      'of numbers alone',
      () => workbookOf(listed(NUMBERS, { formula1: '"0,1,2,3,4"' })),
      '0<1<2<3<4',
    ],
    [
      'whole numbers from one to another',
      () =>
        workbookOf(
          listed(NUMBERS, { type: 'whole', operator: 'between', formula1: '1', formula2: '6' }),
        ),
      '1<2<3<4<5<6',
    ],
    [
      'of a framework’s levels, some of them',
      () =>
        workbookOf(
          listed(planOf(['Mature', 'Leader'], ['Mature', 'Mature']), {
            formula1: '"Developing,Mature,Leader"',
          }),
        ),
      'Minimum<Developing<Mature<Leader<Innovator',
    ],
  ])('%s', async (_title, workbook, expected) => {
    expect(await tellOf(workbook())).toBe(expected);
  });

  test('where no cell says a level yet', async () => {
    const rows = planOf(['', ''], ['', '']);
    const workbook = workbookOf(listed(rows, { formula1: '"0 - None,1 - Some,2 - All"' }));
    expect(await tellOf(workbook)).toBe('0 None<1 Some<2 All');
  });

  test('but not where the cells say something else', async () => {
    const rows = planOf(['Mature', 'Leader'], ['Minimum', 'Leader']);
    const workbook = workbookOf(listed(rows, { formula1: '"Red,Amber,Green"' }));
    expect(await tellOf(workbook)).toBe('Minimum<Developing<Mature<Leader<Innovator');
  });

  test('of numbers that a key names, as the key says', async () => {
    const key = sheetOf('Notes', [
      ['Score', 'Meaning'],
      [1, 'Initial'],
      [2, 'Repeating'],
      [3, 'Steady'],
      [4, 'Strong'],
    ]);
    const told = await tellOf(workbookOf(listed(NUMBERS, { formula1: '"1,2,3,4"' }), key));
    expect(told).toBe('1 Initial<2 Repeating<3 Steady<4 Strong');
  });

  test('in the round trips that opening takes anyway', async () => {
    const { host, untilFollowed, ready } = await openSession(named('=Lookups!$A$2:$A$4'));
    await untilFollowed();
    expect(ready().review.matrix.scale.levels).toEqual(['Weak', 'Fair', 'Robust']);
    expect(host.syncCount).toBeLessThanOrEqual(6);
  });

  test('in one round trip more where they stand far down', async () => {
    const tripsOf = async (formula1: string): Promise<number> => {
      const sheet = listed(WORDS, { formula1 });
      const { host, untilFollowed } = await openSession(workbookOf(sheet, FAR_LISTS));
      await untilFollowed();
      return host.syncCount;
    };
    expect((await tripsOf('Lookups!$A$902:$A$904')) - (await tripsOf('Lookups!$A$2:$A$4'))).toBe(1);
  });
});

describe('the lists of allowed texts of due cells', () => {
  const adviceOn = async (
    allowed: string | null,
    ...dues: readonly string[]
  ): Promise<(string | undefined)[]> => {
    const rows = dues.map((due, index) => [`Topic ${index}`, 'Minimum', 'Minimum', 'Act', due]);
    const sheet = listed([HEADER, ...rows], { ranges: ['E2:E20'], formula1: allowed ?? '' });
    if (allowed === null) sheet.validations.length = 0;
    await openHost(workbookOf(sheet, LISTED_DUES));
    const { findings } = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    const ofSpelling = findings.filter(({ rule }) => /^(?:non-canonical|misspelt)-due$/.test(rule));
    return dues.map((_, index) => {
      const found = ofSpelling.find(({ cells }) => cells.includes(`E${index + 2}`));
      const edit = found?.fix?.edits.find(({ cell }) => cell === `E${index + 2}`);
      return found && (edit?.to ?? `no fix: ${found.message.split('. ')[1]}`);
    });
  };
  const LISTED_DUES = sheetOf('Lookups', [
    ['Dues', 'Dues, one of them far down'],
    ['Quarter 2 2023', 'Quarter 2 2023'],
    ['Quarter 3 2023', 'Q1 - 2024'],
    ['Q1 - 2024'],
    ['Complete', 'Complete'],
    ...rowsDown(400),
    ['Quarter 2 2023'],
    ['Quarter 3 2023'],
    ['Q1 - 2024', 'Quarter 3 2023'],
    ['Complete'],
  ]);
  const DUES = [
    'Quarter 2 2023',
    'Q1 - 2024',
    '2023/24 Q3',
    'Quarter 4 2023',
    'complete',
    'ongoin',
  ];

  test.each([
    ['are the council’s own spellings', 'Lookups!$A$2:$A$5'],
    ['far down another sheet', 'Lookups!$A$406:$A$409'],
    ['from near its head to far down', 'Lookups!$B$2:$B$20000'],
    ['written out', '"Quarter 2 2023,Quarter 3 2023,Q1 - 2024,Complete"'],
  ])('%s: nothing else is advised, and nothing where they have none', async (_title, allowed) => {
    expect(await adviceOn(allowed, ...DUES)).toEqual([
      undefined,
      undefined,
      'Quarter 3 2023',
      undefined,
      'Complete',
      'no fix: Choose what is meant from the cell’s list.',
    ]);
  });

  test('where there is none the standard spellings are advised', async () => {
    expect(await adviceOn(null, ...DUES)).toEqual([
      'Q2 23',
      'Q1 24',
      'Q3 23',
      'Q4 23',
      'Complete',
      'Ongoing',
    ]);
  });
});
