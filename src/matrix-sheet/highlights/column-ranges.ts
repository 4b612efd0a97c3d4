/** Most areas and characters that one conditional format of ours covers; hosts refuse much longer addresses. */
const RANGES_LIMIT = 200;
const ADDRESS_LIMIT_CHARS = 2000;

/** Consecutive rows, 1-based and inclusive. */
export interface CellSpan {
  readonly first: number;
  readonly last: number;
}

/** Rows in any order, repeats allowed, as spans from top to bottom that do not touch. */
export function spanRows(rowNumbers: Iterable<number>): CellSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const row of [...new Set(rowNumbers)].sort((left, right) => left - right)) {
    const open = spans.at(-1);
    if (open && row === open.last + 1) open.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}

/** The rows from `first` to `last` without `excluded`. */
export function spanRowsExcept(span: CellSpan, excluded: Iterable<number>): CellSpan[] {
  const spans: CellSpan[] = [];
  let first = span.first;
  for (const gap of spanRows(excluded)) {
    if (first > span.last) return spans;
    if (gap.first > first) spans.push({ first, last: Math.min(gap.first - 1, span.last) });
    first = Math.max(first, gap.last + 1);
  }
  if (first <= span.last) spans.push({ first, last: span.last });
  return spans;
}

/** The spans in one column, shared out over as few conditional formats as the limits allow. */
export function shareSpans(column: string, spans: readonly CellSpan[]): CellSpan[][] {
  const shares: CellSpan[][] = [];
  let lengthChars = 0;
  for (const span of spans) {
    const addressChars = formatSpan(column, span).length + 1;
    const open = shares.at(-1);
    if (open && open.length < RANGES_LIMIT && lengthChars + addressChars <= ADDRESS_LIMIT_CHARS) {
      open.push(span);
      lengthChars += addressChars;
    } else {
      shares.push([span]);
      lengthChars = addressChars;
    }
  }
  return shares;
}

/** "E7", or "E7:E9". */
export function formatSpan(column: string, { first, last }: CellSpan): string {
  return first === last ? `${column}${first}` : `${column}${first}:${column}${last}`;
}
