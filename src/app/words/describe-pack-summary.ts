import { countOf } from '../../domain/wording';
import type { PackSummary } from '../matrix-session';
import { describeKeptAside } from './describe-outcomes';

/** One line on the pack that was written; the pane lists its sheets. */
export function describePackSummary(summary: PackSummary): string {
  const kept = describeKeptAside(summary.keptAside);
  return [describeWriting(summary), kept].filter(Boolean).join(' ');
}

function describeWriting({ sheets, stopped, total }: PackSummary): string {
  if (stopped) {
    return `Stopped after ${sheets.length} of ${countOf(total, 'sheet')}. Generate again to write the rest.`;
  }
  return `Wrote the board pack: ${countOf(sheets.length, 'sheet')}. Generating again replaces ${sheets.length === 1 ? 'it' : 'them'}.`;
}
