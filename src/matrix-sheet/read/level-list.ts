import type { LevelScale } from '../../domain/level-scale';
import { MOST_LEVELS, createNumberScale, createScale, isSameScale } from '../../domain/level-scale';
import { readNumberLevel, saysNotApplicable } from '../../domain/number-level';
import { readLevel } from '../../domain/read-level';
import type { CellValue } from '../../workbook/sheet-grid';
import { isUsualOrder } from './scale-questions';
import type { LevelColumn } from './tally-levels';
import { WORD_FRAMEWORKS } from './tally-levels';
import { tidyCell } from './tidy-text';

/** A scale that the list of allowed texts of level cells states. */
export interface LevelList {
  readonly scale: LevelScale;
  /** Whether the order of the levels is told: by numbers, by a framework, or since the words usually follow one another so. */
  readonly isOrdered: boolean;
}

/** A level's number with its name. */
interface NamedNumber {
  readonly number: number;
  readonly name: string;
}

const LONGEST_NAME = 60;
/** What stands in a list of allowed texts and is no level. */
const NO_LEVEL =
  /^(?:\W*|tbc|tbd|unknown|not (?:yet )?(?:assessed|scored|rated)|(?:please )?(?:select|choose)\b.*)$/i;

/** The scale that a list of allowed texts states; null where these are no levels. */
export function readLevelList(texts: readonly CellValue[]): LevelList | null {
  const levels = texts
    .map(tidyCell)
    .filter((text) => !NO_LEVEL.test(text) && !saysNotApplicable(text));
  const numbers = levels.map(readNumberLevel);
  if (numbers.every((form) => form?.rest === '')) {
    return stateNumbers(numbers.map((form) => form!.number));
  }
  const named = levels.flatMap((level) => readNamedNumber(level) ?? []);
  if (named.length === levels.length) return stateNamed(named);
  return isSound(levels) ? stateWords(levels) : null;
}

function stateNumbers(numbers: readonly number[]): LevelList | null {
  const lowest = Math.floor(Math.min(...numbers));
  const highest = Math.ceil(Math.max(...numbers));
  const count = highest - lowest + 1;
  if (lowest < 0 || count < 2 || count > MOST_LEVELS) return null;
  return { scale: createNumberScale(lowest, highest), isOrdered: true };
}

function stateNamed(named: readonly NamedNumber[]): LevelList | null {
  const sorted = [...named].sort((left, right) => left.number - right.number);
  const lowest = sorted[0]!.number;
  const areCounted = sorted.every(({ number }, rank) => number === lowest + rank);
  const names = sorted.map(({ name }) => name.split(DESCRIPTOR)[0]!);
  if (!areCounted || lowest > 1 || !isSound(names)) return null;
  return { scale: createScale(names, lowest), isOrdered: true };
}

/** What sets a level's name off from what it means. */
const DESCRIPTOR = /\s*:| [–—-] /;

function stateWords(levels: readonly string[]): LevelList {
  const known = findFramework(levels);
  if (known) return { scale: createScale(known), isOrdered: true };
  const scale = createScale(levels);
  const turned = [...levels].reverse();
  if (isUsualOrder(turned)) {
    return { scale: createScale(turned), isOrdered: true };
  }
  return { scale, isOrdered: isUsualOrder(levels) };
}

/** The levels of the framework that has all of these, which need not be all of its own. */
function findFramework(levels: readonly string[]): readonly string[] | undefined {
  return WORD_FRAMEWORKS.flatMap(({ spellings }) => spellings).find((names) => {
    const folded = names.map((name) => name.toLowerCase());
    return levels.every((level) => folded.includes(level.toLowerCase()));
  });
}

function isSound(levels: readonly string[]): boolean {
  const distinct = new Set(levels.map((level) => level.toLowerCase()));
  return (
    levels.length >= 2 &&
    levels.length <= MOST_LEVELS &&
    distinct.size === levels.length &&
    levels.every((level) => level.length <= LONGEST_NAME)
  );
}

const NUMBER_THEN_NAME = /^(?:level\s*|l)?(\d{1,2})\s*(?:[-–—=:)]|\.(?=\s))\s*(\p{L}.*)/iu;
const NAME_THEN_NUMBER = /^(\p{L}.*?)\s*(?:=\s*(\d{1,2})|[([]\s*(?:level\s*)?(\d{1,2})\s*[)\]])$/iu;

/** "1 = Initial", "Level 2: Managed", "Initial (1)"; null for any other text. */
function readNamedNumber(text: string): NamedNumber | null {
  if (text.length > LONGEST_NAME) return null;
  const before = NUMBER_THEN_NAME.exec(text);
  if (before) return { number: Number(before[1]), name: before[2]! };
  const behind = NAME_THEN_NUMBER.exec(text);
  return behind && { number: Number(behind[2] ?? behind[3]), name: behind[1]! };
}

/** What the cells alone tell. */
interface CellsTold {
  /** How many cells the likeliest scale explains. */
  readonly explainedCount: number;
  /** Cells that hold anything. */
  readonly cellCount: number;
}

/** Share of the cells that a listed scale has to explain whatever they tell themselves; the others are slips. */
const SURE_SHARE = 0.8;
/** Share that it has to explain where it explains as many as what they tell themselves. */
const LEAST_SHARE = 0.5;

/**
 * The listed scale that the cells use, with others that explain as many as its rivals; null where none fits. A list of
 * levels that no cell uses yet states them all the same.
 */
export function chooseList(
  lists: readonly LevelList[],
  columns: readonly LevelColumn[],
  { explainedCount, cellCount }: CellsTold,
): (LevelList & { readonly rivals: readonly LevelScale[] }) | null {
  const fitting = lists.flatMap((one) => {
    const count = countExplained(one.scale, columns);
    const isSure = count >= cellCount * SURE_SHARE;
    const isAsGood = count >= explainedCount && count >= cellCount * LEAST_SHARE;
    return isSure || isAsGood ? { one, count } : [];
  });
  const most = Math.max(0, ...fitting.map(({ count }) => count));
  const [chosen, ...others] = fitting.filter(({ count }) => count === most).map(({ one }) => one);
  if (!chosen) return null;
  const rivals = others
    .map(({ scale }) => scale)
    .filter((scale, index, all) => {
      const earlier = [chosen.scale, ...all.slice(0, index)];
      return !earlier.some((other) => isSameScale(other, scale));
    });
  return { ...chosen, rivals };
}

/** How many cells say a level of the scale. */
function countExplained(scale: LevelScale, columns: readonly LevelColumn[]): number {
  let count = 0;
  for (const { heading, values } of columns) {
    for (const value of values) {
      if (value !== heading && readLevel(tidyCell(value), scale).level !== null) count += 1;
    }
  }
  return count;
}
