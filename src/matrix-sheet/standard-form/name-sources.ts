import type { MatrixColumn } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { mapInSteps, runAtOnce } from '../../domain/steps';
import { parseCell, splitAddress } from '../../workbook/address';
import type { StandardForm, StandardRow } from './standard-form';

/** Where a row of the standard form came from: words that no other row has, and the source cell to go to; null for none. */
export interface RowSource {
  readonly text: string;
  /** With its sheet: "Plan!B5". */
  readonly cell: string | null;
}

/** The cells that tell best where a row stood, the best first. */
const TELLING: readonly MatrixColumn[] = ['actions', 'due', 'kpi', 'currentLevel', 'current'];

/** Says of each row of the form where it came from: "Plan, row 5", "Plan, rows 5 to 7", "Plan, row 5, part 2". */
export function* nameSourcesInSteps({ rows }: Pick<StandardForm, 'rows'>): Steps<RowSource[]> {
  const counts = new Map<string, number>();
  return yield* mapInSteps(rows, (row) => {
    const cells = findTelling(row);
    const place = describePlace(cells);
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return {
      text: count === 1 ? place : `${place}, part ${count}`,
      cell: cells[0] ?? null,
    };
  });
}

/** The same at once. */
export const nameSources = (form: Pick<StandardForm, 'rows'>): RowSource[] =>
  runAtOnce(nameSourcesInSteps(form));

function findTelling({ cells }: StandardRow): readonly string[] {
  const column = TELLING.find((one) => (cells.get(one)?.from.length ?? 0) > 0);
  const [first] = cells.values();
  return (column === undefined ? first : cells.get(column))?.from ?? [];
}

function describePlace(cells: readonly string[]): string {
  const [first] = cells;
  if (first === undefined) return 'No cell';
  const { sheet } = splitAddress(first);
  const numbers = cells.flatMap((cell) => {
    const { sheet: own, local } = splitAddress(cell);
    return own === sheet ? parseCell(local)!.rowIndex + 1 : [];
  });
  const lowest = numbers.reduce((low, number) => Math.min(low, number));
  const highest = numbers.reduce((high, number) => Math.max(high, number));
  return lowest === highest ? `${sheet}, row ${lowest}` : `${sheet}, rows ${lowest} to ${highest}`;
}
