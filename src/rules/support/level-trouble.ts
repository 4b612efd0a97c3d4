import type { LevelStatement } from '../../domain/matrix';

/** What is wrong with how a level is stated; a statement has at most one trouble, so it is reported once. */
export type LevelTrouble = 'missing' | 'descriptor-only' | 'unknown' | 'inferred' | 'non-standard';

const BEFORE_DESCRIPTOR = /^\s*[:;.,–—-]/;

/** Whether the word stands where a level would: alone in its cell, or set off from what follows it. */
function standsAsLevel({ word, text, cellText }: LevelStatement): boolean {
  if (word === '') return false;
  const line = cellText.trim();
  if (line === word || text === '' || text === word) return true;
  return line.startsWith(word) && BEFORE_DESCRIPTOR.test(line.slice(word.length));
}

/** Finds what is wrong with a level statement; null when a level of the scale stands there, spelled as the scale does. */
export function findLevelTrouble(statement: LevelStatement): LevelTrouble | null {
  const { level, inferred, word, suggestion, text } = statement;
  if (level === null) {
    if (word === '' && text === '') return 'missing';
    return suggestion !== null || standsAsLevel(statement) ? 'unknown' : 'descriptor-only';
  }
  if (!inferred) return word === level ? null : 'non-standard';
  const isSameWord = word.toLowerCase() === level.toLowerCase();
  return isSameWord && respellLevel(statement, level) !== null ? 'non-standard' : 'inferred';
}

/** The whole text of the level's cell with `level` in place of the word; null when the cell does not start with it. */
export function respellLevel({ word, cellText }: LevelStatement, level: string): string | null {
  const line = cellText.trimStart();
  if (word === '' || !line.startsWith(word)) return null;
  const rest = line.slice(word.length);
  return `${level}${/^[\p{L}\p{N}]/u.test(rest) ? ' ' : ''}${rest}`;
}
