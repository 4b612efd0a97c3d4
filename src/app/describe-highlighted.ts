import { countOf } from '../domain/wording';
import type { ClearSummary, HighlightSummary } from './matrix-session';

/** One line on the cells that carry a highlight now. */
export function describeHighlighted({ sheet, cellCount }: HighlightSummary): string {
  if (cellCount === 0) {
    return `No cell on ${sheet} calls for a highlight that is switched on.`;
  }
  return `Highlighted ${countOf(cellCount, 'cell')} on ${sheet}.`;
}

/** One line on the cells that carried a highlight until now. */
export function describeUnhighlighted({ cellCount }: ClearSummary): string {
  if (cellCount === 0) return 'There were no highlights to clear.';
  return `Cleared the highlights of ${countOf(cellCount, 'cell')}. Formats of your own were left alone.`;
}
