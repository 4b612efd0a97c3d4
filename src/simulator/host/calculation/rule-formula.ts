import type { CellBlock } from '../../../workbook/address';
import { formatCell } from '../../../workbook/address';
import type { ConditionalFormatData } from '../../../workbook/workbook-data';
import { parseLocalAddress } from '../sheet-model/sheet-address';

/** A conditional format whose rule this host can evaluate. */
export type EvaluatedFormat = Exclude<ConditionalFormatData, { kind: 'carried' }>;

/** False for colour scales and the like, and for a format whose rule has not been given yet. */
export function isEvaluated(format: ConditionalFormatData): format is EvaluatedFormat {
  switch (format.kind) {
    case 'formula':
      return format.formula !== '';
    case 'cell-value':
      return format.formula1 !== '';
    case 'text':
      return format.text !== '';
    case 'carried':
      return false;
  }
}

/**
 * The rule of a format as one formula with "=", relative to the top left cell of its ranges: true where the
 * format applies. Excel defines its cell value and text rules by such formulas too.
 */
export function ruleFormula(format: EvaluatedFormat): string {
  if (format.kind === 'formula') return format.formula;
  const cell = topLeftCell(format.ranges.flatMap((range) => parseLocalAddress(range) ?? []));
  return format.kind === 'cell-value'
    ? cellValueFormula(cell, format.operator, format.formula1, format.formula2)
    : textFormula(cell, format.operator, format.text);
}

function topLeftCell(blocks: readonly CellBlock[]): string {
  return formatCell(
    Math.min(...blocks.map((block) => block.rowIndex)),
    Math.min(...blocks.map((block) => block.columnIndex)),
  );
}

/** By Office.js name (ConditionalCellValueOperator). */
const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
};

function cellValueFormula(
  cell: string,
  operator: string,
  formula1: string,
  formula2: string | null,
): string {
  const first = operand(formula1);
  const second = operand(formula2 ?? '');
  // Excel takes the two bounds in either order.
  const between = `${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second})`;
  if (operator === 'Between') return `=AND(${between})`;
  if (operator === 'NotBetween') return `=NOT(AND(${between}))`;
  const comparison = COMPARISONS[operator];
  if (comparison === undefined) throw new Error(`Unknown cell value operator ${operator}.`);
  return `=${cell}${comparison}(${first})`;
}

function operand(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

/** `operator` by Office.js name (ConditionalTextOperator). */
function textFormula(cell: string, operator: string, text: string): string {
  const wanted = `"${text.replace(/"/g, '""')}"`;
  switch (operator) {
    case 'Contains':
      return `=NOT(ISERROR(SEARCH(${wanted},${cell})))`;
    case 'NotContains':
      return `=ISERROR(SEARCH(${wanted},${cell}))`;
    case 'BeginsWith':
      return `=LEFT(${cell},LEN(${wanted}))=${wanted}`;
    case 'EndsWith':
      return `=RIGHT(${cell},LEN(${wanted}))=${wanted}`;
  }
  throw new Error(`Unknown text operator ${operator}.`);
}
