const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Functions of Excel that take one value for each argument; given several cells they answer with as many results. */
export const SCALAR_FUNCTIONS = names(
  `ABS ACOS ASIN ATAN ATAN2 CEILING CEILING.MATH CHAR CHOOSE CLEAN CODE COS DATE DATEDIF DATEVALUE DAY DAYS DEGREES
  DOLLAR EDATE EOMONTH ERROR.TYPE EVEN EXACT EXP FACT FIND FIXED FLOOR FLOOR.MATH HOUR IF IFERROR IFNA IFS INT
  ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISOWEEKNUM ISTEXT LEFT LEN LN LOG LOG10 LOWER
  MID MINUTE MOD MONTH MROUND N NOT NUMBERVALUE ODD POWER PROPER QUOTIENT RADIANS REPLACE REPT RIGHT ROMAN ROUND
  ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SIN SQRT SUBSTITUTE SWITCH T TAN TEXT TEXTAFTER TEXTBEFORE TIME TIMEVALUE TRIM
  TRUNC UNICHAR UNICODE UPPER VALUE WEEKDAY WEEKNUM YEAR YEARFRAC`,
);

/** Those of them that the engine gets right for several cells. */
export const LIFTED_RIGHTLY = names('ABS IF IFERROR LEFT TEXT');

/** Functions whose result is itself several values. */
export const ARRAY_FUNCTIONS = names(
  `CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROWTH HSTACK LINEST LOGEST MAKEARRAY MAP MINVERSE MMULT
  MODE.MULT MUNIT RANDARRAY SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND UNIQUE VSTACK
  WRAPCOLS WRAPROWS BYCOL BYROW`,
);

/** Functions to which the engine may hand the result of an array expression; others ignore or misread its values. */
export const TAKES_ARRAYS = names(
  'AND COUNTA FILTER INDEX LARGE MATCH MAX MEDIAN MIN OR SMALL SORT SORTBY SUM SUMPRODUCT UNIQUE',
);

/** Where a function expects one value among its ranges: 0-based positions. */
export function singleArguments(name: string, count: number): readonly number[] {
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
