import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { CellBlock } from '../../../workbook/address';
import { formatCell } from '../../../workbook/address';
import type {
  ConditionalFormatData,
  SheetData,
  WorkbookData,
} from '../../../workbook/workbook-data';
import { boundingBlock, intersectBlocks, subtractBlock } from './blocks';
import { formatLocalAddress, parseLocalAddress } from './sheet-address';

/** The blocks that a format covers. */
export function formatBlocks(format: ConditionalFormatData): CellBlock[] {
  return format.ranges.map((range) => {
    const block = parseLocalAddress(range);
    if (!block) throw new Error(`A conditional format has the range “${range}”.`);
    return block;
  });
}

/** The formats of a sheet, highest priority first. */
export function formatsByPriority(sheet: SheetData): ConditionalFormatData[] {
  return [...sheet.conditionalFormats].sort((left, right) => left.priority - right.priority);
}

/** Whether the format applies to at least one cell of the blocks. */
export function coversAny(format: ConditionalFormatData, blocks: readonly CellBlock[]): boolean {
  return formatBlocks(format).some((covered) =>
    blocks.some((block) => intersectBlocks(covered, block) !== null),
  );
}

/** An id that no format of the workbook has. */
export function freeFormatId(workbook: WorkbookData): string {
  const taken = new Set(
    workbook.sheets.flatMap((sheet) => sheet.conditionalFormats.map(({ id }) => id)),
  );
  let number = taken.size + 1;
  while (taken.has(`format-${number}`)) number += 1;
  return `format-${number}`;
}

/** Adds a format in front of all others, as Excel does. */
export function addFormat(sheet: SheetData, format: ConditionalFormatData): void {
  storeInOrder(sheet, [format, ...formatsByPriority(sheet)]);
}

/** The priorities of the others close up. */
export function removeFormat(sheet: SheetData, format: ConditionalFormatData): void {
  storeInOrder(
    sheet,
    formatsByPriority(sheet).filter((other) => other !== format),
  );
}

/** Moves a format to a place among the others; a negative one counts from the end, one out of bounds is the nearest. */
export function moveFormat(
  sheet: SheetData,
  format: ConditionalFormatData,
  priority: number,
): void {
  const others = formatsByPriority(sheet).filter((other) => other !== format);
  const wanted = priority < 0 ? others.length + 1 + priority : priority;
  others.splice(Math.max(0, Math.min(wanted, others.length)), 0, format);
  storeInOrder(sheet, others);
}

/** Takes cells out of all formats; a format that covers nothing more is removed. */
export function clearFormats(sheet: SheetData, blocks: readonly CellBlock[]): void {
  const left = formatsByPriority(sheet).filter((format) => {
    if (!coversAny(format, blocks)) return true;
    const rest = blocks.reduce<CellBlock[]>(
      (pieces, cut) => pieces.flatMap((piece) => subtractBlock(piece, cut)),
      formatBlocks(format),
    );
    if (rest.length > 0) coverInstead(format, rest);
    return rest.length > 0;
  });
  storeInOrder(sheet, left);
}

function storeInOrder(sheet: SheetData, formats: ConditionalFormatData[]): void {
  for (const [priority, format] of formats.entries()) format.priority = priority;
  sheet.conditionalFormats = formats;
}

/** Gives a format other cells; its formulas go on meaning the same for each cell. */
function coverInstead(format: ConditionalFormatData, blocks: readonly CellBlock[]): void {
  const before = topLeftCell(formatBlocks(format));
  const after = topLeftCell(blocks);
  format.ranges = blocks.map(formatLocalAddress);
  if (before === after) return;
  const move = (formula: string): string => moveFormula(formula, before, after);
  if (format.kind === 'formula') format.formula = move(format.formula);
  if (format.kind === 'cell-value') {
    format.formula1 = move(format.formula1);
    format.formula2 = format.formula2 === null ? null : move(format.formula2);
  }
}

/** The cell that a format's or a validation's formulas are relative to. */
export function topLeftCell(blocks: readonly CellBlock[]): string {
  const { rowIndex, columnIndex } = blocks.reduce(boundingBlock);
  return formatCell(rowIndex, columnIndex);
}

/** Restates a formula that is relative to one cell so that it is relative to another. */
export function moveFormula(formula: string, fromCell: string, toCell: string): string {
  if (!formula.startsWith('=')) return formula;
  return translateFormulaToA1(translateFormulaToR1C1(formula, fromCell), toCell);
}
