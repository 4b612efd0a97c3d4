import type { Finding } from '../domain/finding';
import type { Kpi, MaturityMatrix } from '../domain/matrix';
import { parseCell } from '../workbook/address';

/** A finding with where it belongs, as a list shows it. */
export interface LocatedFinding {
  readonly finding: Finding;
  /** Unique in the list; stays the same when rows move or the message changes, so that focus can stay with it. */
  readonly key: string;
  /** Null for a finding about the whole matrix. */
  readonly areaName: string | null;
  readonly kpiName: string | null;
  /** 0-based position of the first cell; -1 for a finding about the whole matrix. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Whether its fix may be applied together with others: not where levels are numbers, which words would replace. */
  readonly isBulkFixable: boolean;
}

interface Row {
  readonly areaName: string;
  readonly kpi: Kpi | null;
}

/** A finding that stays the same from one review to the next mostly still belongs to the same KPI. */
const known = new WeakMap<
  Finding,
  { readonly row: Row | null; readonly located: LocatedFinding }
>();

/** Says of each finding which area and KPI it belongs to, in the order given. */
export function locateFindings(
  matrix: MaturityMatrix,
  findings: readonly Finding[],
): LocatedFinding[] {
  const rows = indexRows(matrix);
  const scored = listScoredColumns(matrix);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const located = locate(finding, rows, scored);
    const earlier = seen.get(located.key) ?? 0;
    seen.set(located.key, earlier + 1);
    return earlier === 0 ? located : { ...located, key: `${located.key}|${earlier}` };
  });
}

/** The same object as the last time where nothing about it has changed. */
function locate(
  finding: Finding,
  rows: readonly (Row | undefined)[],
  scored: ReadonlySet<number>,
): LocatedFinding {
  const before = known.get(finding);
  const position = before ? before.located : placeOf(finding);
  const row = rows[position.rowIndex] ?? null;
  const isBulkFixable = finding.fix !== null && !scored.has(position.columnIndex);
  const isSame = before?.located.isBulkFixable === isBulkFixable && isSameRow(before.row, row);
  if (isSame) return before.located;
  const { rowIndex, columnIndex } = position;
  const place = row?.kpi ? `${row.kpi.id}|${columnIndex}` : (finding.cells[0] ?? '');
  const located = {
    finding,
    key: `${finding.rule}|${place}`,
    areaName: row?.areaName ?? null,
    kpiName: row?.kpi?.name ?? null,
    rowIndex,
    columnIndex,
    isBulkFixable,
  };
  known.set(finding, { row, located });
  return located;
}

function placeOf({ cells: [cell] }: Finding): { rowIndex: number; columnIndex: number } {
  const nowhere = { rowIndex: -1, columnIndex: -1 };
  return (cell === undefined ? null : parseCell(cell)) ?? nowhere;
}

function isSameRow(left: Row | null, right: Row | null): boolean {
  return (
    left?.areaName === right?.areaName &&
    left?.kpi?.id === right?.kpi?.id &&
    left?.kpi?.name === right?.kpi?.name
  );
}

/** A level that is said by a number: "3", "2.5", "L3", "Level 3". */
const SCORE = /^\s*(?:l(?:evel)?\s*)?\d+(?:[.,]\d+)?\s*$/i;

/** 0-based columns of levels in which some level is a number. */
function listScoredColumns({ areas }: MaturityMatrix): Set<number> {
  const scored = new Set<number>();
  for (const { kpis } of areas) {
    for (const { current, target } of kpis) {
      for (const { cell, cellText } of [current, target]) {
        const column = SCORE.test(cellText) ? parseCell(cell)?.columnIndex : undefined;
        if (column !== undefined) scored.add(column);
      }
    }
  }
  return scored;
}

/** What stands in each row, by 0-based row index. */
function indexRows({ areas }: MaturityMatrix): (Row | undefined)[] {
  const rows: (Row | undefined)[] = [];
  for (const { name, cell, kpis } of areas) {
    const heading = cell === null ? null : parseCell(cell);
    if (heading) rows[heading.rowIndex] = { areaName: name, kpi: null };
    for (const kpi of kpis) {
      const row = { areaName: name, kpi };
      for (let number = kpi.firstRowNumber; number <= kpi.lastRowNumber; number += 1) {
        rows[number - 1] = row;
      }
    }
  }
  return rows;
}
