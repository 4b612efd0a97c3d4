import { isDeepStrictEqual } from 'node:util';
import { freezeMatrix } from '../../src/app/freeze-matrix';
import { generatePack, readFreeze } from '../../src/app/generate-pack';
import { clearMatrixHighlights, highlightMatrix } from '../../src/app/highlight-matrix';
import type { Review } from '../../src/app/review-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { freezeRecords } from '../../src/board-pack/movement/freeze-records';
import { listKpiRecords } from '../../src/board-pack/records';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { AddInError } from '../../src/workbook/errors';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { damageFile } from './damage-file';
import { HOSTILE_TEXTS } from './hostile-texts';
import type { HostileWorkbook } from './hostile-workbook';
import { makeHostile } from './hostile-workbook';
import { createDice } from './layouts/dice';
import { toWorkbookData } from './layouts/laid-workbook';
import { createLayout } from './layouts/try-layout';
import { openHost, TODAY } from './matrix-host';
import { tellApart } from './read-both-ways';

/** What became of one generated workbook. */
export interface WorkbookTrial {
  /** The code of the error by which its reading was refused; null where it was read. */
  readonly refusal: string | null;
  /** Promises that were not kept, such as “freezing changed the user's sheets”. */
  readonly broken: readonly string[];
}

/** Of the cells that a layout has, so many say something else. */
const HOSTILE_SHARE = 0.08;

/** A matrix in any layout, with hostile texts in some of its cells and beside them, and now and then hostile parts. */
export function generateWorkbook(seed: number): HostileWorkbook {
  const workbook = toWorkbookData(createLayout(seed).workbook);
  const dice = createDice(`${seed} hostile`);
  workbook.sheets.forEach((sheet, sheetIndex) => {
    for (const { rowIndex, columnIndex, cell } of [...sheet.cells.entries()]) {
      const name = `${sheetIndex} ${rowIndex} ${columnIndex}`;
      if (!dice.chance(name, HOSTILE_SHARE)) continue;
      const text = dice.pick(`${name} text`, HOSTILE_TEXTS);
      const value = dice.chance(`${name} added`, 0.5) ? `${String(cell.value)} ${text}` : text;
      sheet.cells.set(rowIndex, columnIndex, { ...cell, value });
    }
  });
  return makeHostile(workbook, dice.for('parts'));
}

/**
 * Reviews, highlights, clears, freezes, packs and saves a workbook, and says which promises were not kept: that nothing is
 * thrown but errors of the catalogue, that no cell of the user's is lost, that checking changes nothing, that clearing takes
 * away what highlighting has added, that a freeze says what was frozen, and that the file alone says what the workbook says
 * when it is open.
 */
export async function tryWorkbook({
  workbook,
  ours,
  ownNames,
}: HostileWorkbook): Promise<WorkbookTrial> {
  const own = workbook.sheets.filter((sheet) => !ours.has(sheet));
  const broken: string[] = [];
  const unheard = (reason: unknown): void =>
    void broken.push(`unheard rejection: ${String(reason)}`);
  process.on('unhandledRejection', unheard);
  try {
    await openHost(workbook, { calculator: null });
    const refusal = await tryJobs(workbook, { sheets: own, names: ownNames }, broken);
    for (const sheet of ours) {
      const isKept = workbook.sheets.includes(sheet) && listValues(sheet).has(NOTE_PLACE);
      if (!isKept) broken.push(`what a person wrote on ${sheet.name} is gone`);
    }
    // Those unheard are told of once all that was queued is done.
    await new Promise((resolve) => setImmediate(resolve));
    return { refusal, broken };
  } finally {
    process.off('unhandledRejection', unheard);
  }
}

/**
 * Damages a part of the workbook's file, and says which promises were not kept: that reading gives a workbook or an error of the
 * catalogue, and that a workbook that was read can be written and reviewed.
 */
export async function tryDamagedFile(
  { workbook }: HostileWorkbook,
  seed: number,
): Promise<WorkbookTrial> {
  const broken: string[] = [];
  const bytes = damageFile(await writeWorkbook(workbook), createDice(`${seed} file`));
  const read = await attempt('reading a file', broken, () => readWorkbook(bytes, 'damaged.xlsx'));
  if (read === null || read instanceof AddInError) return { refusal: read?.code ?? null, broken };
  await attempt('writing what was read', broken, () => writeWorkbook(read));
  await openHost(read, { calculator: null });
  const review = await attempt('reviewing a file', broken, () =>
    reviewMatrix(excelWorkbook, REQUEST),
  );
  return { refusal: review instanceof AddInError ? review.code : null, broken };
}

