import type { WriteSheet } from 'hucre/xlsx';
import type { SheetData } from '../../../workbook/workbook-data';
import type { CarriedRule } from '../carried';
import { carriedSheet } from '../carried';
import type { CarriedPart } from '../package/collect-parts';
import { chartsAsJson, toFileChart } from './charts';
import { toFileColour, toHexColour } from './colours';
import { toFileRules } from './conditional-formats';
import { withoutUndefined } from './fonts-fills-borders';
import { toFileHeaderFooter, toFilePage } from './page-setup';
import type { PutBack } from './put-back';
import { sourceToPutBack } from './put-back';
import { toFileTable } from './tables';
import { toFileValidation } from './validations';
import type { CellSample, CellWriter } from './write-cells';
import { listLinkPlaces } from './write-cells';

/** What writing one sheet needs besides the sheet. */
export interface SheetWriting {
  readonly cells: CellWriter;
  readonly themeColours: readonly string[];
}

/** What becomes of a sheet in two steps: what the file library writes, and what finishes the part that it wrote. */
export interface FileSheet {
  readonly file: WriteSheet;
  readonly putBack: PutBack;
  readonly sample: CellSample;
}

/** Turns a sheet into what the file library writes, and what is put back into the written part. */
export function toFileSheet(sheet: SheetData, { cells, themeColours }: SheetWriting): FileSheet {
  const carried = carriedSheet(sheet.carried);
  const rules: CarriedRule[] = [];
  const validations: string[] = [];
  const carryRule = (rule: CarriedRule): number => rules.push(rule) - 1;
  const carryValidation = (xml: string): number => validations.push(xml) - 1;
  const { rows, columns } = sheet.frozen;
  const drawing = unchangedDrawing(sheet);
  // Rows are written with their cells.
  const { images, textBoxes, rowDefs: _, ...others } = carried?.sheet ?? {};
  const sample = cells.sample(sheet);
  const file: WriteSheet = withoutUndefined({
    ...others,
    ...(drawing ? {} : { images, textBoxes }),
    name: sheet.name,
    hidden: sheet.visibility === 'Hidden' || undefined,
    veryHidden: sheet.visibility === 'VeryHidden' || undefined,
    cells: sample.cells,
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
    putBack: {
      ...source,
      rules,
      validations,
      linkPlaces: listLinkPlaces(sheet),
      drawing,
    },
    sample,
  };
}

/** The drawing as it came, when its charts are still the same; else null. */
function unchangedDrawing(sheet: SheetData): readonly CarriedPart[] | null {
  const drawing = carriedSheet(sheet.carried)?.drawing;
  return drawing && drawing.chartsAsRead === chartsAsJson(sheet.charts) ? drawing.parts : null;
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
