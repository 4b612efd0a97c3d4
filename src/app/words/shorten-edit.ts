import type { CellEdit } from '../../domain/finding';

/** What an edit takes out and puts in, with a little of what stands around it. */
export interface ShortEdit {
  readonly from: string;
  readonly to: string;
}

/** Characters kept on each side of the difference. */
const CONTEXT = 14;
/** Texts up to this length are shown whole. */
const SHORT_ENOUGH = 48;
/** The most that is shown of either text. */
const LONGEST = 120;

/** The two texts of an edit, cut down to where they differ, for a preview; an empty text is "(blank)". */
export function shortenEdit({ from, to }: Pick<CellEdit, 'from' | 'to'>): ShortEdit {
  if (from.length <= SHORT_ENOUGH && to.length <= SHORT_ENOUGH) return present(from, to);
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  return present(cut(from, start, end), cut(to, start, end));
}

function cut(text: string, same: number, sameAtEnd: number): string {
  const first = same > CONTEXT ? same - CONTEXT : 0;
  const last = sameAtEnd > CONTEXT ? text.length - sameAtEnd + CONTEXT : text.length;
  return `${first > 0 ? '…' : ''}${text.slice(first, last)}${last < text.length ? '…' : ''}`;
}

function present(from: string, to: string): ShortEdit {
  return { from: presentText(from), to: presentText(to) };
}

function presentText(text: string): string {
  if (text === '') return '(blank)';
  return text.length > LONGEST ? `“${text.slice(0, LONGEST)}…”` : `“${text}”`;
}
