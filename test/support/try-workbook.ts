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
import { HOSTILE_TEXTS } from './hostile-texts';
import { createDice } from './layouts/dice';
import { toWorkbookData } from './layouts/laid-workbook';
import { createLayout } from './layouts/try-layout';
import { openHost, TODAY } from './matrix-host';

/** What became of one generated workbook. */
export interface WorkbookTrial {
  /** The code of the error by which its reading was refused; null where it was read. */
  readonly refusal: string | null;
  /** Promises that were not kept, such as “freezing changed the user's sheets”. */
  readonly broken: readonly string[];
}

/** Of the cells that a layout has, so many say something else. */
const HOSTILE_SHARE = 0.08;

/** A matrix in any layout, with hostile texts in some of its cells and beside them. */
export function generateWorkbook(seed: number): WorkbookData {
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
  return workbook;
}

/**
 * Reviews, highlights, clears, freezes, packs and saves a workbook, and says which promises were not kept: that nothing is
 * thrown but errors of the catalogue, that no cell of the user's is lost, that checking changes nothing, that clearing takes
 * away what highlighting has added, and that a freeze says what was frozen.
 */
export async function tryWorkbook(workbook: WorkbookData): Promise<WorkbookTrial> {
  const broken: string[] = [];
  const unheard = (reason: unknown): void =>
    void broken.push(`unheard rejection: ${String(reason)}`);
  process.on('unhandledRejection', unheard);
  try {
    await openHost(workbook, { calculator: null });
    const refusal = await tryJobs(workbook, [...workbook.sheets], broken);
    // Those unheard are told of once all that was queued is done.
    await new Promise((resolve) => setImmediate(resolve));
    return { refusal, broken };
  } finally {
    process.off('unhandledRejection', unheard);
  }
}

async function tryJobs(
  workbook: WorkbookData,
  own: readonly SheetData[],
  broken: string[],
): Promise<string | null> {
  const stateOf = (): unknown => structuredClone(own.map(describeSheet));
  const whole = (): unknown =>
    structuredClone([workbook.sheets.map(describeSheet), workbook.names, [...workbook.settings]]);
  const before = stateOf();
  const keepsSheets = (job: string, sheets: unknown = stateOf()): void => {
    if (!isDeepStrictEqual(sheets, before)) broken.push(`${job} changed the user's sheets`);
  };

  const asOpened = whole();
  const review = await attempt('reviewing', broken, () => reviewMatrix(excelWorkbook, REQUEST));
  if (!isDeepStrictEqual(whole(), asOpened)) broken.push('reviewing changed the workbook');
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

  await job('saving', async () => {
    const saved = await readWorkbook(await writeWorkbook(workbook), 'saved.xlsx');
    const kept = own.map(({ name }) => saved.sheets.find((sheet) => sheet.name === name)!);
    if (!isDeepStrictEqual(kept.map(listValues), own.map(listValues))) {
      broken.push('saving lost cells');
    }
  });
  return null;
}

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
