import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import type { Kpi, MaturityMatrix } from '../../src/domain/matrix';
import { listKpis } from '../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { readMatrix } from '../../src/matrix-sheet/read-matrix';
import { findFirstHeader } from '../../src/matrix-sheet/read/split-sections';
import { parseCell } from '../../src/workbook/address';
import type { CellValue, SheetGrid } from '../../src/workbook/sheet-grid';

export const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];

type Row = readonly CellValue[];

/** A sheet whose first row stands at `at`; short rows are filled with empty cells. */
export function createGrid(
  rows: readonly Row[],
  { at = 'A1', ...facts }: Partial<SheetGrid> & { at?: string } = {},
): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    sheet: 'Plan',
    ...parseCell(at)!,
    values: rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill('')]),
    displayed: new Map(),
    hiddenRows: [],
    mergedAreas: [],
    ...facts,
  };
}

export function readGrid(grid: SheetGrid): MaturityMatrix {
  const header = findFirstHeader(grid);
  if (!header) throw new Error('The sheet of this test has no header.');
  return readMatrix(grid, header, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
}

/** Reads rows below the usual header, which stands in row 1. */
export function readRows(rows: readonly Row[], facts: Partial<SheetGrid> = {}): MaturityMatrix {
  return readGrid(createGrid([HEADER, ...rows], facts));
}

/** "Name: Current to Target", with "?" for a level that is missing. */
export function describeKpi({ name, current, target }: Kpi): string {
  return `${name}: ${current.level ?? '?'} to ${target.level ?? '?'}`;
}

export function describeKpis(matrix: MaturityMatrix): string[] {
  return listKpis(matrix).map(describeKpi);
}

/** "D2 text | E2 due" for each action. */
export function describeActions(matrix: MaturityMatrix): string[] {
  return listKpis(matrix).flatMap(({ actions }) =>
    actions.map(
      ({ cells, text, due, dueCell }) => `${cells.join('+')} ${text} | ${dueCell} ${due.raw}`,
    ),
  );
}

export function describeAreas(matrix: MaturityMatrix): string[] {
  return matrix.areas.map(
    ({ name, cell, inferred, kpis }) =>
      `${name} (${inferred ? 'inferred' : cell}): ${kpis.map((kpi) => kpi.name).join(', ')}`,
  );
}
