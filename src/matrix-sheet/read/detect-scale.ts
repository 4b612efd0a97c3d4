import type { Framework } from '../../domain/frameworks';
import { FRAMEWORKS } from '../../domain/frameworks';
import type { LevelAlias, LevelScale } from '../../domain/level-scale';
import {
  DEFAULT_SCALE,
  MOST_LEVELS,
  createNumberScale,
  createScale,
  isNamedByNumbers,
  isSameScale,
  rankScore,
} from '../../domain/level-scale';
import type { ReadingQuestion } from '../../domain/reading-question';
import { formatCell } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import type { LevelKey } from './level-key';
import { listLevelKeys } from './level-key';
import type { LevelList } from './level-list';
import { chooseList } from './level-list';
import type { GridTurns } from './headed-scale';
import { NO_TURNS, countTurns, readHeadedScale } from './headed-scale';
import { askForDirection, askForNumbers, askForOrder, askWhich } from './scale-questions';
import type { SheetSection } from './split-sections';
import type { LevelColumn, LevelTally } from './tally-levels';
import { WORD_FRAMEWORKS, tallyLevels } from './tally-levels';

/** What the cells of a matrix tell of its scale. */
export interface ScaleReading {
  readonly scale: LevelScale;
  /** What to ask where other scales fit as well, or none does; null where the cells leave no doubt. */
  readonly question: ReadingQuestion | null;
}

/** What tells of a scale. */
export interface LevelEvidence {
  readonly columns: readonly LevelColumn[];
  /** Headings of the columns of a grid that has one for each level, from left to right; null where there is none. */
  readonly levelHeadings: readonly string[] | null;
  /** In how many rows of such a grid the target stands right, and left, of where things are. */
  readonly turns?: GridTurns;
  /** Keys that stand anywhere in the workbook; those of levels are to be told from other numbered lists. */
  readonly keys?: readonly LevelKey[];
  /** Words that a person has said are read as levels: cells that say them tell of these. */
  readonly treatedAs?: readonly LevelAlias[];
  /** Scales that the cells' lists of allowed texts state. */
  readonly lists?: readonly LevelList[];
  /** Where to look when there is something to ask. */
  readonly firstCell: string | null;
}

/**
 * Tells from what the cells say which scale a matrix uses: by the words of a framework, by words with numbers ("2 -
 * Emerging"), or by the range of the numbers. Looks only at how each cell begins.
 */
export function detectScale(evidence: LevelEvidence): ScaleReading {
  const { columns, levelHeadings, firstCell, keys = [], treatedAs = [], lists = [] } = evidence;
  const cells = firstCell === null ? [] : [firstCell];
  if (levelHeadings) return readHeadedScale(levelHeadings, evidence.turns ?? NO_TURNS, cells);
  const ownNames = keys.flatMap(({ scale }) => scale.levels);
  const tally = tallyLevels(columns, { ownNames, aliases: treatedAs });
  const candidates = [
    scaleByKey(tally, keys),
    scaleByWords(tally),
    scaleByPairs(tally),
    scaleByNumbers(tally, columns),
  ].filter((candidate) => candidate !== null);
  const most = Math.max(0, ...candidates.map(({ count }) => count));
  const best = candidates.find(({ count }) => count === most);
  const told = chooseList(lists, columns, { explainedCount: most, cellCount: tally.cellCount });
  // Numbers that a key names are the key's.
  if (told && !(best && names(best.scale, told.scale))) {
    const { scale, rivals, isOrdered } = told;
    const question = isOrdered
      ? askWhich([scale, ...rivals], cells)
      : askForDirection(scale, 'The cells allow', cells);
    return { scale, question };
  }
  const order = askForOrder(tally, most, cells);
  if (!best) return { scale: DEFAULT_SCALE, question: order };
  return {
    scale: best.scale,
    question:
      order ??
      askWhich([best.scale, ...best.rivals], cells) ??
      askForNumbers(best.scale, tally, cells),
  };
}

/**
 * What tells of the scale of a matrix: the level columns of all its sections, their headings, and keys: those of the
 * workbook, and those under the matrix.
 */
