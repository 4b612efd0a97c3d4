import type { CellStyle, Sheet } from 'hucre/xlsx';
import type { SheetData } from '../../../workbook/workbook-data';
import { createSheetData } from '../../../workbook/workbook-data';
import type { CarriedSheet } from '../carried';
import type { CarriedLink, CarriedPart } from '../package/collect-parts';
import { readBesides } from './besides';
import type { StyleReader } from './cell-styles';
import { chartsAsJson, toChartData } from './charts';
import { toHexColour } from './colours';
import { toConditionalFormats } from './conditional-formats';
import { withoutUndefined } from './fonts-fills-borders';
import { toPageSetupData } from './page-setup';
import type { PlainCell } from './plain-cells';
import { readCells } from './read-cells';
import type { SetAside } from './set-aside';
import { ELEMENTS_OF_AREAS, listAreas, sayingsOf } from './sheet-elements';
import type { TablePart } from './tables';
import { toTableData } from './tables';
import { listRowLengths } from './write-lines';
import { toValidationData } from './validations';

/** What reading one sheet needs besides the sheet. */
export interface SheetReading {
  readonly index: number;
  readonly setAside: SetAside;
  readonly styles: StyleReader;
  /** Formats by their number in the file: of whole columns and rows, and of the plain cells. */
  readonly formats: ReadonlyMap<number, CellStyle>;
  /** The cells that the file library was not given. */
  readonly plainCells: readonly PlainCell[];
  readonly themeColours: readonly string[];
  /** The parts of its tables by their name. */
  readonly tableParts: ReadonlyMap<string, TablePart>;
  /** For each chart of the sheet, whether its bars stand upright. */
  readonly uprightBars: readonly boolean[];
  /** Texts with runs, by the number in their placeholder. */
  readonly runs: readonly string[];
  /** What the sheet's elements link to, and its notes. */
  readonly links: readonly CarriedLink[];
  /** The sheet's drawing with all it leads to; empty when it has none. */
  readonly drawing: readonly CarriedPart[];
}

/** Turns a sheet as the file library read it into ours. */
export function toSheetData(sheet: Sheet, reading: SheetReading): SheetData {
  const { setAside, themeColours } = reading;
  const data = createSheetData(sheet.name);
  data.visibility = sheet.veryHidden ? 'VeryHidden' : sheet.hidden ? 'Hidden' : 'Visible';
  data.cells = readCells(sheet, { ...reading, linkPlaces: setAside.linkPlaces });
  readSizes(sheet, data);
  data.merges = (sheet.merges ?? []).map((merge) => ({
    rowIndex: merge.startRow,
    columnIndex: merge.startCol,
    rowCount: merge.endRow - merge.startRow + 1,
    columnCount: merge.endCol - merge.startCol + 1,
  }));
  data.conditionalFormats = toConditionalFormats(
    sheet.conditionalRules ?? [],
    setAside.rules,
    setAside.allRules,
    themeColours,
    `sheet${reading.index + 1}`,
  );
  data.validations = (sheet.dataValidations ?? []).map((validation) =>
    toValidationData(validation, setAside.validations),
  );
  data.tables = (sheet.tables ?? []).map((table) =>
    toTableData(table, reading.tableParts.get(table.name), data.cells),
  );
  data.charts = (sheet.charts ?? []).map((chart, index) =>
    toChartData(chart, reading.uprightBars[index] ?? false, index + 1),
  );
  data.frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  data.autoFilter = sheet.autoFilter
    ? {
        address: sheet.autoFilter.range.replaceAll('$', ''),
        filtered: setAside.source.elements.some(
          ({ name, xml }) => name === 'autoFilter' && xml.includes('filterColumn'),
        ),
      }
    : null;
  data.protected = sheet.protection?.sheet ?? false;
  data.page = toPageSetupData(sheet.pageSetup, sheet.headerFooter, setAside.fitsToPage);
  data.showGridlines = sheet.view?.showGridLines ?? true;
  data.tabColor = toHexColour(sheet.view?.tabColor, themeColours) ?? null;
  const areas = setAside.source.elements
    .filter(({ name }) => ELEMENTS_OF_AREAS.includes(name))
    .map(({ name, xml }) => [name, listAreas(xml)] as const);
  if (areas.length > 0) data.carriedAreas = new Map(areas);
  const besides = readBesides(sheet, reading.links, reading.drawing);
  if (besides.length > 0) data.besides = besides;
  data.carried = carriedPart(sheet, data, reading);
  return data;
}

function readSizes(sheet: Sheet, data: SheetData): void {
  sheet.columns?.forEach(({ width, hidden }, columnIndex) => {
    if (width !== undefined) data.columnWidths.set(columnIndex, width);
    if (hidden) data.hiddenColumns.add(columnIndex);
  });
  for (const [rowIndex, { height, hidden }] of sheet.rowDefs ?? []) {
    if (height !== undefined) data.rowHeights.set(rowIndex, height);
    if (hidden) data.hiddenRows.add(rowIndex);
  }
}

function carriedPart(
  sheet: Sheet,
  data: SheetData,
  { setAside, links, drawing, styles, formats }: SheetReading,
): CarriedSheet {
  const { images, textBoxes, pageSetup, headerFooter } = sheet;
  const lengths = listRowLengths(data, setAside.lines.rows);
  const styleOf = (format: number) => styles.read(formats.get(format));
  return {
    columns: setAside.lines.columns.map(({ format, ...run }) => ({
      ...run,
      style: styleOf(format),
    })),
    rows: new Map(
      [...setAside.lines.rows].map(([rowIndex, { format, ...row }]) => [
        rowIndex,
        { ...row, style: styleOf(format), length: lengths.get(rowIndex) ?? 0 },
      ]),
    ),
    sheet: withoutUndefined({ images, textBoxes, pageSetup, headerFooter }),
    source: setAside.source,
    sayings: sayingsOf(data),
    links,
    drawing:
      drawing.length > 0 ? { parts: drawing, chartsAsRead: chartsAsJson(data.charts) } : null,
  };
}
