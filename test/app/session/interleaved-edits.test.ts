import type { MatrixSession, ReadyState } from '../../../src/app/matrix-session';
import { createMatrixSession } from '../../../src/app/session/create-session';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { packFiles } from '../../../src/files/pack-files';
import { Range } from '../../../src/simulator/host/object-model/range';
import type { OfficeHost } from '../../../src/simulator/host/office-host';
import { parseBlock } from '../../../src/workbook/address';
import { AddInError } from '../../../src/workbook/errors';
import type { EditOutcome } from '../../../src/workbook/port';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { SheetData } from '../../../src/workbook/workbook-data';
import { closeHost, openHost, sheetOf, TODAY, workbookOf } from '../../support/matrix-host';

/** Dues that are spelled alike in several rows, finished actions and blank dues between them; each action once. */
const ROWS: readonly (readonly CellValue[])[] = [
  ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
  ['Reporting', 'Developing Some reports', 'Leader All reports', 'Publish a dashboard', 'q1 24'],
  ['', '', '', 'Train every team', 'q1 24'],
  ['', '', '', 'Close the old reports', 'Complete'],
  ['Tendering', 'Mature Most tenders', 'Leader All tenders', 'Write the strategy', ''],
  ['', '', '', 'Ask suppliers', 'q1 24'],
  ['Culture', 'Minimum A start', 'Mature Everywhere', 'Survey all staff', 'Q1 24'],
];

const ORIGINAL: ReadonlyMap<string, CellValue> = new Map(
  ROWS.slice(1).map((row) => [String(row[3]), row[4]!]),
);
const FIXABLE = new Set(['Publish a dashboard', 'Train every team', 'Ask suppliers']);

type Act = (range: (address: string) => Range) => void;

/** What somebody else may do to the sheet between two of our batches. */
const ACTS: Readonly<Record<string, Act>> = {
  'a row is inserted above all': (range) => void range('2:2').insert('Down'),
  'two rows are inserted between rows of a KPI': (range) => void range('3:4').insert('Down'),
  'a row is inserted between KPIs': (range) => void range('5:5').insert('Down'),
  'a column is inserted before the matrix': (range) => void range('A:A').insert('Right'),
  'a column is inserted within the matrix': (range) => void range('E:E').insert('Right'),
  'the first row is deleted': (range) => range('2:2').delete('Up'),
  'a row of the KPI is deleted': (range) => range('4:4').delete('Up'),
  'the column of dues is deleted': (range) => range('E:E').delete('Left'),
  'a column before the dues is deleted': (range) => range('D:D').delete('Left'),
  'cells of one column are deleted': (range) => range('E2').delete('Up'),
  'a row is deleted and another inserted': (range) => {
    range('2:2').delete('Up');
    range('6:6').insert('Down');
  },
  'the rows are sorted by action': (range) => sort(range, 3, true),
  'the rows are sorted the other way': (range) => sort(range, 3, false),
  'the rows are sorted by due': (range) => sort(range, 4, true),
  'the sheet is cleared': (range) => range('A1:E7').clear('Contents'),
};

/** After these a due no longer stands in its action's row, or there is no telling which was which. */
const IS_TORN = new Set([
  'the column of dues is deleted',
  'a column before the dues is deleted',
  'cells of one column are deleted',
]);

function sort(range: (address: string) => Range, key: number, ascending: boolean): void {
  range('A2:E7').sort.apply([{ key, ascending }]);
}

/** Addresses of whole rows and columns in the host's terms. */
function rangeOn(host: OfficeHost, sheet: SheetData): (address: string) => Range {
  return (address) => {
    const whole = /^(\d+):(\d+)$/.exec(address);
    const columns = /^([A-Z]):([A-Z])$/.exec(address);
    const cells = whole
      ? `A${whole[1]}:XFD${whole[2]}`
      : columns
        ? `${columns[1]}1:${columns[2]}1048576`
        : address;
    return new Range(host.session, sheet, parseBlock(cells)!);
  };
}

let host: OfficeHost;
/** How many batches are still answered before somebody acts, and whether they have. */
let interleaved: { act: Act; sheet: SheetData; left: number; hasActed: boolean } | null = null;

beforeAll(async () => {
  host = await openHost(workbookOf(sheetOf('Plan', ROWS)), { calculator: null });
  // Called before each action: the first of a batch is the time between two batches.
  host.failActions(({ location, actionIndex }) => {
    if (!interleaved || actionIndex > 0 || interleaved.hasActed) return false;
    // The library lets go of ranges in batches of its own.
    if (location.endsWith('._RemoveReference')) return false;
    interleaved.left -= 1;
    if (interleaved.left >= 0) return false;
    interleaved.hasActed = true;
    const { act, sheet } = interleaved;
    host.session.editByPerson(() => act(rangeOn(host, sheet)));
    return false;
  }, 'GeneralException');
});
afterAll(closeHost);

