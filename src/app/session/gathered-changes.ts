import { groupBy } from '../../domain/group-by';
import type { HeaderLocation } from '../../matrix-sheet/read/find-matrix';
import type { CellBlock } from '../../workbook/address';
import type { RowSpan, WorkbookChange } from '../../workbook/port';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { listSheetLocations } from '../choose-matrix';
import { listGrids } from '../review-matrix';
import type { Reading } from './reading';

/** What has to be read after a burst of changes. */
export interface FollowPlan {
  /** Everything: the matrix may stand elsewhere or its rows may have moved. */
  readonly everything: boolean;
  /** Which sheets there are, and all that is not the matrix. */
  readonly sheets: boolean;
  /** Settings and records, which may stand anywhere but in the matrix. */
  readonly settings: boolean;
  /** Rows of the matrix whose cells were edited, on each sheet ascending and apart. */
  readonly rows: readonly SheetRows[];
}

/** Rows of one of the matrix's sheets. */
export interface SheetRows extends RowSpan {
  readonly sheet: string;
}

/** Spans nearer to each other than this are read as one. */
const NEAR_ROWS = 50;
/** Beyond so many rows or spans the whole matrix is read, in answers that fit the host's limit. */
const MOST_ROWS = 2_000;
const MOST_SPANS = 8;

/** Tells what changes ask for, given what is known; null when no matrix was found. */
export function planFollowing(
  changes: readonly WorkbookChange[],
  reading: Reading | null,
): FollowPlan {
  if (!reading) return { everything: true, sheets: false, settings: false, rows: [] };
  const grids = new Map(listGrids(reading.review).map((grid) => [grid.sheet, grid]));
  const headers = new Map(
    listSheetLocations(reading.location).map(({ survey, header }) => [survey.sheet, header]),
  );
  const rows: SheetRows[] = [];
  let everything = false;
  let sheets = false;
  let settings = false;
  for (const change of changes) {
    if (change.kind === 'sheets') {
      sheets = true;
      continue;
    }
    if (change.kind === 'unknown') {
      everything = true;
      continue;
    }
    const { sheet } = change;
    const grid = grids.get(sheet);
    if (!grid) settings = true;
    else if (change.kind === 'sheet' || isAboveRows(change.block, headers.get(sheet)!)) {
      everything = true;
    } else if (isInColumns(change.block, grid)) rows.push({ sheet, ...change.block });
    else settings = true;
  }
  const spans = [...groupBy(rows, ({ sheet }) => sheet)].flatMap(([sheet, ofSheet]) =>
    joinSpans(ofSheet).map((span) => ({ sheet, ...span })),
  );
  const rowCount = spans.reduce((sum, span) => sum + span.rowCount, 0);
  if (rowCount > MOST_ROWS || spans.length > MOST_SPANS) everything = true;
  return { everything, sheets, settings, rows: spans };
}

/** In the header row or above it, where headings may come and go. */
function isAboveRows(block: CellBlock, header: HeaderLocation): boolean {
  return block.rowIndex < header.headerRowIndex + header.headerRowCount;
}

function isInColumns(block: CellBlock, grid: SheetGrid): boolean {
  const width = grid.values[0]?.length ?? 0;
  return (
    block.columnIndex < grid.columnIndex + width &&
    grid.columnIndex < block.columnIndex + block.columnCount
  );
}

/** The spans in order, those that overlap or are near each other as one. */
export function joinSpans(spans: readonly RowSpan[]): RowSpan[] {
  const joined: RowSpan[] = [];
  for (const span of [...spans].sort((left, right) => left.rowIndex - right.rowIndex)) {
    const last = joined.at(-1);
    if (!last || span.rowIndex > last.rowIndex + last.rowCount + NEAR_ROWS) {
      joined.push({ rowIndex: span.rowIndex, rowCount: span.rowCount });
      continue;
    }
    const end = Math.max(last.rowIndex + last.rowCount, span.rowIndex + span.rowCount);
    joined[joined.length - 1] = { rowIndex: last.rowIndex, rowCount: end - last.rowIndex };
  }
  return joined;
}
