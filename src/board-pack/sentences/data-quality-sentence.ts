import { plural } from '../../domain/plural';
import { joinWithAnd } from './count-words';

/** "The sheet Data quality lists 9 errors and 31 warnings to put right or confirm." */
export function writeDataQualitySentence(errorCount: number, warningCount: number): string {
  const parts = [
    ...(errorCount > 0 ? [plural(errorCount, 'error')] : []),
    ...(warningCount > 0 ? [plural(warningCount, 'warning')] : []),
  ];
  return parts.length === 0
    ? 'The checks found no errors and no warnings.'
    : `The checks found ${joinWithAnd(parts)}; the sheet Data quality lists what to do.`;
}
