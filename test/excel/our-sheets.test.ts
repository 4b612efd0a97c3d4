import { lintWorkbook } from '../../scripts/lint/lint-workbook';
import { freezeMatrix } from '../../src/app/freeze-matrix';
import { generatePack } from '../../src/app/generate-pack';
import { defaultSettings, reviewMatrix } from '../../src/app/review-matrix';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { WrittenPack } from '../../src/workbook/port';
import type { MatrixRecords } from '../../src/workbook/records';
import { NO_RECORDS } from '../../src/workbook/records';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { PACK_NAMES, readFreezes } from '../support/main-job';
import {
  closeHost,
  openHost,
  profileWith,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { writeRecords } from '../support/write-records';

const LATER = { year: 2024, month: 1, day: 20 };
/** The tabs of the pack then: what was due next is overdue. */
const LATER_NAMES = PACK_NAMES.filter((name) => name !== 'Due next');

let workbook: WorkbookData;
beforeEach(async () => {
  workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
});
afterEach(closeHost);

const named = (name: string): SheetData => workbook.sheets.find((sheet) => sheet.name === name)!;
const names = (): string[] => workbook.sheets.map(({ name }) => name);

async function generateAt(asAt: CalendarDate): Promise<WrittenPack> {
  return generatePack(
    excelWorkbook,
    await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt }),
  );
}

async function freezeAt(asAt: CalendarDate): Promise<string> {
  const review = await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt });
  return (await freezeMatrix(excelWorkbook, review)).sheet;
}

/** Copies a sheet as a person does, and gives what the copy looks like, to compare it later. */
async function copySheet(name: string, position: 'Before' | 'After'): Promise<() => unknown> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.copy(position, sheet);
    await context.sync();
  });
  const copy = named(`${name} (2)`);
  const lookAtCopy = (): unknown => {
    const sheet = workbook.sheets.find((candidate) => candidate === copy);
    return sheet && structuredClone({ ...sheet, cells: [...sheet.cells.entries()] });
  };
  const before = lookAtCopy();
  return () => {
    expect(lookAtCopy()).toEqual(before);
    return marksOf(copy.name);
  };
}

const marksOf = (sheet: string): string[] =>
  workbook.names
    .filter((name) => name.sheet === sheet && /^Matrix_(Sheet|Content)$/.test(name.name))
    .map(({ name }) => name);

function edit(sheet: string): void {
  named(sheet).cells.set(5, 0, { value: 'My own words' });
}

async function deleteSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

