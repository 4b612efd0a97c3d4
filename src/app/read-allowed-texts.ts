import type { LevelList } from '../matrix-sheet/read/level-list';
import { readLevelList } from '../matrix-sheet/read/level-list';
import { isSameSheetName } from '../workbook/address';
import { listReferences } from '../workbook/formula-references';
import type { SheetSurvey } from '../workbook/port';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';

/** What the lists of allowed texts of a matrix's cells say. */
export interface AllowedTexts {
  /** The scales that those of level cells state. */
  readonly levels: readonly LevelList[];
  /** The texts that due cells allow: the council's own spellings. */
  readonly dues: readonly string[];
}

/** Reads lists of allowed texts: those that are written out, stand in the first rows of a sheet, or were read with the cells. */
export function readAllowed(
  grids: readonly SheetGrid[],
  surveys: readonly SheetSurvey[],
): AllowedTexts {
  const readLists = (
    { sheet, listedTexts }: SheetGrid,
    sources: readonly string[] = [],
  ): (readonly CellValue[])[] =>
    sources.flatMap((source) => {
      const texts = source.startsWith('=')
        ? (listedTexts?.get(source) ?? listTexts(source, sheet, surveys))
        : source.split(',').map((text) => text.trim());
      return texts ? [texts] : [];
    });
  return {
    levels: grids.flatMap((grid) =>
      readLists(grid, grid.allowedLists).flatMap((texts) => readLevelList(texts) ?? []),
    ),
    dues: [
      ...new Set(grids.flatMap((grid) => readLists(grid, grid.allowedDues).flat().map(String))),
    ],
  };
}

/** The texts in the cells that a reference names; null where it names none, or cells that have not been read. */
function listTexts(
  formula: string,
  home: string,
  surveys: readonly SheetSurvey[],
): CellValue[] | null {
  const [reference, ...others] = formula.includes('(') ? [] : listReferences(formula, home);
  if (!reference || others.length > 0) return null;
  const top = surveys.find(({ sheet }) => isSameSheetName(sheet, reference.sheet))?.top;
  if (!top) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = reference.block;
  const within = (index: number): number => Math.max(0, index);
  const rows = [rowIndex, rowIndex + rowCount].map((index) => within(index - top.rowIndex));
  const columns = [columnIndex, columnIndex + columnCount].map((index) =>
    within(index - top.columnIndex),
  );
  return top.values
    .slice(...rows)
    .flatMap((row) => row.slice(...columns))
    .filter((value) => value !== '');
}
