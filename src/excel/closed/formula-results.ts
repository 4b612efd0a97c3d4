import type { CalendarDate } from '../../domain/calendar-date';
import { fromExcelSerial, toExcelSerial } from '../../domain/calendar-date';
import { parseCell, splitAddress } from '../../workbook/address';
import {
  countNestedFunctions,
  LONGEST_FORMULA,
  MOST_NESTED_FUNCTIONS,
} from '../../workbook/excel-limits';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';

/** What the formulas of a workbook refer to; an empty cell is null, '' one whose formula gives an empty text. */
export interface FormulaScope {
  /** The values of the cells that a defined name stands for, from top to bottom; undefined where there is no such name. */
  readonly name: (name: string) => readonly Scalar[] | undefined;
  /** Undefined where there is no such sheet; null is the sheet that the formula stands on. 0-based. */
  readonly cell: (
    sheet: string | null,
    rowIndex: number,
    columnIndex: number,
  ) => Scalar | undefined;
}

/**
 * What a formula with "=" gives, of the few functions that the look-ups of our highlights are made of; undefined where that is
 * not surely what Excel says: for another function, and for values that programs compare or show in ways of their own.
 */
export function resultOfFormula(formula: string, scope: FormulaScope): CellValue | undefined {
  // Excel refuses these.
  if (formula.length > LONGEST_FORMULA) return undefined;
  if (countNestedFunctions(formula) > MOST_NESTED_FUNCTIONS) return undefined;
  try {
    const reader = new FormulaReader(formula, scope);
    const value = single(reader.readWhole());
    if (value === BLANK) return 0;
    return typeof value === 'string' && HALF_CHARACTER.test(value) ? undefined : value;
  } catch (error) {
    if (error instanceof Untold) return undefined;
    throw error;
  }
}

/** Half of a character that takes two code units, which not every program can hold. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Something that is not surely told here. */
class Untold extends Error {}

const untold = (): never => {
  throw new Untold();
};

/** An empty cell, which is equal to 0, to FALSE and to an empty text. */
const BLANK = null;
type Scalar = CellValue | typeof BLANK;

/** A cell that is referred to, for what asks where it stands. */
interface Reference {
  readonly rowIndex: number;
  readonly value: Scalar;
}

/** A value, the cell that has it, or the values of several cells below each other. */
type Operand = Scalar | Reference | readonly Scalar[];

const isReference = (operand: Operand): operand is Reference =>
  typeof operand === 'object' && operand !== BLANK && 'rowIndex' in operand;

const isColumn = (operand: Operand): operand is readonly Scalar[] => Array.isArray(operand);

const valueOf = (operand: Operand): Scalar | readonly Scalar[] =>
  isReference(operand) ? operand.value : operand;

function single(operand: Operand): Scalar {
  const value = valueOf(operand);
  return isColumn(value) ? untold() : value;
}

const isError = (value: Scalar): value is string => value !== BLANK && isErrorValue(value);

/** What `change` makes of a value, or of each of a column. */
const each = (operand: Operand, change: (value: Scalar) => Scalar): Operand => {
  const value = valueOf(operand);
  return isColumn(value) ? value.map(change) : change(value);
};

const both = (
  left: Operand,
  right: Operand,
  join: (left: Scalar, right: Scalar) => Scalar,
): Operand => {
  const [one, other] = [valueOf(left), valueOf(right)];
  if (!isColumn(one)) return each(other, (value) => join(one, value));
  if (!isColumn(other)) return one.map((value) => join(value, other));
  if (one.length !== other.length) return untold();
  return one.map((value, index) => join(value, other[index]!));
};

const numberOf = (value: Scalar): number => {
  if (typeof value === 'number') return value;
  if (value === BLANK) return 0;
  return typeof value === 'boolean' ? Number(value) : untold();
};

const truthOf = (value: Scalar): boolean => {
  if (typeof value === 'string') return untold();
  return numberOf(value) !== 0;
};

/** Longer numbers are not written as they are held. */
const MOST_DIGITS = 10;

const textOf = (value: Scalar): string => {
  if (typeof value === 'string') return value;
  if (value === BLANK) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/.test(text) && text.length <= MOST_DIGITS ? text : untold();
};

const calculate =
  (join: (left: number, right: number) => number) =>
  (left: Scalar, right: Scalar): Scalar => {
    if (isError(left)) return left;
    if (isError(right)) return right;
    return join(numberOf(left), numberOf(right));
  };

/** Negative where the left one comes first. Excel puts numbers before texts and texts before truths. */
const compare =
  (holds: (order: number) => boolean, isEquality: boolean) =>
  (left: Scalar, right: Scalar): Scalar => {
    if (isError(left)) return left;
    if (isError(right)) return right;
    return holds(orderOf(left, right, isEquality));
  };

