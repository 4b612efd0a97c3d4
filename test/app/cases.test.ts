import { readdirSync, writeFileSync } from 'node:fs';
import { toExcelSerial } from '../../src/domain/calendar-date';
import { parseBlock, parseCell } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { CellData, SheetData } from '../../src/workbook/workbook-data';
import { makeFolder, runCommand } from '../cli/command-line';
import { saveSheets } from '../cli/matrix-files';
import { fileWith } from '../files/xlsx/support';
import { sheetOf, workbookOf } from '../support/matrix-host';

/**
 * Small workbooks as councils have them, each standing for a kind that was once misread, as a user sees them read: through
 * the command line, from a file.
 */

const inFolder = makeFolder();

const HEAD = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const LEVELS = ['Developing: ad hoc', 'Leader: live'];

interface Reading {
  readonly areas: readonly {
    readonly name: string;
    readonly kpis: readonly {
      readonly name: string | null;
      readonly current: { readonly level: string | null; readonly inferred: boolean };
      readonly target: { readonly level: string | null; readonly inferred: boolean };
      readonly gap: number | null;
      readonly actions: readonly ReadAction[];
    }[];
  }[];
  readonly questions: readonly {
    readonly text: string;
    readonly choices: readonly { option: string }[];
  }[];
  readonly scale: unknown;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly cells: readonly string[];
    readonly message: string;
    readonly fix: object | null;
  }[];
}

interface ReadAction {
  readonly text: string;
  readonly state: string;
  readonly overdue: boolean;
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly priority: string | null;
  readonly originalDue: string | null;
  readonly due: {
    readonly end: string | null;
    readonly precision: string | null;
    readonly certain: boolean;
  };
}

type Rows = readonly (readonly CellValue[])[];

interface Options {
  readonly asAt?: string;
  readonly options?: readonly string[];
}

let fileCount = 0;

/** Checks a workbook of these sheets through a file, as `check --json` prints it. */
async function readSheets(
  sheets: readonly SheetData[],
  { asAt = '2023-10-15', options = [] }: Options = {},
): Promise<Reading> {
  fileCount += 1;
  const file = await saveSheets(inFolder(`${fileCount}.xlsx`), ...sheets);
  return readFile(file, asAt, options);
}

async function readFile(
  file: string,
  asAt: string,
  options: readonly string[] = [],
): Promise<Reading> {
  const { stdout, stderr } = await runCommand('check', file, '--json', '--as-at', asAt, ...options);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Reading;
}

/** Reads one sheet of rows. */
const read = (rows: Rows, options?: Options): Promise<Reading> =>
  readSheets([sheetOf('Plan', rows)], options);

/** A due beside an action, in the usual columns. */
const readDues = (dues: readonly CellValue[], options?: Options): Promise<Reading> =>
  read(
    [HEAD, ...dues.map((due, index) => [`KPI ${index + 1}`, ...LEVELS, `Do ${index + 1}`, due])],
    options,
  );

const kpisOf = ({ areas }: Reading) => areas.flatMap(({ kpis }) => kpis);
const actionsOf = (reading: Reading): ReadAction[] =>
  kpisOf(reading).flatMap(({ actions }) => actions);
/** "Name: Developing to Leader" for each KPI. */
const levelsOf = (reading: Reading): string[] =>
  kpisOf(reading).map(
    ({ name, current, target }) => `${name}: ${current.level} to ${target.level}`,
  );
/** "scheduled by 2024-03-31, overdue" for each action. */
const duesOf = (reading: Reading): string[] =>
  actionsOf(reading).map(
    ({ state, due, overdue }) => `${state} by ${due.end}${overdue ? ', overdue' : ''}`,
  );
const areasOf = ({ areas }: Reading): string[] =>
  areas.map(({ name, kpis }) => `${name}: ${kpis.map((kpi) => kpi.name).join(', ')}`);
