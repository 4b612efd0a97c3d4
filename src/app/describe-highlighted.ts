import { countOf } from '../domain/wording';
import { LEGEND } from './legend-of-highlights';
import type { ClearSummary, HighlightSummary } from './matrix-session';

/** One line on the cells that carry a highlight now, kind by kind. */
export function describeHighlighted({ sheet, cellCount, cellsByKind }: HighlightSummary): string {
  if (cellCount === 0) {
    return `No cell on ${sheet} calls for a highlight that is switched on.`;
  }
  const byKind = LEGEND.flatMap(({ entries }) => entries)
    .filter(({ kind }) => cellsByKind[kind] > 0)
    .map(({ kind, words }) => `${lowerFirst(words)} ${cellsByKind[kind]}`);
  return `Highlighted ${countOf(cellCount, 'cell')} on ${sheet}: ${byKind.join(', ')}.`;
}

/** One line on the cells that carried a highlight until now. */
export function describeUnhighlighted({ cellCount }: ClearSummary): string {
  if (cellCount === 0) return 'There were no highlights to clear.';
  return `Cleared the highlights of ${countOf(cellCount, 'cell')}. Formats of your own were left alone.`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
