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
      if (now < 0 || target < 0 || now === target) continue;
      if (target > now) right += 1;
      else left += 1;
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
 * The framework that has all the levels that head columns, which need not be all of its levels; else just these, put in
 * order by their numbers where they have any ("2 - Basic", "Level 2"), and else as they stand from left to right.
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
  const folded = levels.map((level) => level.toLowerCase());
  for (const { spellings } of WORD_FRAMEWORKS) {
    for (const names of spellings) {
      const ranks = folded.map((level) => names.findIndex((name) => name.toLowerCase() === level));
      if (ranks.includes(-1)) continue;
      return createScale(names, number === null ? null : number - Math.min(...ranks));
    }
  }
  return createScale(levels, number);
}
