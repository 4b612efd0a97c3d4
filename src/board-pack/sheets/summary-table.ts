import type { RollUp } from '../../domain/roll-up';
import { countRollUp } from '../../domain/roll-up';
import type { PackCell, PackLink, PackSheetId, PackTable } from '../../workbook/pack-sheet';
import { countAtLevel } from '../figures';
import type { PackContext } from '../pack-context';
import { nameRank } from '../words';
import type { AreaRow } from './area-rows';
import type { ColumnSpec } from './define-table';
import { defineTable } from './define-table';

/** A row of the table: an area with where its KPIs and actions stand on the sheets of all of them; or the total. */
interface SummaryRow {
  readonly name: string;
  readonly rollUp: RollUp;
  readonly kpis: PackLink['rows'];
  readonly actions: PackLink['rows'];
}

/** What the last row is called. */
const TOTAL_NAME = 'All areas';

/** Five figures an area, and the same of all areas. */
export function buildSummaryTable(rows: readonly AreaRow[], context: PackContext): PackTable {
  const { chosenRank, matrix, total } = context;
  const areas = placeRows(rows);
  const level = nameRank(chosenRank, matrix.scale);
  const all: SummaryRow = { name: TOTAL_NAME, rollUp: total, kpis: null, actions: null };
  return {
    ...defineTable<SummaryRow>(
      {
        name: 'PackSummary',
        whenEmpty: 'The matrix has no areas.',
        columns: [
          { header: 'Area', kind: 'text', widthChars: 38, cell: ({ name }) => name },
          count('KPIs', 8, 'maturity-grid', ({ kpis, rollUp }) => [countRollUp(rollUp).kpis, kpis]),
          count(`At ${level} or above`, fitWord(level), 'maturity-grid', ({ kpis, rollUp }) => [
            countAtLevel(rollUp.current, chosenRank),
            kpis,
          ]),
          count('Below target', 9, 'gaps', ({ rollUp }) => [
            countRollUp(rollUp)['open-gaps'],
            null,
          ]),
          count('Actions done', 9, 'actions', ({ actions, rollUp }) => [
            countRollUp(rollUp).done,
            actions,
          ]),
          count('Actions late', 9, 'overdue', ({ rollUp }) => [countRollUp(rollUp).late, null]),
        ],
      },
      areas.length === 0 ? [] : [...areas, all],
    ),
    ...(areas.length > 0 && { hasTotal: true }),
  };
}

/** As wide as a heading's longest word, in characters. */
const fitWord = (heading: string): number =>
  Math.max(12, ...heading.split(' ').map(({ length }) => length + 3));

/** A column of counts, each leading to the rows that make it; of nothing there are no rows to lead to. */
function count(
  header: string,
  widthChars: number,
  sheetId: PackSheetId,
  figureOf: (row: SummaryRow) => readonly [figure: number, rows: PackLink['rows']],
): ColumnSpec<SummaryRow> {
  const cell = (row: SummaryRow): PackCell => {
    const [figure, rows] = figureOf(row);
    return figure === 0 ? 0 : { figure, link: { sheetId, rows } };
  };
  return { header, kind: 'number', widthChars, cell };
}

/** Where each area's KPIs and actions stand on the sheets of all of them, which have them in the same order. */
function placeRows(rows: readonly AreaRow[]): SummaryRow[] {
  let [firstKpi, firstAction] = [0, 0];
  return rows.map(({ area: { name }, rollUp }) => {
    const kpis = { first: firstKpi, count: rollUp.kpiCount };
    const actions = { first: firstAction, count: rollUp.actions.totalCount };
    firstKpi += kpis.count;
    firstAction += actions.count;
    return { name, rollUp, kpis, actions };
  });
}
