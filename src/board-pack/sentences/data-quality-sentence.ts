import { countOf, joinWords } from '../../domain/wording';

/** "The checks found 9 errors and 31 warnings; Data quality lists what to do." */
export function writeDataQualitySentence(errorCount: number, warningCount: number): string {
  const parts = [
    ...(errorCount > 0 ? [countOf(errorCount, 'error')] : []),
    ...(warningCount > 0 ? [countOf(warningCount, 'warning')] : []),
  ];
  return parts.length === 0
    ? 'The checks found no errors and no warnings.'
    : `The checks found ${joinWords(parts)}; Data quality lists what to do.`;
}
