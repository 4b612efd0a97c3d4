import type { CellEdit } from '../domain/finding';
import { formatBlock, parseCell } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { EditOutcome } from '../workbook/port';
import type { CellValue } from '../workbook/sheet-grid';
import { textValue } from './text-value';

/** An edit with the cell's place taken apart. */
interface PlacedEdit {
  readonly edit: CellEdit;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The edits of one column, top to bottom, and the cells from the first to the last of them. */
interface ColumnEdits {
  readonly edits: readonly PlacedEdit[];
  readonly firstRowIndex: number;
  readonly range: Excel.Range;
}

/**
 * Writes each `to` where the cell still says `from` and holds no formula. Two round trips: one reads whole columns
 * from the first edit to the last, one writes. Throws sheet-protected before anything is written, and
 * edits-interrupted when the host stopped in the middle.
 */
export async function editCells(
  context: Excel.RequestContext,
  sheetName: string,
  edits: readonly CellEdit[],
): Promise<EditOutcome> {
  if (edits.length === 0) return { written: [], skipped: [] };
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const protection = sheet.protection.load('protected');
  const columns = groupByColumn(edits).map((placed) => loadColumn(sheet, placed));
  await context.sync();

  if (protection.protected) throw new AddInError('sheet-protected', { sheet: sheetName });
  const written: CellEdit[] = [];
  const skipped: { edit: CellEdit; says: string }[] = [];
  for (const column of columns) {
    const ready = column.edits.filter((placed) => {
      const says = differingText(column, placed);
      if (says !== null) skipped.push({ edit: placed.edit, says });
      return says === null;
    });
    for (const run of listRuns(ready)) writeRun(sheet, run);
    for (const { edit } of ready) written.push(edit);
  }
  if (written.length > 0) await sendEdits(context);
  return { written, skipped };
}

/** What was sent before a refusal stays written, so the refusal must not say that nothing was changed. */
async function sendEdits(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    if (error.code === 'InvalidOperationInCellEditMode') throw error;
    const { code, message } = error;
    throw new AddInError('edits-interrupted', { code, message }, { cause: error });
  }
}

function groupByColumn(edits: readonly CellEdit[]): PlacedEdit[][] {
  const byColumn = new Map<number, PlacedEdit[]>();
  for (const edit of edits) {
    const place = parseCell(edit.cell);
    if (!place) throw new Error(`Not a cell: ${edit.cell}`);
    const ofColumn = byColumn.get(place.columnIndex);
    if (ofColumn) ofColumn.push({ edit, ...place });
    else byColumn.set(place.columnIndex, [{ edit, ...place }]);
  }
  return [...byColumn.values()].map((placed) =>
    placed.sort((left, right) => left.rowIndex - right.rowIndex),
  );
}

function loadColumn(sheet: Excel.Worksheet, edits: readonly PlacedEdit[]): ColumnEdits {
  const { rowIndex: firstRowIndex, columnIndex } = edits[0]!;
  const rowCount = edits.at(-1)!.rowIndex - firstRowIndex + 1;
  const range = sheet.getRangeByIndexes(firstRowIndex, columnIndex, rowCount, 1);
  return { edits, firstRowIndex, range: range.load('values,formulas,text') };
}

/** What the cell says when it is not what the edit expects; null when it is. A formula is not typed text. */
function differingText(
  { range, firstRowIndex }: ColumnEdits,
  { edit, rowIndex }: PlacedEdit,
): string | null {
  const row = rowIndex - firstRowIndex;
  const value = range.values[row]![0] as CellValue;
  const formula = range.formulas[row]![0] as CellValue;
  const text = range.text[row]![0]!;
  if (formula !== value) return String(formula);
  const says = typeof value === 'string' ? value : text;
  return edit.from === says || edit.from === String(value) ? null : says;
}

/** Edits in cells right below each other. */
function listRuns(edits: readonly PlacedEdit[]): PlacedEdit[][] {
  const runs: PlacedEdit[][] = [];
  for (const edit of edits) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.rowIndex === edit.rowIndex - 1) run.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

function writeRun(sheet: Excel.Worksheet, run: readonly PlacedEdit[]): void {
  const { rowIndex, columnIndex } = run[0]!;
  const block = { rowIndex, columnIndex, rowCount: run.length, columnCount: 1 };
  sheet.getRange(formatBlock(block)).values = run.map(({ edit }) => [textValue(edit.to)]);
}
