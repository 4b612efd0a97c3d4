/** Takes some seconds: whole workbooks are read, and a roll-up is written several times. */
import { lintWorkbook } from '../../../scripts/lint/lint-workbook';
import type { ServiceReading } from '../../../src/board-pack/roll-up/service-matrix';
import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import { parseBlock } from '../../../src/workbook/address';
import { isReport } from '../../../src/workbook/report-file';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { AddInError } from '../../../src/workbook/errors';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { SourceFile } from '../../../src/workbook/source-document';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { findOfficialSheet, readOfficialValues } from '../../../src/app/read-official-values';
import { createRollUpActions } from '../../../src/app/session/roll-up-actions';
import type { ServiceReader } from '../../../src/app/session/surroundings';
import type { ChosenService } from '../../../src/app/choose-services';
import { describeService } from '../../../src/app/words/describe-roll-up';
import type { ReadingQuestion } from '../../../src/domain/reading-question';
import { closeHost, sheetOf, SMALL_MATRIX, TODAY, workbookOf } from '../../support/matrix-host';
import { openSession } from './session-host';

afterEach(closeHost);

/** The small matrix with another level of its first KPI now. */
const matrixAt = (level: string): CellValue[][] =>
  SMALL_MATRIX.map((row, index) => (index === 1 ? [row[0]!, level, ...row.slice(2)] : [...row]));

async function fileOf(name: string, level: string): Promise<SourceFile> {
  const bytes = await writeWorkbook(workbookOf(sheetOf('Plan', matrixAt(level))));
  return { name, bytes };
}

const makeFiles = (): Promise<SourceFile[]> =>
  Promise.all([fileOf('Care.xlsx', 'Developing Some'), fileOf('Roads.xlsx', 'Innovator All')]);

const find = ({ sheets }: WorkbookData, tab: string): SheetData =>
  sheets.find(({ name }) => name === tab)!;

const tabs = ({ sheets }: WorkbookData): string[] => sheets.map(({ name }) => name);

const textsOf = ({ cells }: SheetData): string =>
  [...cells.entries()].map(({ cell }) => String(cell.value)).join('\n');

const ROLL_UP_TABS = [
  'Roll-up summary',
  'Areas',
  'Disagreements',
  'Late by service',
  'Official values',
  'Sources',
  'Roll-up key',
];

async function openDesk(workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX))) {
  const desk = await openSession(workbook);
  const rollUp = await desk.session.openRollUp();
  const readings = (await rollUp.readServices(await makeFiles(), TODAY))!;
  return { ...desk, rollUp, workbook, readings };
}

test('the services of chosen workbooks are written on sheets beside the matrix, which stays as it is', async () => {
  const { rollUp, workbook, readings } = await openDesk();
  const before = structuredClone([...find(workbook, 'Plan').cells.entries()]);
  const progress: number[] = [];
  const summary = await rollUp.writeRollUp(readings, TODAY, {
    onProgress: ({ written }) => void progress.push(written),
  });
  expect(summary).toMatchObject({ serviceCount: 2, stopped: false, keptAside: [] });
  expect(tabs(workbook)).toEqual(['Plan', ...ROLL_UP_TABS]);
  expect(await rollUp.listRollUpSheets()).toEqual(summary.sheets);
  expect(progress.at(-1)).toBe(ROLL_UP_TABS.length);
  expect([...find(workbook, 'Plan').cells.entries()]).toEqual(before);
  expect(textsOf(find(workbook, 'Disagreements'))).toMatch(/Reporting[^]*Care[^]*Roads/);
  expect(find(workbook, 'Official values').validations).toMatchObject([
    { type: 'list', formula1: '"Minimum,Developing,Mature,Leader,Innovator"' },
  ]);
  // It holds a matrix still, which a later roll-up is to find.
  expect(isReport(workbook)).toBe(false);
});

/** The same readings of a scale whose levels have commas in them, which part the texts of a list that is written out. */
const withCommas = (readings: readonly ServiceReading[]): ServiceReading[] =>
  JSON.parse(JSON.stringify(readings), (_key, value: unknown) =>
    DEFAULT_SCALE.levels.includes(String(value)) ? `${String(value)}, as we say` : value,
  ) as ServiceReading[];