describe.each(['Before', 'After'] as const)('a copy put %s the original', (position) => {
  test.each(['Summary', 'Overdue'])('of %s is left alone by later packs', async (name) => {
    await generateAt(TODAY);
    const original = named(name);
    const expectLeftAlone = await copySheet(name, position);
    for (const asAt of [LATER, TODAY, LATER]) {
      expect((await generateAt(asAt)).keptAside).toEqual([]);
      expect(expectLeftAlone()).toEqual([]);
    }
    expect(named(name)).toBe(original);
    expect(String(original.cells.get(1, 0)!.value)).toContain('20 January 2024');
    expect(names().filter((tab) => tab !== `${name} (2)`)).toEqual(['Matrix', ...LATER_NAMES]);
    expect(lintWorkbook(workbook)).toEqual([]);
  });

  test('is left alone when the original was edited, which is kept aside', async () => {
    await generateAt(TODAY);
    const expectLeftAlone = await copySheet('Overdue', position);
    edit('Overdue');
    const { keptAside } = await generateAt(LATER);
    expect(keptAside).toEqual([{ name: 'Overdue', keptAs: 'Overdue (edited)' }]);
    expect(expectLeftAlone()).toEqual([]);
  });

  test('of a freeze is left alone when the same date is frozen again', async () => {
    const sheet = await freezeAt(TODAY);
    const expectLeftAlone = await copySheet(sheet, position);
    named('Matrix').cells.set(1, 0, { value: 'Management reporting' });
    for (let time = 0; time < 2; time += 1) {
      expect(await freezeAt(TODAY)).toBe(sheet);
      expectLeftAlone();
      const [frozen, ...others] = await readFreezes();
      expect(frozen!.kpis[0]!.name).toBe('Management reporting');
      expect(others).toEqual([]);
    }
  });

  test('of Matrix settings is left alone, and what is read is what was written', async () => {
    const settings = { ...defaultSettings(TODAY), asAt: TODAY };
    await excelWorkbook.writeSettings(settings);
    const original = named('Matrix settings');
    const expectLeftAlone = await copySheet('Matrix settings', position);
    await excelWorkbook.writeSettings({ ...settings, asAt: LATER });
    expect(expectLeftAlone()).toEqual([]);
    expect(await excelWorkbook.readSettings()).toMatchObject({ asAt: LATER });
    expect(named('Matrix settings')).toBe(original);
  });

  test('of Matrix records is left alone, and goes on saying what it said', async () => {
    await writeRecords(RECORDS);
    const expectLeftAlone = await copySheet('Matrix records', position);
    await writeRecords({ ...RECORDS, acceptances: [] });
    expect(await excelWorkbook.readRecords()).toEqual({ ...RECORDS, acceptances: [] });
    expect(expectLeftAlone()).toEqual([]);
    await writeRecords(NO_RECORDS);
    expectLeftAlone();
    expect(names()).toEqual(['Matrix', 'Matrix records (2)']);
  });
});

const RECORDS: MatrixRecords = {
  ...NO_RECORDS,
  acceptances: [
    {
      rule: 'wide-gap',
      kpiId: 'Reporting',
      column: 'B',
      cellText: 'Developing',
      message: 'A wide gap.',
      reason: 'Agreed',
      acceptedOn: TODAY,
    },
  ],
};

describe('a copy whose original was deleted', () => {
  test('of Matrix settings is left alone: the settings get a sheet of their own again', async () => {
    const settings = { ...defaultSettings(TODAY), asAt: TODAY };
    await excelWorkbook.writeSettings(settings);
    const expectLeftAlone = await copySheet('Matrix settings', 'After');
    await deleteSheet('Matrix settings');
    expect(await excelWorkbook.readSettings()).toEqual({});
    await excelWorkbook.writeSettings({ ...settings, asAt: LATER });
    expect(expectLeftAlone()).toEqual([]);
    expect(await excelWorkbook.readSettings()).toMatchObject({ asAt: LATER });
    expect(names()).toEqual(['Matrix', 'Matrix settings (2)', 'Matrix settings']);
  });

  test('of Matrix records is left alone: the records get a sheet of their own again', async () => {
    await writeRecords(RECORDS);
    const expectLeftAlone = await copySheet('Matrix records', 'After');
    await deleteSheet('Matrix records');
    expect(await excelWorkbook.readRecords()).toEqual(NO_RECORDS);
    await writeRecords(RECORDS);
    expect(expectLeftAlone()).toEqual([]);
    expect(names()).toEqual(['Matrix', 'Matrix records (2)', 'Matrix records']);
  });

  test('of a freeze is read, and left alone when the same date is frozen again', async () => {
    const sheet = await freezeAt(TODAY);
    const expectLeftAlone = await copySheet(sheet, 'After');
    await deleteSheet(sheet);
    expect(await readFreezes()).toHaveLength(1);
    expect(await freezeAt(TODAY)).toBe(sheet);
    expectLeftAlone();
    expect(names()).toEqual(['Matrix', `${sheet} (2)`, sheet]);
  });

  test('of a pack sheet takes its place, and is kept aside where it was edited', async () => {
    await generateAt(TODAY);
    for (const name of ['Gaps', 'Overdue']) {
      await copySheet(name, 'After');
      await deleteSheet(name);
    }
    edit('Overdue (2)');
    const { sheets, keptAside } = await generateAt(LATER);
    expect(keptAside).toEqual([{ name: 'Overdue (2)', keptAs: 'Overdue (2) (edited)' }]);
    expect(sheets.filter(({ id }) => id === 'gaps' || id === 'overdue')).toEqual([
      { id: 'gaps', name: 'Gaps (2)' },
      { id: 'overdue', name: 'Overdue' },
    ]);
  });
});