export function gatherEvidence(
  sections: readonly SheetSection[],
  keys: readonly LevelKey[] = [],
): LevelEvidence {
  const columns = sections.flatMap((section) => listLevelColumns(section));
  const grids = sections.flatMap(({ header }) => (header.levelGrid ? [header.levelGrid] : []));
  const [grid] = grids.sort((left, right) => right.length - left.length);
  const [first] = sections;
  const [columnIndex] = first ? levelColumnIndices(first) : [];
  return {
    columns,
    levelHeadings: grid?.map(({ heading }) => heading) ?? null,
    turns: countTurns(sections),
    keys: [...keys, ...sections.flatMap(listKeysBelow)],
    firstCell:
      columnIndex === undefined
        ? null
        : first!.prefix + formatCell(first!.firstRowIndex, columnIndex),
  };
}

/** What stands under the rows of a section, no deeper than a key with its heading goes. */
function listKeysBelow({ grid, endRowIndex }: SheetSection): LevelKey[] {
  const offset = endRowIndex - grid.rowIndex;
  return listLevelKeys(grid.values.slice(offset, offset + MOST_LEVELS + 2));
}

function levelColumnIndices({ header: { columns } }: SheetSection): number[] {
  return [columns.currentLevel ?? columns.current, columns.targetLevel ?? columns.target].filter(
    (columnIndex) => columnIndex !== undefined,
  );
}

function listLevelColumns(section: SheetSection): LevelColumn[] {
  const { grid, header, firstRowIndex, endRowIndex, repeatedHeaders } = section;
  const headerOffset = header.headerRowIndex - grid.rowIndex;
  const headingRows = grid.values.slice(headerOffset, headerOffset + header.headerRowCount);
  const listValues = (offset: number): CellValue[] => {
    const values: CellValue[] = [];
    for (let rowIndex = firstRowIndex; rowIndex < endRowIndex; rowIndex += 1) {
      if (repeatedHeaders.has(rowIndex)) continue;
      values.push(grid.values[rowIndex - grid.rowIndex]?.[offset] ?? '');
    }
    return values;
  };
  return levelColumnIndices(section).map((columnIndex) => {
    const offset = columnIndex - grid.columnIndex;
    return {
      heading: headingRows.map((row) => String(row[offset] ?? '')).join(' '),
      values: listValues(offset),
    };
  });
}

/** Whether a scale gives names to just the numbers of another. */
function names(named: LevelScale, numbers: LevelScale): boolean {
  return (
    isNamedByNumbers(numbers) &&
    named.lowestNumber === numbers.lowestNumber &&
    named.levels.length === numbers.levels.length
  );
}

/** What fits the cells: the likeliest first, and how many cells it explains. */
interface Candidate {
  readonly scale: LevelScale;
  /** Others that fit as well as it. */
  readonly rivals: readonly LevelScale[];
  readonly count: number;
}

/**
 * The scale of the key whose names most cells begin with, or within which all their numbers lie where it says that it is
 * one of levels. Null where two keys tell different ones; a part of a longer key is that one, cut off where reading ended.
 */
function scaleByKey(tally: LevelTally, keys: readonly LevelKey[]): Candidate | null {
  const names = tally.names.size > 0 ? tally.names : tally.weakNames;
  const numberCount = sumOf(tally.numbers.values());
  const whole = keys.filter(({ scale }) => !keys.some((other) => isPartOf(scale, other.scale)));
  const fits = whole.flatMap(({ scale, saysLevels }) => {
    const named = sumOf(scale.levels.map((name) => names.get(name.toLowerCase()) ?? 0));
    const numbered = countNumbersOn(scale, tally);
    const isMeant = named > 0 || (saysLevels && numberCount > 0 && numbered === numberCount);
    return isMeant ? [{ scale, rivals: [], count: named + numbered }] : [];
  });
  const most = Math.max(0, ...fits.map(({ count }) => count));
  const [best, ...others] = fits.filter(({ count }) => count === most);
  return best && others.every(({ scale }) => isSameScale(scale, best.scale)) ? best : null;
}

/** Whether a scale is a part of a longer one, with the same numbers. */
function isPartOf(scale: LevelScale, whole: LevelScale): boolean {
  const first = (scale.lowestNumber ?? 0) - (whole.lowestNumber ?? 0);
  const levels = whole.levels.slice(Math.max(first, 0), first + scale.levels.length);
  return scale.levels.length < whole.levels.length && isSameScale(scale, { ...scale, levels });
}

