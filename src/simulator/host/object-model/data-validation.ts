import type { ValidationData, WorkbookData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { formatAbsoluteAddress } from '../sheet-model/sheet-address';
import type { ValidationRule } from '../sheet-model/validation-store';
import { clearValidations, setValidation, validationOf } from '../sheet-model/validation-store';
import type { CellTarget } from './cell-target';
import { readCriteriaFormula } from './conditional-format-formula';
import { requireUnprotected } from './protection';
import { RangeBlock } from './range-block';

/** Excel.DataValidation; its prompt is not available. */
export class DataValidation extends HostObject {
  static override readonly typeName = 'DataValidation';
  static override readonly scalars = ['rule', 'type', 'errorAlert'];
  static override readonly methods = ['clear'];

  constructor(readonly target: CellTarget) {
    super();
  }

  /** None without any, Inconsistent when types differ, MixedCriteria when only the criteria do. */
  get type(): string {
    const found = validationOf(this.target.sheet, this.target.blocks);
    return typeof found === 'string' ? found : typeName(found.type);
  }

  /** Empty when there is none, and when the cells differ. */
  get rule(): object {
    const found = validationOf(this.target.sheet, this.target.blocks);
    return typeof found === 'string' ? {} : ruleOf(found);
  }

  set rule(value: unknown) {
    const { session, sheet, blocks } = this.target;
    requireUnprotected(sheet);
    setValidation(sheet, blocks, readRule(session.workbook, value));
  }

  /** As Excel shows it where nobody has set one. */
  get errorAlert(): object {
    const found = validationOf(this.target.sheet, this.target.blocks);
    const { errorMessage, errorTitle, errorStyle, showErrorMessage }: StoredAlert =
      typeof found === 'string' ? {} : (found.carried ?? {});
    const style = ALERT_STYLES[errorStyle ?? 'stop'];
    return {
      message: errorMessage ?? '',
      title: errorTitle ?? '',
      showAlert: showErrorMessage ?? true,
      style,
    };
  }

  /** Only cells that share one rule can be given an alert. */
  set errorAlert(value: unknown) {
    requireUnprotected(this.target.sheet);
    const found = validationOf(this.target.sheet, this.target.blocks);
    const { message, title, showAlert, style } = readObject(value);
    const errorStyle = Object.entries(ALERT_STYLES).find(([, name]) => name === style)?.[0];
    if (typeof found === 'string' || errorStyle === undefined) throw invalidArgument();
    found.carried = {
      allowBlank: true,
      showInputMessage: true,
      ...(found.carried as StoredAlert | null),
      showErrorMessage: showAlert !== false,
      errorStyle,
      ...(typeof title === 'string' && { errorTitle: title }),
      ...(typeof message === 'string' && { errorMessage: message }),
    };
  }

  clear(): void {
    requireUnprotected(this.target.sheet);
    clearValidations(this.target.sheet, this.target.blocks);
  }
}

/** What of a validation's settings files keep of its alert. */
interface StoredAlert {
  readonly errorMessage?: string;
  readonly errorTitle?: string;
  readonly errorStyle?: string;
  readonly showErrorMessage?: boolean;
}

/** Styles of alerts by their name in files. */
const ALERT_STYLES: Readonly<Record<string, string>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

/** Types by their name in files: the member of Excel.DataValidationRule and the value of Excel.DataValidationType. */
const TYPES: Readonly<Record<string, { readonly member: string; readonly typeName: string }>> = {
  whole: { member: 'wholeNumber', typeName: 'WholeNumber' },
  decimal: { member: 'decimal', typeName: 'Decimal' },
  date: { member: 'date', typeName: 'Date' },
  time: { member: 'time', typeName: 'Time' },
  textLength: { member: 'textLength', typeName: 'TextLength' },
  list: { member: 'list', typeName: 'List' },
  custom: { member: 'custom', typeName: 'Custom' },
};

/** Operators by their name in files. */
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

/** Excel's limit on a list that is written out. */
const MAX_LIST_LENGTH = 255;

/** What Office.js calls a type of validation that a file names; "None" for one that it does not know. */
function typeName(type: string): string {
  return TYPES[type]?.typeName ?? 'None';
}

/** As Office.js gives a rule. */
function ruleOf({ type, operator, formula1, formula2 }: ValidationData): object {
  const member = TYPES[type]?.member;
  if (member === undefined) return {};
  if (type === 'list') {
    return { list: { inCellDropDown: true, source: listSource(formula1 ?? '') } };
  }
  if (type === 'custom') return { custom: { formula: withEquals(formula1 ?? '') } };
  const bounds = {
    formula1: withEquals(formula1 ?? ''),
    ...(formula2 === null ? {} : { formula2: withEquals(formula2) }),
    // Files leave out the operator that is their default.
    operator: OPERATORS[operator ?? 'between'],
  };
  return { [member]: bounds };
}

function listSource(formula: string): string {
  const written = /^"(.*)"$/s.exec(formula);
  return written ? written[1]!.replace(/""/g, '"') : withEquals(formula);
}

function withEquals(formula: string): string {
  if (/^[-+]?[\d.]+$/.test(formula)) return formula;
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** Reads a rule of one type; throws InvalidArgument for none, several, or one that Excel refuses. */
function readRule(workbook: WorkbookData, value: unknown): ValidationRule {
  const given = Object.entries(readObject(value)).filter(
    ([, member]) => member !== null && member !== undefined,
  );
  const [only] = given;
  if (!only || given.length > 1) throw invalidArgument();
  const [member, content] = only;
  const type = Object.keys(TYPES).find((name) => TYPES[name]!.member === member);
  if (type === undefined) throw invalidArgument();
  const details = readObject(content);
  if (type === 'list') return readList(workbook, details);
  if (type === 'custom') {
    const formula1 = readFormula(workbook, details['formula']);
    return { type, operator: null, formula1, formula2: null };
  }
  return readBounds(workbook, type, details);
}

function readList(workbook: WorkbookData, details: Record<string, unknown>): ValidationRule {
  if (details['inCellDropDown'] === false) {
    throw apiNotFound('DataValidation', 'rule with inCellDropDown: false');
  }
  const { source } = details;
  const isWritten = typeof source === 'string' && !source.startsWith('=');
  if (isWritten && (source === '' || source.length > MAX_LIST_LENGTH)) throw invalidArgument();
  const formula1 = isWritten
    ? `"${source.replace(/"/g, '""')}"`
    : readFormula(workbook, source, true);
  return { type: 'list', operator: null, formula1, formula2: null };
}

function readBounds(
  workbook: WorkbookData,
  type: string,
  details: Record<string, unknown>,
): ValidationRule {
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === details['operator']);
  if (operator === undefined) throw invalidArgument();
  const formula1 = readFormula(workbook, details['formula1']);
  const hasTwo = operator === 'between' || operator === 'notBetween';
  const formula2 = hasTwo ? readFormula(workbook, details['formula2']) : null;
  return { type, operator, formula1, formula2 };
}

/** Without "=", as files keep it. */
function readFormula(workbook: WorkbookData, value: unknown, allowsCells = false): string {
  if (typeof value === 'number') return String(value);
  if (value instanceof RangeBlock) return formatAbsoluteAddress(value.sheet.name, value.block);
  return readCriteriaFormula(workbook, value, allowsCells).slice(1);
}

function readObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  return value as Record<string, unknown>;
}