async function openAfresh(): Promise<{ session: MatrixSession; sheet: SheetData }> {
  interleaved = null;
  const sheet = sheetOf('Plan', ROWS);
  host.workbook.sheets.splice(0, host.workbook.sheets.length, sheet);
  host.workbook.names.splice(0);
  const session = createMatrixSession({
    workbook: excelWorkbook,
    readToday: () => TODAY,
    schedule: (run) => void setTimeout(run),
    loadPackFiles: () => Promise.resolve(packFiles),
    makesPdf: () => false,
    loadChaseFiles: () => Promise.reject(new Error('No file is written')),
    savesFiles: () => false,
    loadExcelCheck: () => Promise.reject(new Error('No check was asked for')),
    deliverFile: () => Promise.resolve('saved'),
  });
  await session.open();
  return { session, sheet };
}

const ready = (session: MatrixSession): ReadyState => session.getState() as ReadyState;

/** What the sheet says of each action that still stands in it; undefined where the columns are gone. */
function readDues({ cells }: SheetData): Map<string, CellValue> {
  const dues = new Map<string, CellValue>();
  const all = [...cells.entries()].map(({ rowIndex, columnIndex, cell }) => {
    return { rowIndex, columnIndex, value: cell.value };
  });
  const heading = (text: string): number | undefined =>
    all.find(({ value }) => value === text)?.columnIndex;
  const [actions, due] = [heading('Actions'), heading('By when')];
  for (const { rowIndex, columnIndex, value } of all) {
    if (columnIndex !== actions || !ORIGINAL.has(String(value))) continue;
    dues.set(String(value), due === undefined ? '' : (cells.get(rowIndex, due)?.value ?? ''));
  }
  return dues;
}

/** Texts that stand in more cells than at the beginning, whatever their case: a fix changes nothing but the case. */
function listAdded({ cells }: SheetData): string[] {
  const left = ROWS.flat().map((value) => String(value).toLowerCase());
  return [...cells.entries()].flatMap(({ cell }) => {
    const text = String(cell.value).toLowerCase();
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index >= 0 || text === '' ? [] : [text];
  });
}

interface Job {
  /** Dues that an action may have afterwards, the wanted one first. */
  readonly allowed: (action: string) => readonly CellValue[];
  readonly prepare: (session: MatrixSession) => Promise<void>;
  readonly run: (session: MatrixSession) => Promise<EditOutcome>;
}

const findFixable = (session: MatrixSession) =>
  ready(session).findings.filter(({ rule }) => rule === 'non-canonical-due');
const nothing = (): Promise<void> => Promise.resolve();

const JOBS: Readonly<Record<string, Job>> = {
  'a fix': {
    allowed: (action) =>
      action === 'Train every team' ? ['Q1 24', 'q1 24'] : [ORIGINAL.get(action)!],
    prepare: nothing,
    run: (session) => session.applyFixes(findFixable(session).slice(1, 2)),
  },
  'a fix of all': {
    allowed: (action) => (FIXABLE.has(action) ? ['Q1 24', 'q1 24'] : [ORIGINAL.get(action)!]),
    prepare: nothing,
    run: (session) => session.applyFixes(findFixable(session)),
  },
  'putting back': {
    allowed: (action) => (FIXABLE.has(action) ? ['q1 24', 'Q1 24'] : [ORIGINAL.get(action)!]),
    prepare: async (session) => {
      await session.applyFixes(findFixable(session));
    },
    run: (session) => session.putBack(ready(session).changes),
  },
};

const cases = Object.keys(JOBS).flatMap((job) => Object.keys(ACTS).map((act) => [job, act]));

test.each(cases)('%s writes the right cells, or none and says so, when %s', async (name, act) => {
  const job = JOBS[name]!;
  for (let before = 0, isOver = false; !isOver; before += 1) {
    const { session, sheet } = await openAfresh();
    await job.prepare(session);
    const acting = { act: ACTS[act]!, sheet, left: before, hasActed: false };
    interleaved = acting;
    const outcome = await job.run(session).catch((error: unknown) => {
      if (error instanceof AddInError) return error;
      throw error;
    });
    isOver = !acting.hasActed;
    interleaved = null;
    if (!acting.hasActed) expect(outcome).toMatchObject({ skipped: [] });
    expect(listAdded(sheet)).toEqual([]);
    const targets = [...ORIGINAL.keys()].filter((action) => job.allowed(action).length > 1);
    if (!acting.hasActed || !IS_TORN.has(act)) {
      const dues = readDues(sheet);
      for (const [action, due] of dues) {
        const isAllowed = job.allowed(action).includes(due);
        expect({ before, action, due, isAllowed }).toMatchObject({ isAllowed: true });
      }
      // What is said to be written is, but for what somebody has deleted since; and what is not is said.
      const wanted = targets.filter((action) => dues.get(action) === job.allowed(action)[0]).length;
      const gone = targets.filter((action) => !dues.has(action)).length;
      const said = outcome instanceof AddInError ? null : outcome.written.length;
      if (said === null) expect({ before, wanted }).toEqual({ before, wanted: 0 });
      else {
        expect(said).toBeGreaterThanOrEqual(wanted);
        expect(said).toBeLessThanOrEqual(wanted + gone);
      }
    }
    await session.close();
  }
});