const sumOf = (counts: Iterable<number>): number =>
  [...counts].reduce((sum, count) => sum + count, 0);

/** The framework whose names most cells begin with; others that explain as many cells are its rivals. */
function scaleByWords(tally: LevelTally): Candidate | null {
  const counts = tally.names.size > 0 ? tally.names : tally.weakNames;
  const fits = WORD_FRAMEWORKS.map((framework) => fitFramework(framework, counts)).filter(
    ({ count }) => count > 0,
  );
  const most = Math.max(0, ...fits.map(({ count }) => count));
  const [best, ...rivals] = fits.filter(({ count }) => count === most);
  if (!best || (most < 2 && most * 4 < tally.cellCount)) return null;
  const scale = numberScale(best.levels, tally);
  return {
    scale,
    rivals: rivals.map(({ levels }) => createScale(levels)),
    count: most + countNumbersOn(scale, tally),
  };
}

/** How many cells hold a number alone that is on the scale. */
function countNumbersOn(scale: LevelScale, { numbers }: LevelTally): number {
  let count = 0;
  for (const [number, found] of numbers) if (rankScore(number, scale) !== null) count += found;
  return count;
}

/** The spelling of a framework's levels that explains most cells. */
function fitFramework(
  { spellings }: Framework,
  counts: ReadonlyMap<string, number>,
): { levels: readonly string[]; count: number } {
  let best = { levels: spellings[0], count: 0 };
  for (const levels of spellings) {
    const count = levels.reduce((sum, name) => sum + (counts.get(name.toLowerCase()) ?? 0), 0);
    if (count > best.count) best = { levels, count };
  }
  return best;
}

/** A scale of these levels with the numbers that the cells give them, where all agree. */
function numberScale(levels: readonly string[], { pairs }: LevelTally): LevelScale {
  const folded = levels.map((level) => level.toLowerCase());
  const lowest = new Set<number>();
  for (const { number, name } of pairs.values()) {
    const rank = folded.indexOf(name.toLowerCase());
    if (rank >= 0) lowest.add(number - rank);
  }
  const [only] = lowest;
  return createScale(levels, lowest.size === 1 && only! >= 0 ? only : null);
}

/** A council's own words, put in order by the numbers beside them. Each number has one name, and none is left out. */
function scaleByPairs(tally: LevelTally): Candidate | null {
  const names = new Map<number, string>();
  let count = 0;
  for (const pair of tally.pairs.values()) {
    if (names.has(pair.number)) return null;
    names.set(pair.number, pair.name);
    count += pair.count;
  }
  const lowest = Math.min(...names.keys());
  const highest = Math.max(...names.keys());
  if (names.size < 2 || highest - lowest + 1 > MOST_LEVELS) return null;
  const levels = Array.from(
    { length: highest - lowest + 1 },
    (_, rank) => names.get(lowest + rank) ?? `Level ${lowest + rank}`,
  );
  if (new Set(levels.map((level) => level.toLowerCase())).size < levels.length) return null;
  const scale = createScale(levels, lowest);
  return { scale, rivals: [], count: count + countNumbersOn(scale, tally) };
}

/** "(0-4)", "1 to 5", "0–5": a range in a heading. */
const HEADING_RANGE = /(?<![\d/])(\d)\s*(?:-|–|—|to)\s*(\d{1,2})(?![\d/])/;
const HEADING_HIGHEST = /(?:out of|\bof|\/)\s*(\d{1,2})\b/i;

/** The highest number of a scale that is read without being told of it. */
const HIGHEST_NUMBER = 10;

/** Share of the numbers that may lie outside a scale, as slips do, without telling of another one. */
const MOST_SLIPS = 0.2;

