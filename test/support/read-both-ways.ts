import { isDeepStrictEqual } from 'node:util';
import { readService } from '../../src/app/read-service';
import { closedWorkbook } from '../../src/excel/closed/closed-workbook';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { AddInError } from '../../src/workbook/errors';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import { REVIEW_REQUEST, TODAY } from './matrix-host';

type Reader = Parameters<typeof readService>[0];

const READINGS: Readonly<Record<string, (workbook: Reader) => Promise<unknown>>> = {
  'what stands beside the matrix': (workbook) => workbook.readWorkbook(),
  'records and freezes': (workbook) => workbook.readPackInputs(),
  'the service': (workbook) =>
    readService(workbook, 'plan.xlsx', { ...REVIEW_REQUEST, asAt: TODAY }),
};

/** What the workbook of the open host says otherwise than its data alone does, refusals included; nothing where they agree. */
export async function tellApart(workbook: WorkbookData): Promise<string[]> {
  const apart: string[] = [];
  for (const [what, read] of Object.entries(READINGS)) {
    const open = await settle(() => read(excelWorkbook));
    const closed = await settle(() => read(closedWorkbook(workbook)));
    if (!isDeepStrictEqual(closed, open)) apart.push(what);
  }
  return apart;
}

/** The outcome of each reading by itself, to be shown where they differ. */
export const readBothWays = async (
  workbook: WorkbookData,
): Promise<{ open: unknown; closed: unknown }[]> =>
  Promise.all(
    Object.values(READINGS).map(async (read) => ({
      open: await settle(() => read(excelWorkbook)),
      closed: await settle(() => read(closedWorkbook(workbook))),
    })),
  );

async function settle(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return toPlain(await read());
  } catch (error) {
    if (!(error instanceof AddInError)) throw error;
    return { refusal: error.message };
  }
}

/** Maps and sets are compared by what is in them, and what is undefined is not there. */
const toPlain = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data, (_key, value: unknown) =>
      value instanceof Map || value instanceof Set ? { entries: [...value] } : value,
    ),
  );