/** Errors and warnings, as "rule cells". */
const troubleOf = ({ findings }: Reading): string[] =>
  findings
    .filter(({ severity }) => severity !== 'insight')
    .map(({ rule, cells }) => `${rule} ${cells.join(' ')}`);
const messagesOf = ({ findings }: Reading, rule: string): string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ message }) => message);

function put(sheet: SheetData, address: string, cell: CellData): SheetData {
  const { rowIndex, columnIndex } = parseCell(address)!;
  sheet.cells.set(rowIndex, columnIndex, cell);
  return sheet;
}

function merge(sheet: SheetData, ...addresses: string[]): SheetData {
  for (const address of addresses) sheet.merges.push(parseBlock(address)!);
  return sheet;
}

/** What the product asks about this matrix: questions beside the reading, or a refusal that says how to answer. */
async function isAsked(sheets: readonly SheetData[]): Promise<string> {
  fileCount += 1;
  const file = await saveSheets(inFolder(`${fileCount}.xlsx`), ...sheets);
  const { stdout, stderr, exitCode } = await runCommand(
    'check',
    file,
    '--json',
    '--as-at',
    '2023-10-15',
  );
  if (exitCode === 2) return stderr;
  const { questions } = JSON.parse(stdout) as Reading;
  return questions
    .map(({ text, choices }) => `${text} ${choices.map(({ option }) => option).join(' ')}`)
    .join('\n');
}

describe('two columns with one meaning', () => {
  test('of the original due and the revised one the revised counts, and the original is kept', async () => {
    const reading = await read([
      [...HEAD.slice(0, 4), 'By when (original)', 'By when (revised)'],
      ['Reporting', ...LEVELS, 'Publish', 'Q1 22', 'Q4 23'],
    ]);
    expect(duesOf(reading)).toEqual(['scheduled by 2024-03-31']);
    expect(actionsOf(reading)[0]!.originalDue).toBe('Q1 22');
    expect(reading.questions).toEqual([]);
  });

  test('By when beside By when (updated) is the original', async () => {
    const reading = await read([
      [...HEAD, 'By when (updated)'],
      ['Reporting', ...LEVELS, 'Publish', 'Q1 22', 'Q4 23'],
    ]);
    expect(duesOf(reading)).toEqual(['scheduled by 2024-03-31']);
    expect(actionsOf(reading)[0]!.originalDue).toBe('Q1 22');
  });

  test('of two years the later is where we are now', async () => {
    const reading = await read([
      ['KPI', 'Where we are now (2022)', 'Where we are now (2023)', ...HEAD.slice(2)],
      ['Reporting', 'Minimum: none', ...LEVELS, 'Publish', 'Q4 23'],
    ]);
    expect(kpisOf(reading)[0]!.gap).toBe(2);
    expect(reading.questions.length).toBeLessThanOrEqual(1);
  });

  test('of two months the later is where we are now', async () => {
    const reading = await read([
      [
        'KPI',
        'Current level (Mar 22)',
        'Current level (Mar 23)',
        'Target level',
        'Actions',
        'By when',
      ],
      ['Reporting', 'Minimum', 'Developing', 'Leader', 'Publish', 'Q4 23'],
    ]);
    expect(levelsOf(reading)).toEqual(['Reporting: Developing to Leader']);
  });

  test('where nothing tells two columns apart, it is asked which', async () => {
    const asked = await isAsked([
      sheetOf('Plan', [
        ['KPI', 'Where we are now', 'Where we are now', ...HEAD.slice(2)],
        ['Reporting', 'Minimum: none', ...LEVELS, 'Publish', 'Q4 23'],
      ]),
    ]);
    expect(asked).toContain('Where we are now');
    expect(asked).toContain('--map');
  });

  test('a hidden column never wins over a visible one', async () => {
    const sheet = sheetOf('Plan', [
      ['KPI', 'Where we are now', 'Current position', ...HEAD.slice(2)],
      ['Reporting', 'Minimum: none', ...LEVELS, 'Publish', 'Q4 23'],
    ]);
    sheet.hiddenColumns.add(1);
    expect(levelsOf(await readSheets([sheet]))).toEqual(['Reporting: Developing to Leader']);
  });

  test('of two columns of actions neither is dropped in silence', async () => {
    const rows = [
      ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'Actions', 'By when'],
      ['Reporting', ...LEVELS, 'Publish', 'Train', 'Q4 23'],
    ];
    const asked = await isAsked([sheetOf('Plan', rows)]);
    const texts = asked === '' ? actionsOf(await read(rows)).map(({ text }) => text) : [];
    expect(asked.includes('--map') || texts.join() === 'Publish,Train').toBe(true);
  });

  test('original and revised dates, priority and per cent complete are read', async () => {
    const reading = await read([
      [...HEAD.slice(0, 4), 'Original due date', 'Revised due date', 'Priority', '% complete'],
      ['Reporting', ...LEVELS, 'Publish', 'Q1 22', 'Q4 23', 'High', '50%'],
      ['Training', ...LEVELS, 'Train', 'Q1 23', 'Q2 23', 'Low', '100%'],
    ]);
    expect(duesOf(reading)).toEqual(['scheduled by 2024-03-31', 'complete by 2023-09-30']);
    expect(actionsOf(reading).map(({ priority }) => priority)).toEqual(['High', 'Low']);
    expect(troubleOf(reading)).toEqual([]);
  });
});