function scaleByNumbers(tally: LevelTally, columns: readonly LevelColumn[]): Candidate | null {
  const { outOf, cellCount } = tally;
  const numbers = new Map(tally.numbers);
  for (const { number, count } of tally.pairs.values()) {
    numbers.set(number, (numbers.get(number) ?? 0) + count);
  }
  const numberCount = sumOf(numbers.values());
  // Figures among prose are no scale.
  if (numberCount * 3 < cellCount) return null;
  const made = (scale: LevelScale, ...rivals: LevelScale[]): Candidate => ({
    scale,
    rivals: rivals.filter((rival) => !isSameScale(rival, scale)),
    count: numberCount,
  });
  const within = leaveSlipsOut(numbers, numberCount);
  if (within.length === 0) return null;
  const lowest = Math.floor(Math.min(...within));
  const highest = Math.ceil(Math.max(...within));

  const stated =
    columns.map(({ heading }) => readHeadingRange(heading)).find((range) => range !== null) ?? null;
  const top = outOf ?? stated?.highest ?? null;
  if (top !== null && top >= highest && top <= HIGHEST_NUMBER) {
    return made(createNumberScale(stated?.lowest ?? Math.min(lowest, 1), top));
  }
  if (highest > 5) {
    const scale = createNumberScale(Math.min(lowest, 1), HIGHEST_NUMBER);
    return highest === HIGHEST_NUMBER
      ? made(scale)
      : made(createNumberScale(Math.min(lowest, 1), highest), scale);
  }
  if (areQuartersToThree(within) && numberCount >= FEWEST_SAMM_SCORES) return made(createSamm());
  const hasScores = within.some((number) => !Number.isInteger(number));
  if (lowest === 0) {
    if (highest === 5) return made(createNumberScale(0, 5));
    const zeroToThree = hasScores ? createSamm() : createNumberScale(0, 3);
    const shorter = highest <= 2 ? [createNumberScale(0, 2)] : [];
    if (highest <= 3)
      return made(zeroToThree, createNumberScale(0, 5), createNumberScale(0, 4), ...shorter);
    return made(createNumberScale(0, 5), createNumberScale(0, 4));
  }
  if (highest === 5) return made(createNumberScale(1, 5));
  const others = [createNumberScale(1, 4), createNumberScale(0, 5), createNumberScale(0, 3)];
  if (highest <= 3) others.push(createNumberScale(1, 3));
  if (highest <= 2) others.push(createNumberScale(0, 2));
  const fitting = others.filter(({ levels }) => Number(levels.at(-1)) >= highest);
  return made(createNumberScale(1, 5), ...fitting);
}

/** The only scale that is scored in quarters; so many scores that all end at its top are no chance. */
const FEWEST_SAMM_SCORES = 6;

function areQuartersToThree(numbers: readonly number[]): boolean {
  const isQuarter = (number: number): boolean => Number.isInteger(number * 4);
  const isOdd = (number: number): boolean => !Number.isInteger(number * 2);
  return numbers.every(isQuarter) && numbers.some(isOdd) && Math.max(...numbers) === 3;
}

function createSamm(): LevelScale {
  const samm = FRAMEWORKS.find(({ id }) => id === 'samm')!;
  return { ...createNumberScale(0, 3), name: samm.name, framework: samm.id };
}

function readHeadingRange(heading: string): { lowest: number | null; highest: number } | null {
  const range = HEADING_RANGE.exec(heading);
  if (range) {
    const [lowest, highest] = [Number(range[1]), Number(range[2])];
    return lowest <= 1 && highest > lowest ? { lowest, highest } : null;
  }
  const top = HEADING_HIGHEST.exec(heading);
  return top ? { lowest: null, highest: Number(top[1]) } : null;
}

/** The numbers that a scale can be made of, without the few that lie far outside what the others are. */
function leaveSlipsOut(numbers: ReadonlyMap<number, number>, total: number): number[] {
  const upTo = (limit: number): number[] =>
    [...numbers.keys()].filter((number) => number >= 0 && number <= limit);
  const countOf = (kept: readonly number[]): number =>
    kept.reduce((sum, number) => sum + numbers.get(number)!, 0);
  const upToTen = upTo(HIGHEST_NUMBER);
  const upToFive = upTo(5);
  const soundCount = countOf(upToTen);
  if (soundCount < total * (1 - MOST_SLIPS)) return [];
  return soundCount - countOf(upToFive) <= soundCount * MOST_SLIPS ? upToFive : upToTen;
}
