import type { ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { SheetData } from '../../../workbook/workbook-data';
import type { CarriedRule } from '../carried';
import { carriedSheet } from '../carried';
import type { CarriedPart } from '../package/collect-parts';
import type { StyleWriter } from './cell-styles';
import { chartsAsJson, toFileChart } from './charts';
import { toFileColour, toHexColour } from './colours';
import { toFileRules } from './conditional-formats';
import { withoutUndefined } from './fonts-fills-borders';
import { toFileHeaderFooter, toFilePage } from './page-setup';
import type { PutBack } from './put-back';
import { sourceToPutBack } from './put-back';
import { toFileTable } from './tables';
import { toFileValidation } from './validations';
import { listLinkPlaces, writeCells } from './write-cells';

export interface SheetWriting {
  readonly styles: StyleWriter;
  readonly themeColours: readonly string[];
}

/** Turns a sheet into what the file library writes, and what is put back into the written part. */
export function toFileSheet(
  sheet: SheetData,
  { styles, themeColours }: SheetWriting,
): { readonly file: WriteSheet; readonly putBack: PutBack } {
  const carried = carriedSheet(sheet.carried);
  const rules: CarriedRule[] = [];
  const validations: string[] = [];
  const carryRule = (rule: CarriedRule): number => rules.push(rule) - 1;
  const carryValidation = (xml: string): number => validations.push(xml) - 1;
  const { rows, columns } = sheet.frozen;
  const drawing = unchangedDrawing(sheet);
  const { images, textBoxes, ...others } = carried?.sheet ?? {};
  const file: WriteSheet = withoutUndefined({
    ...others,
    ...(drawing ? {} : { images, textBoxes }),
    name: sheet.name,
    hidden: sheet.visibility === 'Hidden' || undefined,
    veryHidden: sheet.visibility === 'VeryHidden' || undefined,
    cells: fileCells(sheet, styles),
    columns: fileColumns(sheet, carried?.columns ?? []),
    rowDefs: fileRows(sheet, carried?.sheet.rowDefs),
    merges: sheet.merges.map((block) => ({
      startRow: block.rowIndex,
      startCol: block.columnIndex,
      endRow: block.rowIndex + block.rowCount - 1,
      endCol: block.columnIndex + block.columnCount - 1,
    })),
    conditionalRules: toFileRules(sheet.conditionalFormats, carryRule),
    dataValidations: sheet.validations.map((validation) =>
      toFileValidation(validation, carryValidation),
    ),
    tables: sheet.tables.map(toFileTable),
    charts: drawing ? undefined : sheet.charts.flatMap((chart) => toFileChart(chart) ?? []),
    freezePane: rows > 0 || columns > 0 ? { rows, columns } : undefined,
    splitPane: rows > 0 || columns > 0 ? undefined : carried?.sheet.splitPane,
    autoFilter: sheet.autoFilter ? { range: sheet.autoFilter.address } : undefined,
    protection: sheet.protected ? { sheet: true } : undefined,
    pageSetup: toFilePage(sheet.page, carried?.sheet.pageSetup),
    headerFooter: toFileHeaderFooter(sheet.page, carried?.sheet.headerFooter),
    view: fileView(sheet, carried?.sheet.view, themeColours),
  });
  const source = sourceToPutBack(carried?.source, sheet);
  return {
    file,
    putBack: { ...source, rules, validations, linkPlaces: listLinkPlaces(sheet), drawing },
  };
}

/** The drawing as it came, when its charts are still the same; else null. */
function unchangedDrawing(sheet: SheetData): readonly CarriedPart[] | null {
  const drawing = carriedSheet(sheet.carried)?.drawing;
  return drawing && drawing.chartsAsRead === chartsAsJson(sheet.charts) ? drawing.parts : null;
}

/** Also reaches down to the last row with a height of its own, below which the library writes no rows. */
function fileCells(sheet: SheetData, styles: StyleWriter): NonNullable<WriteSheet['cells']> {
  const cells = writeCells(sheet, styles);
  const lastRow = [...sheet.rowHeights.keys(), ...sheet.hiddenRows].reduce(
    (last, rowIndex) => Math.max(last, rowIndex),
    -1,
  );
  const corner = `${lastRow},0`;
  if (lastRow >= 0 && !cells.has(corner)) cells.set(corner, {});
  return cells;
}

function fileColumns(sheet: SheetData, carried: readonly ColumnDef[]): ColumnDef[] {
  const used = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns];
  const count = Math.max(carried.length, ...used.map((columnIndex) => columnIndex + 1));
  return Array.from({ length: count }, (_, columnIndex) => {
    const { outlineLevel, collapsed } = carried[columnIndex] ?? {};
    return withoutUndefined({
      width: sheet.columnWidths.get(columnIndex),
      hidden: sheet.hiddenColumns.has(columnIndex) || undefined,
      outlineLevel,
      collapsed,
    });
  });
}

function fileRows(
  sheet: SheetData,
  carried: WriteSheet['rowDefs'],
): NonNullable<WriteSheet['rowDefs']> {
  const rowIndices = new Set([
    ...sheet.rowHeights.keys(),
    ...sheet.hiddenRows,
    ...(carried?.keys() ?? []),
  ]);
  return new Map(
    [...rowIndices]
      .sort((left, right) => left - right)
      .map((rowIndex) => {
        const { outlineLevel, collapsed } = carried?.get(rowIndex) ?? {};
        const definition = withoutUndefined({
          height: sheet.rowHeights.get(rowIndex),
          hidden: sheet.hiddenRows.has(rowIndex) || undefined,
          outlineLevel,
          collapsed,
        });
        return [rowIndex, definition];
      }),
  );
}

function fileView(
  sheet: SheetData,
  carried: WriteSheet['view'],
  themeColours: readonly string[],
): NonNullable<WriteSheet['view']> {
  const { tabColor: carriedColour, showGridLines: _, ...rest } = carried ?? {};
  const sameColour = (toHexColour(carriedColour, themeColours) ?? null) === sheet.tabColor;
  const tabColor = sheet.tabColor === null ? undefined : toFileColour(sheet.tabColor);
  return withoutUndefined({
    ...rest,
    showGridLines: sheet.showGridlines ? undefined : false,
    tabColor: sameColour ? carriedColour : tabColor,
  });
}
