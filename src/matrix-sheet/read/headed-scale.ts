import type { LevelScale } from '../../domain/level-scale';
import { createNumberScale, createScale } from '../../domain/level-scale';
import { readNumberLevel } from '../../domain/number-level';
import type { ReadingQuestion } from '../../domain/reading-question';
import { readGridCell, sideOfWord } from './grid-marks';
import { askForDirection, isUsualOrder } from './scale-questions';
import type { SheetSection } from './split-sections';
import { WORD_FRAMEWORKS } from './tally-levels';
import { tidyCell } from './tidy-text';

/** In how many rows of a grid of levels the target stands right of where things are, and in how many left of it. */
export interface GridTurns {
  readonly right: number;
  readonly left: number;
}

export const NO_TURNS: GridTurns = { right: 0, left: 0 };

/** Counts by the marks that say themselves which side they are of, such as "Now" and "T". */
export function countTurns(sections: readonly SheetSection[]): GridTurns {
  let [right, left] = [0, 0];
  for (const { grid, header, firstRowIndex, endRowIndex } of sections) {
    const { levelGrid } = header;
    if (!levelGrid) continue;
    for (const row of grid.values.slice(
      firstRowIndex - grid.rowIndex,
      endRowIndex - grid.rowIndex,
    )) {
      const sides = levelGrid.map(({ columnIndex }) =>
        readGridCell(row[columnIndex - grid.columnIndex] ?? '').marks.map(sideOfWord),
      );
      const now = sides.findIndex((said) => said.includes('now'));
      const target = sides.findIndex((said) => said.includes('target'));
      if (now < 0 || target < 0) continue;
      if (target > now) right += 1;
      if (target < now) left += 1;
    }
  }
  return { right, left };
}

/**
 * The scale of levels that head columns. Where neither a framework nor numbers nor the words put a council's own names in
 * order they count from left to right; where most targets stand left of where things are it is asked.
 */
export function readHeadedScale(
  headings: readonly string[],
  { right, left }: GridTurns,
  cells: readonly string[],
): { readonly scale: LevelScale; readonly question: ReadingQuestion | null } {
  const scale = scaleOfHeadings(headings);
  if (scale.framework !== null || scale.lowestNumber !== null || isUsualOrder(scale.levels)) {
    return { scale, question: null };
  }
  const turned = createScale([...scale.levels].reverse());
  if (isUsualOrder(turned.levels)) return { scale: turned, question: null };
  if (left <= right) return { scale, question: null };
  return { scale: turned, question: askForDirection(turned, 'The columns are headed', cells) };
}

/**
 * The framework that has all the levels that head columns, which need not be all of its levels, and counts them as their
 * numbers do; else just these, put in order by their numbers where they have any ("2 - Basic", "Level 2"), and else as they
 * stand from left to right.
 */
function scaleOfHeadings(headings: readonly string[]): LevelScale {
  const texts = headings.map(tidyCell);
  const numbered = texts.map(readNumberLevel);
  const ordered = numbered
    .flatMap((form) => (form ? { number: form.number, name: form.rest } : []))
    .sort((left, right) => left.number - right.number);
  const lowest = ordered[0]?.number ?? NaN;
  const areCounted =
    ordered.length === texts.length &&
    ordered.every(({ number }, rank) => number === lowest + rank);
  if (areCounted && ordered.every(({ name }) => name === '')) {
    return createNumberScale(lowest, lowest + ordered.length - 1);
  }
  const areNamed = areCounted && ordered.every(({ name }) => name !== '');
  const levels = areNamed ? ordered.map(({ name }) => name) : texts;
  const number = areNamed ? lowest : null;
  const known = findSpelling(levels);
  if (!known) return createScale(levels, number);
  const { names, ranks } = known;
  if (number === null || !ascend(ranks)) return createScale(names);
  const ofLowest = number - ranks[0]!;
  const areCountedAlike = ranks.every((rank, index) => ofLowest + rank === number + index);
  return areCountedAlike && ofLowest >= 0
    ? createScale(names, ofLowest)
    : createScale(levels, number);
}

/** A spelling of a framework's levels, and which of them these are. */
interface KnownLevels {
  readonly names: readonly string[];
  readonly ranks: readonly number[];
}

/** The framework that has all these levels; of several one that has them in this order, as "Defined" and "Managed". */
function findSpelling(levels: readonly string[]): KnownLevels | undefined {
  const folded = levels.map((level) => level.toLowerCase());
  const fitting = WORD_FRAMEWORKS.flatMap(({ spellings }) => spellings)
    .map((names): KnownLevels => {
      const known = names.map((name) => name.toLowerCase());
      return { names, ranks: folded.map((level) => known.indexOf(level)) };
    })
    .filter(({ ranks }) => !ranks.includes(-1));
  return fitting.find(({ ranks }) => ascend(ranks)) ?? fitting[0];
}

const ascend = (ranks: readonly number[]): boolean =>
  ranks.every((rank, index) => index === 0 || rank > ranks[index - 1]!);
