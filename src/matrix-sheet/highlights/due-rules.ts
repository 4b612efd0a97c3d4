import type { HighlightKind } from '../../workbook/highlight-kinds';
import { markFormula } from '../../workbook/highlight-mark';
import type { HighlightRule } from '../../workbook/highlight-plan';
import { DUE_KINDS_BY_GRAVITY } from './cell-highlights';
import { endsThisQuarter, hasEnded, monthEndsThisQuarter, monthHasEnded } from './date-formulas';
import type { DueColumn } from './due-column';
import { firstDateSerial } from './due-column';
import { isListedAs } from './due-texts';
import { rowReference } from './grid-cells';
import { PLAIN_FORM, lookOfHighlight } from './looks';
import { formOfDates } from './place-due-cells';
import type { PlacedCells } from './placed-cells';
import { formatRows } from './placed-cells';
import type { Reference } from './state-columns';

/** A rule over the whole column. */
interface ColumnRule {
  readonly kind: HighlightKind;
  readonly form: number;
  readonly conditions: readonly string[];
}

/**
 * The rules over a due column, the same few whatever stands in it: what texts say is looked up, a real date is compared,
 * and a Status that settles the row goes before both. `placed` has its cells that are known by their place.
 */
export function planDueRules(dues: DueColumn, placed: PlacedCells): HighlightRule[] {
  const { grid, column, rows, laterColumn, states } = dues;
  const at: Reference = (letters) => rowReference({ column: letters, rowNumber: rows.first });
  const guard = placed.guard(grid.sheet, column);
  const always = [
    ...(guard === null ? [] : [guard]),
    ...(laterColumn === null ? [] : [`TRIM(${at(laterColumn)})=""`]),
  ];
  const unsettled = [...always, ...states.unsettled(at)];
  const complete = states.settles(at, 'complete');
  return [
    ...listPlannedRules(dues, at(column)).map((rule) => ({ rule, guards: unsettled })),
    ...(complete === false
      ? []
      : listCompleteRules(dues, at(column)).map((rule) => ({
          rule,
          guards: [...always, complete],
        }))),
  ].map(({ rule: { kind, form, conditions }, guards }) => ({
    kind,
    range: formatRows(column, rows),
    formula: markFormula(kind, [...guards, ...conditions]),
    look: lookOfHighlight(kind, form),
  }));
}

/** What By when says, as long as nothing settles it. */
function listPlannedRules({ datesAs, system }: DueColumn, cell: string): ColumnRule[] {
  const byText = DUE_KINDS_BY_GRAVITY.map((kind): ColumnRule => ({
    kind,
    form: PLAIN_FORM,
    conditions: [isListedAs(kind, cell)],
  }));
  const form = formOfDates(datesAs);
  const [past, due]: [string, string[]] =
    datesAs === 'month'
      ? [monthHasEnded(cell), monthEndsThisQuarter(cell)]
      : [hasEnded(cell), endsThisQuarter(cell)];
  return [
    ...byText,
    { kind: 'overdue', form, conditions: [`${cell}>=${firstDateSerial(system)}`, past] },
    { kind: 'due-this-quarter', form, conditions: due },
    { kind: 'unclear-due', form: PLAIN_FORM, conditions: [`ISERROR(${cell})`] },
  ];
}

/** What a Status shows as complete; a real date keeps its form. */
function listCompleteRules({ datesAs, system }: DueColumn, cell: string): ColumnRule[] {
  const isDate = [`ISNUMBER(${cell})`, `${cell}>=${firstDateSerial(system)}`];
  return [
    { kind: 'complete', form: PLAIN_FORM, conditions: [`TRIM(T(${cell}))<>""`] },
    { kind: 'complete', form: formOfDates(datesAs), conditions: isDate },
  ];
}
