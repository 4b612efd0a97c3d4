import type { MatrixSession, ReadyState } from '../../../src/app/matrix-session';
import { createMatrixSession } from '../../../src/app/session/create-session';
import { excelWorkbook, makesPdf } from '../../../src/excel/excel-workbook';
import { chaseFiles } from '../../../src/files/chase-files';
import { fingerprintFile } from '../../../src/files/fingerprint-file';
import { packFiles } from '../../../src/files/pack-files';
import { loadNodeEngine } from '../../../src/files/pdf/node-engine';
import { readSource } from '../../../src/files/read-source';
import type { OfficeHost, OfficeHostOptions } from '../../../src/simulator/host/office-host';
import type { DeliveredFile } from '../../../src/workbook/pack-files';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { openHost, runAsPerson, TODAY } from '../../support/matrix-host';
import { SERVICE_READER } from '../../support/service-reader';
import { untilIdle } from '../../support/until-idle';

export interface SessionHost {
  readonly host: OfficeHost;
  readonly session: MatrixSession;
  /** How many round trips it took until anything was shown but that the pane is opening. */
  readonly tripsUntilShown: number;
  /** How many until it was open, and did what it was asked for. */
  readonly tripsUntilOpen: number;
  /** Names of the port's methods that were called, in order, since they were last taken. */
  readonly takeCalls: () => string[];
  /** Files that were given out. */
  readonly delivered: readonly DeliveredFile[];
  /** Waits until the session has taken in what happened. */
  readonly untilFollowed: () => Promise<void>;
  /** Does something as a person at the sheet would, and waits until the session has taken it in. */
  readonly atSheet: (
    act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
  ) => Promise<void>;
  /** The state, which has to be that of a matrix that was read. */
  readonly ready: () => ReadyState;
}

/** An opened session on a workbook whose matrix is on the sheet "Plan"; `replaced` stands in for some of the port. */
export async function openSession(
  workbook: WorkbookData,
  replaced: Partial<WorkbookPort> = {},
  options?: OfficeHostOptions,
): Promise<SessionHost> {
  const host = await openHost(workbook, options);
  const calls: string[] = [];
  const underWay = { count: 0 };
  const delivered: DeliveredFile[] = [];
  const untilFollowed = (): Promise<void> => untilIdle(() => underWay.count > 0);
  const session = createMatrixSession({
    workbook: listenTo({ ...excelWorkbook, ...replaced }, calls, underWay),
    readToday: () => TODAY,
    schedule: (run) => void setTimeout(run, 5),
    pause: () => Promise.resolve(),
    loadPackFiles: () => Promise.resolve(packFiles),
    makesPdf,
    loadChaseFiles: () => Promise.resolve(chaseFiles),
    savesFiles: () => true,
    keepsUndo: () => true,
    readSource: ({ name, bytes }, options) =>
      readSource(bytes, name, { ...options, loadEngine: loadNodeEngine }),
    openServiceReader: () => Promise.resolve(SERVICE_READER),
    openPageDrawer: () => Promise.reject(new Error('Nothing is drawn here')),
    fingerprintFile,
    loadExcelCheck: () => Promise.reject(new Error('No check was asked for')),
    deliverFile(file) {
      delivered.push(file);
      return Promise.resolve('saved');
    },
  });
  const tripsBefore = host.syncCount;
  let tripsUntilShown = NaN;
  const stop = session.subscribe(() => {
    tripsUntilShown = host.syncCount - tripsBefore;
    stop();
  });
  await session.open();
  const tripsUntilOpen = host.syncCount - tripsBefore;
  await untilFollowed();
  calls.splice(0);
  return {
    host,
    session,
    tripsUntilShown,
    tripsUntilOpen,
    untilFollowed,
    takeCalls: () => calls.splice(0),
    delivered,
    async atSheet(act) {
      await runAsPerson(async (context) => {
        act(context.workbook.worksheets.getItem('Plan'), context.workbook);
        await context.sync();
      });
      await untilFollowed();
    },
    ready() {
      const state = session.getState();
      if (state.kind !== 'ready') throw new Error(`The state is ${state.kind}`);
      return state;
    },
  };
}

function listenTo(port: WorkbookPort, calls: string[], underWay: { count: number }): WorkbookPort {
  const entries = Object.entries(port).map(([name, method]) => [
    name,
    async (...values: unknown[]): Promise<unknown> => {
      calls.push(name);
      underWay.count += 1;
      try {
        return await (method as (...values: unknown[]) => Promise<unknown>)(...values);
      } finally {
        underWay.count -= 1;
      }
    },
  ]);
  // It does not ask the workbook, and answers at once.
  const { watchHolding } = port;
  return { ...(Object.fromEntries(entries) as WorkbookPort), watchHolding };
}

/** Value of a cell of the first sheet. */
export function valueAt({ host }: SessionHost, rowIndex: number, columnIndex: number): CellValue {
  return host.workbook.sheets[0]!.cells.get(rowIndex, columnIndex)?.value ?? '';
}

/** Rules of the findings that nobody has accepted, each once. */
export const openRules = ({ ready }: SessionHost): string[] => [
  ...new Set(ready().findings.map(({ rule }) => rule)),
];
