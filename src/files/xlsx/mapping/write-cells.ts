import type { Cell, CellValue as FileValue } from 'hucre/xlsx';
import { formatCell } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { CellData } from '../../../workbook/workbook-data';
import type { CarriedCell } from '../carried';
import type { StyleWriter } from './cell-styles';
import { escapeEscapes } from './escaped-text';
import { withoutUndefined } from './fonts-fills-borders';

/** Cells by "row,column" (0-based), in the order of the sheet. */
export function writeCells(sheet: SheetData, styles: StyleWriter): Map<string, Partial<Cell>> {
  const sorted = [...sheet.cells.entries()].sort(
    (left, right) => left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex,
  );
  return new Map(
    sorted.map(({ rowIndex, columnIndex, cell }) => [
      `${rowIndex},${columnIndex}`,
      writeCell(cell, styles),
    ]),
  );
}

function writeCell(cell: CellData, styles: StyleWriter): Partial<Cell> {
  const value = toFileValue(cell.value);
  const written: Partial<Cell> = { value };
  const style = styles.write(cell.style, cell.formula === undefined && looksLikeFormula(value));
  if (style) written.style = style;
  if (cell.formula !== undefined) {
    written.formula = cell.formula.replace(/^=/, '');
    written.formulaResult = value;
  }
  if (cell.hyperlink) written.hyperlink = toFileHyperlink(cell.hyperlink);
  if (cell.carried !== undefined) Object.assign(written, toFileCarried(cell));
  return written;
}

/** Text that Excel would take for a formula if somebody opened the cell and pressed Enter. */
function looksLikeFormula(value: FileValue): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}

/** Text goes out as text whatever it starts with; nothing but `formula` becomes a formula. */
function toFileValue(value: CellData['value']): FileValue {
  if (value === '') return null;
  return typeof value === 'string' ? escapeEscapes(value) : value;
}

/** A place within an address is put back into the written part; the library writes one of them. */
function toFileHyperlink({
  address,
  documentReference,
  screenTip,
}: NonNullable<CellData['hyperlink']>): NonNullable<Cell['hyperlink']> {
  return withoutUndefined({
    target: address ?? '',
    location: address === undefined ? documentReference : undefined,
    tooltip: screenTip,
  });
}

/** The places within their address that the links of a sheet name, by the link's cell, such as "H2". */
export function listLinkPlaces(sheet: SheetData): Map<string, string> {
  const places = new Map<string, string>();
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    const { address, documentReference } = cell.hyperlink ?? {};
    if (address === undefined || documentReference === undefined) continue;
    places.set(formatCell(rowIndex, columnIndex), documentReference);
  }
  return places;
}

function toFileCarried(cell: CellData): Partial<Cell> {
  const { richText, formulaType, formulaRef, formulaDynamic, comment, checkbox } =
    cell.carried as CarriedCell;
  const runs = richText?.map((run) => ({ ...run, text: escapeEscapes(run.text) }));
  const runsStillHold = richText?.map((run) => run.text).join('') === cell.value;
  const isFormula = cell.formula !== undefined;
  return withoutUndefined({
    richText: runsStillHold && !isFormula ? runs : undefined,
    comment,
    checkbox: typeof cell.value === 'boolean' ? checkbox : undefined,
    formulaType: isFormula ? formulaType : undefined,
    formulaRef: isFormula ? formulaRef : undefined,
    formulaDynamic: isFormula ? formulaDynamic : undefined,
  });
}
