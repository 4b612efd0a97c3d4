import { lowerCase } from '../fold-text';
import { TIME_PATTERNS } from './time-patterns';
import type { Token, TokenBody } from './token';
import { readProgressAt, readWordAt } from './word-patterns';

/** Spaces and punctuation that mean nothing here. */
const SKIPPED = /[^\S\n]+|[.:()[\]{}"'!*#_=]+/y;
/** "1. ", "2) ", "b) " in front of one of several dues. */
const ENUMERATOR = /(?<=^|\s)(?:[1-9][.)]|\(?[a-h]\))\s+(?=[a-z])/y;
const NUMBER = /\d+(?:[.,]\d+)*/y;

function matchLength(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0].length ?? 0;
}

function readTimeAt(text: string, position: number): { body: TokenBody; length: number } | null {
  for (const { pattern, read } of TIME_PATTERNS) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    const body = match && read(match);
    if (match && body) return { body, length: match[0].length };
  }
  return null;
}

/** A number that is no quarter, year or date: one or two digits may count something, more are damage. */
function readNumberAt(text: string, position: number): { body: TokenBody; length: number } | null {
  const length = matchLength(NUMBER, text, position);
  if (length === 0) return null;
  return { body: { kind: length <= 2 ? 'unknown' : 'impossible' }, length };
}

function readTokenAt(text: string, position: number): { body: TokenBody; length: number } {
  if (text[position] === '\n') return { body: { kind: 'break' }, length: 1 };
  const enumeratorLength = matchLength(ENUMERATOR, text, position);
  if (enumeratorLength > 0) return { body: { kind: 'enumerator' }, length: enumeratorLength };
  return (
    readProgressAt(text, position) ??
    readTimeAt(text, position) ??
    readNumberAt(text, position) ??
    readWordAt(text, position) ?? { body: { kind: 'unknown' }, length: 1 }
  );
}

/** Cuts a folded text into its meaningful pieces, in order. */
export function tokeniseDue(folded: string): Token[] {
  const text = lowerCase(folded);
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const skipped = matchLength(SKIPPED, text, position);
    if (skipped > 0) {
      position += skipped;
      continue;
    }
    const { body, length } = readTokenAt(text, position);
    tokens.push({ ...body, start: position, end: position + length });
    position += length;
  }
  return tokens;
}
