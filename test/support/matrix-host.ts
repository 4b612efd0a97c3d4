import type { HostProfile, HostTraits } from '../../src/simulator/host/host-profiles';
import { PLAIN_HOST } from '../../src/simulator/host/host-profiles';
import type { OfficeHost, OfficeHostOptions } from '../../src/simulator/host/office-host';
import { installOfficeGlobals, startOfficeHost } from '../../src/simulator/host/office-host';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../../src/workbook/workbook-data';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];

/** Three KPIs with actions that are overdue, due, complete and without a due at 15 October 2023. */
export const SMALL_MATRIX: readonly (readonly CellValue[])[] = [
  HEADER,
  ['Reporting', 'Developing Some reports', 'Leader All reports', 'Publish a dashboard', 'Q1 23'],
  ['', '', '', 'Train every team', 'Q3 23'],
  ['Tendering', 'Mature Most tenders', 'Mature All tenders', 'Write the strategy', 'Complete'],
  ['Culture', 'Minimum A start', 'Mature Everywhere', 'Survey all staff', ''],
];

/** The date that tests are judged at. */
export const TODAY = { year: 2023, month: 10, day: 15 };

/** A review that leaves everything to the workbook and the defaults. */
export const REVIEW_REQUEST = {
  sheets: [],
  asAt: null,
  startMonth: null,
  scale: null,
  today: TODAY,
};

/** A sheet with these values from A1 on. */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): SheetData {
  const sheet = createSheetData(name);
  rows.forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => {
      if (value !== '') sheet.cells.set(rowIndex, columnIndex, { value });
    }),
  );
  return sheet;
}

export function workbookOf(...sheets: SheetData[]): WorkbookData {
  return createWorkbookData(sheets);
}

/** A matrix of so many rows, one KPI and action each. */
export function longMatrix(rowCount: number): CellValue[][] {
  const rows: CellValue[][] = [HEADER];
  for (let row = 1; row <= rowCount; row += 1) {
    rows.push([`KPI ${row}`, 'Developing Now', 'Leader Then', `Action ${row}`, 'Q1 23']);
  }
  return rows;
}

/** The plain host, but for some of its traits. */
export const profileWith = (traits: Partial<HostTraits>): HostProfile => ({
  ...PLAIN_HOST,
  traits: { ...PLAIN_HOST.traits, ...traits },
});

let opened: OfficeHost | null = null;
let close: (() => void) | null = null;

/** Starts a host and puts its globals in place, until the next call or `closeHost`. */
export async function openHost(
  workbook: WorkbookData,
  options?: OfficeHostOptions,
): Promise<OfficeHost> {
  closeHost();
  const host = await startOfficeHost(workbook, options);
  const restore = installOfficeGlobals(host);
  opened = host;
  close = () => {
    restore();
    host.close();
  };
  return host;
}

export function closeHost(): void {
  close?.();
  close = null;
}

/** Runs a batch on the open host whose changes Excel tells of as a person's. */
export async function runAsPerson(
  batch: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const { events } = opened!.session;
  events.trigger = 'Unknown';
  try {
    await Excel.run(batch);
  } finally {
    events.trigger = 'ThisLocalAddin';
  }
}

/** Refuses the first action that `when` picks and all that follow it, until the returned function is called: a try that is made again is refused as well. */
export function refuseFrom(
  host: OfficeHost,
  when: Parameters<OfficeHost['failActions']>[0],
  code: string,
): () => void {
  let isRefused = false;
  return host.failActions((place) => {
    isRefused ||= when(place);
    return isRefused;
  }, code);
}
