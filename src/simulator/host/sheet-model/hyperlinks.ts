import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { setStyle, styleWith } from './cell-styles';
import { displayText } from '../../../number-format/display-text';
import { cellCount, mapCells, visitCells, visitPositions } from './visit-cells';

/** Of Excel's style "Hyperlink". */
const LINK_COLOR = '#0563C1';

type LinkTarget = NonNullable<CellData['hyperlink']>;

/** The hyperlink that all cells share, as Excel.RangeHyperlink; null when there is none or they differ. */
export function readHyperlink(sheet: SheetData, block: CellBlock): object | null {
  if (cellCount(block) > sheet.cells.size) return null;
  const links = mapCells(sheet, block, (cell) => JSON.stringify(cell?.hyperlink ?? null)).flat();
  const first = JSON.parse(links[0]!) as LinkTarget | null;
  if (first === null || links.some((link) => link !== links[0])) return null;
  const cell = sheet.cells.get(block.rowIndex, block.columnIndex)!;
  return { ...first, textToDisplay: displayText(cell.value, cell.style?.numberFormat) };
}

/** Puts a hyperlink, with its look, on every cell; its text, when given, becomes their value. */
export function writeHyperlink(sheet: SheetData, block: CellBlock, link: unknown): void {
  const { target, textToDisplay } = readLink(link);
  visitPositions(block, (rowIndex, columnIndex) => {
    const before = sheet.cells.get(rowIndex, columnIndex);
    const value = textToDisplay ?? before?.value ?? '';
    const fallback = target.address ?? target.documentReference ?? '';
    const cell: CellData = { value: value === '' ? fallback : value, hyperlink: target };
    if (before?.formula !== undefined && textToDisplay === undefined) cell.formula = before.formula;
    const style = before?.style ?? {};
    const font = { ...style.font, color: LINK_COLOR, underline: true };
    setStyle(sheet, rowIndex, columnIndex, cell, styleWith(style, { font }));
  });
}

/** Puts the text that a number is shown as in its place. */
export function showNumbers(sheet: SheetData, block: CellBlock): void {
  visitCells(sheet, block, (cell) => {
    if (typeof cell.value !== 'number') return;
    cell.value = displayText(cell.value, cell.style?.numberFormat);
  });
}

function readLink(link: unknown): { target: LinkTarget; textToDisplay: string | undefined } {
  if (typeof link !== 'object' || link === null) throw invalidArgument();
  const { address, documentReference, screenTip, textToDisplay } = Object.fromEntries(
    Object.entries(link).filter(([, value]) => typeof value === 'string' && value !== ''),
  ) as Record<string, string | undefined>;
  if (address === undefined && documentReference === undefined) throw invalidArgument();
  const target: LinkTarget = {};
  if (address !== undefined) target.address = address;
  if (documentReference !== undefined) target.documentReference = documentReference;
  if (screenTip !== undefined) target.screenTip = screenTip;
  return { target, textToDisplay };
}
