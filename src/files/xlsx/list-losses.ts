import type { WorkbookData } from '../../workbook/workbook-data';
import { carriedWorkbook } from './carried';

/**
 * What the file that a workbook was read from held and a file written from it will not, one plain sentence
 * each; empty for a workbook that is kept whole or did not come from a file.
 */
export function listLosses(workbook: WorkbookData): readonly string[] {
  return carriedWorkbook(workbook.carried)?.losses ?? [];
}
