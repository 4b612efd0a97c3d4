import type { LevelScale } from '../../domain/level-scale';
import { rankScore, roundScore, scoreOfRank } from '../../domain/level-scale';
import { LEVELS_NAME, TREATED_AS_NAME } from '../../workbook/names';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { GapKind } from './cell-highlights';
import { gapKind } from './cell-highlights';
import { trimAsExcel } from './excel-text';

/** Levels stand at the very start of a cell. More than any level's name, and few enough to repeat as blanks. */
const START_CHARS = 99;
const BLANKS = `REPT(" ",${START_CHARS})`;

/** Every highlight of a gap. */
export const GAP_KINDS: readonly GapKind[] = [
  'gap-of-1',
  'gap-of-2',
  'gap-of-3-or-more',
  'target-below-current',
];

const COMPARISONS: Readonly<Record<GapKind, string>> = {
  'gap-of-1': '=1',
  'gap-of-2': '=2',
  'gap-of-3-or-more': '>=3',
  'target-below-current': '<0',
};

/** The same where a gap may be parts of a level: `gap` is a formula. */
const COMPARE_SCORES: Readonly<Record<GapKind, (gap: string) => string>> = {
  'gap-of-1': (gap) => `MAX(INT(${gap}),SIGN(${gap}))=1`,
  'gap-of-2': (gap) => `INT(${gap})=2`,
  'gap-of-3-or-more': (gap) => `${gap}>=3`,
  'target-below-current': (gap) => `${gap}<0`,
};

/** True when the levels that two cells start with lie apart as `kind` says; an error when one starts with none. */
export function gapCondition(
  kind: GapKind,
  current: string,
  target: string,
  scale: LevelScale,
): string {
  if (scale.lowestNumber === null) {
    return `${rankFormula(target, scale)}-${rankFormula(current, scale)}${COMPARISONS[kind]}`;
  }
  const gap = `ROUND(${scoreFormula(target, scale)}-${scoreFormula(current, scale)},2)`;
  return COMPARE_SCORES[kind](gap);
}

/** What {@link gapCondition} shows for cells that hold these values; null when no kind is true. */
export function readGenericGap(
  current: CellValue,
  target: CellValue,
  scale: LevelScale,
): GapKind | null {
  const currentRank = matchRank(current, scale);
  const targetRank = matchRank(target, scale);
  return currentRank === null || targetRank === null
    ? null
    : gapKind(roundScore(targetRank - currentRank));
}

/** Rank on the scale, from 1: by a level's name, else by a word that is read as one. */
function rankFormula(cell: string, { levels, aliases = [] }: LevelScale): string {
  const rank = rankOfName(startFormula(cell, levels));
  if (aliases.length === 0) return rank;
  const words = aliases.map(({ word }) => word);
  const level = `VLOOKUP(${startFormula(cell, words)},${TREATED_AS_NAME},2,FALSE)`;
  return `IFERROR(${rank},${rankOfName(level)})`;
}

const rankOfName = (name: string): string => `MATCH(${name},${LEVELS_NAME},0)`;

/**
 * What a cell starts with, to be looked for among names. Where these are single words it is what stands before the first
 * blank, line break or colon; where any has several words, what stands before the first line break or colon.
 */
function startFormula(cell: string, names: readonly string[]): string {
  const start = `LEFT(${cell},${START_CHARS})`;
  const oneLine = (stop: string): string => `SUBSTITUTE(${start},CHAR(10),"${stop}")`;
  const padded = haveSeveralWords(names)
    ? `SUBSTITUTE(${oneLine(':')},":",${BLANKS})`
    : `SUBSTITUTE(TRIM(SUBSTITUTE(${oneLine(' ')},":"," "))," ",${BLANKS})`;
  return `TRIM(LEFT(${padded},${START_CHARS}))`;
}

/** What {@link startFormula} gives of a text. */
function readStart(text: string, names: readonly string[]): string {
  const start = text.slice(0, START_CHARS);
  return haveSeveralWords(names)
    ? trimAsExcel(start.split(/[\n:]/)[0]!)
    : trimAsExcel(start.replace(/[\n:]/g, ' ')).split(' ', 1)[0]!;
}

/** Rank of a cell on a scale with numbers: by its number where it holds one, which may lie between two levels, else by name. */
function scoreFormula(cell: string, scale: LevelScale): string {
  const lowest = scoreOfRank(0, scale)!;
  const highest = scoreOfRank(scale.levels.length - 1, scale)!;
  const shift = lowest > 1 ? `-${lowest - 1}` : lowest === 1 ? '' : `+${1 - lowest}`;
  const score = `IF(AND(${cell}>=${lowest},${cell}<=${highest}),ROUND(${cell},2)${shift},NA())`;
  return `IF(ISNUMBER(${cell}),${score},${rankFormula(cell, scale)})`;
}

function matchRank(value: CellValue, scale: LevelScale): number | null {
  if (isErrorValue(value)) return null;
  if (typeof value === 'number' && scale.lowestNumber !== null) {
    const highest = scoreOfRank(scale.levels.length - 1, scale)!;
    const isWithin = value >= scale.lowestNumber && value <= highest;
    return isWithin ? rankScore(roundScore(value), scale) : null;
  }
  const { levels, aliases = [] } = scale;
  const words = aliases.map(({ word }) => word);
  const rank = findName(readStart(String(value), levels), levels);
  if (rank !== null || aliases.length === 0) return rank;
  const alias = findName(readStart(String(value), words), words);
  return alias === null ? null : findName(aliases[alias]!.level, levels);
}

/** The index of a name as MATCH and VLOOKUP find it: a score between two levels is none. */
function findName(name: string, names: readonly string[]): number | null {
  if (name === '') return null;
  const pattern = /[*?~]/.test(name) ? wildcardPattern(name) : null;
  const wanted = name.toLowerCase();
  const index = names.findIndex((one) => pattern?.test(one) ?? one.toLowerCase() === wanted);
  return index < 0 ? null : index;
}

function haveSeveralWords(names: readonly string[]): boolean {
  return names.some((name) => name.includes(' '));
}

/** MATCH takes * and ? in what it looks for as wildcards, unless a ~ stands before them. */
function wildcardPattern(name: string): RegExp {
  const source = name.replace(/~[*?~]|[^]/g, (char) => {
    if (char === '*') return '.*';
    if (char === '?') return '.';
    return char.slice(-1).replace(/[.*+?^${}()|[\]\\]/, '\\$&');
  });
  return new RegExp(`^${source}$`, 'is');
}