function orderOf(left: Scalar, right: Scalar, isEquality: boolean): number {
  if (left === BLANK) return right === BLANK ? 0 : orderOf(blankLike(right), right, isEquality);
  if (right === BLANK) return orderOf(left, blankLike(left), isEquality);
  if (typeof left !== typeof right) return rankOf(left) - rankOf(right);
  if (typeof left === 'string') return orderOfTexts(left, String(right), isEquality);
  return Number(left) - Number(right);
}

const blankLike = (value: CellValue): CellValue =>
  typeof value === 'string' ? '' : typeof value === 'number' ? 0 : false;

const rankOf = (value: CellValue): number => ['number', 'string', 'boolean'].indexOf(typeof value);

/** Programs differ in which letters they take for one another, and in the order of texts. */
function orderOfTexts(left: string, right: string, isEquality: boolean): number {
  if (left === right || foldStrictly(left) === foldStrictly(right)) return 0;
  return !isEquality || foldLoosely(left) === foldLoosely(right) ? untold() : 1;
}

const foldStrictly = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const foldLoosely = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase();

const trim = (value: Scalar): Scalar =>
  isError(value) ? value : textOf(value).replace(/ +/g, ' ').replace(/^ | $/g, '');

/** The numbers of days that every program counts alike: from 1 March 1900, before which Excel has a day too many. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;

const requireDay = (day: number): number =>
  day >= FIRST_DAY && day <= LAST_DAY ? Math.floor(day) : untold();

const dateOf = (day: number): CalendarDate => fromExcelSerial(requireDay(day));

/** Months and days may run over, as in Excel: day 0 is the last of the month before. */
function dayOf(year: number, month: number, day: number): number {
  const years = Math.floor((month - 1) / 12);
  const first = { year: year + years, month: month - 12 * years, day: 1 };
  return requireDay(toExcelSerial(first) + day - 1);
}

type Call = (given: readonly Operand[]) => Operand;

/** A function of so many values, none of which is an error: the first that is one is its result. */
const ofValues =
  (count: number, call: (...values: readonly Scalar[]) => Scalar): Call =>
  (given) => {
    if (given.length !== count) return untold();
    const values = given.map(single);
    return values.find(isError) ?? call(...values);
  };

const ofNumbers = (count: number, call: (...values: readonly number[]) => number): Call =>
  ofValues(count, (...values) => call(...values.map(numberOf)));

/** Of any number of truths, as AND and OR. */
const ofTruths =
  (call: (truths: readonly boolean[]) => boolean): Call =>
  (given) => {
    const values = given.map(single);
    return values.find(isError) ?? call(values.map(truthOf));
  };

const asks =
  (call: (value: Scalar) => boolean): Call =>
  ([asked, ...others]) =>
    asked === undefined || others.length > 0 ? untold() : call(single(asked));

const FUNCTIONS: Readonly<Record<string, Call>> = {
  IF([condition, then, otherwise, ...more]) {
    if (otherwise === undefined || more.length > 0) return untold();
    const value = single(condition!);
    if (isError(value)) return value;
    return truthOf(value) ? then! : otherwise;
  },
  IFERROR([value, otherwise, ...more]) {
    if (otherwise === undefined || more.length > 0) return untold();
    return isError(single(value!)) ? otherwise : value!;
  },
  AND: ofTruths((truths) => truths.every(Boolean)),
  OR: ofTruths((truths) => truths.some(Boolean)),
  NOT: ofValues(1, (value) => !truthOf(value)),
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISERROR: asks(isError),
  N: ofValues(1, (value) => (typeof value === 'string' ? 0 : numberOf(value))),
  TRIM: ([value, ...others]) =>
    value === undefined || others.length > 0 ? untold() : each(value, trim),
  LEFT: ofValues(2, (text, count) => textOf(text).slice(0, numberOf(count))),
  ROW: ([cell, ...others]) =>
    cell === undefined || others.length > 0 || !isReference(cell) ? untold() : cell.rowIndex + 1,
  SUMPRODUCT([column, ...others]) {
    if (column === undefined || others.length > 0) return untold();
    const values = valueOf(column);
    if (!isColumn(values)) return untold();
    const sum = values.reduce<number>(
      (total, value) => total + (typeof value === 'number' ? value : 0),
      0,
    );
    return values.find(isError) ?? sum;
  },
  MOD: ofNumbers(2, (number, divisor) =>
    divisor > 0 ? number - divisor * Math.floor(number / divisor) : untold(),
  ),
  DAY: ofNumbers(1, (day) => dateOf(day).day),
  MONTH: ofNumbers(1, (day) => dateOf(day).month),
  EOMONTH: ofNumbers(2, (day, months) => {
    const { year, month } = dateOf(day);
    return dayOf(year, month + Math.trunc(months) + 1, 0);
  }),
  DATE: ofNumbers(3, (year, month, day) =>
    year >= 1900 ? dayOf(Math.trunc(year), Math.trunc(month), Math.trunc(day)) : untold(),
  ),
};

