import { act, cleanup, configure, render, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import type { MatrixSession, ReadyState } from '../../src/app/matrix-session';
import { createMatrixSession } from '../../src/app/session/create-session';
import { excelCheck } from '../../src/excel/assumptions/check-excel';
import { excelWorkbook, makesPdf, savesFiles } from '../../src/excel/excel-workbook';
import { keepsUndo } from '../../src/excel/run-excel';
import { chaseFiles } from '../../src/files/chase-files';
import { fingerprintFile } from '../../src/files/fingerprint-file';
import { packFiles } from '../../src/files/pack-files';
import { loadNodeEngine } from '../../src/files/pdf/node-engine';
import { readSource } from '../../src/files/read-source';
import type { OfficeHost, OfficeHostOptions } from '../../src/simulator/host/office-host';
import { MatrixPane } from '../../src/taskpane/MatrixPane';
import { PaneFrame } from '../../src/taskpane/shell/PaneFrame';
import type { ChaseFiles } from '../../src/workbook/chase-files';
import type { DeliveredFile } from '../../src/workbook/pack-files';
import type { WorkbookPort } from '../../src/workbook/port';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import {
  closeHost,
  openHost,
  runAsPerson,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { SERVICE_READER } from '../support/service-reader';
import { standInForTheBrowser } from './browser';

export { closeHost, SMALL_MATRIX };

/** A loaded machine takes its time over a page of Fluent components; nothing is measured here. */
const PATIENCE_MS = 60_000;
jest.setTimeout(3 * PATIENCE_MS);
configure({
  asyncUtilTimeout: PATIENCE_MS,
  // The whole page in front of a message hides it.
  getElementError: (message) => new Error(message ?? ''),
});

export interface PaneHost {
  readonly user: UserEvent;
  readonly host: OfficeHost;
  readonly session: MatrixSession;
  /** Files that were given out. */
  readonly delivered: readonly DeliveredFile[];
  readonly ready: () => ReadyState;
  readonly valueAt: (rowIndex: number, columnIndex: number) => CellValue;
  /** Does something as a person at the sheet would. */
  readonly atSheet: (edit: (sheet: Excel.Worksheet) => void) => Promise<void>;
  /** Closes the pane and opens it anew on the same workbook. */
  readonly reopen: () => Promise<void>;
}

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];

/** Two dues with a safe repair, one that cannot be read, and a matrix that is well otherwise. */
export const FIXABLE: readonly (readonly CellValue[])[] = [
  HEADER,
  ['Reporting', 'Developing Some', 'Leader All', 'Publish a dashboard', 'q4 23'],
  ['', '', '', 'Train every team', 'quarter 3 24'],
  ['Tendering', 'Mature Most', 'Leader All', 'Write the strategy', '04.00'],
];

/** The pane at work on a matrix on the sheet "Plan"; `replaced` stands in for some of the port. */
export async function openPane(
  rows: readonly (readonly CellValue[])[] | WorkbookData,
  replaced: Partial<WorkbookPort> = {},
  options: OfficeHostOptions = {},
): Promise<PaneHost> {
  standInForTheBrowser();
  const workbook = Array.isArray(rows)
    ? workbookOf(sheetOf('Plan', rows as CellValue[][]))
    : (rows as WorkbookData);
  const host = await openHost(workbook, options);
  const delivered: DeliveredFile[] = [];
  let session = await show(replaced, delivered);
  return {
    user: userEvent.setup({ delay: null }),
    host,
    delivered,
    get session() {
      return session;
    },
    ready() {
      const state = session.getState();
      if (state.kind !== 'ready') throw new Error(`The state is ${state.kind}`);
      return state;
    },
    valueAt: (rowIndex, columnIndex) =>
      host.workbook.sheets[0]!.cells.get(rowIndex, columnIndex)?.value ?? '',
    async atSheet(edit) {
      await act(() =>
        runAsPerson(async (context) => {
          edit(context.workbook.worksheets.getItem('Plan'));
          await context.sync();
        }),
      );
    },
    async reopen() {
      cleanup();
      session = await show(replaced, delivered);
    },
  };
}

/** Stands in for the library, which brings a module that this environment cannot load. */
const writeCalendar: ChaseFiles['writeCalendar'] = () =>
  Promise.resolve(new TextEncoder().encode('BEGIN:VCALENDAR'));

async function show(
  replaced: Partial<WorkbookPort>,
  delivered: DeliveredFile[],
): Promise<MatrixSession> {
  const session = createMatrixSession({
    workbook: { ...excelWorkbook, ...replaced },
    readToday: () => TODAY,
    schedule: (run) => void setTimeout(run, 5),
    pause: () => Promise.resolve(),
    loadPackFiles: () => Promise.resolve(packFiles),
    makesPdf,
    loadChaseFiles: () => Promise.resolve({ ...chaseFiles, writeCalendar }),
    savesFiles,
    keepsUndo,
    readSource: ({ name, bytes }, options) =>
      readSource(bytes, name, { ...options, loadEngine: loadNodeEngine }),
    openServiceReader: () => Promise.resolve(SERVICE_READER),
    openPageDrawer: () => Promise.reject(new Error('Nothing is drawn here')),
    fingerprintFile,
    loadExcelCheck: () => Promise.resolve(excelCheck),
    deliverFile(file) {
      if (!savesFiles()) return Promise.resolve('not-kept');
      delivered.push(file);
      return Promise.resolve('saved');
    },
  });
  render(
    <PaneFrame isHostDark={false}>
      <MatrixPane session={session} readToday={() => TODAY} />
    </PaneFrame>,
  );
  // Headings that the pane has once it has looked for the matrix, found or not.
  await screen.findByText(/^\d+ KPIs? · |^Say where it is$/);
  return session;
}

/** The lines of the list of findings that are rendered. */
export const lines = (): string[] => screen.queryAllByRole('row').map((row) => row.textContent);
