/** Takes some seconds: whole workbooks are read and written, and the command line merges the same ones. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { FoundMatches, MergeActions } from '../../../src/app/matrix-session';
import type { MatchAnswers } from '../../../src/app/merge/answer-matches';
import { listMatchGroups, listOpenPairs } from '../../../src/app/merge/answer-matches';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { valuesOfCells } from '../../../src/workbook/compiled-sheet';
import { AddInError } from '../../../src/workbook/errors';
import type { SourceFile } from '../../../src/workbook/source-document';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { lintWorkbook } from '../../../scripts/lint/lint-workbook';
import { makeFolder, runCommand } from '../../cli/command-line';
import { matrixSheet } from '../../cli/matrix-files';
import { closeHost, sheetOf, TODAY, workbookOf } from '../../support/matrix-host';
import type { SessionHost } from './session-host';
import { openSession } from './session-host';

afterEach(closeHost);

const inFolder = makeFolder();

/** Of it one KPI is certain, one doubtful, and one has another level; one stands alone. */
const OTHERTON = (): SheetData =>
  matrixSheet('Our plan', {
    A2: 'Reports for all',
    B4: 'Leader Most tenders',
    A5: 'Culture of work',
    D5: 'Ask all staff',
    E5: 45_199,
  });

const fileOf = async (name: string, sheet: SheetData): Promise<SourceFile> => ({
  name,
  bytes: await writeWorkbook(workbookOf(sheet)),
});

interface Desk extends SessionHost {
  readonly merge: MergeActions;
  readonly workbook: WorkbookData;
}

async function sitDown(
  workbook = workbookOf(matrixSheet()),
  replaced?: Parameters<typeof openSession>[1],
): Promise<Desk> {
  const desk = await openSession(workbook, replaced);
  return { ...desk, workbook, merge: await desk.session.openMerge() };
}

const chooseFiles = async ({ merge }: Desk, ...files: SourceFile[]) =>
  (await merge.readMatrices(files, TODAY))!.map((matrix) => {
    if (matrix.kind === 'unread') throw new Error(matrix.reason);
    return matrix;
  });

async function findBoth(desk: Desk, other = OTHERTON()): Promise<FoundMatches> {
  const others = await chooseFiles(desk, await fileOf('Otherton.xlsx', other));
  return desk.merge.findMatches({ ownName: 'Anytown', others });
}

/** Answers what is open: the doubtful ones are the same, the likely ones not. */
function answerAll({ matches }: FoundMatches): MatchAnswers {
  const open = listOpenPairs(listMatchGroups(matches, new Map()));
  return new Map(
    open.map(({ sides: [first, second], certainty }) => [
      second.key,
      certainty === 'doubtful' ? first.key : null,
    ]),
  );
}

const find = ({ sheets }: WorkbookData, tab: string): SheetData =>
  sheets.find(({ name }) => name === tab)!;

const tabs = ({ sheets }: WorkbookData): string[] => sheets.map(({ name }) => name);

/** What a sheet says, how its numbers look, and which texts it offers. */
const contentOf = ({ cells, validations }: SheetData): unknown => ({
  values: valuesOfCells(cells),
  formats: [...cells.entries()].flatMap(({ cell }) =>
    typeof cell.value === 'number' ? (cell.style?.numberFormat ?? '') : [],
  ),
  validations: validations.map(({ ranges, formula1 }) => ({ ranges, formula1 })),
});

test('two matrices become one on a sheet beside, and the old sheet stays the matrix until somebody says otherwise', async () => {
  const desk = await sitDown();
  const { session, workbook, merge } = desk;
  const before = structuredClone([...find(workbook, 'Plan').cells.entries()]);
  const found = await findBoth(desk);
  expect(found.labels).toEqual(['Anytown', 'Otherton']);
  const written = await merge.writeMerge(found, answerAll(found));
  expect(written).toMatchObject({ sheet: 'Merged matrix', isMatrix: false });
  expect([...find(workbook, 'Plan').cells.entries()]).toEqual(before);
  expect(desk.ready().review.matrix.source.sheets).toEqual(['Plan']);
  expect(desk.ready().madeSheets).toMatchObject([
    {
      sheet: 'Merged matrix',
      record: {
        kind: 'merge',
        source: 'Anytown (This workbook) and Otherton (Otherton.xlsx)',
        madeOn: TODAY,
      },
    },
  ]);
  expect(lintWorkbook(workbook)).toEqual([]);
  await session.useMadeSheet(written.id);
  expect(desk.ready().review.matrix.source.sheets).toEqual(['Merged matrix']);
  expect(desk.ready().review.matrix.areas.flatMap(({ kpis }) => kpis)).toHaveLength(
    written.merged.kpiCount,
  );
  await session.useSources();
  expect(desk.ready().review.matrix.source.sheets).toEqual(['Plan']);
});

