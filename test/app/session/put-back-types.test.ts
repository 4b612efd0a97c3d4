import type { Finding } from '../../../src/domain/finding';
import { findRound } from '../../../src/app/round/open-round';
import { listActions } from '../../../src/domain/matrix';
import { formatCell } from '../../../src/workbook/address';
import type { DateSystem } from '../../../src/domain/calendar-date';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { AddInError } from '../../../src/workbook/errors';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { bytesOf } from '../../support/main-job';
import { closeHost, sheetOf, SMALL_MATRIX, workbookOf } from '../../support/matrix-host';
import { writeRecords } from '../../support/write-records';
import type { SessionHost } from './session-host';
import { NO_RECORDS } from '../../../src/workbook/records';
import { openSession } from './session-host';

afterEach(closeHost);

/** What stands in a cell: its value, its number format, and what a fix expects it to say. */
type Standing = readonly [value: CellValue, numberFormat: string, shown: string];

const DAYS_APART = 1_462;

/** Dues of every type, of a workbook that counts its days by a system. */
const duesOf = (system: DateSystem): readonly Standing[] => {
  const serial = system === 1904 ? 45_199 - DAYS_APART : 45_199;
  return [
    [serial, 'dd/mm/yyyy', '30/09/2023'],
    [serial + 0.75, 'dd/mm/yyyy hh:mm', '30/09/2023 18:00'],
    [1_234.5, '#,##0.00', '1,234.50'],
    [4, 'General', '4'],
    [7, '@', '7'],
    [0.5, '0%', '50%'],
    [true, 'General', 'TRUE'],
    [false, '@', 'FALSE'],
    ['30/09/2023', 'General', '30/09/2023'],
    ['04.00', 'dd/mm/yyyy', '04.00'],
    ['45199', '@', '45199'],
    ['', 'General', ''],
    ['', 'dd/mm/yyyy', ''],
  ];
};

const [HEADER] = SMALL_MATRIX;
const DUE_COLUMN = 4;
/** A column of which nobody asks what its numbers are shown as. */
const WARD_COLUMN = 5;
const WARD: Standing = [0.25, '0%', '0.25'];

function workbookWith(dues: readonly Standing[], system: DateSystem = 1900): WorkbookData {
  const rows = dues.map(([due], index) => [
    `KPI ${index + 1}`,
    'Developing Some',
    'Leader All',
    `Action ${index + 1}`,
    due,
  ]);
  const sheet = sheetOf('Plan', [[...HEADER!, 'Ward'], ...rows]);
  const format = (rowIndex: number, columnIndex: number, [value, numberFormat]: Standing): void =>
    sheet.cells.set(rowIndex, columnIndex, { value, style: { numberFormat } });
  dues.forEach((due, index) => format(index + 1, DUE_COLUMN, due));
  format(1, WARD_COLUMN, WARD);
  return { ...workbookOf(sheet), ...(system === 1904 && { dateSystem: system }) };
}

const contentAt = ({ host }: SessionHost, rowIndex: number, columnIndex: number) => {
  const cell = host.workbook.sheets[0]!.cells.get(rowIndex, columnIndex);
  return [cell?.value ?? '', cell?.style?.numberFormat ?? 'General'];
};

const contents = (opened: SessionHost, count: number) => [
  ...Array.from({ length: count }, (_, index) => contentAt(opened, index + 1, DUE_COLUMN)),
  contentAt(opened, 1, WARD_COLUMN),
];

const contentsBefore = (dues: readonly Standing[]) =>
  [...dues, WARD].map(([value, numberFormat]) => [value, numberFormat]);

/** Writes a text into each due and the ward, as fixes do. */
async function writeOver({ session, ready }: SessionHost, dues: readonly Standing[], to = 'Q4 23') {
  const finding = ready().findings[0]!;
  const edit = (row: number, column: number, [, , from]: Standing): Finding => ({
    ...finding,
    fix: { label: `Write ${to}`, edits: [{ cell: formatCell(row, column), from, to }] },
  });
  const findings = dues.map((due, index) => edit(index + 1, DUE_COLUMN, due));
  return session.applyFixes([...findings, edit(1, WARD_COLUMN, WARD)]);
}

