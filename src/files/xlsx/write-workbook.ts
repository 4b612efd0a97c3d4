import { writeXlsx } from 'hucre/xlsx';
import type { SheetData, WorkbookData } from '../../workbook/workbook-data';
import { carriedSheet, carriedWorkbook } from './carried';
import { finishParts } from './finish-parts';
import type { StyleBasis } from './mapping/cell-styles';
import { StyleWriter } from './mapping/cell-styles';
import { writeNames } from './mapping/names';
import { workbookSayings } from './mapping/workbook-elements';
import { toFileProperties } from './mapping/properties';
import { CellWriter } from './mapping/write-cells';
import { toFileSheet } from './mapping/write-sheet';

/** The font of a workbook that did not come from a file. */
const DEFAULT_FONT = { name: 'Calibri', size: 11, family: 2 } as const;

/** Writes an .xlsx file; the same workbook always gives the same bytes. */
export async function writeWorkbook(workbook: WorkbookData): Promise<Uint8Array> {
  const carried = carriedWorkbook(workbook.carried);
  const font = carried?.defaultFont ?? DEFAULT_FONT;
  const basis: StyleBasis = { font, themeColours: carried?.themeColours ?? [] };
  const cells = new CellWriter(new StyleWriter(basis, carried?.styles ?? null));
  const front = workbook.sheets[workbook.activeSheetIndex];
  const isSameInFront = front?.name === carried?.activeSheet;
  const sheets = workbook.sheets.map((sheet) =>
    toFileSheet(sheet, cells, isSameInFront ? null : sheet === front),
  );
  const archive = await writeXlsx({
    sheets: sheets.map(({ file }) => file),
    defaultFont: font,
    activeSheet: workbook.activeSheetIndex,
    properties: toFileProperties(workbook.properties, workbook.settings, carried),
    ...(workbook.dateSystem === 1904 ? { dateSystem: '1904' as const } : {}),
    ...(workbook.structureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  });
  const sayings = workbookSayings(workbook);
  return finishParts(archive, {
    sheets: workbook.sheets.map((sheet, index) => ({ sheet, written: sheets[index]! })),
    cells,
    names: writeNames(workbook, titleColumns(workbook.sheets), carried?.names ?? new Map()),
    carried,
    changedElements: new Set(
      [...sayings.keys()].filter((name) => carried?.sayings.get(name) !== sayings.get(name)),
    ),
  });
}

/** Columns repeated on every page, which are carried, such as "A:B". */
function titleColumns(sheets: readonly SheetData[]): Map<SheetData, string> {
  return new Map(
    sheets.flatMap((sheet) => {
      const columns = carriedSheet(sheet.carried)?.sheet.pageSetup?.printTitlesColumn;
      return columns === undefined ? [] : [[sheet, columns.replaceAll('$', '')] as const];
    }),
  );
}