test('the same workbooks with the same answers give the matrix that the command line gives, with its list or with the pane’s', async () => {
  const desk = await sitDown();
  const found = await findBoth(desk);
  const answers = answerAll(found);
  expect(answers.size).toBeGreaterThan(0);
  await desk.merge.writeMerge(found, answers);
  await desk.merge.saveMatches(found, answers);
  const inPane = contentOf(find(desk.workbook, 'Merged matrix'));
  const [list] = desk.delivered;
  expect(await desk.merge.readMatches(found, list!)).toEqual(
    new Map(
      found.matches.flatMap(({ kpi, sameAs }) => {
        if (kpi.matrix === 0) return [];
        const said = answers.get(kpi.key);
        return [[kpi.key, said === undefined ? (sameAs?.key ?? null) : said] as const];
      }),
    ),
  );
  closeHost();
  const [anytown, otherton] = [inFolder('Anytown.xlsx'), inFolder('Otherton.xlsx')];
  const [csv, out] = [inFolder(list!.name), inFolder('merged.xlsx')];
  writeFileSync(anytown, await writeWorkbook(workbookOf(matrixSheet())));
  writeFileSync(otherton, await writeWorkbook(workbookOf(OTHERTON())));
  writeFileSync(csv, list!.bytes);
  const { exitCode } = await runCommand(
    ...['merge', anytown, otherton, '--as-at', '2023-10-15'],
    ...['--matches', csv, '--out', out],
  );
  expect(exitCode).toBe(0);
  const { sheets } = await readWorkbook(readFileSync(out), out);
  expect(inPane).toEqual(contentOf(sheets[0]!));
});

test('written again it takes the place of the earlier one, but of none that somebody has worked on', async () => {
  const desk = await sitDown();
  const found = await findBoth(desk);
  await desk.merge.writeMerge(found, new Map());
  await desk.merge.writeMerge(found, answerAll(found));
  const once = tabs(desk.workbook).filter((tab) => tab.startsWith('Merged matrix'));
  expect(once).toEqual(['Merged matrix']);
  find(desk.workbook, 'Merged matrix').cells.set(1, 1, { value: 'My own words' });
  await desk.merge.writeMerge(found, answerAll(found));
  expect(tabs(desk.workbook).filter((tab) => tab.startsWith('Merged matrix'))).toEqual([
    'Merged matrix',
    'Merged matrix (2)',
  ]);
});

test('in a workbook without a matrix two files become its matrix', async () => {
  const desk = await sitDown(workbookOf(sheetOf('Letter', [['Dear colleagues']])));
  const others = await chooseFiles(
    desk,
    await fileOf('Anytown.xlsx', matrixSheet()),
    await fileOf('Otherton.xlsx', OTHERTON()),
  );
  const found = await desk.merge.findMatches({ ownName: null, others });
  expect(found.labels).toEqual(['Anytown', 'Otherton']);
  const written = await desk.merge.writeMerge(found, answerAll(found));
  expect(written.isMatrix).toBe(true);
  expect(desk.ready().review.matrix.source.sheets).toEqual(['Merged matrix']);
});

test('where the KPIs have changed meanwhile nothing is written', async () => {
  const desk = await sitDown();
  const found = await findBoth(desk);
  await desk.atSheet((sheet) => {
    sheet.getRange('A4').values = [['Buying well']];
  });
  await expect(desk.merge.writeMerge(found, new Map())).rejects.toMatchObject({
    code: 'merge-outdated',
  });
  expect(tabs(desk.workbook)).toEqual(['Plan']);
  const anew = await desk.merge.findMatches(found.chosen);
  await desk.merge.writeMerge(anew, new Map());
  expect(tabs(desk.workbook)).toContain('Merged matrix');
});

