import type { LevelScale } from './level-scale';
import { levelOfAlias, scoreOfRank } from './level-scale';
import type { LevelStatement } from './matrix';
import { isNotApplicable } from './matrix';
import { readNumberLevel } from './number-level';

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

/** Finds what is wrong with a level statement; null when a level of the scale stands there, spelled as the scale does, or a word that is read as one. */
export function findLevelTrouble(
  statement: LevelStatement,
  scale: LevelScale,
): LevelTrouble | null {
  const { level, inferred, word, suggestion, text } = statement;
  if (level === null) {
    if (isNotApplicable(statement)) return null;
    if (word === '' && text === '') return 'missing';
    const isMeantAsLevel = suggestion !== null || text === '' || isSetOff(statement);
    return isMeantAsLevel ? 'unknown' : 'descriptor-only';
  }
  // "L2", "2/5" and "2.0" are as good as "2".
  if (!inferred) {
    const isSound = word === level || saysNumber(word) || levelOfAlias(word, scale) !== null;
    return isSound ? null : 'non-standard';
  }
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
  return rest === null
    ? null
    : SET_OFF.test(rest.trimEnd())
      ? level + rest
      : `${level}: ${rest.trimStart()}`;
}

/** Whether a word in a level's place is a number, in one of the forms that people write. */
export function saysNumber(word: string): boolean {
  return readNumberLevel(word) !== null;
}

/** "outside the scale from 0 to 5" for a number that is none of its levels; null for a word, and on a scale without numbers. */
export function describeOutside(word: string, scale: LevelScale): string | null {
  const [lowest, highest] = [0, scale.levels.length - 1].map((rank) => scoreOfRank(rank, scale));
  if (lowest === null || !saysNumber(word)) return null;
  return `outside the scale from ${lowest} to ${highest}`;
}
