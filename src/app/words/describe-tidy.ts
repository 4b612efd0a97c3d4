import { countOf } from '../../domain/wording';
import type { StandingSheet } from '../matrix-session';
import type { TidySummary } from '../tidy-matrix';

/** What a tidy copy holds and what was done for it: "Wrote 123 rows on the sheet Tidy copy. …" */
export function describeTidy({
  sheet,
  rowCount,
  repairCount,
  unsureCount,
  noiseCount,
  stayingCount,
}: Omit<TidySummary, 'id' | 'madeSheets' | 'records'>): string {
  const repairs =
    repairCount === 0
      ? 'Nothing had to be repaired.'
      : `${countOf(repairCount, 'repair')} ${agreeVerb(repairCount)} listed on Matrix records, ${describeUnsure(repairCount, unsureCount)}.`;
  const noise =
    noiseCount === 0
      ? ''
      : `${countOf(noiseCount, 'cell')} of your sheet ${agreeVerb(noiseCount)} no part of the matrix, and ${agreeVerb(noiseCount)} listed there too.`;
  const staying =
    stayingCount === 0
      ? ''
      : stayingCount === 1
        ? '1 thing stays where it is and is listed on Matrix records: a comment, a picture, a header or footer, or another sheet.'
        : `${stayingCount} things stay where they are and are listed on Matrix records, such as comments, pictures, headers, footers and other sheets.`;
  const wrote = `Wrote ${countOf(rowCount, 'row')} on the sheet ${sheet}.`;
  return [wrote, repairs, noise, staying].filter((sentence) => sentence !== '').join(' ');
}

const agreeVerb = (count: number): string => (count === 1 ? 'is' : 'are');

function describeUnsure(repairCount: number, unsureCount: number): string {
  if (unsureCount === 0) return repairCount === 1 ? 'and is certain' : 'all of them certain';
  return `${unsureCount} of which ${unsureCount === 1 ? 'needs' : 'need'} a person’s look`;
}

/** A sheet that was brought in, tidied or merged, and what it was made of: "Tidy copy, from Plan". */
export function describeMade({ sheet, record }: StandingSheet): string {
  return record ? `${sheet}, from ${record.source}` : sheet;
}
