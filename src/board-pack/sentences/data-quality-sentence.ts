import { countOf, joinWords } from '../../domain/wording';

/** "The sheet Data quality lists 9 errors and 31 warnings to put right or confirm." */
export function writeDataQualitySentence(errorCount: number, warningCount: number): string {
  const parts = [
    ...(errorCount > 0 ? [countOf(errorCount, 'error')] : []),
    ...(warningCount > 0 ? [countOf(warningCount, 'warning')] : []),
  ];
  return parts.length === 0
    ? 'The checks found no errors and no warnings.'
    : `The checks found ${joinWords(parts)}; the sheet Data quality lists what to do.`;
}
