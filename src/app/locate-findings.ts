import type { Finding } from '../domain/finding';
import type { Kpi, MaturityMatrix } from '../domain/matrix';
import { isSameData } from '../domain/same-data';
import type { Steps } from '../domain/steps';
import { runAtOnce, visitInSteps } from '../domain/steps';
import { parseCell, splitAddress } from '../workbook/address';
import type { RowMap } from '../workbook/matrix-places';
import { createRowMap, setKpiRows } from '../workbook/matrix-places';

/** A finding with where it belongs, as a list shows it. */
export interface LocatedFinding {
  readonly finding: Finding;
  /** Unique in the list; stays the same when rows move or the message changes, so that focus can stay with it. */
  readonly key: string;
  /** Null for a finding about the whole matrix. */
  readonly areaName: string | null;
  /** After its number or code where it has one: "1.1 Bins". */
  readonly kpiName: string | null;
  /** The areas and KPIs of further cells in which the same is wrong; each once, without those of the first. */
  readonly otherAreas: readonly string[];
  readonly otherKpis: readonly string[];
  /** 0-based place of the first cell's sheet among those of the matrix; 0 where there is no cell. */
  readonly sheetIndex: number;
  /** 0-based position of the first cell; -1 for a finding about the whole matrix. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Whether its fix may be applied together with others: not where levels are numbers, which words would replace. */
  readonly isBulkFixable: boolean;
}

type OtherPlaces = Pick<LocatedFinding, 'otherAreas' | 'otherKpis'>;

const NOWHERE_ELSE: OtherPlaces = { otherAreas: [], otherKpis: [] };

interface Row {
  readonly areaName: string;
  readonly kpi: Kpi | null;
  /** The KPI with its number or code; null where it has neither name nor code. */
  readonly kpiName: string | null;
}

/** A finding that stays the same from one review to the next mostly still belongs to the same KPI. */
const known = new WeakMap<
  Finding,
  { readonly row: Row | null; readonly others: OtherPlaces; readonly located: LocatedFinding }
>();

/** What findings are looked for in. */
interface Places {
  readonly rows: RowMap<Row>;
  /** 0-based columns of levels in which some level is a number. */
  readonly scored: ReadonlySet<number>;
  readonly sheets: readonly string[];
}

const places = new WeakMap<MaturityMatrix, Places>();

/** Says of each finding which area and KPI it belongs to, in the order given. */
export function locateFindings(
  matrix: MaturityMatrix,
  findings: readonly Finding[],
): LocatedFinding[] {
  const found = places.get(matrix) ?? runAtOnce(findPlaces(matrix));
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const located = locate(finding, found);
    const earlier = seen.get(located.key) ?? 0;
    seen.set(located.key, earlier + 1);
    return earlier === 0 ? located : { ...located, key: `${located.key}|${earlier}` };
  });
}

/** Works out in steps most of what {@link locateFindings} then says at once of these findings, or of some of them. */
export function* prepareLocating(
  matrix: MaturityMatrix,
  findings: readonly Finding[],
): Steps<void> {
  const found = yield* findPlaces(matrix);
  yield* visitInSteps(findings, (finding) => void locate(finding, found));
}

function* findPlaces(matrix: MaturityMatrix): Steps<Places> {
  const rows = yield* indexRows(matrix);
  const found = { rows, scored: listScoredColumns(matrix), sheets: matrix.source.sheets };
  places.set(matrix, found);
  return found;
}

/** The same object as the last time where nothing about it has changed. */
function locate(finding: Finding, { rows, scored, sheets }: Places): LocatedFinding {
  const before = known.get(finding);
  const position = before ? before.located : placeOf(finding, sheets);
  const [cell] = finding.cells;
  const row = cell === undefined ? null : (rows.get(cell) ?? null);
  const isBulkFixable = finding.fix !== null && !scored.has(position.columnIndex);
  const others = finding.recurs ? listOthers(finding, row, rows) : NOWHERE_ELSE;
  const isSame =
    before?.located.isBulkFixable === isBulkFixable &&
    isSameRow(before.row, row) &&
    isSameData(before.others, others);
  if (isSame) return before.located;
  const { sheetIndex, rowIndex, columnIndex } = position;
  const place = row?.kpi ? `${row.kpi.id}|${columnIndex}` : (finding.cells[0] ?? '');
  const located = {
    finding,
    key: `${finding.rule}|${place}`,
    areaName: row?.areaName ?? null,
    kpiName: row?.kpiName ?? null,
    ...others,
    sheetIndex,
    rowIndex,
    columnIndex,
    isBulkFixable,
  };
  known.set(finding, { row, others, located });
  return located;
}

function listOthers({ cells }: Finding, first: Row | null, rows: RowMap<Row>): OtherPlaces {
  const found = new Set(cells.flatMap((cell) => rows.get(cell) ?? []));
  const others = [...found].filter((row) => row.kpi !== first?.kpi);
  const areas = new Set(others.map(({ areaName }) => areaName));
  return {
    otherAreas: [...areas].filter((name) => name !== first?.areaName),
    otherKpis: others.flatMap(({ kpiName }) => kpiName ?? []),
  };
}

type Position = Pick<LocatedFinding, 'sheetIndex' | 'rowIndex' | 'columnIndex'>;

function placeOf({ cells: [cell] }: Finding, sheets: readonly string[]): Position {
  const nowhere = { sheetIndex: 0, rowIndex: -1, columnIndex: -1 };
  if (cell === undefined) return nowhere;
  const { sheet, local } = splitAddress(cell);
  const place = parseCell(local);
  return place ? { sheetIndex: sheet === null ? 0 : sheets.indexOf(sheet), ...place } : nowhere;
}

function isSameRow(left: Row | null, right: Row | null): boolean {
  return (
    left?.areaName === right?.areaName &&
    left?.kpi?.id === right?.kpi?.id &&
    left?.kpiName === right?.kpiName
  );
}

/** A code that stands beside one of its actions alone is not the KPI's. */
function nameKpi({ reference, name, actions }: Kpi): string | null {
  const isItsOwn = actions.every((action) => action.reference === reference);
  if (reference === null || !isItsOwn) return name;
  return name === null ? reference : `${reference} ${name}`;
}

/** A level that is said by a number: "3", "2.5", "L3", "Level 3". */
const SCORE = /^\s*(?:l(?:evel)?\s*)?\d+(?:[.,]\d+)?\s*$/i;

function listScoredColumns({ areas }: MaturityMatrix): Set<number> {
  const scored = new Set<number>();
  for (const { kpis } of areas) {
    for (const { current, target } of kpis) {
      for (const { cell, cellText } of [current, target]) {
        if (!SCORE.test(cellText)) continue;
        const column = parseCell(splitAddress(cell).local)?.columnIndex;
        if (column !== undefined) scored.add(column);
      }
    }
  }
  return scored;
}

/** What stands in each row. */
function* indexRows({ areas }: MaturityMatrix): Steps<RowMap<Row>> {
  const rows = createRowMap<Row>();
  for (const { name: areaName, kpis } of areas) {
    yield* visitInSteps(kpis, (kpi) =>
      setKpiRows(rows, kpi, { areaName, kpi, kpiName: nameKpi(kpi) }),
    );
  }
  for (const { name, cell } of areas) {
    if (cell === null || rows.get(cell)) continue;
    const rowNumber = parseCell(splitAddress(cell).local)!.rowIndex + 1;
    rows.set(cell, rowNumber, rowNumber, { areaName: name, kpi: null, kpiName: null });
  }
  return rows;
}
