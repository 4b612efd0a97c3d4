import { parseBlock } from '../workbook/address';
import type { GridRequest } from '../workbook/port';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';
import { isPayloadTooLarge } from './run-excel';

/**
 * Bytes to aim at in one answer: well under the 5 MB that Excel on the web allows, because sizes are estimated.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const ANSWER_BYTES = 3_000_000;

interface RowSpan {
  readonly offset: number;
  readonly rowCount: number;
}

/** One round trip while the values fit into one answer of the host, then one more for each further chunk of rows. */
export async function readGrid(
  context: Excel.RequestContext,
  request: GridRequest,
): Promise<SheetGrid> {
  const { block, displayedColumnIndex } = request;
  const sheet = context.workbook.worksheets.getItem(request.sheet);
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  // Made anew for each try: a range of a batch that was refused cannot be used any more.
  const load = (): SheetFacts =>
    loadFacts(
      sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount),
      request.asksMerged,
    );
  const { values, displayed, facts } = await readRows(context, sheet, request, load);
  return {
    sheet: request.sheet,
    rowIndex,
    columnIndex,
    values,
    displayed:
      displayedColumnIndex === null ? new Map() : new Map([[displayedColumnIndex, displayed]]),
    ...readFacts(facts, rowIndex, rowCount),
  };
}

/** Rows of values, and of the displayed column's text, in as few answers as hold them; the facts come with the first. */
async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  request: GridRequest,
  load: () => SheetFacts,
): Promise<{ values: CellValue[][]; displayed: string[]; facts: SheetFacts }> {
  const { block, displayedColumnIndex } = request;
  const values: CellValue[][] = [];
  const displayed: string[] = [];
  let facts: SheetFacts | null = null;
  const pending = splitRows(block.rowCount, rowsPerAnswer(request));
  while (pending.length > 0) {
    const span = pending.shift()!;
    const rowIndex = block.rowIndex + span.offset;
    const asked: SheetFacts = facts ?? load();
    const range = sheet.getRangeByIndexes(
      rowIndex,
      block.columnIndex,
      span.rowCount,
      block.columnCount,
    );
    range.load('values');
    const shown =
      displayedColumnIndex === null
        ? null
        : sheet.getRangeByIndexes(rowIndex, displayedColumnIndex, span.rowCount, 1).load('text');
    try {
      // One answer would be larger than the host allows, so each chunk has to make the trip of its own.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!isPayloadTooLarge(error) || span.rowCount === 1) throw error;
      pending.unshift(...splitRows(span.rowCount, Math.ceil(span.rowCount / 2), span.offset));
      continue;
    }
    facts = asked;
    for (const row of range.values as CellValue[][]) values.push(row);
    if (shown) for (const row of shown.text) displayed.push(row[0]!);
  }
  return { values, displayed, facts: facts! };
}

function rowsPerAnswer({ block, bytesPerCell }: GridRequest): number {
  return Math.max(1, Math.floor(ANSWER_BYTES / (block.columnCount * Math.max(1, bytesPerCell))));
}

function splitRows(rowCount: number, rowsEach: number, firstOffset = 0): RowSpan[] {
  const spans: RowSpan[] = [];
  for (let done = 0; done < rowCount; done += rowsEach) {
    spans.push({ offset: firstOffset + done, rowCount: Math.min(rowsEach, rowCount - done) });
  }
  return spans;
}

interface SheetFacts {
  readonly visible: Excel.RangeAreas;
  /** Null where nobody asked, or the host is too old to tell merged cells. */
  readonly merged: Excel.RangeAreas | null;
}

function loadFacts(range: Excel.Range, asksMerged: boolean): SheetFacts {
  const visible = range.getSpecialCellsOrNullObject('Visible');
  visible.load('address');
  const tellsMerged = asksMerged && Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const merged = tellsMerged ? range.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  return { visible, merged };
}

function readFacts(
  { visible, merged }: SheetFacts,
  firstRowIndex: number,
  rowCount: number,
): Pick<SheetGrid, 'hiddenRows' | 'mergedAreas'> {
  const shown = new Set<number>();
  for (const address of splitAddresses(visible)) {
    const area = parseBlock(address);
    for (let row = 0; area && row < area.rowCount; row += 1) shown.add(area.rowIndex + row);
  }
  const hiddenRows: number[] = [];
  for (let row = firstRowIndex; row < firstRowIndex + rowCount; row += 1) {
    if (!shown.has(row)) hiddenRows.push(row);
  }
  return { hiddenRows, mergedAreas: merged ? splitAddresses(merged) : [] };
}

/** Addresses of the areas without their sheet's name, which may itself hold a comma or a "!". */
function splitAddresses(areas: Excel.RangeAreas): string[] {
  if (areas.isNullObject) return [];
  return [...areas.address.matchAll(/!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=,|$)/g)].map(
    (match) => match[1]!.replace(/\$/g, ''),
  );
}
