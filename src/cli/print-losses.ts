import { listLosses } from '../files/xlsx/list-losses';
import type { WorkbookData } from '../workbook/workbook-data';

/** What of the opened workbook the one to be saved will lack, to be said before it is; '' when it lacks nothing. */
export function printLosses(workbook: WorkbookData, saved: string): string {
  const losses = listLosses(workbook);
  if (losses.length === 0) return '';
  return `${[`${saved} will differ from the workbook that was opened:`, ...losses.map((loss) => `- ${loss}`)].join('\n')}\n`;
}
