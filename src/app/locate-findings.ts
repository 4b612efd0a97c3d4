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
}

interface Row {
  readonly areaName: string;
  readonly kpi: Kpi | null;
}

/** Says of each finding which area and KPI it belongs to, in the order given. */
export function locateFindings(
  matrix: MaturityMatrix,
  findings: readonly Finding[],
): LocatedFinding[] {
  const rows = indexRows(matrix);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const position = finding.cells[0] === undefined ? null : parseCell(finding.cells[0]);
    const row = position && rows.get(position.rowIndex);
    const place = row?.kpi
      ? `${row.kpi.id}|${position?.columnIndex ?? ''}`
      : (finding.cells[0] ?? '');
    const key = `${finding.rule}|${place}`;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return {
      finding,
      key: earlier === 0 ? key : `${key}|${earlier}`,
      areaName: row?.areaName ?? null,
      kpiName: row?.kpi?.name ?? null,
      rowIndex: position?.rowIndex ?? -1,
      columnIndex: position?.columnIndex ?? -1,
    };
  });
}

/** What stands in each row, by 0-based row index. */
function indexRows({ areas }: MaturityMatrix): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const { name, cell, kpis } of areas) {
    const heading = cell === null ? null : parseCell(cell);
    if (heading) rows.set(heading.rowIndex, { areaName: name, kpi: null });
    for (const kpi of kpis) {
      const row = { areaName: name, kpi };
      for (let number = kpi.firstRowNumber; number <= kpi.lastRowNumber; number += 1) {
        rows.set(number - 1, row);
      }
    }
  }
  return rows;
}
