import type { AstExpression } from '@borgar/fx';
import { parseA1Ref, parseStructRef } from '@borgar/fx';
import { parseFormula } from '../sheet-model/formula-syntax';

/** One value, several cells as they stand, or several values that were worked out. */
type Shape = 'single' | 'cells' | 'array';

/** What can be said of a formula without calculating it. */
interface ArrayUse {
  /** Whether its results would fill the cells beside it too. */
  readonly spills: boolean;
  /** Whether the engine is known to get its array expressions right. */
  readonly isReliable: boolean;
}

const NO_ARRAYS: ArrayUse = { spills: false, isReliable: true };

const MAY_HOLD_ARRAYS = /[:{#[]|[A-Z]{3}\(/i;

const MAX_REMEMBERED = 20_000;

const remembered = new Map<string, ArrayUse>();

/**
 * How a formula with "=" uses arrays. The engine works with them only in part: it reads -- of several cells as
 * zeros, for instance, and counts FALSE in an average. Such formulas must be told apart, since they give no error.
 */
export function arrayUse(formula: string): ArrayUse {
  if (!MAY_HOLD_ARRAYS.test(formula)) return NO_ARRAYS;
  const known = remembered.get(formula);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const use = examine(formula);
  remembered.set(formula, use);
  return use;
}

function examine(formula: string): ArrayUse {
  const doubts: string[] = [];
  const spills = shapeOf(parseFormula(formula), (doubt) => doubts.push(doubt)) !== 'single';
  return { spills, isReliable: doubts.length === 0 };
}

type Doubt = (reason: string) => void;

function shapeOf(node: AstExpression | null, doubt: Doubt): Shape {
  switch (node?.type) {
    case 'ArrayExpression':
      return 'array';
    case 'ReferenceIdentifier':
      return shapeOfReference(node.value, node.kind);
    case 'UnaryExpression': {
      const shape = shapeOf(node.arguments[0]!, doubt);
      if (node.operator === '@' || shape === 'single') return 'single';
      doubt(`${node.operator} of several values`);
      return 'array';
    }
    case 'BinaryExpression': {
      const shapes = node.arguments.map((argument) => shapeOf(argument, doubt));
      if (node.operator === ':' || node.operator === ' ') return 'cells';
      if (node.operator === ',') return 'cells';
      return shapes.every((shape) => shape === 'single') ? 'single' : 'array';
    }
    case 'CallExpression':
      return shapeOfCall(node.callee.name.toUpperCase(), node.arguments, doubt);
  }
  return 'single';
}

function shapeOfReference(value: string, kind: string): Shape {
  if (kind === 'name') return 'single';
  if (kind === 'table') return isCellOfTable(value) ? 'single' : 'cells';
  const parsed = parseA1Ref(value);
  const range = parsed && 'range' in parsed ? parsed.range : null;
  const isCell = !!range && range.top === range.bottom && range.left === range.right;
  return isCell && range.top !== null && range.left !== null ? 'single' : 'cells';
}

/** Such as "[@Due]" or "Plan[[#Headers],[Due]]". */
function isCellOfTable(reference: string): boolean {
  const { sections = [], columns = [] } = parseStructRef(reference) ?? {};
  const isRow = sections.length === 1 && /^(?:this row|headers|totals)$/i.test(sections[0]!);
  return isRow && columns.length === 1;
}

function shapeOfCall(
  name: string,
  given: readonly (AstExpression | null | undefined)[],
  doubt: Doubt,
): Shape {
  const shapes = given.map((argument) => shapeOf(argument ?? null, doubt));
  const isLifted = SCALAR_FUNCTIONS.has(name) && shapes.some((shape) => shape !== 'single');
  const takesArrays = TAKES_ARRAYS.has(name) || LIFTED_RIGHTLY.has(name);
  if (isLifted && !LIFTED_RIGHTLY.has(name)) doubt(`${name} of several values`);
  if (shapes.includes('array') && !takesArrays) doubt(`${name} of an array`);
  if (singleArguments(name, given.length).some((position) => shapes[position] !== 'single')) {
    doubt(`${name} looking for several values`);
  }
  if (ARRAY_FUNCTIONS.has(name) && given.includes(null)) {
    doubt(`${name} with an argument left out`);
  }
  return isLifted || ARRAY_FUNCTIONS.has(name) ? 'array' : 'single';
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Functions of Excel that take one value for each argument; given several cells they answer with as many results. */
const SCALAR_FUNCTIONS = names(
  `ABS ACOS ASIN ATAN ATAN2 CEILING CEILING.MATH CHAR CHOOSE CLEAN CODE COS DATE DATEDIF DATEVALUE DAY DAYS DEGREES
  DOLLAR EDATE EOMONTH ERROR.TYPE EVEN EXACT EXP FACT FIND FIXED FLOOR FLOOR.MATH HOUR IF IFERROR IFNA IFS INT
  ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISOWEEKNUM ISTEXT LEFT LEN LN LOG LOG10 LOWER
  MID MINUTE MOD MONTH MROUND N NOT NUMBERVALUE ODD POWER PROPER QUOTIENT RADIANS REPLACE REPT RIGHT ROMAN ROUND
  ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SIN SQRT SUBSTITUTE SWITCH T TAN TEXT TEXTAFTER TEXTBEFORE TIME TIMEVALUE TRIM
  TRUNC UNICHAR UNICODE UPPER VALUE WEEKDAY WEEKNUM YEAR YEARFRAC`,
);

/** Those of them that the engine gets right for several cells. */
const LIFTED_RIGHTLY = names('ABS IF IFERROR LEFT TEXT');

/** Functions whose result is itself several values. */
const ARRAY_FUNCTIONS = names(
  `CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROWTH HSTACK LINEST LOGEST MAKEARRAY MAP MINVERSE MMULT
  MODE.MULT MUNIT RANDARRAY SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND UNIQUE VSTACK
  WRAPCOLS WRAPROWS BYCOL BYROW`,
);

/** Functions to which the engine may hand the result of an array expression; others ignore or misread its values. */
const TAKES_ARRAYS = names(
  'AND COUNTA FILTER INDEX LARGE MATCH MAX MEDIAN MIN OR SMALL SORT SORTBY SUM SUMPRODUCT UNIQUE',
);

/** Where a function expects one value among its ranges: 0-based positions. */
function singleArguments(name: string, count: number): readonly number[] {
  if (/^(?:COUNTIF|SUMIF|AVERAGEIF)$/.test(name)) return [1];
  if (/^(?:[HVX]?LOOKUP|X?MATCH)$/.test(name)) return [0];
  if (name === 'COUNTIFS') return every(1, 2, count);
  return /^(?:SUM|AVERAGE|MAX|MIN)IFS$/.test(name) ? every(2, 2, count) : [];
}

function every(first: number, step: number, count: number): number[] {
  const found: number[] = [];
  for (let position = first; position < count; position += step) found.push(position);
  return found;
}
