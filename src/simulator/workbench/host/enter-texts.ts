import { parseValue } from 'numfmt';
import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { Range } from '../../host/object-model/range';
import type { HostSession } from '../../host/session';
import { interpretInput } from '../../host/sheet-model/cell-input';
import { setStyle, styleWith } from '../../host/sheet-model/cell-styles';
import { TEXT_FORMAT, displayText } from '../../../number-format/display-text';

/** Rows of texts as typed; a row that is shorter than the others leaves the cells beyond it as they are. */
export type Texts = readonly (readonly string[])[];

/** The cells that texts fill from a cell on; null when there are none. */
export function blockOfTexts(
  rowIndex: number,
  columnIndex: number,
  texts: Texts,
): CellBlock | null {
  const rowCount = texts.length;
  const columnCount = Math.max(0, ...texts.map((row) => row.length));
  return rowCount > 0 && columnCount > 0 ? { rowIndex, columnIndex, rowCount, columnCount } : null;
}

/** Enters the texts as Excel would; throws a HostError at the first that it would refuse. */
export function enterTexts(
  session: HostSession,
  sheet: SheetData,
  block: CellBlock,
  texts: Texts,
): void {
  const formatAt = (row: number, column: number): string | undefined =>
    sheet.cells.get(block.rowIndex + row, block.columnIndex + column)?.style?.numberFormat;
  const typed = texts.map((cells, row) =>
    Array.from({ length: block.columnCount }, (_, column): Typed | null => {
      const text = cells[column];
      if (text === undefined) return null;
      return formatAt(row, column) === TEXT_FORMAT ? { input: text } : readTyped(text);
    }),
  );
  new Range(session, sheet, block).values = typed.map((row) =>
    row.map((cell) => cell?.input ?? null),
  );
  typed.forEach((row, rowOffset) => {
    row.forEach((cell, columnOffset) => {
      if (cell?.numberFormat === undefined || formatAt(rowOffset, columnOffset)) return;
      formatCell(
        sheet,
        block.rowIndex + rowOffset,
        block.columnIndex + columnOffset,
        cell.numberFormat,
      );
    });
  });
}

function formatCell(
  sheet: SheetData,
  rowIndex: number,
  columnIndex: number,
  numberFormat: string,
): void {
  const cell = sheet.cells.get(rowIndex, columnIndex);
  // Covered cells of a merge stay empty.
  if (!cell) return;
  setStyle(sheet, rowIndex, columnIndex, cell, styleWith(cell.style ?? {}, { numberFormat }));
}

/** What a typed text is handed on as, and the format that a cell without one gets. */
interface Typed {
  readonly input: string | number;
  readonly numberFormat?: string;
}

const BRITISH_DATE = 'dd/mm/yyyy';

/** Dates in figures, whose day Office.js expects after the month and a person in Britain types before it. */
const DATE_IN_FIGURES = /^\s*\d{1,2}([/-])\d{1,2}\1\d{2}(?:\d{2})?\s*$/;

/** Reads what is typed as Excel does in Britain: dates in figures day first, everything else as Office.js does. */
function readTyped(text: string): Typed {
  if (!DATE_IN_FIGURES.test(text)) return { input: text };
  const date = parseValue(text, { locale: 'en-GB' });
  // A date that there is not, such as 31/2/2023, or that is month first: Excel keeps it as text.
  if (typeof date?.v !== 'number') return { input: `'${text}` };
  return { input: date.v, numberFormat: BRITISH_DATE };
}

/** Begins like a formula, or like the mark that keeps text text. */
const NEEDS_APOSTROPHE = /^[=+\-@']/;

/** The text to edit in a cell: entered again unchanged, it gives the same formula or value. */
export function cellEntryText(cell: CellData | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value, style } = cell;
  const shown = displayText(value, style?.numberFormat);
  const candidates =
    typeof value === 'number'
      ? [shown, ...dateText(shown, value), String(value)]
      : [typeof value === 'string' ? value : shown];
  return candidates.find((text) => isReadAs(text, cell)) ?? `'${value}`;
}

/** A date that is shown another way, such as month first, as it is typed. */
function dateText(shown: string, value: number): string[] {
  return /[/-]/.test(shown) && Number.isInteger(value) ? [displayText(value, BRITISH_DATE)] : [];
}

function isReadAs(text: string, { value, style }: CellData): boolean {
  if (typeof value === 'string' && NEEDS_APOSTROPHE.test(text)) return false;
  const read = interpretInput(readTyped(text).input, style?.numberFormat);
  return read.formula === undefined && read.value === value;
}
