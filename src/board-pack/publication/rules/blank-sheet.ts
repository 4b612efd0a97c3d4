import { sheetRule, when } from '../publication-rule';

/** Somebody who cannot see it searches an empty worksheet in vain. */
export const blankSheet = sheetRule('blank-sheet', ({ cells }) =>
  when(
    [...cells.entries()].every(({ cell }) => cell.value === ''),
    'The worksheet is blank. Delete it.',
  ),
);
