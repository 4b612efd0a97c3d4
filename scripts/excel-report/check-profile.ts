import { checkExcel } from '../../src/excel/assumptions/check-excel';
import type { HostProfile } from '../../src/simulator/host/host-profiles';
import { startOfficeHost, withOfficeGlobals } from '../../src/simulator/host/office-host';
import type { ExcelReport } from '../../src/workbook/excel-report';
import { createWorkbookData } from '../../src/workbook/workbook-data';

/** The report of the embedded host, in the place of a kind of Excel, on an empty workbook; without what opens windows. */
export async function checkProfile(profile: HostProfile): Promise<ExcelReport> {
  const host = await startOfficeHost(createWorkbookData(), { profile });
  try {
    return await withOfficeGlobals(host, () =>
      checkExcel({
        signal: new AbortController().signal,
        onProgress: () => undefined,
        opensWindows: false,
        today: new Date().toISOString().slice(0, 10),
      }),
    );
  } finally {
    host.close();
  }
}
