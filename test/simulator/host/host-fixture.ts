import type { OfficeHost, OfficeHostOptions } from '../../../src/simulator/host/office-host';
import { startOfficeHost } from '../../../src/simulator/host/office-host';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';

type Batch<Result> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>;

/** A running host and ways to run batches on it. */
export interface HostFixture {
  readonly host: OfficeHost;
  /** Runs a batch; `sheet` is the active worksheet. */
  readonly run: <Result>(batch: Batch<Result>) => Promise<Result>;
  /** Like `run`, for a batch that must fail; answers with the error. */
  readonly refuse: (batch: Batch<unknown>) => Promise<OfficeExtension.Error>;
}

const open: OfficeHost[] = [];

/** Starts a host; `closeHosts` ends it. */
export async function startHost(
  workbook: WorkbookData = createWorkbookData(),
  options?: OfficeHostOptions,
): Promise<HostFixture> {
  const host = await startOfficeHost(workbook, options);
  open.push(host);
  const run: HostFixture['run'] = (batch) =>
    host.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));
  const refuse: HostFixture['refuse'] = async (batch) => {
    try {
      await run(batch);
    } catch (error) {
      if (error instanceof host.OfficeExtension.Error) return error;
      throw error;
    }
    throw new Error('The batch was expected to fail.');
  };
  return { host, run, refuse };
}

export function closeHosts(): void {
  for (const host of open.splice(0)) host.close();
}
