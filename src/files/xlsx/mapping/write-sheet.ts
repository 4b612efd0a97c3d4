import type { WriteSheet } from 'hucre/xlsx';
import type { SheetData } from '../../../workbook/workbook-data';
import type { CarriedRule } from '../carried';
import { carriedSheet } from '../carried';
import type { CarriedPart } from '../package/collect-parts';
import { chartsAsJson, toFileChart } from './charts';
import { toFileColour } from './colours';
import { toFileRules } from './conditional-formats';
import { withoutUndefined } from './fonts-fills-borders';
import { toFileHeaderFooter, toFilePage } from './page-setup';
import type { PutBack } from './put-back';
import { sourceToPutBack } from './put-back';
import { sayingsOf } from './sheet-elements';
import { toFileTable } from './tables';
import { toFileValidation } from './validations';
import type { CellSample, CellWriter } from './write-cells';

/** What becomes of a sheet in two steps: what the file library writes, and what finishes the part that it wrote. */
export interface FileSheet {
  readonly file: WriteSheet;
  readonly putBack: PutBack;
  readonly sample: CellSample;
}

/**
 * Turns a sheet into what the file library writes, and what is put back into the written part; `selected` is null where the
 * sheet in front is the one that came so.
 */
export function toFileSheet(
  sheet: SheetData,
  cells: CellWriter,
  selected: boolean | null,
): FileSheet {
  const carried = carriedSheet(sheet.carried);
  const rules: CarriedRule[] = [];
  const validations: string[] = [];
  const carryRule = (rule: CarriedRule): number => rules.push(rule) - 1;
  const carryValidation = (xml: string): number => validations.push(xml) - 1;
  const { rows, columns } = sheet.frozen;
  const drawing = unchangedDrawing(sheet);
  // Rows are written with their cells.
  const { images, textBoxes } = carried?.sheet ?? {};
  const source = carried && sourceToPutBack(carried, sayingsOf(sheet), selected);
  const isWritten = (element: string): boolean => source?.changed.has(element) ?? true;
  const sample = cells.sample(sheet, {
    notes: isWritten('legacyDrawing'),
    links: isWritten('hyperlinks'),
  });
  const file: WriteSheet = withoutUndefined({
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
    conditionalRules: isWritten('conditionalFormatting')
      ? toFileRules(sheet.conditionalFormats, carryRule)
      : [],
    dataValidations: isWritten('dataValidations')
      ? sheet.validations.map((validation) => toFileValidation(validation, carryValidation))
      : [],
    tables: sheet.tables.map(toFileTable),
    charts: drawing ? undefined : sheet.charts.flatMap((chart) => toFileChart(chart) ?? []),
    freezePane: rows > 0 || columns > 0 ? { rows, columns } : undefined,
    autoFilter: sheet.autoFilter ? { range: sheet.autoFilter.address } : undefined,
    protection: sheet.protected ? { sheet: true } : undefined,
    pageSetup: toFilePage(sheet.page, carried?.sheet.pageSetup),
    headerFooter: toFileHeaderFooter(sheet.page, carried?.sheet.headerFooter),
    view: {
      ...(sheet.showGridlines ? {} : { showGridLines: false }),
      ...(sheet.tabColor === null ? {} : { tabColor: toFileColour(sheet.tabColor) }),
    },
  });
  return {
    file,
    putBack: { rules, validations, linkPlaces: sample.found.linkPlaces, source, drawing },
    sample,
  };
}

/** The drawing as it came, when its charts are still the same; else null. */
function unchangedDrawing(sheet: SheetData): readonly CarriedPart[] | null {
  const drawing = carriedSheet(sheet.carried)?.drawing;
  return drawing && drawing.chartsAsRead === chartsAsJson(sheet.charts) ? drawing.parts : null;
}