describe('Status settles the state', () => {
  const withStatus = (...rows: [due: CellValue, status: string][]): Promise<Reading> =>
    read([
      [...HEAD, 'Status'],
      ...rows.map(([due, status], index) => [
        `KPI ${index}`,
        ...LEVELS,
        `Do ${index}`,
        due,
        status,
      ]),
    ]);

  test('a Status of complete, cancelled or on hold is never overdue', async () => {
    const reading = await withStatus(
      ['Q1 22', 'Complete'],
      ['Q1 22', 'Cancelled'],
      ['Q1 22', 'On hold'],
      ['Q1 22', 'Open'],
    );
    expect(actionsOf(reading).map(({ overdue }) => overdue)).toEqual([false, false, false, true]);
    expect(actionsOf(reading).map(({ state }) => state)).toEqual([
      'complete',
      'cancelled',
      'on-hold',
      'scheduled',
    ]);
    expect(actionsOf(reading)[0]!.due.end).toBe('2022-06-30');
  });

  test('a Status that contradicts By when is a finding', async () => {
    const reading = await withStatus(['Complete', 'In progress']);
    expect(reading.findings.map(({ rule }) => rule)).toContain('status-contradicts-due');
  });
});

describe('scales', () => {
  test('numbers are levels, and no fix writes words over them', async () => {
    const reading = await read([
      ['KPI', 'Current score', 'Target score', 'Actions', 'By when'],
      ['Reporting', 2, 3, 'Publish', 'Q4 23'],
      ['Training', 1, 4, 'Train', 'Q4 23'],
    ]);
    expect(levelsOf(reading)).toEqual(['Reporting: 2 to 3', 'Training: 1 to 4']);
    expect(troubleOf(reading)).toEqual([]);
    expect(reading.findings.filter(({ fix }) => fix !== null)).toEqual([]);
  });

  test('Good, Better and Best are those of CCIAF', async () => {
    const reading = await read([
      HEAD,
      ['Reporting', 'Good: ad hoc', 'Best: live', 'Publish', 'Q4 23'],
      ['Training', 'Developing: none', 'Better: some', 'Train', 'Q4 23'],
    ]);
    expect(kpisOf(reading).map(({ gap }) => gap)).toEqual([2, 2]);
    expect(levelsOf(reading)).toEqual([
      'Reporting: Good to Best',
      'Training: Developing to Better',
    ]);
    expect(JSON.stringify(reading.scale)).toContain('CCIAF');
  });

  test('a column for each level with Now and Target is read', async () => {
    const reading = await read([
      ['KPI', 'Minimum', 'Developing', 'Mature', 'Leader', 'Actions', 'By when'],
      ['Reporting', '', 'Now', '', 'Target', 'Publish', 'Q4 23'],
      ['Training', 'Now', '', 'Target', '', 'Train', 'Q4 23'],
    ]);
    expect(levelsOf(reading)).toEqual([
      'Reporting: Developing to Leader',
      'Training: Minimum to Mature',
    ]);
  });

  test('what marks such as ✓ and ★ mean is asked once', async () => {
    const asked = await isAsked([
      sheetOf('Plan', [
        ['KPI', 'Minimum', 'Developing', 'Mature', 'Leader', 'Actions', 'By when'],
        ['Reporting', '', '✓', '', '★', 'Publish', 'Q4 23'],
        ['Training', '✓', '', '★', '', 'Train', 'Q4 23'],
      ]),
    ]);
    expect(
      asked.split('\n').filter((line) => line.includes('✓') || line.includes('★')),
    ).toHaveLength(1);
  });

  test('Level 2, L1 and L3 are the levels 2, 1 and 3, or asked about', async () => {
    const reading = await read([
      HEAD,
      ['Procurement', 'Level 2', 'L3', 'Do procurement', 'Q1 26'],
      ['Contracts', 'L1', 'Level 2', 'Do contracts', 'Q1 26'],
    ]);
    expect(kpisOf(reading).map(({ gap }) => gap)).toEqual([1, 1]);
    expect(JSON.stringify(reading.findings)).not.toContain('Leader');
  });
});

