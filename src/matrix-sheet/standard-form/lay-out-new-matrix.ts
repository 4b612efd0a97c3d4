import type { FrameworkOutline } from '../../domain/framework-outlines';
import type { MatrixColumn } from '../../domain/matrix';
import type { StandardCell, StandardForm, StandardRow } from './standard-form';
import { STANDARD_COLUMNS } from './standard-form';

/** Rows to fill in where no framework says which: about a screen of them; a table grows by itself. */
const BLANK_ROWS = 20;

/** A matrix to be filled in: the areas and behaviours of a framework, one a row, or blank rows where none is given. */
export function layOutNewMatrix(outline: FrameworkOutline | null): StandardForm {
  const rows = outline ? listRows(outline) : Array.from({ length: BLANK_ROWS }, blankRow);
  const filled = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return {
    columns: STANDARD_COLUMNS.filter(({ column, isAlways }) => isAlways || filled.has(column)),
    rows,
    repairs: [],
    noise: [],
  };
}

function listRows({ areas }: FrameworkOutline): StandardRow[] {
  return areas
    .flatMap(({ name, kpis }) => kpis.map((kpi) => ({ area: name, ...kpi })))
    .map(({ area, reference, name }, index) => {
      const texts: readonly (readonly [MatrixColumn, string | null])[] = [
        ['area', area],
        ['reference', reference],
        ['kpi', name],
      ];
      return {
        ...blankRow(undefined, index),
        cells: new Map(
          texts.flatMap(([column, text]) => (text === null ? [] : [[column, say(text)] as const])),
        ),
      };
    });
}

const blankRow = (_: unknown, index: number): StandardRow => ({
  key: `${index + 1}.1`,
  kpiId: `new ${index + 1}`,
  cells: new Map(),
});

const say = (text: string): StandardCell => ({ value: text, shown: null, from: [] });