test('where tables tell nothing, ours is the sheet that nobody has edited, else the first', async () => {
  await generateAt(TODAY);
  await copySheet('Overdue', 'Before');
  await copySheet('Gaps', 'Before');
  for (const name of ['Overdue', 'Overdue (2)', 'Gaps', 'Gaps (2)']) named(name).tables = [];
  edit('Overdue (2)');
  const { sheets, keptAside } = await generateAt(LATER);
  expect(keptAside).toEqual([]);
  expect(sheets).toContainEqual({ id: 'overdue', name: 'Overdue' });
  expect(sheets).toContainEqual({ id: 'gaps', name: 'Gaps (2)' });
});

test('copies are not listed as sheets of the pack', async () => {
  await generateAt(TODAY);
  await copySheet('Summary', 'Before');
  const { sheets } = await excelWorkbook.listPackSheets();
  expect(sheets.map(({ name }) => name)).toEqual(PACK_NAMES);
});

test('tables give way to defined names of the workbook and of a sheet, and to other tables', async () => {
  const takenBy = (name: string, sheet: string | null): void =>
    void workbook.names.push({ name, formula: '=1', sheet, comment: '', visible: true });
  takenBy('packsummary', null);
  takenBy('PackOverdue', 'Matrix');
  takenBy('MatrixFreeze_20231015', null);
  const given = (): string[] =>
    ['Summary', 'Overdue', 'Gaps'].map((name) => named(name).tables[0]!.name);
  await generateAt(TODAY);
  const first = given();
  expect(first).toEqual(['PackSummary_2', 'PackOverdue_2', 'PackGaps']);
  await generateAt(TODAY);
  expect(given()).toEqual(first);
  const frozen = await freezeAt(TODAY);
  expect(named(frozen).tables[0]!.name).toBe('MatrixFreeze_20231015_2');
  expect(await readFreezes()).toHaveLength(1);
  expect(lintWorkbook(workbook)).toEqual([]);
});

test('a pack sheet that is very hidden and left out goes all the same', async () => {
  await generateAt(TODAY);
  named('Gaps').visibility = 'VeryHidden';
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  await generatePack(excelWorkbook, {
    ...review,
    settings: { ...review.settings, omittedPackSheets: ['gaps'] },
  });
  expect(names()).toEqual(['Matrix', ...PACK_NAMES.filter((name) => name !== 'Gaps')]);
});

test('a workbook whose notes name no tables keeps its pack', async () => {
  await generateAt(TODAY);
  for (const name of workbook.names.filter(({ name: given }) => given === 'Matrix_Content')) {
    name.formula = name.formula.replace(/ \S+"$/, '"');
  }
  edit('Overdue');
  const { keptAside } = await generateAt(LATER);
  expect(keptAside).toEqual([{ name: 'Overdue', keptAs: 'Overdue (edited)' }]);
  expect(names().filter((name) => name !== 'Overdue (edited)')).toEqual(['Matrix', ...LATER_NAMES]);
});

test('a link that turns a number into its text leaves no sheet looking edited', async () => {
  workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook, { profile: profileWith({ linksTurnNumbersIntoText: true }) });
  await generateAt(TODAY);
  const linked = workbook.sheets.flatMap(({ cells }) =>
    [...cells.entries()].filter(({ cell }) => cell.hyperlink && typeof cell.value === 'number'),
  );
  expect(linked.length).toBeGreaterThan(0);
  expect((await generateAt(TODAY)).keptAside).toEqual([]);
});