async function tryJobs(
  workbook: WorkbookData,
  {
    sheets: own,
    names,
  }: { readonly sheets: readonly SheetData[]; readonly names: HostileWorkbook['ownNames'] },
  broken: string[],
): Promise<string | null> {
  const stateOf = (): unknown =>
    structuredClone([
      own.map((sheet) => [workbook.sheets.includes(sheet), describeSheet(sheet)]),
      // One that leads nowhere is no loss.
      names
        .filter(({ formula }) => !formula.includes('#REF!'))
        .map((name) => [workbook.names.includes(name), name]),
    ]);
  const whole = (): unknown =>
    structuredClone([workbook.sheets.map(describeSheet), workbook.names, [...workbook.settings]]);
  const before = stateOf();
  const keepsSheets = (job: string, sheets: unknown = stateOf()): void => {
    if (!isDeepStrictEqual(sheets, before))
      broken.push(`${job} changed the user's sheets or names`);
  };

  const readsAlike = async (after: string): Promise<void> => {
    const apart = await tellApart(workbook);
    for (const what of apart) broken.push(`${after}, ${what} is read otherwise from the file`);
  };
  const asOpened = whole();
  const review = await attempt('reviewing', broken, () => reviewMatrix(excelWorkbook, REQUEST));
  if (!isDeepStrictEqual(whole(), asOpened)) broken.push('reviewing changed the workbook');
  await readsAlike('as opened');
  if (review === null || 'code' in review) return review?.code ?? null;

  const job = (name: string, act: (review: Review) => Promise<unknown>) =>
    attempt(name, broken, () => act(review));
  await job('highlighting', (read) => highlightMatrix(excelWorkbook, read));
  await job('clearing', (read) => clearMatrixHighlights(excelWorkbook, read));
  keepsSheets('highlighting and clearing');

  await job('freezing', async (read) => {
    await freezeMatrix(excelWorkbook, read);
    const { asAt } = read.settings;
    const frozen = freezeRecords(listKpiRecords(read.matrix, asAt), asAt);
    const { freezes } = await excelWorkbook.readPackInputs();
    if (!isDeepStrictEqual(toPlain(freezes.map(readFreeze)), toPlain([frozen]))) {
      broken.push('a freeze says something else than what was frozen');
    }
  });
  keepsSheets('freezing');

  await job('packing', (read) => generatePack(excelWorkbook, read));
  keepsSheets('packing');
  await readsAlike('packed');

  await job('saving', async () => {
    const saved = await readWorkbook(await writeWorkbook(workbook), 'saved.xlsx');
    const kept = own.map(({ name }) => saved.sheets.find((sheet) => sheet.name === name)!);
    if (!isDeepStrictEqual(kept.map(listValues), own.map(listValues))) {
      broken.push('saving lost cells');
    }
  });
  return null;
}

/** See PERSONAL_NOTE. */
const NOTE_PLACE = '199:0';

const REQUEST = { sheets: [], asAt: TODAY, startMonth: null, scale: null, today: TODAY };

/** Data without what is undefined. */
const toPlain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/** What came of a job; an error of the catalogue as it is, any other as a promise that was not kept. */
async function attempt<Result>(
  job: string,
  broken: string[],
  act: () => Promise<Result>,
): Promise<Result | AddInError | null> {
  try {
    return await act();
  } catch (error) {
    const isOfCatalogue = error instanceof AddInError && error.code !== 'host-failed';
    if (isOfCatalogue) return error;
    broken.push(`${job} threw ${String((error as Error).stack ?? error).slice(0, 400)}`);
    return null;
  }
}

/** Everything of a sheet that its user has made; what only says how it is kept in memory is left out. */
function describeSheet({ cells, carried: _, ...sheet }: SheetData): unknown {
  return { ...sheet, cells: listCells(cells) };
}

const listCells = (cells: SheetData['cells']): unknown[] =>
  [...cells.entries()].sort(
    (left, right) => left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex,
  );

/** Each value by its cell; a file knows no blank ones. */
const listValues = ({ cells }: SheetData): Map<string, unknown> =>
  new Map(
    [...cells.entries()]
      .filter(({ cell }) => cell.value !== '')
      .map(({ rowIndex, columnIndex, cell }) => [`${rowIndex}:${columnIndex}`, cell.value]),
  );
