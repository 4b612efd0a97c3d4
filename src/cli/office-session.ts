import type { OfficeHost } from '../simulator/host/office-host';
import { withOfficeGlobals, startOfficeHost } from '../simulator/host/office-host';
import type { WorkbookData } from '../workbook/workbook-data';

/** Runs add-in code against a workbook through the real Office.js, and closes it again. */
export async function withOfficeHost<Result>(
  workbook: WorkbookData,
  use: (host: OfficeHost) => Promise<Result>,
): Promise<Result> {
  const host = await startOfficeHost(workbook);
  try {
    return await withOfficeGlobals(host, () => use(host));
  } finally {
    host.close();
  }
}
