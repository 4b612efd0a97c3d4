import type {
  ConditionalFormatData,
  DifferentialStyle,
  SheetData,
} from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import type { HostSession } from '../session';
import { readCriteriaFormula } from './conditional-format-formula';
import { ConditionalRangeFormat } from './conditional-format-style';
import { requireUnprotected } from './protection';

type FormatOfKind<Kind extends string> = Extract<ConditionalFormatData, { kind: Kind }>;

/** Where a conditional format stands. */
export interface FormatOwner {
  readonly session: HostSession;
  readonly sheet: SheetData;
}

/** What the formats of every kind have: the look they give to the cells for which their rule is true. */
abstract class StyledFormat<Data extends { style: DifferentialStyle }> extends HostObject {
  constructor(
    readonly owner: FormatOwner,
    readonly data: Data,
  ) {
    super();
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner.sheet, this.data.style);
  }
}

/** Excel.CustomConditionalFormat. */
export class CustomConditionalFormat extends StyledFormat<FormatOfKind<'formula'>> {
  static override readonly typeName = 'CustomConditionalFormat';
  static override readonly navigations = ['format', 'rule'];

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner, this.data);
  }
}

/** Excel.ConditionalFormatRule. */
export class ConditionalFormatRule extends HostObject {
  static override readonly typeName = 'ConditionalFormatRule';
  static override readonly scalars = ['formula'];

  constructor(
    readonly owner: FormatOwner,
    readonly data: FormatOfKind<'formula'>,
  ) {
    super();
  }

  get formula(): string {
    return this.data.formula;
  }

  set formula(value: unknown) {
    requireUnprotected(this.owner.sheet);
    const { workbook, traits } = this.owner.session;
    if (String(value).length > traits.mostCriteriaCharacters) throw invalidArgument();
    this.data.formula = readCriteriaFormula(workbook, value);
  }
}

interface CellValueRule {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: string;
}

/** Operators that take one bound, and those that take two. */
const ONE_BOUND = [
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];
const TWO_BOUNDS = ['Between', 'NotBetween'];

/** Excel.CellValueConditionalFormat. */
export class CellValueConditionalFormat extends StyledFormat<FormatOfKind<'cell-value'>> {
  static override readonly typeName = 'CellValueConditionalFormat';
  static override readonly scalars = ['rule'];
  static override readonly navigations = ['format'];

  get rule(): CellValueRule {
    const { formula1, formula2, operator } = this.data;
    return formula2 === null ? { formula1, operator } : { formula1, formula2, operator };
  }

  set rule(value: unknown) {
    requireUnprotected(this.owner.sheet);
    const { formula1, formula2, operator } = readRule(value);
    const { workbook } = this.owner.session;
    const twoBounds = TWO_BOUNDS.includes(String(operator));
    if (!twoBounds && !ONE_BOUND.includes(String(operator))) throw invalidArgument();
    const first = readCriteriaFormula(workbook, operandText(formula1));
    const second = twoBounds ? readCriteriaFormula(workbook, operandText(formula2)) : null;
    this.data.operator = String(operator);
    this.data.formula1 = first;
    this.data.formula2 = second;
  }
}

const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'];

/** Excel.TextConditionalFormat. */
export class TextConditionalFormat extends StyledFormat<FormatOfKind<'text'>> {
  static override readonly typeName = 'TextConditionalFormat';
  static override readonly scalars = ['rule'];
  static override readonly navigations = ['format'];

  get rule(): { operator: string; text: string } {
    return { operator: this.data.operator, text: this.data.text };
  }

  set rule(value: unknown) {
    requireUnprotected(this.owner.sheet);
    const { operator, text } = readRule(value);
    if (!TEXT_OPERATORS.includes(String(operator))) throw invalidArgument();
    if (typeof text !== 'string' || text === '') throw invalidArgument();
    this.data.operator = String(operator);
    this.data.text = text;
  }
}

/** The members of a rule that came as plain JSON, with names as the library sends them. */
function readRule(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** A bound may be given as a number. */
function operandText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}
