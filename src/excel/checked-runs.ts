import { formatCell, parseBlock, parseCell } from '../workbook/address';
import type { EditOutcome, EditRequest, RecordedEdit, SheetEdits } from '../workbook/port';
import type { CellValue } from '../workbook/sheet-grid';
import { textValue } from './text-value';
import type { WrittenContent } from './write-contents';
import { contentToRestore, numberFormatAt, typedContentAt, writeContents } from './write-contents';

/** Edits of cells right below each other, and what is to be read to know that they are the right ones. */
export interface EditRun {
  readonly sheet: string;
  /** Top to bottom. */
  readonly edits: readonly RecordedEdit[];
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly witness: Witness | null;
}

/** The rows that the edits were judged by, all columns of the matrix, and what they said. */
interface Witness {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** A run with ranges that Excel moves along with the cells that they stood on when they were first loaded. */
export interface CheckedRun extends EditRun {
  readonly cells: Excel.Range;
  readonly rows: Excel.Range | null;
}

/** Bytes to aim at in a request and in its answer: well under the 5 MB of Excel on the web, as sizes are estimated. */
const BATCH_BYTES = 2_500_000;
/** What a run takes in a request besides its edits, for the ranges that are kept: as measured, rounded up. */
const RUN_BYTES = 2_500;
/** What an edit takes besides its texts, in the run and in the records. */
const EDIT_BYTES = 200;

/** An edit and where its cell is, 0-based. */
interface LocatedEdit {
  readonly edit: RecordedEdit;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The edits in parts that fit a request, none of which changes what another is judged by. One part at least. */
export function splitEdits({ sheets }: Pick<EditRequest, 'sheets'>): (readonly SheetEdits[])[] {
  const parts: SheetEdits[][] = [[]];
  let total = 0;
  for (const { sheet, grid, edits } of sheets) {
    let ofPart: RecordedEdit[] = [];
    const close = (): void => {
      if (ofPart.length > 0) parts.at(-1)!.push({ sheet, grid, edits: ofPart });
      ofPart = [];
    };
    let lastEnd = 0;
    for (const { edit, bytes, first, end } of sizeEdits(edits)) {
      if (total > BATCH_BYTES && first >= lastEnd) {
        close();
        parts.push([]);
        total = 0;
      }
      if (grid && edit.rows && end > lastEnd) {
        const offset = Math.max(first, lastEnd) - grid.rowIndex;
        total += JSON.stringify(grid.values.slice(offset, end - grid.rowIndex)).length;
      }
      total += bytes;
      lastEnd = Math.max(lastEnd, end);
      ofPart.push(edit);
    }
    close();
  }
  return parts.length === 1 ? [sheets] : parts;
}

/** Edits of a sheet from the top down, each with the bytes that it takes and the rows that it is judged by. */
function sizeEdits(edits: readonly RecordedEdit[]): {
  readonly edit: RecordedEdit;
  readonly bytes: number;
  readonly first: number;
  readonly end: number;
}[] {
  const cells = new Set(edits.map(({ cell }) => cell));
  const sized = edits.map((edit) => {
    const { rowIndex, columnIndex } = placeOf(edit);
    const follows = rowIndex > 0 && cells.has(formatCell(rowIndex - 1, columnIndex));
    const bytes = (follows ? 0 : RUN_BYTES) + EDIT_BYTES + 2 * (edit.from.length + edit.to.length);
    const { rowIndex: first, rowCount } = edit.rows ?? { rowIndex, rowCount: 1 };
    return { edit, bytes, first, end: first + rowCount };
  });
  return sized.sort((left, right) => left.first - right.first);
}

/** Groups edits of a sheet into runs, column after column in the order in which these occur. */
export function planRuns({ sheet, edits, grid }: SheetEdits): EditRun[] {
  const byColumn = new Map<number, LocatedEdit[]>();
  for (const edit of edits) {
    const placed = { edit, ...placeOf(edit) };
    const ofColumn = byColumn.get(placed.columnIndex);
    if (ofColumn) ofColumn.push(placed);
    else byColumn.set(placed.columnIndex, [placed]);
  }
  const runs: LocatedEdit[][] = [];
  for (const ofColumn of byColumn.values()) {
    let lastRow = -2;
    for (const one of ofColumn.sort((left, right) => left.rowIndex - right.rowIndex)) {
      if (one.rowIndex === lastRow + 1) runs.at(-1)!.push(one);
      else runs.push([one]);
      lastRow = one.rowIndex;
    }
  }
  return runs.map((run) => {
    const { rowIndex, columnIndex } = run[0]!;
    const ofRun = run.map(({ edit }) => edit);
    return { sheet, edits: ofRun, rowIndex, columnIndex, witness: findWitness(ofRun, grid) };
  });
}

function placeOf({ cell }: RecordedEdit): { rowIndex: number; columnIndex: number } {
  const place = parseCell(cell);
  if (!place) throw new Error(`Not a cell: ${cell}`);
  return place;
}

function findWitness(edits: readonly RecordedEdit[], grid: SheetEdits['grid']): Witness | null {
  const spans = edits.flatMap(({ rows }) => rows ?? []);
  if (!grid || spans.length === 0) return null;
  const rowIndex = Math.min(...spans.map((span) => span.rowIndex));
  const end = Math.max(...spans.map((span) => span.rowIndex + span.rowCount));
  const values = grid.values.slice(rowIndex - grid.rowIndex, end - grid.rowIndex);
  return { rowIndex, columnIndex: grid.columnIndex, values };
}

/** Queues loading a run. The caller syncs. */
export function loadRun(sheet: Excel.Worksheet, run: EditRun): CheckedRun {
  const { edits, rowIndex, columnIndex, witness } = run;
  const checked = {
    ...run,
    cells: sheet.getRangeByIndexes(rowIndex, columnIndex, edits.length, 1),
    rows:
      witness &&
      sheet.getRangeByIndexes(
        witness.rowIndex,
        witness.columnIndex,
        witness.values.length,
        witness.values[0]!.length,
      ),
  };
  loadContent(checked);
  return checked;
}

/** Queues loading what a run's cells and rows say. */
export function loadContent({ cells, rows }: CheckedRun): void {
  const ofSpills = Office.context.requirements.isSetSupported('ExcelApi', '1.12')
    ? ',hasSpill'
    : '';
  cells.load(`address,values,formulas,text,numberFormat${ofSpills}`);
  rows?.load('values');
}

/**
 * Queues loading a run again, in the batch that writes it. The batch stops there where cells of it are gone, or where
 * others have come between them.
 */
export function reloadRun(run: CheckedRun): void {
  loadContent(run);
  const { cells, edits } = run;
  // Null leaves a cell as it is; a block of another size is refused.
  if (edits.length > 1) cells.values = edits.map(() => [null]);
}

/** Queues writing a run, without the edits that are left alone. */
export function writeRun({ cells, edits }: CheckedRun, left: ReadonlySet<RecordedEdit>): void {
  const contentOf = ({ to, typed }: RecordedEdit, index: number): WrittenContent =>
    typed ?? { value: textValue(to, numberFormatAt(cells, index)), numberFormat: null };
  writeContents(
    cells,
    edits.map((edit, index) => (left.has(edit) ? null : contentOf(edit, index))),
  );
}

/** The value of a cell that an edit has written. */
export const writtenValue = ({ to, typed }: RecordedEdit): CellValue => typed?.value ?? to;

/** A loaded run whose edits record by type what stands in their cells, where that is no text. */
export function noteTyped(run: CheckedRun, left: ReadonlySet<RecordedEdit>): CheckedRun {
  const { cells } = run;
  const edits = run.edits.map((edit, index) => {
    const was = left.has(edit) ? null : typedContentAt(cells, index);
    if (!was) return edit;
    const from = cells.text[index]![0]!;
    return { ...edit, from, recorded: edit.recorded.map((change) => ({ ...change, from, was })) };
  });
  return { ...run, edits };
}

/** The edits that a loaded run does not fit, with what their cells say, or null where it is their rows that differ. */
export function findChanges(
  run: CheckedRun,
  left: ReadonlySet<RecordedEdit> = new Set(),
): { readonly edit: RecordedEdit; readonly says: EditOutcome['skipped'][number]['says'] }[] {
  const isElsewhere = !isAsRead(run);
  return run.edits.flatMap((edit, index) => {
    if (left.has(edit)) return [];
    const says = differingText(run, edit, index);
    return says === null && !isElsewhere ? [] : [{ edit, says }];
  });
}

function isAsRead({ witness, rows }: CheckedRun): boolean {
  if (!witness || !rows) return true;
  const found = rows.values as CellValue[][];
  return (
    found.length === witness.values.length &&
    witness.values.every(
      (row, rowOffset) =>
        row.length === found[rowOffset]!.length &&
        row.every((value, column) => value === found[rowOffset]![column]),
    )
  );
}

/** What the cell says when it is not what the edit expects; null when it is. A formula is not typed text. */
function differingText({ cells }: CheckedRun, edit: RecordedEdit, row: number): string | null {
  const value = cells.values[row]?.[0] as CellValue;
  const formula = cells.formulas[row]?.[0] as CellValue;
  const text = cells.text[row]?.[0] ?? '';
  // Of cells that a formula elsewhere fills Excel may give the value as their formula, and writing there breaks it.
  if (formula !== value || isSpilled(cells)) return String(formula);
  const says = typeof value === 'string' ? value : text;
  return edit.from === says || edit.from === String(value) ? null : says;
}

/** Whether any cell of a loaded range may be filled by a formula that stands elsewhere; false where Excel cannot tell. */
function isSpilled(cells: Excel.Range): boolean {
  const isTold = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
  return isTold && (cells.hasSpill as boolean | null) !== false;
}

/** An edit, and the cell in which it stood when its run was loaded. */
export interface PlacedEdit {
  readonly edit: RecordedEdit;
  readonly sheet: string;
  readonly cell: string;
}

/** The edits of a loaded run, each with the cell that it stood in then. */
export function listPlaced({ sheet, cells, edits }: CheckedRun): PlacedEdit[] {
  const block = parseBlock(cells.address);
  return edits.map((edit, index) => ({
    edit,
    sheet,
    cell: block ? formatCell(block.rowIndex + index, block.columnIndex) : edit.cell,
  }));
}

/**
 * Queues putting contents into a run's cells; null leaves one as it is. Returns what tells, once synced, what somebody
 * else had put meanwhile into cells that no longer said what was written, as it is to be put there again; null for the
 * other cells.
 */
export function restoreRun(
  { cells, edits }: CheckedRun,
  contents: readonly (WrittenContent | null)[],
): () => readonly (WrittenContent | null)[] {
  const found = cells.getResizedRange(0, 0).load('values,formulas,numberFormat');
  writeContents(cells, contents);
  return () =>
    edits.map((edit, index) => {
      const isRestored = contents[index] !== null && contents[index]!.value !== null;
      const isOurs = found.values[index]![0] === writtenValue(edit);
      return isRestored && !isOurs ? contentHeld(found, edit, index) : null;
    });
}

/**
 * What to put into a loaded cell so that it holds again what it held before an edit: with its format where the edit may
 * have given it another, and where a number needs it to be one.
 */
export function contentHeld(
  cells: Excel.Range,
  { typed }: RecordedEdit,
  index: number,
): WrittenContent {
  const value = contentToRestore(cells, index);
  const isFormatted = typed !== undefined || typeof value !== 'string';
  return { value, numberFormat: isFormatted ? numberFormatAt(cells, index) : null };
}
