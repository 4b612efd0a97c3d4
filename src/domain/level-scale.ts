import type { Framework, FrameworkId } from './frameworks';
import { FRAMEWORKS } from './frameworks';
import { countOf } from './wording';

/** The steps of maturity in order, lowest first. Names are unique without regard to case. Plain data. */
export interface LevelScale {
  /** What people call it: "CAF", "0 to 5"; of a scale that a council made itself its ends, "Basic to Strong". */
  readonly name: string;
  /** The framework whose levels these are; null for a council's own. */
  readonly framework: FrameworkId | null;
  readonly levels: readonly string[];
  /**
   * The number that the lowest level carries, from which each further level counts one more; null where levels carry
   * none. Only on a scale with numbers is a score between two levels a score.
   */
  readonly lowestNumber: number | null;
  /** Other words that are read as its levels, since a person has said so; absent where there are none. */
  readonly aliases?: readonly LevelAlias[];
}

/** A word that cells say where a level is expected, and the level that it is read as: "Basic" as "Minimum". */
export interface LevelAlias {
  readonly word: string;
  readonly level: string;
}

/** More levels than this, those of a scale from 0 to 10, are no scale. */
export const MOST_LEVELS = 11;

/** Decimal places to which scores are read and printed. */
const SCORE_PLACES = 100;

/** A scale of these levels: a framework's where it has the same ones, else a council's own. */
export function createScale(
  levels: readonly string[],
  lowestNumber: number | null = null,
): LevelScale {
  // Numbers alone do not tell that they are SAMM's.
  const framework = FRAMEWORKS.find(
    ({ id, spellings }) => id !== 'samm' && spellings.some((names) => areSameNames(names, levels)),
  );
  return {
    name: framework?.name ?? nameByEnds(levels),
    framework: framework?.id ?? null,
    levels,
    lowestNumber: lowestNumber ?? numberOfNames(levels) ?? framework?.lowestNumber ?? null,
  };
}

/** A framework's scale, its levels in its first spelling. */
export function scaleOfFramework(framework: Framework): LevelScale {
  const { id, name, spellings, lowestNumber } = framework;
  return { name, framework: id, levels: spellings[0], lowestNumber };
}

/** The scale whose levels are the whole numbers from one to another. */
export function createNumberScale(lowest: number, highest: number): LevelScale {
  return createScale(
    Array.from({ length: highest - lowest + 1 }, (_, rank) => String(lowest + rank)),
  );
}

/** The scale of a matrix of which nothing tells another one: the National Procurement Strategy's. */
export const DEFAULT_SCALE: LevelScale = scaleOfFramework(FRAMEWORKS[0]!);

/**
 * The scale that a text names: a framework ("CAF", "govassure"), a range of numbers ("0 to 4", "1-5"), or its levels, lowest
 * first, with or without their numbers ("Basic<Emerging<Strong", "0 Not met<1 Met"). Null for any other text.
 */
export function parseScale(text: string): LevelScale | null {
  const wanted = text.trim().toLowerCase();
  const framework = FRAMEWORKS.find(
    ({ name, id, otherNames }) =>
      name.toLowerCase() === wanted || id === wanted || otherNames.includes(wanted),
  );
  if (framework) return scaleOfFramework(framework);
  const range = /^(\d{1,2})\s*(?:to|-|–)\s*(\d{1,2})$/.exec(wanted);
  if (range) {
    const [lowest, highest] = [Number(range[1]), Number(range[2])];
    const count = highest - lowest + 1;
    return count >= 2 && count <= MOST_LEVELS ? createNumberScale(lowest, highest) : null;
  }
  const parts = text.split('<').map((part) => part.trim());
  const names = new Set(parts.map((part) => part.toLowerCase()));
  const isSound = parts.length >= 2 && parts.length <= MOST_LEVELS && !names.has('');
  if (!isSound || names.size < parts.length) return null;
  const numbered = parts.map((part) => /^(\d{1,2})\s+(\S.*)$/.exec(part));
  const lowest = Number(numbered[0]?.[1] ?? NaN);
  const areCounted = numbered.every((match, rank) => Number(match?.[1] ?? NaN) === lowest + rank);
  return areCounted
    ? createScale(
        numbered.map((match) => match![2]!),
        lowest,
      )
    : createScale(parts);
}

/** A scale as {@link parseScale} reads it: its levels, with their numbers where the names do not say them. */
export function writeScale(scale: LevelScale): string {
  const { levels, lowestNumber } = scale;
  const isNumbered = lowestNumber !== null && !isNamedByNumbers(scale);
  return levels
    .map((level, rank) => (isNumbered ? `${lowestNumber + rank} ${level}` : level))
    .join('<');
}

/**
 * The scale with these other words for its levels. Its own names keep their meaning, of two that say the same word the
 * first counts, and what it has no level for is left out.
 */
export function addAliases(scale: LevelScale, aliases: readonly LevelAlias[]): LevelScale {
  const known = new Map<string, LevelAlias>();
  for (const { word, level } of aliases) {
    const said = findName(level, scale);
    const key = word.toLowerCase();
    if (said === undefined || findName(word, scale) !== undefined || known.has(key)) continue;
    known.set(key, { word, level: said });
  }
  return known.size === 0 ? scale : { ...scale, aliases: [...known.values()] };
}

