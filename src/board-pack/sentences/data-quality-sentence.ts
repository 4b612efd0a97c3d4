import { countOf, joinWords } from '../../domain/wording';

/**
 * "The checks found 9 errors and 31 warnings; Data quality lists what to do." The second half only where `isListed`:
 * where the pack has that sheet.
 */
export function writeDataQualitySentence(
  errorCount: number,
  warningCount: number,
  isListed: boolean,
): string {
  const parts = [
    ...(errorCount > 0 ? [countOf(errorCount, 'error')] : []),
    ...(warningCount > 0 ? [countOf(warningCount, 'warning')] : []),
  ];
  if (parts.length === 0) return 'The checks found no errors and no warnings.';
  return `The checks found ${joinWords(parts)}${isListed ? '; Data quality lists what to do' : ''}.`;
}