test('other words of a KPI are taken as they stand when it is written', async () => {
  const desk = await sitDown();
  const found = await findBoth(desk);
  await desk.atSheet((sheet) => {
    sheet.getRange('D4').values = [['Rewrite the strategy']];
  });
  await desk.merge.writeMerge(found, new Map());
  const texts = valuesOfCells(find(desk.workbook, 'Merged matrix').cells).flat();
  expect(texts).toContain('Rewrite the strategy');
});

test('matrices that cannot be one are refused before anything is asked', async () => {
  const desk = await sitDown();
  const other = matrixSheet('Plan', { B2: '1', C2: '3', B4: '2', C4: '4', B5: '0', C5: '2' });
  await expect(findBoth(desk, other)).rejects.toMatchObject({ code: 'merge-differs' });
});

test('a workbook that holds no matrix is a value with the reason, and reading is stopped between two', async () => {
  const { merge } = await sitDown();
  const bytes = new TextEncoder().encode('no workbook');
  const files = [{ name: 'broken.xlsx', bytes }, await fileOf('Otherton.xlsx', OTHERTON())];
  expect(await merge.readMatrices(files, TODAY)).toMatchObject([
    { kind: 'unread', file: 'broken.xlsx' },
    { kind: 'read', input: { file: 'Otherton.xlsx' } },
  ]);
  const stop = new AbortController();
  const onFile = (): void => stop.abort();
  expect(await merge.readMatrices(files, TODAY, { onFile, signal: stop.signal })).toBeNull();
});

test('a list of other matrices is refused, and what is no list', async () => {
  const desk = await sitDown();
  const found = await findBoth(desk);
  const file = (text: string) => ({ name: 'list.csv', bytes: new TextEncoder().encode(text) });
  await expect(
    desk.merge.readMatches(found, file('Key,KPI,Same as\r\nA1,Something else,\r\n')),
  ).rejects.toThrow(/list\.csv says “Something else” of A1, which is “Reporting” now\./);
  const workbook = await fileOf('list.csv', OTHERTON());
  await expect(desk.merge.readMatches(found, workbook)).rejects.toBeInstanceOf(AddInError);
});

test('words that one of them reads as levels come with the merged matrix, and go with it', async () => {
  const other = await sitDown(
    workbookOf(matrixSheet('Plan', { A2: 'Fraud', B2: 'Basic Some', C2: 'Leader All' })),
  );
  await other.session.changeSettings({ treatedAs: [{ word: 'Basic', level: 'Minimum' }] });
  const bytes = await writeWorkbook(other.workbook);
  const desk = await sitDown();
  const others = await chooseFiles(desk, { name: 'Otherton.xlsx', bytes });
  const found = await desk.merge.findMatches({ ownName: 'Anytown', others });
  const { id } = await desk.merge.writeMerge(found, answerAll(found));
  const levelOf = (name: string) =>
    desk
      .ready()
      .review.matrix.areas.flatMap(({ kpis }) => kpis)
      .find((kpi) => kpi.name === name)?.current.level;
  await desk.session.useMadeSheet(id);
  expect(levelOf('Fraud')).toBe('Minimum');
  await desk.session.useSources();
  expect(desk.ready().review.settings.treatedAs).toEqual([]);
});

test('words that were read as levels before the merged matrix stay so when it goes', async () => {
  const treatedAs = [{ word: 'Basic', level: 'Minimum' }];
  const desk = await sitDown(workbookOf(matrixSheet('Plan', { A2: 'Fraud', B2: 'Basic Some' })));
  await desk.session.changeSettings({ treatedAs });
  const found = await findBoth(desk);
  const { id } = await desk.merge.writeMerge(found, answerAll(found));
  await desk.session.useMadeSheet(id);
  expect(desk.ready().review.settings.treatedAs).toEqual(treatedAs);
  await desk.session.useSources();
  expect(desk.ready().review.settings.treatedAs).toEqual(treatedAs);
});

test('where the sheet is refused, nothing of it is left', async () => {
  const desk = await sitDown(undefined, {
    writeMadeSheet: () => Promise.reject(new AddInError('workbook-protected', {})),
  });
  const found = await findBoth(desk);
  await expect(desk.merge.writeMerge(found, new Map())).rejects.toMatchObject({
    code: 'workbook-protected',
  });
  expect(tabs(desk.workbook)).toEqual(['Plan']);
  expect((await excelWorkbook.readRecords()).made).toEqual([]);
});