const saveAndOpen = async ({ host }: SessionHost): Promise<SessionHost> =>
  openSession(await readWorkbook(await bytesOf(host.workbook), 'Plan.xlsx'));

describe.each([1900, 1904] as const)('in a workbook that counts its days from %i', (system) => {
  const dues = duesOf(system);

  test.each([
    ['by the session that wrote over it', (opened: SessionHost) => Promise.resolve(opened)],
    ['from a file that was saved and opened again', saveAndOpen],
  ])('what stood there comes back by type, %s', async (_, goOn) => {
    const first = await openSession(workbookWith(dues, system));
    const { written } = await writeOver(first, dues);
    expect(written).toHaveLength(dues.length + 1);
    await first.untilFollowed();
    expect(contents(first, dues.length).map(([value]) => value)).toEqual(
      Array.from({ length: dues.length + 1 }, () => 'Q4 23'),
    );
    const later = await goOn(first);
    const { skipped } = await later.session.putBack(later.ready().changes);
    expect(skipped).toEqual([]);
    expect(contents(later, dues.length)).toEqual(contentsBefore(dues));
    expect(later.ready().changes).toEqual([]);
    await later.untilFollowed();
    expect(later.host.workbook.sheets.map(({ name }) => name)).toEqual(['Plan']);
  });
});

const DATE: Standing = [45_199, 'dd/mm/yyyy', '30/09/2023'];
/** A number that was typed before its cell was formatted as text. */
const MARKED: Standing = [7, '@', '7'];

const putAllBack = ({ session, ready }: SessionHost) => session.putBack(ready().changes);

test('the records show what stood there as people see it, in the columns that they always had', async () => {
  const opened = await openSession(workbookWith([DATE, MARKED]));
  await writeOver(opened, [DATE]);
  await opened.untilFollowed();
  const records = opened.host.workbook.sheets.find(({ name }) => name === 'Matrix records')!;
  const changes = records.tables.find(({ name }) => name === 'Matrix_Changes')!;
  expect(changes.columns).toEqual([
    'Changed on',
    'What was done',
    'Sheet',
    'Cell',
    'Said before',
    'Written',
    'KPI',
  ]);
  expect(records.cells.get(5, 12)).toMatchObject({
    value: 45_199,
    style: { numberFormat: 'dd/mm/yyyy' },
  });
  expect(opened.ready().changes.map(({ from }) => from)).toEqual(['25%', '30/09/2023']);
});

test('a record that has the text alone, as earlier ones do, puts the text back', async () => {
  const opened = await openSession(workbookWith([['Q4 23', 'dd/mm/yyyy', 'Q4 23']]));
  await writeOver(opened, [['Q4 23', 'dd/mm/yyyy', 'Q4 23']], 'Q1 24');
  const { changes } = opened.ready();
  const due = changes.find(({ cell }) => cell === 'E2')!;
  await writeRecords({ ...NO_RECORDS, changes: [{ ...due, from: '04.00' }] });
  const later = await saveAndOpen(opened);
  await putAllBack(later);
  expect(contentAt(later, 1, DUE_COLUMN)).toEqual(['04.00', 'dd/mm/yyyy']);
});

test('of two changes of a cell, what stood there before the first comes back', async () => {
  const opened = await openSession(workbookWith([DATE]));
  await writeOver(opened, [DATE], 'Q1 24');
  await opened.session.applyFixes([
    {
      ...opened.ready().findings[0]!,
      fix: { label: 'Write Q2 24', edits: [{ cell: 'E2', from: 'Q1 24', to: 'Q2 24' }] },
    },
  ]);
  await putAllBack(opened);
  expect(contents(opened, 1)).toEqual(contentsBefore([DATE]));
});