describe('where the matrix stands', () => {
  test('a sheet for each area is one matrix', async () => {
    const sheets = ['Buying', 'Value', 'People'].map((name) =>
      sheetOf(name, [HEAD, [`KPI of ${name}`, ...LEVELS, `Do ${name}`, 'Q4 23']]),
    );
    const reading = await readSheets(sheets);
    expect(areasOf(reading)).toEqual([
      'Buying: KPI of Buying',
      'Value: KPI of Value',
      'People: KPI of People',
    ]);
    expect(troubleOf(reading)).toEqual([]);
  });

  test('an old copy beside the current matrix is no second area: it is asked', async () => {
    const rows = [
      HEAD,
      ['Reporting', ...LEVELS, 'Publish', 'Q4 23'],
      ['Training', ...LEVELS, 'Train', 'Q4 23'],
    ];
    const asked = await isAsked([sheetOf('2024 version', rows), sheetOf('Current', rows)]);
    expect(asked).toContain('2024 version');
    expect(asked).toContain('Current');
  });

  test('blocks with captions are areas', async () => {
    const reading = await read([
      ['Buying'],
      HEAD,
      ['Training', ...LEVELS, 'Train buyers', 'Q4 23'],
      ['Tendering', ...LEVELS, 'Tender', 'Q4 23'],
      [''],
      ['Value'],
      HEAD,
      ['Training', ...LEVELS, 'Train all', 'Q4 23'],
    ]);
    expect(areasOf(reading)).toEqual(['Buying: Training, Tendering', 'Value: Training']);
    expect(troubleOf(reading)).toEqual([]);
  });

  test('a header in two rows is read, merged or not', async () => {
    const rows = [
      ['KPI', 'Where we are now', '', 'Where we want to be', '', 'Actions', 'By when'],
      ['', 'Level', 'Evidence', 'Level', 'Evidence', '', ''],
      ['Reporting', 'Developing', 'ad hoc', 'Leader', 'live', 'Publish', 'Q4 23'],
    ];
    for (const sheet of [merge(sheetOf('Plan', rows), 'B1:C1', 'D1:E1'), sheetOf('Plan', rows)]) {
      const reading = await readSheets([sheet]);
      expect(levelsOf(reading)).toEqual(['Reporting: Developing to Leader']);
      expect(troubleOf(reading)).toEqual([]);
    }
  });

  test('actions on a sheet of their own are joined by their reference', async () => {
    const reading = await readSheets([
      sheetOf('Plan', [
        ['Ref', 'KPI', 'Where we are now', 'Where we want to be'],
        ['1.1', 'Reporting', ...LEVELS],
        ['1.2', 'Training', ...LEVELS],
      ]),
      sheetOf('Actions', [
        ['Ref', 'Actions', 'By when'],
        ['1.2', 'Train', 'Q4 23'],
        ['1.1', 'Publish', 'Q4 23'],
        ['1.1', 'Print', 'Q1 24'],
      ]),
    ]);
    expect(
      kpisOf(reading).map(
        ({ name, actions }) => `${name}: ${actions.map(({ text }) => text).join(', ')}`,
      ),
    ).toEqual(['Reporting: Publish, Print', 'Training: Train']);
    expect(troubleOf(reading)).toEqual([]);
  });

  test('a stray cell in the last row does not hide the rows of the matrix', async () => {
    const rows = [
      HEAD,
      ['Reporting', ...LEVELS, 'Publish', 'Q4 23'],
      ['Training', ...LEVELS, 'Train', 'Q4 23'],
    ];
    const alone = await read(rows);
    const withStray = await readSheets([put(sheetOf('Plan', rows), 'A1048576', { value: 'x' })]);
    expect(withStray.areas).toEqual(alone.areas);
    expect(withStray.findings).toEqual(alone.findings);
  });

  test('short names are names', async () => {
    const reading = await read([
      ['Area', ...HEAD],
      ['Place', 'Roads', 'Developing: ad hoc', 'Mature: planned', 'Plan', 'Q1 26'],
      ['Place', 'R&D', 'Minimum: none', 'Developing: register', 'Register', 'Q1 26'],
      ['Place', '1.1', 'Minimum: none', 'Developing: register', 'List', 'Q1 26'],
    ]);
    expect(areasOf(reading)).toEqual(['Place: Roads, R&D, 1.1']);
    expect(troubleOf(reading)).toEqual([]);
  });
});