test('levels that no list can write out are offered from cells beside the table', async () => {
  const { rollUp, workbook, readings } = await openDesk();
  await rollUp.writeRollUp(withCommas(readings), TODAY);
  await rollUp.writeRollUp(withCommas(readings), TODAY);
  const sheet = find(workbook, 'Official values');
  const [validation, ...others] = sheet.validations;
  expect(others).toEqual([]);
  expect(validation!.ranges.join(' ')).toMatch(/^E5/);
  const block = parseBlock(validation!.formula1!)!;
  const { columnCount } = parseBlock(sheet.tables[0]!.address)!;
  expect(block.columnIndex).toBe(columnCount + 1);
  expect(
    Array.from(
      { length: block.rowCount },
      (_, row) => sheet.cells.get(block.rowIndex + row, block.columnIndex)?.value,
    ),
  ).toEqual(DEFAULT_SCALE.levels.map((level) => `${level}, as we say`));
  expect(tabs(workbook)).toEqual(['Plan', ...ROLL_UP_TABS]);
  expect(lintWorkbook(workbook)).toEqual([]);
});

test('the matrix of the open workbook is one of the services where a person wants it', async () => {
  const { rollUp, workbook, readings } = await openDesk();
  const own = await rollUp.readOwnService(TODAY);
  const summary = await rollUp.writeRollUp([own, ...readings], TODAY);
  expect(summary.serviceCount).toBe(3);
  expect(textsOf(find(workbook, 'Sources'))).toContain('This workbook');
  // What was written is no matrix and no service.
  const again = await rollUp.readOwnService(TODAY);
  expect(again).toEqual(own);
});

test('where Excel does not give the matrix of the open workbook, no roll-up leaves it out in silence', async () => {
  const refuse = (): Promise<never> => Promise.reject(new AddInError('cell-being-edited', {}));
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  const { session } = await openSession(workbook, { readPackInputs: refuse });
  const rollUp = await session.openRollUp();
  const code = 'cell-being-edited';
  await expect(rollUp.readOwnService(TODAY)).rejects.toMatchObject({ code });
});

test('written again, it takes the place of the sheets that stand there, and keeps official values', async () => {
  const { rollUp, workbook, readings } = await openDesk();
  await rollUp.writeRollUp(readings, TODAY);
  const official = find(workbook, 'Official values');
  const row = [...official.cells.entries()].find(({ cell }) => cell.value === 'Reporting')!;
  official.cells.set(row.rowIndex, 4, { value: 'Leader' });
  official.cells.set(row.rowIndex, 5, { value: 'Seen by the auditors' });
  const summary = await rollUp.writeRollUp(readings, TODAY);
  expect(summary).toMatchObject({ officialCount: 1, refusedCount: 0, keptAside: [] });
  expect(tabs(workbook)).toEqual(['Plan', ...ROLL_UP_TABS]);
  expect(textsOf(find(workbook, 'Official values'))).toMatch(/Seen by the auditors[^]*Honoured/);
  const third = await rollUp.exportRollUp(readings, TODAY, 'word-paper');
  expect(third).toMatchObject({
    fileName: 'Maturity roll-up paper 2023-10-15.docx',
    delivery: 'saved',
  });
});