test('a number that somebody has typed again is not written, and no longer listed', async () => {
  const opened = await openSession(workbookWith([DATE]));
  await writeOver(opened, [DATE]);
  await opened.atSheet((sheet) => (sheet.getRange('E2:F2').values = [[45_199, 0.25]]));
  const { written, skipped } = await putAllBack(opened);
  expect([...written, ...skipped, ...opened.ready().changes]).toEqual([]);
});

test('the format comes back where somebody has given the cell another since', async () => {
  const opened = await openSession(workbookWith([DATE, MARKED]));
  await writeOver(opened, [DATE, MARKED]);
  await opened.atSheet((sheet) => {
    sheet.getRange('E2').numberFormat = [['@']];
    sheet.getRange('E3').numberFormat = [['0.00']];
  });
  await putAllBack(opened);
  expect(contents(opened, 2)).toEqual(contentsBefore([DATE, MARKED]));
});

test('an answer in the round that is taken back gives the date back', async () => {
  const opened = await openSession(workbookWith([DATE]));
  await opened.session.startRound({ asAt: { year: 2023, month: 10, day: 31 }, period: '', by: '' });
  const [action] = listActions(opened.ready().review.matrix);
  await opened.session.answerAction({ kind: 'done' }, action!, '');
  expect(contentAt(opened, 1, DUE_COLUMN)).toEqual(['Complete', 'dd/mm/yyyy']);
  await opened.session.takeBackAnswer(findRound(opened.ready().rounds)!.answers[0]!);
  expect(contents(opened, 1)).toEqual(contentsBefore([DATE]));
});

const JOBS = {
  'a fix': {
    prepare: () => Promise.resolve(),
    run: (opened: SessionHost) => writeOver(opened, [DATE, MARKED]),
  },
  'putting back': {
    prepare: async (opened: SessionHost) => {
      await writeOver(opened, [DATE, MARKED]);
      await opened.atSheet((sheet) => (sheet.getRange('E2').numberFormat = [['0.00']]));
    },
    run: putAllBack,
  },
};

/** Of the actions that write; each costs two sessions. */
const SAMPLED = 6;

test.each(Object.entries(JOBS))(
  '%s that Excel refuses anywhere leaves cells and records as they were, by type, or does all',
  async (_, { prepare, run }) => {
    /** What stands in the cells, and what is listed as changed. */
    const tell = (opened: SessionHost) => ({
      cells: contents(opened, 2),
      changes: opened.ready().changes,
    });
    const open = async (): Promise<SessionHost> => {
      const opened = await openSession(workbookWith([DATE, MARKED]));
      await prepare(opened);
      await opened.untilFollowed();
      return opened;
    };
    const clean = await open();
    const before = tell(clean);
    const first = clean.host.batches.length;
    await run(clean);
    const after = tell(clean);
    const places = clean.host.batches
      .slice(first)
      .flatMap(({ locations }, batch) =>
        locations.flatMap((location, action) =>
          /^Range\.(?:values|numberFormat)$|^TableRow/.test(location)
            ? [{ batch: first + batch, action }]
            : [],
        ),
      );
    expect(places.length).toBeGreaterThan(SAMPLED);
    const step = (places.length - 1) / (SAMPLED - 1);
    for (let sample = 0; sample < SAMPLED; sample += 1) {
      const place = places[Math.round(sample * step)]!;
      const opened = await open();
      const heal = opened.host.failActions(
        ({ batchIndex, actionIndex }) => batchIndex === place.batch && actionIndex === place.action,
        'GeneralException',
      );
      const error = await run(opened).then(
        () => null,
        (met: unknown) => met,
      );
      heal();
      if (error) expect(error).toBeInstanceOf(AddInError);
      const later = await openSession(opened.host.workbook);
      expect({ place, ...tell(later) }).toEqual({ place, ...(error ? before : after) });
    }
  },
);