describe('how exact a due is', () => {
  test('a day is late the day after it, and says so in weeks; a month in months', async () => {
    const reading = await readDues(['10/07/2025', 'July 2025'], { asAt: '2025-09-15' });
    expect(duesOf(reading)).toEqual([
      'scheduled by 2025-07-10, overdue',
      'scheduled by 2025-07-31, overdue',
    ]);
    expect(actionsOf(reading).map(({ due }) => due.precision)).toEqual(['day', 'month']);
    const late = messagesOf(reading, 'overdue').join(' ');
    expect(late).toContain('9 weeks');
    expect(late).toContain('1 month');
    expect(troubleOf(reading)).toEqual([]);
  });

  test('a date shown without its year is uncertain', async () => {
    const sheet = sheetOf('Plan', [HEAD, ['Reporting', ...LEVELS, 'Publish', '']]);
    const value = toExcelSerial({ year: 2023, month: 3, day: 24 });
    put(sheet, 'E2', { value, style: { numberFormat: 'd-mmm' } });
    expect(actionsOf(await readSheets([sheet]))[0]!.due.certain).toBe(false);
  });

  test('2024/5 is asked about', async () => {
    const reading = await readDues(['2024/5']);
    expect(actionsOf(reading)[0]!.due.certain).toBe(false);
    expect(messagesOf(reading, 'ambiguous-due').join()).toContain('2024/25');
  });

  test('months in brackets make a quarter certain', async () => {
    const reading = await readDues(['Q2 (Jul-Sep) 2023', 'Q3 2024 (Oct–Dec)'], {
      asAt: '2023-08-01',
    });
    expect(duesOf(reading)).toEqual(['scheduled by 2023-09-30', 'scheduled by 2024-12-31']);
    expect(actionsOf(reading).every(({ due }) => due.certain)).toBe(true);
  });

  test('mid and early in a year are not its last quarter; feasts have their dates', async () => {
    const reading = await readDues(['mid 2025', 'early 2025', 'Christmas 2024', 'Easter 2025'], {
      asAt: '2024-01-15',
    });
    const [mid, early, christmas, easter] = actionsOf(reading).map(({ due }) => due.end!);
    expect(mid! < '2025-10-01').toBe(true);
    expect(early! < '2025-07-01').toBe(true);
    expect(christmas).toBe('2024-12-25');
    expect(easter).toMatch(/^2025-04-2\d$/);
  });

  test('the spelling of a validation list is the sheet’s own', async () => {
    const rows = ['Quarter 1 2023/24', 'Quarter 4 2023/24', 'Quarter 2 2024/25'];
    const sheet = sheetOf('Plan', [
      HEAD,
      ...rows.map((due, index) => [`KPI ${index}`, ...LEVELS, `Do ${index}`, due]),
    ]);
    sheet.validations.push({
      ranges: ['E2:E4'],
      type: 'list',
      operator: null,
      formula1: `"${rows.join(',')}"`,
      formula2: null,
      carried: null,
    });
    const reading = await readSheets([sheet]);
    expect(troubleOf(reading)).toEqual([]);
  });

  test('a due merged over two actions is that of both', async () => {
    const sheet = merge(
      sheetOf('Plan', [
        HEAD,
        ['Reporting', ...LEVELS, 'Publish', 'Q4 23'],
        ['', '', '', 'Train', ''],
      ]),
      'E2:E3',
    );
    const reading = await readSheets([sheet]);
    expect(duesOf(reading)).toEqual(['scheduled by 2024-03-31', 'scheduled by 2024-03-31']);
    expect(reading.findings.map(({ rule }) => rule)).not.toContain('action-without-due');
  });

  test('dates count from 1904 where the workbook says so', async () => {
    const sheet = sheetOf('Plan', [HEAD]);
    const dates = [
      { year: 2023, month: 9, day: 30 },
      { year: 2024, month: 3, day: 31 },
    ];
    dates.forEach((date, index) => {
      [`KPI ${index}`, ...LEVELS, `Do ${index}`].forEach((value, column) =>
        sheet.cells.set(index + 1, column, { value }),
      );
      const value = toExcelSerial(date) - 1462;
      sheet.cells.set(index + 1, 4, { value, style: { numberFormat: 'dd/mm/yyyy' } });
    });
    const file = inFolder('1904.xlsx');
    const bytes = await fileWith(workbookOf(sheet), {
      'xl/workbook.xml': (xml) =>
        xml.includes('<workbookPr')
          ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
          : xml.replace('<sheets', '<workbookPr date1904="1"/><sheets'),
    });
    writeFileSync(file, bytes);
    const reading = await readFile(file, '2023-12-15');
    expect(duesOf(reading)).toEqual([
      'scheduled by 2023-09-30, overdue',
      'scheduled by 2024-03-31',
    ]);
  });

  test('an error in By when is unreadable, and said once', async () => {
    const reading = await readDues(['#REF!', 'Q4 23']);
    expect(actionsOf(reading)[0]!.state).toBe('unreadable');
    expect(reading.findings.filter(({ cells }) => cells.includes('E2'))).toHaveLength(1);
  });

  test('exact dates are late when they are past, and never respelt', async () => {
    const sheet = sheetOf('Matrix', [
      ['Area', ...HEAD],
      ['Buying', 'Procurement', 'Developing: ad hoc', 'Mature: planned', 'Write the plan', ''],
      ['Buying', 'Contracts', 'Minimum: none', 'Developing: register', 'Set up', '5 Jan 26'],
    ]);
    put(sheet, 'F2', { value: 46_027, style: { numberFormat: 'd mmm yy' } });
    const reading = await readSheets([sheet], { asAt: '2026-01-15' });
    expect(duesOf(reading)).toEqual([
      'scheduled by 2026-01-05, overdue',
      'scheduled by 2026-01-05, overdue',
    ]);
    expect(troubleOf(reading)).toEqual([]);
  });
});