test.each([
  [1, 'an open workbook'],
  [Infinity, 'an open workbook'],
  [Infinity, 'one of a fixed structure'],
])(
  'official values are kept where their sheet is refused as it is written again, %d times, in %s',
  async (times, kind) => {
    const { host, rollUp, workbook, readings } = await openDesk();
    await rollUp.writeRollUp(readings, TODAY);
    const official = find(workbook, 'Official values');
    const row = [...official.cells.entries()].find(({ cell }) => cell.value === 'Reporting')!;
    official.cells.set(row.rowIndex, 4, { value: 'Leader' });
    official.cells.set(row.rowIndex, 5, { value: 'Seen by the auditors' });
    workbook.structureProtected = kind === 'one of a fixed structure';
    let refusedCount = 0;
    const heal = host.failActions(({ location }) => {
      const isGone = !textsOf(find(workbook, 'Official values')).includes('auditors');
      const isRefused = isGone && location === 'Range.values' && refusedCount < times;
      if (isRefused) refusedCount += 1;
      return isRefused;
    }, 'GeneralException');
    const write = () => rollUp.writeRollUp(readings, TODAY);
    const code = await write().then(
      () => null,
      (error: unknown) => (error as AddInError).code,
    );
    expect({ code, isRefused: refusedCount > 0 }).toEqual({
      code: times === 1 ? null : 'left-half-done',
      isRefused: true,
    });
    heal();
    // The workbook itself holds them, whatever becomes of the pane; where no sheet can be added, the pane does.
    expect(readOfficialValues(findOfficialSheet(workbook))).toMatchObject(
      [{ kpi: 'Reporting', level: 'Leader', reason: 'Seen by the auditors' }].slice(
        workbook.structureProtected ? 1 : 0,
      ),
    );
    expect(await write()).toMatchObject({ officialCount: 1, refusedCount: 0 });
    expect(textsOf(find(workbook, 'Official values'))).toMatch(/Seen by the auditors/);
    expect(tabs(workbook)).toEqual(['Plan', ...ROLL_UP_TABS]);
  },
);

test('a sheet that somebody has worked on is kept aside', async () => {
  const { rollUp, workbook, readings } = await openDesk();
  await rollUp.writeRollUp(readings, TODAY);
  find(workbook, 'Areas').cells.set(0, 0, { value: 'My own notes' });
  const { keptAside } = await rollUp.writeRollUp(readings, TODAY);
  expect(keptAside).toEqual([{ name: 'Areas', keptAs: 'Areas (edited)' }]);
  expect(textsOf(find(workbook, 'Areas (edited)'))).toContain('My own notes');
});

test('a board pack and a roll-up stand beside each other, and neither takes the other away', async () => {
  const { session, rollUp, workbook, readings } = await openDesk();
  await session.generatePack({});
  const pack = tabs(workbook);
  await rollUp.writeRollUp(readings, TODAY);
  const both = tabs(workbook);
  expect(both.slice(0, pack.length)).toEqual(pack);
  expect(both.slice(pack.length)).toEqual(ROLL_UP_TABS);
  await session.generatePack({});
  await rollUp.writeRollUp(readings, TODAY);
  expect(tabs(workbook)).toEqual(both);
});

test('sheets are known by their marks: those with the names that tabs had before are written again', async () => {
  const { rollUp, workbook, readings, atSheet } = await openDesk();
  await rollUp.writeRollUp(readings, TODAY);
  await atSheet((_, { worksheets }) => {
    worksheets.getItem('Roll-up summary').name = 'Summary (2)';
  });
  const before = tabs(workbook);
  const { keptAside } = await rollUp.writeRollUp(readings, TODAY);
  expect(keptAside).toEqual([]);
  expect(tabs(workbook)).toEqual(before);
});

test('without a service nothing is written, and every workbook is named with the reason', async () => {
  const { rollUp, workbook } = await openDesk();
  const bytes = new TextEncoder().encode('no workbook');
  const readings = (await rollUp.readServices([{ name: 'broken.xlsx', bytes }], TODAY))!;
  expect(readings).toMatchObject([{ kind: 'unread', file: 'broken.xlsx' }]);
  await expect(rollUp.writeRollUp(readings, TODAY)).rejects.toThrow(/broken\.xlsx/);
  expect(tabs(workbook)).toEqual(['Plan']);
});

test('reports and what no program has calculated are left out with the reason', async () => {
  const { rollUp, workbook, readings } = await openDesk(workbookOf(sheetOf('Blank', [])));
  await rollUp.writeRollUp(readings, TODAY);
  const report = { name: 'report.xlsx', bytes: await writeWorkbook(workbook) };
  const sheet = sheetOf('Plan', SMALL_MATRIX);
  sheet.cells.set(1, 1, { value: '', formula: '="Leader"' });
  const raw = { name: 'raw.xlsx', bytes: await writeWorkbook(workbookOf(sheet)) };
  expect(await rollUp.readServices([report, raw], TODAY)).toEqual([
    { kind: 'unread', file: 'report.xlsx', reason: 'It is a report that was made of matrices.' },
    {
      kind: 'unread',
      file: 'raw.xlsx',
      reason:
        'Its formulas have no results, because the program that wrote it calculates nothing. Open it in Excel and save it; then choose it again.',
    },
  ]);
});

