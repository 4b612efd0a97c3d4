import type { Area, MatrixLayout } from '../../domain/matrix';
import { isAreaStated } from '../../domain/matrix';
import { parseCell, splitAddress } from '../../workbook/address';
import type { SheetSection } from './split-sections';

/** The form of a matrix, from the sections that it was read from and the areas that were found. */
export function recogniseLayout(
  sections: readonly SheetSection[],
  areas: readonly Area[],
): MatrixLayout {
  const ofKpis = sections.filter(({ isActionList }) => !isActionList);
  const told = areas.map((area) => tellArea(area, sections)).find((kind) => kind !== 'none');
  return {
    arrangement: arrange(ofKpis),
    headerRowCount: sections[0]!.header.headerRowCount,
    levels: placeLevels(ofKpis),
    dues: placeDues(sections),
    actions: placeActions(sections),
    areas: told ?? 'none',
  };
}

function arrange(ofKpis: readonly SheetSection[]): MatrixLayout['arrangement'] {
  if (new Set(ofKpis.map(({ grid }) => grid.sheet)).size > 1) return 'sheets';
  return ofKpis.length > 1 ? 'blocks' : 'single';
}

function placeLevels(ofKpis: readonly SheetSection[]): MatrixLayout['levels'] {
  if (ofKpis.some(({ header }) => header.levelGrid !== null)) return 'grid';
  const haveOwnColumn = ofKpis.some(
    ({ header: { columns } }) => (columns.currentLevel ?? columns.targetLevel) !== undefined,
  );
  return haveOwnColumn ? 'own-column' : 'in-statement';
}

/** A column for dues goes before marks in columns of quarters, as it does when a row is read. */
function placeDues(sections: readonly SheetSection[]): MatrixLayout['dues'] {
  const headers = sections.map(({ header }) => header);
  const dated = headers.filter(({ columns }) => (columns.due ?? columns.originalDue) !== undefined);
  if (dated.some(({ columns }) => columns.dueYear !== undefined)) return 'quarter-and-year';
  if (dated.length > 0) return 'column';
  return headers.some(({ quarterGrid }) => quarterGrid !== null) ? 'quarter-grid' : 'none';
}

function placeActions(sections: readonly SheetSection[]): MatrixLayout['actions'] {
  const sheetsOfKpis = new Set(
    sections.filter(({ isActionList }) => !isActionList).map(({ grid }) => grid.sheet),
  );
  const lists = sections.filter(({ isActionList }) => isActionList);
  if (lists.length > 0) {
    return lists.every(({ grid }) => sheetsOfKpis.has(grid.sheet)) ? 'own-block' : 'own-sheet';
  }
  return sections.some(({ header }) => header.columns.actions !== undefined) ? 'in-row' : 'none';
}

/** What told an area, by where its heading stands. */
function tellArea(area: Area, sections: readonly SheetSection[]): MatrixLayout['areas'] {
  if (!isAreaStated(area)) return 'none';
  if (area.inferred) return 'restored';
  if (area.cell === null) return 'sheet';
  const { sheet, local } = splitAddress(area.cell);
  const place = parseCell(local)!;
  const section = sections.find(
    ({ grid, firstRowIndex, endRowIndex }) =>
      (sheet ?? grid.sheet) === grid.sheet &&
      place.rowIndex >= firstRowIndex &&
      place.rowIndex < endRowIndex,
  );
  if (!section) return 'caption';
  const { area: areaIndex, reference } = section.header.columns;
  if (place.columnIndex === areaIndex) return 'column';
  if (place.columnIndex === reference) return 'reference';
  // Where the reference stands in front of the KPI's name, its cell is the area's as well.
  const isLabel = area.kpis.some(({ nameCells }) => nameCells.includes(area.cell!));
  return isLabel ? 'reference' : 'banner';
}
