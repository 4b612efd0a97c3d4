import type { LevelStatement } from '../../domain/matrix';

/** What is wrong with how a level is stated; a statement has at most one trouble, so it is reported once. */
export type LevelTrouble = 'missing' | 'descriptor-only' | 'unknown' | 'inferred' | 'non-standard';

const GLUED_ON = /^[\p{L}\p{N}_]/u;
const SET_OFF = /^(?:$|\s*[:;–—]|\s-\s|\.(?:\s|$))/;

/** What follows the level's word in its cell; null when the cell does not start with the word. */
function restOfCell({ word, cellText }: LevelStatement): string | null {
  const line = cellText.trimStart();
  return word !== '' && line.startsWith(word) ? line.slice(word.length) : null;
}

/** Whether the word stands in its cell as a level does: alone, or set off from a descriptor. */
export function isSetOff(statement: LevelStatement): boolean {
  const rest = restOfCell(statement);
  return rest !== null && SET_OFF.test(rest.trimEnd());
}

/** Finds what is wrong with a level statement; null when a level of the scale stands there, spelled as the scale does. */
export function findLevelTrouble(statement: LevelStatement): LevelTrouble | null {
  const { level, inferred, word, suggestion, text } = statement;
  if (level === null) {
    if (word === '' && text === '') return 'missing';
    const isMeantAsLevel = suggestion !== null || text === '' || isSetOff(statement);
    return isMeantAsLevel ? 'unknown' : 'descriptor-only';
  }
  if (!inferred) return word === level ? null : 'non-standard';
  return GLUED_ON.test(restOfCell(statement) ?? '') ? 'non-standard' : 'inferred';
}

/** The whole text of the level's cell with `level` in place of the word; null when the cell does not start with it. */
export function respellLevel(statement: LevelStatement, level: string): string | null {
  const rest = restOfCell(statement);
  return rest === null ? null : `${level}${GLUED_ON.test(rest) ? ' ' : ''}${rest}`;
}

/** Like {@link respellLevel}, with a colon that keeps the level from being read as the start of a sentence. */
export function setOffLevel(statement: LevelStatement, level: string): string | null {
  const rest = restOfCell(statement);
  return rest === null ? null : SET_OFF.test(rest) ? level + rest : `${level}: ${rest.trimStart()}`;
}