describe('a workbook whose form has to be answered for', () => {
  const german = [['Was', 'Ist', 'Soll', 'Tun', 'Wann'], ...SMALL_MATRIX.slice(1)];
  const columns = { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' };
  const readBack = async (workbook: WorkbookData): Promise<ChosenService> => {
    const bytes = await writeWorkbook(workbook);
    const { rollUp } = await openDesk();
    return (await rollUp.readServices([{ name: 'Care.xlsx', bytes }], TODAY))![0]!;
  };

  test('is left out, and it is said where that is answered', async () => {
    const sheets = [
      [sheetOf('Plan', german)],
      [sheetOf('Care', SMALL_MATRIX), sheetOf('Roads', SMALL_MATRIX)],
    ];
    for (const own of sheets) {
      expect(await readBack(workbookOf(...own))).toMatchObject({
        kind: 'unread',
        reason: expect.stringMatching(
          /^(?:No|More than one) [^]* To answer, open it in Excel, choose in its pane, and save it: it keeps the answer\. Then choose it here again\.$/,
        ) as string,
      });
    }
  });

  test('is read once the answer has been given in its own pane', async () => {
    const workbook = workbookOf(sheetOf('Plan', german));
    const { session } = await openSession(workbook);
    await session.changeSettings({ mapping: { sheet: 'Plan', headerRowNumber: 1, columns } });
    const reading = await readBack(workbook);
    expect(reading.kind === 'read' && describeService(reading)).toBe('3 KPIs and 4 actions.');
  });

  test('says what was taken for granted, and where that is answered', async () => {
    const { readings } = await openDesk();
    const [read] = readings;
    if (read?.kind !== 'read') throw new Error('Care was not read');
    const choice = (letter: string) => ({
      label: `Column ${letter}`,
      answer: { kind: 'columns' as const, columns: { current: letter } },
    });
    const asked: ReadingQuestion = {
      id: 'current-column',
      text: 'Which column says where you are now?',
      cells: ['B1'],
      choices: [choice('B'), choice('C')],
      assumed: 0,
    };
    const matrix = { ...read.service.matrix, questions: [asked] };
    const service = { ...read.service, matrix };
    expect(describeService({ kind: 'read', service })).toMatch(
      /^3 KPIs and 4 actions\. Which column .*\? Read for now as “Column B”\. To answer, open it /,
    );
    const { rollUp, workbook } = await openDesk();
    await rollUp.writeRollUp([{ kind: 'read', service }], TODAY);
    expect(textsOf(find(workbook, 'Sources'))).toContain('Read for now as “Column B”.');
  });
});

test('reading is stopped between two workbooks', async () => {
  const { rollUp } = await openDesk();
  const stop = new AbortController();
  const read: number[] = [];
  const onFile = (index: number): void => {
    read.push(index);
    stop.abort();
  };
  const files = await makeFiles();
  expect(await rollUp.readServices(files, TODAY, { onFile, signal: stop.signal })).toBeNull();
  expect(read).toEqual([0]);
});

test('reading is stopped within a workbook, and whatever reads it is ended', async () => {
  const ended: string[] = [];
  const reader: ServiceReader = {
    // As a workbook that takes for ever.
    readToMerge: () => Promise.reject(new Error('Nothing is merged here')),
    read: () => new Promise(() => undefined),
    close: () => void ended.push('reader'),
  };
  const rollUp = createRollUpActions(
    { openServiceReader: () => Promise.resolve(reader), readToday: () => TODAY } as never,
    (job) => job(),
  );
  const stop = new AbortController();
  const onFile = (): void => void setTimeout(() => stop.abort());
  const reading = rollUp.readServices(await makeFiles(), TODAY, { onFile, signal: stop.signal });
  expect(await reading).toBeNull();
  expect(ended).toEqual(['reader']);
});