const COMPARISONS: Readonly<Record<string, (left: Scalar, right: Scalar) => Scalar>> = {
  '=': compare((order) => order === 0, true),
  '<>': compare((order) => order !== 0, true),
  '<': compare((order) => order < 0, false),
  '>': compare((order) => order > 0, false),
  '<=': compare((order) => order <= 0, false),
  '>=': compare((order) => order >= 0, false),
};

/** By how closely they bind, those that bind least first. */
const OPERATORS: readonly Readonly<Record<string, (left: Scalar, right: Scalar) => Scalar>>[] = [
  COMPARISONS,
  {
    '+': calculate((left, right) => left + right),
    '-': calculate((left, right) => left - right),
  },
  { '*': calculate((left, right) => left * right) },
];

/** A number, a text, a function's name with its bracket, a cell with or without its sheet, a name, or a sign. */
const TOKEN =
  /(?<number>\d+(?:\.\d+)?(?:E\d+)?)|(?<text>"(?:[^"]|"")*")|(?<call>[A-Z]+)\(|(?<cell>(?:(?:'(?:[^']|'')+'|[^\s'!"()=<>+*/&,;:^%-]+)!)?\$?[A-Z]{1,3}\$?\d+)(?![\w.(:!])|(?<name>[A-Za-z_]\w*)(?![\w.(:!])|(?<sign><>|<=|>=|[=<>+\-*(),])/y;

/** Reads a formula and calculates it on the way. */
class FormulaReader {
  #at = 1;
  /** What stands there; undefined where that is not read yet. */
  #next: RegExpExecArray | null | undefined;

  constructor(
    readonly formula: string,
    readonly scope: FormulaScope,
  ) {}

  readWhole(): Operand {
    if (!this.formula.startsWith('=')) return untold();
    const result = this.#read(0);
    return this.#at === this.formula.length ? result : untold();
  }

  #read(level: number): Operand {
    const operators = OPERATORS[level];
    if (!operators) return this.#readOperand();
    let left = this.#read(level + 1);
    for (let join = this.#takeOperator(operators); join; join = this.#takeOperator(operators)) {
      left = both(left, this.#read(level + 1), join);
    }
    return left;
  }

  #takeOperator(operators: (typeof OPERATORS)[number]): (typeof COMPARISONS)[string] | null {
    const sign = this.#peek()?.groups!['sign'];
    const join = sign === undefined ? undefined : operators[sign];
    if (!join) return null;
    this.#pass(sign!);
    return join;
  }

  #readOperand(): Operand {
    const token = this.#peek();
    if (!token) return untold();
    const { number, text, call, cell, name, sign } = token.groups!;
    this.#pass(token[0]);
    if (number !== undefined) return Number(number);
    if (text !== undefined) return text.slice(1, -1).replaceAll('""', '"');
    if (call !== undefined) return this.#call(call);
    if (cell !== undefined) return this.#refer(cell);
    if (name !== undefined) return this.#lookUp(name);
    if (sign !== '(') return untold();
    const inner = this.#read(0);
    this.#take(')');
    return inner;
  }

  #call(name: string): Operand {
    const call = FUNCTIONS[name];
    if (!call) return untold();
    const given = [this.#read(0)];
    while (this.#peek()?.[0] === ',') {
      this.#take(',');
      given.push(this.#read(0));
    }
    this.#take(')');
    return call(given);
  }

  #refer(address: string): Reference {
    const { sheet, local } = splitAddress(address);
    const place = parseCell(local);
    if (!place) return untold();
    const value = this.scope.cell(sheet, place.rowIndex, place.columnIndex);
    return value === undefined ? untold() : { rowIndex: place.rowIndex, value };
  }

  #lookUp(name: string): Operand {
    if (name === 'TRUE' || name === 'FALSE') return name === 'TRUE';
    const cells = this.scope.name(name);
    if (!cells || cells.length === 0) return untold();
    return cells.length === 1 ? cells[0]! : cells;
  }

  #peek(): RegExpExecArray | null {
    if (this.#next !== undefined) return this.#next;
    TOKEN.lastIndex = this.#at;
    return (this.#next = TOKEN.exec(this.formula));
  }

  #pass(text: string): void {
    this.#at += text.length;
    this.#next = undefined;
  }

  #take(sign: string): void {
    if (this.#peek()?.[0] !== sign) untold();
    this.#pass(sign);
  }
}
