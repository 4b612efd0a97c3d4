import type { CellStyleData, SheetData } from '../../../workbook/workbook-data';
import type { CarriedColumns } from '../carried';
import { carriedSheet } from '../carried';

/**
 * The `cols` element of a sheet, '' for none; columns alike side by side are one `col`, since a single one may stand
 * for all 16,384, of which the file library would write each. `formatNumber` gives a format's number in the written file.
 */
export function writeColumns(
  sheet: SheetData,
  formatNumber: (style: CellStyleData) => number,
): string {
  const runs = carriedSheet(sheet.carried)?.columns ?? [];
  const carried = new Map(
    runs.flatMap((run) =>
      Array.from({ length: run.last - run.first + 1 }, (_, index) => [run.first + index, run]),
    ),
  );
  const used = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...carried.keys()];
  const count = used.reduce((most, index) => Math.max(most, index + 1), 0);
  const attributesOf = (index: number): string =>
    columnAttributes(sheet, index, carried.get(index), formatNumber);
  const tags: string[] = [];
  for (let first = 0, next = 0; first < count; first = next) {
    const attributes = attributesOf(first);
    next = first + 1;
    while (next < count && attributesOf(next) === attributes) next += 1;
    if (attributes) tags.push(`<col min="${first + 1}" max="${next}"${attributes}/>`);
  }
  return tags.length === 0 ? '' : `<cols>${tags.join('')}</cols>`;
}

/** '' for a column like any other. */
function columnAttributes(
  sheet: SheetData,
  columnIndex: number,
  carried: CarriedColumns | undefined,
  formatNumber: (style: CellStyleData) => number,
): string {
  const width = sheet.columnWidths.get(columnIndex);
  const isAsRead = carried !== undefined && carried.width === width;
  const isCustom = width !== undefined && (!isAsRead || carried.customWidth);
  const number = carried?.style ? formatNumber(carried.style) : 0;
  return [
    width === undefined ? '' : ` width="${width}"`,
    isCustom ? ' customWidth="1"' : '',
    isAsRead && carried.bestFit ? ' bestFit="1"' : '',
    number === 0 ? '' : ` style="${number}"`,
    sheet.hiddenColumns.has(columnIndex) ? ' hidden="1"' : '',
    carried?.outlineLevel === undefined ? '' : ` outlineLevel="${carried.outlineLevel}"`,
    carried?.collapsed ? ' collapsed="1"' : '',
  ].join('');
}

/** The formats of a sheet's whole columns and rows, some of them more than once. */
export function listLineStyles(sheet: SheetData): CellStyleData[] {
  const { columns = [], rows } = carriedSheet(sheet.carried) ?? {};
  return [...columns, ...(rows?.values() ?? [])].flatMap(({ style }) => style ?? []);
}

/**
 * How long the values of each row are together, by 0-based row, where heights were fitted to some: a height that was fitted
 * to other values fits no more.
 */
export function listRowLengths(
  sheet: SheetData,
  rows: ReadonlyMap<number, { readonly fittedHeight: string | undefined }>,
): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  if ([...rows.values()].every(({ fittedHeight }) => fittedHeight === undefined)) return lengths;
  for (const { rowIndex, cell } of sheet.cells.entries()) {
    const length = String(cell.value).length;
    if (length > 0) lengths.set(rowIndex, (lengths.get(rowIndex) ?? 0) + length);
  }
  return lengths;
}
