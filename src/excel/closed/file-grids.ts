import type { CellBlock } from '../../workbook/address';
import { doBlocksOverlap, formatBlock, formatCell, parseBlock } from '../../workbook/address';
import type { GridRequest } from '../../workbook/port';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { SheetData, ValidationData, WorkbookData } from '../../workbook/workbook-data';
import type { ToldLists } from '../allowed-lists';
import { askRules, readLists } from '../allowed-lists';
import { listFarLists, withListedTexts } from '../far-lists';
import { ANSWER_BYTES, estimateBytes, LONGEST_GAP_ROWS } from '../read-grid';
import { MOST_CELLS } from '../struck-cells';
import { findSheet, textsOf, valuesOf } from './file-cells';

/** The cells of sheets of a file, as those of an open workbook are read, with all that may be asked of them. */
export function readFileGrids(
  workbook: WorkbookData,
  requests: readonly GridRequest[],
): SheetGrid[] {
  const grids = requests.map((request) => readFileGrid(workbook, request));
  const lists = listFarLists(grids, requests).map((list) => {
    const sheet = findSheet(workbook, list.cells.sheet);
    return { list, values: sheet ? valuesOf(sheet, list.cells.block) : null };
  });
  return withListedTexts(grids, lists);
}

function readFileGrid(workbook: WorkbookData, request: GridRequest): SheetGrid {
  const sheet = findSheet(workbook, request.sheet)!;
  const block = endBeforeGap(sheet, request);
  const strikes = findStrikes(sheet, { ...request, block });
  return {
    sheet: request.sheet,
    rowIndex: block.rowIndex,
    columnIndex: block.columnIndex,
    values: valuesOf(sheet, block),
    displayed: new Map(
      request.displayedColumnIndices.map((columnIndex) => [
        columnIndex,
        textsOf(sheet, { ...block, columnIndex, columnCount: 1 }, workbook).map(([text]) => text!),
      ]),
    ),
    ...readLists(tellLists(workbook, sheet, request)),
    hiddenRows: listHidden(sheet, block),
    mergedAreas:
      request.asksMerged === 'never'
        ? []
        : sheet.merges.filter((merge) => doBlocksOverlap(merge, request.block)).map(formatBlock),
    ...(strikes.length > 0 && { struckCells: strikes }),
    dateSystem: workbook.dateSystem ?? 1900,
  };
}

/** A sheet too large for one answer of Excel's is read as far as a gap behind which nothing belongs to it any more. */
function endBeforeGap({ cells }: SheetData, request: GridRequest): CellBlock {
  const { block } = request;
  if (estimateBytes(request) <= ANSWER_BYTES) return block;
  let last = block.rowIndex;
  let isOver = false;
  cells.visit(block, ({ value }, rowIndex) => {
    if (isOver || value === '') return;
    if (rowIndex - last > LONGEST_GAP_ROWS) isOver = true;
    else last = rowIndex;
  });
  return { ...block, rowCount: last - block.rowIndex + 1 };
}

/** Rows that nobody sees; where all columns are hidden, all of them. */
function listHidden(
  { hiddenRows, hiddenColumns }: SheetData,
  { rowIndex, columnIndex, rowCount, columnCount }: CellBlock,
): number[] {
  const columns = Array.from({ length: columnCount }, (_, offset) => columnIndex + offset);
  const isSeen = columns.some((column) => !hiddenColumns.has(column));
  const rows = Array.from({ length: rowCount }, (_, offset) => rowIndex + offset);
  return rows.filter((row) => !isSeen || hiddenRows.has(row));
}

function tellLists(
  { names }: WorkbookData,
  { validations }: SheetData,
  request: GridRequest,
): ToldLists {
  const asked = askRules(request, (cells) => ({ rule: ruleOf(validations, cells) }));
  return asked
    ? { ...asked, names: { items: names.filter(({ sheet }) => sheet === null) } }
    : { ofLevels: [], ofDues: [], names: null };
}

/** The rule that all of these cells share, as far as it lists texts or counts up; empty where there is none. */
function ruleOf(
  validations: readonly ValidationData[],
  cells: CellBlock,
): Excel.DataValidationRule {
  const found = validations.filter(({ ranges }) =>
    ranges.some((range) => doBlocksOverlap(parseBlock(range)!, cells)),
  );
  const [rule] = found;
  if (!rule || found.length > 1 || !doesCover(rule, cells)) return {};
  const { type, operator, formula1, formula2 } = rule;
  if (type === 'list') return { list: { inCellDropDown: true, source: sourceOf(formula1 ?? '') } };
  const isBetween = operator === null || operator === 'between';
  if (type !== 'whole' || !isBetween) return {};
  return {
    wholeNumber: { formula1: formula1 ?? '', formula2: formula2 ?? '', operator: 'Between' },
  };
}

/** Whether a rule lies on every one of these cells, which are of one column. */
function doesCover({ ranges }: ValidationData, cells: CellBlock): boolean {
  const blocks = ranges
    .flatMap((range) => parseBlock(range) ?? [])
    .filter((block) => doBlocksOverlap(block, cells))
    .sort((left, right) => left.rowIndex - right.rowIndex);
  let next = cells.rowIndex;
  for (const { rowIndex, rowCount } of blocks) {
    if (rowIndex > next) return false;
    next = Math.max(next, rowIndex + rowCount);
  }
  return next >= cells.rowIndex + cells.rowCount;
}

/** Texts with commas between as they are written out, or the cells that hold them, with "=". */
function sourceOf(formula: string): string {
  const written = /^"(.*)"$/s.exec(formula);
  if (written) return written[1]!.replaceAll('""', '"');
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function findStrikes(
  { cells }: SheetData,
  { block, actionColumnIndices = [], asksMerged }: GridRequest,
): string[] {
  const { rowIndex, rowCount } = block;
  if (asksMerged === 'never' || rowCount * actionColumnIndices.length > MOST_CELLS) return [];
  return actionColumnIndices.flatMap((columnIndex) =>
    Array.from({ length: rowCount }, (_, offset) => rowIndex + offset).flatMap((row) =>
      cells.get(row, columnIndex)?.style?.font?.strikethrough === true
        ? [formatCell(row, columnIndex)]
        : [],
    ),
  );
}