/** The words with one more, or with another level for one of them. */
export function setAlias(
  aliases: readonly LevelAlias[],
  { word, level }: LevelAlias,
): LevelAlias[] {
  const wanted = word.toLowerCase();
  return [...aliases.filter((one) => one.word.toLowerCase() !== wanted), { word, level }];
}

/** The words with levels of the scale among them that are read as others: what was read as such a level is too. */
export function treatLevels(
  aliases: readonly LevelAlias[],
  levels: readonly LevelAlias[],
): LevelAlias[] {
  const next = new Map(levels.map(({ word, level }) => [word, level]));
  const moved = aliases.map(({ word, level }) => ({ word, level: next.get(level) ?? level }));
  return levels.reduce(setAlias, moved);
}

const findName = (wanted: string, { levels }: LevelScale): string | undefined =>
  levels.find((name) => name.toLowerCase() === wanted.toLowerCase());

/** The scale as it is without the words that a person has said are read as its levels. */
export function leaveAliasesOut(scale: LevelScale): LevelScale {
  if (scale.aliases === undefined) return scale;
  const { name, framework, levels, lowestNumber } = scale;
  return { name, framework, levels, lowestNumber };
}

/** The level that a whole text is read as because a person has said so; null for any other. */
export function levelOfAlias(text: string, { aliases = [] }: LevelScale): string | null {
  const wanted = text.toLowerCase();
  return aliases.find(({ word }) => word.toLowerCase() === wanted)?.level ?? null;
}

/** "Scale: CAF, 3 levels." */
export function describeScale(scale: LevelScale): string {
  const size = `${scale.name}, ${countOf(scale.levels.length, 'level')}`;
  return `Scale: ${[size, ...describeAliases(scale)].join('; ')}.`;
}

/** "“Basic” is read as Minimum" for each word that is. */
export function describeAliases({ aliases = [] }: LevelScale): string[] {
  return aliases.map(({ word, level }) => `“${word}” is read as ${level}`);
}

/** Whether two scales have the same levels with the same numbers. */
export function isSameScale(left: LevelScale, right: LevelScale): boolean {
  return (
    left.lowestNumber === right.lowestNumber &&
    left.levels.length === right.levels.length &&
    left.levels.every((level, rank) => level === right.levels[rank])
  );
}

/** Whether the names of the levels are their numbers: then numbers are what is printed, and never ranks. */
export function isNamedByNumbers({ levels, lowestNumber }: LevelScale): boolean {
  return lowestNumber !== null && levels[0] === String(lowestNumber);
}

/**
 * Position of a level on the scale, 0 for the lowest; between two levels for a score such as "2.5" on a scale with
 * numbers. Null for a name that is not on it and for a score outside it.
 */
export function rankLevel(level: string | null, scale: LevelScale): number | null {
  if (level === null) return null;
  const sameSpelling = scale.levels.indexOf(level);
  if (sameSpelling >= 0) return sameSpelling;
  const wanted = level.toLowerCase();
  const rank = scale.levels.findIndex((name) => name.toLowerCase() === wanted);
  if (rank >= 0) return rank;
  return /^-?\d+(?:\.\d+)?$/.test(level) ? rankScore(Number(level), scale) : null;
}

/** Position of a score on a scale with numbers; null outside it and on a scale without. */
export function rankScore(score: number, { levels, lowestNumber }: LevelScale): number | null {
  if (lowestNumber === null) return null;
  const rank = roundScore(score - lowestNumber);
  return rank >= 0 && rank <= levels.length - 1 ? rank : null;
}

/** The level that a score is on: a name where it is on one, else the score itself ("2.25"); null outside the scale. */
export function levelOfScore(score: number, scale: LevelScale): string | null {
  const rank = rankScore(score, scale);
  if (rank === null) return null;
  return scale.levels[rank] ?? String(roundScore(score));
}

/** The number that a position on the scale stands for, as printed; null on a scale without numbers. */
export function scoreOfRank(rank: number, { lowestNumber }: LevelScale): number | null {
  return lowestNumber === null ? null : roundScore(lowestNumber + rank);
}

/** A score or a difference of scores, to two decimal places: as exact as scores are read. */
export function roundScore(score: number): number {
  const rounded = Math.round(score * SCORE_PLACES) / SCORE_PLACES;
  // No "-0" in any text.
  return rounded === 0 ? 0 : rounded;
}

function areSameNames(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length &&
    left.every((name, rank) => name.toLowerCase() === right[rank]!.toLowerCase())
  );
}

function nameByEnds(levels: readonly string[]): string {
  return `${levels[0]} to ${levels.at(-1)}`;
}

/** The lowest number, where the names are whole numbers that count up by one; else null. */
function numberOfNames(levels: readonly string[]): number | null {
  if (!/^\d+$/.test(levels[0] ?? '')) return null;
  const lowest = Number(levels[0]);
  return levels.every((name, rank) => name === String(lowest + rank)) ? lowest : null;
}
