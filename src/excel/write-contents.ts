import type { CellValue, TypedContent } from '../workbook/sheet-grid';
import { textValue } from './text-value';

/** What is to be put into a cell; null leaves what it has. */
export interface WrittenContent {
  /** As `Range.values` takes it: a number, a boolean, a formula, or text as {@link textValue} gives it. */
  readonly value: CellValue | null;
  readonly numberFormat: string | null;
}

/** The format under which Excel keeps a number or boolean as what it is; under "@" it would become text. */
export const GENERAL = 'General';

/** Queues putting contents into the cells of one column, top to bottom; null leaves a cell as it is. */
export function writeContents(
  cells: Excel.Range,
  contents: readonly (WrittenContent | null)[],
): void {
  const writeFormats = (formatOf: (content: WrittenContent) => string | null): void => {
    const formats = contents.map((content) => content && formatOf(content));
    if (formats.every((format) => format === null)) return;
    cells.numberFormat = formats.map((format) => [format]);
  };
  writeFormats(({ value, numberFormat }) =>
    isTyped(value) && numberFormat !== null ? GENERAL : numberFormat,
  );
  cells.values = contents.map((content) => [content?.value ?? null]);
  writeFormats(({ value, numberFormat }) => (isTyped(value) ? numberFormat : null));
}

const isTyped = (value: CellValue | null): value is TypedContent['value'] =>
  value !== null && typeof value !== 'string';

/** What a loaded cell of one column holds where that is no text. Its values and number formats have to be loaded. */
export function typedContentAt(
  cells: Pick<Excel.Range, 'values' | 'numberFormat'>,
  row: number,
): TypedContent | null {
  const value = cells.values[row]![0] as CellValue;
  return isTyped(value) ? { value, numberFormat: numberFormatAt(cells, row) } : null;
}

/** The number format of a loaded cell of one column. */
export const numberFormatAt = (cells: Pick<Excel.Range, 'numberFormat'>, row: number): string =>
  String((cells.numberFormat as unknown[][])[row]?.[0]);

/**
 * What to put into a loaded cell of one column so that it holds again what it held: its formula, its number, or its
 * text as text.
 */
export function contentToRestore(cells: Excel.Range, row: number): CellValue {
  const value = cells.values[row]![0] as CellValue;
  const formula = cells.formulas[row]![0] as CellValue;
  if (formula !== value) return formula;
  return typeof value === 'string' ? textValue(value, numberFormatAt(cells, row)) : value;
}
