import type { LevelList } from '../matrix-sheet/read/level-list';
import { readLevelList } from '../matrix-sheet/read/level-list';
import { isSameSheetName } from '../workbook/address';
import { listReferences } from '../workbook/formula-references';
import type { SheetSurvey } from '../workbook/port';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';

/**
 * The scales that the lists of allowed texts of level cells state, where they are written out or stand in the first rows of
 * a sheet.
 */
export function readLevelLists(
  grids: readonly SheetGrid[],
  surveys: readonly SheetSurvey[],
): LevelList[] {
  return grids.flatMap((grid) => readLists(grid, surveys));
}

function readLists(
  { sheet, allowedLists = [] }: SheetGrid,
  surveys: readonly SheetSurvey[],
): LevelList[] {
  return allowedLists.flatMap((source) => {
    const texts = source.startsWith('=')
      ? listTexts(source, sheet, surveys)
      : source.split(',').map((text) => text.trim());
    return (texts && readLevelList(texts)) ?? [];
  });
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