describe('files from the field', () => {
  const DECIMALS = [
    ['Area', 'KPI', 'Current score', 'Target score', 'Actions', 'By when'],
    ['Govern', 'Strategy', 1.483_333_333_3, 2.333_333_333_3, 'Set goals', 'Q1 26'],
    ['Govern', 'Policy', 2.9, 3, 'Publish', 'Q1 26'],
    ['Govern', 'Risk', 10, 3, 'Score again', 'Q1 26'],
    ['Govern', 'Design', -1, 3, 'Score again', 'Q1 26'],
  ];

  test('decimal scores stay scores, and what is outside the scale is an error', async () => {
    const reading = await read(DECIMALS, { asAt: '2026-01-15' });
    const [strategy, policy] = kpisOf(reading);
    expect(strategy!.gap).toBeCloseTo(0.85, 2);
    expect(policy!.gap).toBeCloseTo(0.1, 2);
    const errors = reading.findings.filter(({ severity }) => severity === 'error');
    expect(errors.flatMap(({ cells }) => cells).sort()).toEqual(['C4', 'C5']);
    expect(reading.findings.filter(({ fix }) => fix !== null)).toEqual([]);
  });

  test('where a person has set the scale, what is outside it is an error and decimals stay', async () => {
    const reading = await read(DECIMALS, { asAt: '2026-01-15', options: ['--scale', '0<1<2<3'] });
    expect(kpisOf(reading)[0]!.gap).toBeCloseTo(0.85, 2);
    const errors = reading.findings.filter(({ severity }) => severity === 'error');
    expect(errors.flatMap(({ cells }) => cells).sort()).toEqual(['C4', 'C5']);
  });

  test('N/A and None needed where nothing is to do are nothing to report', async () => {
    const reading = await read(
      [
        ['Area', ...HEAD],
        ['Place', 'Roads', 'Mature: all', 'Mature: all', 'N/A', 'N/A'],
        ['Place', 'Parks', 'Mature: all', 'Mature: all', 'None needed', 'N/A'],
      ],
      { asAt: '2026-01-15' },
    );
    expect(reading.findings).toEqual([]);
    expect(actionsOf(reading)).toEqual([]);
  });

  test('Recommended actions are actions', async () => {
    const reading = await read(
      [
        ['Area', ...HEAD.slice(0, 3), 'Recommended actions', 'By when'],
        [
          'Buying',
          'Procurement',
          'Developing: ad hoc',
          'Mature: planned',
          'Write the plan',
          'Q4 25',
        ],
        ['Buying', 'Contracts', 'Minimum: none', 'Developing: register', 'Set up', 'Q1 26'],
      ],
      { asAt: '2026-01-15' },
    );
    expect(actionsOf(reading).map(({ text }) => text)).toEqual(['Write the plan', 'Set up']);
    expect(troubleOf(reading)).toEqual([]);
  });

  test('a clean matrix makes a publication copy that passes the check of publications', async () => {
    const file = await saveSheets(
      inFolder('clean.xlsx'),
      sheetOf('Matrix', [
        ['Area', ...HEAD],
        [
          'Buying',
          'Procurement',
          'Developing: ad hoc',
          'Mature: planned',
          'Write the plan',
          'Q4 25',
        ],
        [
          'Buying',
          'Contracts',
          'Minimum: none',
          'Developing: register',
          'Set up the register',
          'Q1 26',
        ],
        ['Value', 'Social value', 'Mature: policy', 'Leader: measured', 'Agree measures', 'Q2 25'],
      ]),
    );
    const to = inFolder('published');
    await runCommand('export', file, '--as-at', '2026-01-15', '--to', to, '--publication');
    const [copy] = readdirSync(to);
    const { stdout, exitCode } = await runCommand('publication-check', `${to}/${copy}`);
    expect({ stdout, exitCode }).toMatchObject({ exitCode: 0 });
  });

  test('a matrix without any level is one finding', async () => {
    const rows = [
      ['Assets', 'Partial tracking', 'Complete inventory'],
      ['Access', 'Passwords', 'Two factors'],
      ['Training', 'None', 'Every year'],
      ['Backups', 'By hand each week', 'Automatic'],
      ['Logs', 'Basic collection of logs', 'Watched in one place'],
    ];
    const reading = await read(
      [
        ['Area', ...HEAD],
        ...rows.map(([name, now, then], index) => [
          `Area ${index % 2}`,
          name!,
          now!,
          then!,
          `Do ${name}`,
          'Q1 26',
        ]),
      ],
      { asAt: '2026-01-15' },
    );
    expect(reading.findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    expect(troubleOf(reading)).toHaveLength(1);
    expect(reading.questions).toEqual([]);
  });

  test('the owner of every action is read from look-ups over whole columns', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [
      'Buying',
      `Behaviour ${index}`,
      'Developing: ad hoc',
      'Mature: planned',
      `Do the thing ${index}`,
      'Q4 25',
    ]);
    const sheet = sheetOf('Matrix', [['Area', ...HEAD, 'Owner'], ...rows]);
    rows.forEach((_, index) =>
      put(sheet, `G${index + 2}`, {
        value: '',
        formula: `=VLOOKUP(B${index + 2},Owners!A:D,2,FALSE)`,
      }),
    );
    const owners = sheetOf(
      'Owners',
      rows.map(([, name], index) => [name!, `Officer ${index % 7}`, 'x', 'y']),
    );
    const reading = await readSheets([sheet, owners], { asAt: '2026-01-15' });
    expect(actionsOf(reading).map(({ owner }) => owner)).toEqual(
      rows.map((_, index) => `Officer ${index % 7}`),
    );
  });
});

