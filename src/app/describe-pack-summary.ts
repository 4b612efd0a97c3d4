import { countOf, joinWords } from '../domain/wording';
import type { PackSummary } from './matrix-session';

/** One line on the sheets of the pack that were written, and how to write them anew. */
export function describePackSummary({ sheets, stopped, total }: PackSummary): string {
  if (stopped) {
    return `Stopped after ${sheets.length} of ${countOf(total, 'sheet')}. Generate again to write the rest.`;
  }
  const names = joinWords(sheets.map(({ name }) => name));
  return `Wrote ${countOf(sheets.length, 'sheet')}: ${names}. Generating again replaces them.`;
}
