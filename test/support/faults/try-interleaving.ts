import { AddInError } from '../../../src/workbook/errors';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import type { Act } from './acts';
import { actAsColleague, EDITED_ACTION } from './acts';
import type { TrialHost } from './trial-desk';
import { untilQuiet } from './jobs/desk';
import type { TrialJob } from './jobs/desk';
import type { TrialStart } from './trial-starts';
import type { CleanRun } from './try-fault';
import { runClean, takeUnheard } from './try-fault';
import type { Holdings } from './trial-workbook';
import { describeHoldings, listDifferences } from './trial-workbook';

/** What is promised of a job while somebody else is at the workbook. */
export const PROMISES_BETWEEN = [
  'a wrong cell written',
  'a write kept quiet',
  'a message untrue',
  'a crash',
  'a promise rejected unheard',
] as const;
export type BrokenBetween = (typeof PROMISES_BETWEEN)[number];

export interface TriedInterleaving {
  readonly broken: readonly BrokenBetween[];
  readonly said: string;
  /** Cells of the matrix that a colleague's act alone would not have left so. */
  readonly written: readonly string[];
  readonly hasActed: boolean;
}

/** What a job writes into cells, as texts: each to where it said the first. */
export interface MeantEdit {
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

/** The edits that a clean run makes, by the action in whose row they are. */
function listMeant(before: readonly Row[], after: readonly Row[]): MeantEdit[] {
  return before.flatMap((row, index) =>
    row.flatMap((from, column) => {
      const to = after[index]?.[column] ?? '';
      return from === to ? [] : [{ action: String(row[3]), from: String(from), to: String(to) }];
    }),
  );
}

type Row = readonly CellValue[];

/** The cells of a sheet as rows. */
function rowsOf(sheet: SheetData | undefined): Row[] {
  const rows: CellValue[][] = [];
  for (const { rowIndex, columnIndex, cell } of sheet?.cells.entries() ?? []) {
    while (rows.length <= rowIndex) rows.push([]);
    const row = rows[rowIndex]!;
    while (row.length <= columnIndex) row.push('');
    row[columnIndex] = cell.value;
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** The sheet of the matrix, by whatever name. */
const planOf = ({ sheets }: WorkbookData): SheetData | undefined =>
  sheets.find(({ name }) => name.startsWith('Plan'));

/** A clean run, and what it writes into cells. */
export type MeantRun = CleanRun & { readonly meant: readonly MeantEdit[] };

/** Runs a job on a workbook as it should go, and tells what it writes into the matrix. */
export async function runMeant(trial: TrialHost, job: TrialJob, on: TrialStart): Promise<MeantRun> {
  const desk = await trial.openDesk(on);
  const before = rowsOf(planOf(trial.host.workbook));
  await desk.session.close();
  const run = await runClean(trial, job, on);
  return { ...run, meant: listMeant(before, rowsOf(planOf(trial.host.workbook))) };
}

/** The state that an act alone leaves of a workbook. */
export async function runActAlone(
  trial: TrialHost,
  on: TrialStart,
  act: Act,
): Promise<{ readonly rows: Row[]; readonly holdings: Holdings }> {
  const desk = await trial.openDesk(on);
  await desk.session.close();
  actAsColleague(trial.host, act, true);
  return {
    rows: rowsOf(planOf(trial.host.workbook)),
    holdings: describeHoldings(trial.host.workbook),
  };
}

/** Runs a job in which somebody acts before a batch. */
export async function tryInterleaving(
  trial: TrialHost,
  job: TrialJob,
  on: TrialStart,
  clean: MeantRun,
  alone: { readonly rows: Row[]; readonly holdings: Holdings },
  { batch, act, follows }: { readonly batch: number; readonly act: Act; readonly follows: boolean },
): Promise<TriedInterleaving> {
  const { host } = trial;
  const desk = await trial.openDesk(on);
  takeUnheard();
  const first = host.batches.length;
  let hasActed = false;
  const stop = host.failActions(({ batchIndex, actionIndex }) => {
    if (!hasActed && actionIndex === 0 && batchIndex - first === batch) {
      hasActed = true;
      actAsColleague(host, act, follows);
    }
    return false;
  }, 'GeneralException');
  const outcome = await job.run(desk).then(
    (said) => ({ said: said ?? '', error: null }),
    (error: unknown) => ({ said: (error as Error).message, error }),
  );
  stop();
  await untilQuiet();
  const rows = rowsOf(planOf(host.workbook));
  const holdings = describeHoldings(host.workbook);
  await desk.session.close().catch(() => undefined);
  await untilQuiet();

  const broken = new Set<BrokenBetween>();
  const { error, said } = outcome;
  const isCrash = error !== null && !(error instanceof AddInError);
  if (isCrash) broken.add('a crash');
  const differing = act.sorts ? compareByAction(alone.rows, rows) : comparePlaces(alone.rows, rows);
  const wrong = differing.filter(
    ({ action, from, to }) =>
      !clean.meant.some(
        (meant) =>
          meant.from === from &&
          meant.to === to &&
          (act.tears === true || meant.action === action || action === EDITED_ACTION),
      ),
  );
  if (wrong.length > 0) broken.add('a wrong cell written');
  const writes = differing.length > 0;
  if (writes && error !== null && !/written|may (?:now )?say|Changes/.test(said))
    broken.add('a write kept quiet');
  if (
    error === null &&
    clean.meant.length > 0 &&
    !writes &&
    /^(?:Wrote|Put back) /.test(said) &&
    !mayBeGone(act)
  ) {
    broken.add('a write kept quiet');
  }
  const isChanged = listDifferences(holdings, alone.holdings).length > 0;
  if (/Nothing was changed/.test(said) && isChanged) broken.add('a message untrue');
  if (takeUnheard()) broken.add('a promise rejected unheard');
  const text = isCrash ? String((error as Error).stack) : said;
  const written = differing.map(({ action, from, to }) => `${action}: ${from} → ${to}`);
  return { broken: [...broken], said: text, written, hasActed };
}

/** After these what was written first may no longer be there. */
const mayBeGone = ({ name }: Act): boolean => /deleted|cleared|emptied|edited|merged/.test(name);

interface Difference {
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

const actionsColumn = (rows: readonly Row[]): number =>
  rows.find((row) => row.includes('Actions'))?.indexOf('Actions') ?? -1;

function comparePlaces(before: readonly Row[], after: readonly Row[]): Difference[] {
  const column = actionsColumn(before);
  const height = Math.max(before.length, after.length);
  return Array.from({ length: height }, (_, index) => index).flatMap((index) => {
    const [left = [], right = []] = [before[index], after[index]];
    return compareRows(left, right, String(left[column] ?? ''));
  });
}

function compareByAction(before: readonly Row[], after: readonly Row[]): Difference[] {
  const column = actionsColumn(before);
  const found = new Map(after.map((row) => [String(row[column]), row]));
  return before.flatMap((row) =>
    compareRows(row, found.get(String(row[column])) ?? [], String(row[column])),
  );
}

function compareRows(left: Row, right: Row, action: string): Difference[] {
  const width = Math.max(left.length, right.length);
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const [from = '', to = ''] = [left[column], right[column]];
    return from === to ? [] : [{ action, from: String(from), to: String(to) }];
  });
}