describe('as public assessments write', () => {
  test('headings put together from other words are read', async () => {
    const reading = await read([
      [
        'Category name',
        'Requirement',
        'Current tier (0-4)',
        'Target tier',
        'Remediation action',
        'Responsible person',
        'Planned completion date',
      ],
      ['Govern', 'Roles are assigned', 1, 3, 'Assign them', 'A Jones', '31/03/2024'],
      ['Govern', 'Risks are known', 2, 4, 'List them', 'B Shah', '30/06/2024'],
      ['Protect', 'Access is limited', 0, 3, 'Review it', 'A Jones', '30/09/2024'],
    ]);
    expect(areasOf(reading)).toEqual([
      'Govern: Roles are assigned, Risks are known',
      'Protect: Access is limited',
    ]);
    expect(kpisOf(reading).map(({ gap }) => gap)).toEqual([2, 2, 3]);
    expect(duesOf(reading)).toEqual([
      'scheduled by 2024-03-31',
      'scheduled by 2024-06-30',
      'scheduled by 2024-09-30',
    ]);
    expect(actionsOf(reading).map(({ owner }) => owner)).toEqual(['A Jones', 'B Shah', 'A Jones']);
    expect(troubleOf(reading)).toEqual([]);
  });

  test('a spelling used throughout is the sheet’s own, and Closed needs no other', async () => {
    const reading = await readDues(['Q1 2026', 'Q2 2026', 'Closed'], { asAt: '2026-01-15' });
    expect(troubleOf(reading)).toEqual([]);
  });

  test('a period without a start is asked from when', async () => {
    const reading = await readDues(['0-30 days', 'Q4 23']);
    expect(actionsOf(reading)[0]!.due.certain && actionsOf(reading)[0]!.due.end !== null).toBe(
      false,
    );
    expect(reading.findings.flatMap(({ cells }) => cells)).toContain('E2');
  });

  test('a due with its revision in brackets is by the revised one', async () => {
    const reading = await readDues(['Q1 25 (revised Q3 25)'], { asAt: '2025-08-01' });
    expect(duesOf(reading)).toEqual(['scheduled by 2025-12-31']);
  });
});
