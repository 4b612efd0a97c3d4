import { countOf } from '../../domain/wording';
import type { TidySummary } from '../tidy-matrix';

/** What a tidy copy holds and what was done for it: "Wrote 123 rows on the sheet Tidy copy. …" */
export function describeTidy({
  sheet,
  rowCount,
  repairCount,
  unsureCount,
  noiseCount,
}: Omit<TidySummary, 'records'>): string {
  const repairs =
    repairCount === 0
      ? 'Nothing had to be repaired.'
      : `${countOf(repairCount, 'repair')} ${agreeVerb(repairCount)} listed on Matrix records, ${describeUnsure(repairCount, unsureCount)}.`;
  const noise =
    noiseCount === 0
      ? ''
      : `${countOf(noiseCount, 'cell')} of your sheet ${agreeVerb(noiseCount)} no part of the matrix, and ${agreeVerb(noiseCount)} listed there too.`;
  const wrote = `Wrote ${countOf(rowCount, 'row')} on the sheet ${sheet}.`;
  return [wrote, repairs, noise].filter((sentence) => sentence !== '').join(' ');
}

const agreeVerb = (count: number): string => (count === 1 ? 'is' : 'are');

function describeUnsure(repairCount: number, unsureCount: number): string {
  if (unsureCount === 0) return repairCount === 1 ? 'and is certain' : 'all of them certain';
  return `${unsureCount} of which ${unsureCount === 1 ? 'needs' : 'need'} a person’s look`;
}
