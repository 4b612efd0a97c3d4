import { AddInError } from '../../workbook/errors';
import type {
  AssumptionOutcome,
  CheckOptions,
  ExcelCheck,
  ExcelIdentity,
  ExcelReport,
  Observation,
  RequirementSet,
  RoundTrips,
} from '../../workbook/excel-report';
import { addUnfinishedSheet } from '../our-sheets';
import { REQUIRED_API_SET, runExcel } from '../run-excel';
import { failureOf } from '../run-writing';
import type { Assumption } from './assumption';
import { refusal } from './assumption';
import { ASSUMPTIONS } from './index';
import { deleteScratch, removeScratch, scratchId } from './scratch';

/** Sets that the add-in asks for somewhere, and the highest version that is looked for. */
const ASKED_SETS: Readonly<Record<string, number>> = {
  ExcelApi: 21,
  ExcelApiDesktop: 2,
  DialogApi: 2,
  DialogOrigin: 1,
  PdfFile: 1,
  AddinCommands: 3,
  SharedRuntime: 2,
};

const ROUND_TRIPS = 9;

/** Excel may never call back: what takes longer has not answered. */
const PATIENCE_MS = 30_000;

/**
 * Tries every assumption, each on a blank sheet of its own, and takes these away whatever happens. Throws
 * workbook-protected, and check-sheets-left.
 */
export async function checkExcel(
  { signal, onProgress, opensWindows, today }: CheckOptions,
  assumptions: readonly Assumption[] = ASSUMPTIONS,
): Promise<ExcelReport> {
  const tried = assumptions.filter(({ isSeen }) => opensWindows || isSeen !== true);
  const total = tried.length;
  onProgress({ done: 0, total, claim: null });
  await removeScratch();
  await refuseProtected();
  const roundTrips = await measureRoundTrips();
  const outcomes: AssumptionOutcome[] = [];
  let sheetCount = 0;
  const nextId = (): string => scratchId((sheetCount += 1));
  try {
    for (const assumption of tried) {
      if (signal.aborted) break;
      onProgress({ done: outcomes.length, total, claim: assumption.claim });
      outcomes.push(await tryOut(assumption, nextId));
    }
  } finally {
    await takeAway();
  }
  onProgress({ done: outcomes.length, total, claim: null });
  return {
    kind: 'maturity-matrix-excel-report',
    formatVersion: 1,
    madeOn: today,
    excel: identifyExcel(),
    roundTrips,
    outcomes,
    total,
  };
}

/** Takes away what was tried on. Throws check-sheets-left where Excel will not. */
async function takeAway(): Promise<void> {
  try {
    await removeScratch();
  } catch (cause) {
    if (!(cause instanceof AddInError)) throw cause;
    throw new AddInError('check-sheets-left', failureOf(cause as AddInError), { cause });
  }
}

/** Opens an empty workbook; false where Excel refuses it in any way. */
async function openEmptyWorkbook(): Promise<boolean> {
  try {
    await Excel.createWorkbook();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}

export const excelCheck: ExcelCheck = {
  checkExcel,
  openEmptyWorkbook,
  encodeReport: (report) => new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`),
};

async function refuseProtected(): Promise<void> {
  const isProtected = await runExcel(async (context) => {
    const structure = context.workbook.protection.load('protected');
    await context.sync();
    return structure.protected;
  });
  if (isProtected) throw new AddInError('workbook-protected', {});
}

async function tryOut(assumption: Assumption, nextId: () => string): Promise<AssumptionOutcome> {
  const { id, claim, source, expected, otherwise, needs = REQUIRED_API_SET } = assumption;
  const about = { id, claim, source, expected, otherwise };
  if (!isSupported(needs))
    return { ...about, result: 'not-asked', observed: null, milliseconds: 0 };
  const startedAt = performance.now();
  const observed = await observe(assumption, nextId);
  const milliseconds = Math.round(performance.now() - startedAt);
  const result = isSame(observed, expected) ? 'holds' : 'differs';
  return { ...about, result, observed, milliseconds };
}

/** What it comes to on blank sheets; a refusal that it does not expect is what it has come to. */
async function observe(assumption: Assumption, nextId: () => string): Promise<Observation> {
  try {
    const observing = Excel.run(async (context) => {
      // Of the one before.
      const tabs = await deleteScratch(context);
      const addSheet = (): Excel.Worksheet => addUnfinishedSheet(context, nextId(), tabs);
      const sheet = addSheet();
      await context.sync();
      return assumption.observe({ context, sheet, addSheet });
    });
    return await answerInTime(observing);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return refusal(error.code);
    throw error;
  }
}

async function answerInTime(observing: Promise<Observation>): Promise<Observation> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Promise<Observation>((resolve) => {
    timer = setTimeout(() => resolve(`no answer in ${PATIENCE_MS / 1000} seconds`), PATIENCE_MS);
  });
  try {
    return await Promise.race([observing, waiting]);
  } finally {
    clearTimeout(timer);
  }
}

const isSame = (left: Observation, right: Observation): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

function isSupported({ name, version }: RequirementSet): boolean {
  return Office.context.requirements.isSetSupported(name, version);
}

function identifyExcel(): ExcelIdentity {
  const { host, platform, version } = Office.context.diagnostics;
  const told = { host: String(host), platform: String(platform), version };
  const requirementSets = Object.fromEntries(
    Object.entries(ASKED_SETS).map(([name, most]) => [name, highestVersion(name, most)]),
  );
  return { ...told, requirementSets };
}

function highestVersion(name: string, most: number): string | null {
  for (let minor = most; minor > 0; minor -= 1) {
    if (isSupported({ name, version: `1.${minor}` })) return `1.${minor}`;
  }
  return null;
}

async function measureRoundTrips(): Promise<RoundTrips> {
  return runExcel(async (context) => {
    const times: number[] = [];
    for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
      const startedAt = performance.now();
      context.workbook.load('name');
      // One after another: it is the single trip that is measured.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      times.push(Math.round((performance.now() - startedAt) * 10) / 10);
    }
    times.sort((left, right) => left - right);
    const median = times[Math.floor(times.length / 2)]!;
    return { count: times.length, least: times[0]!, median, most: times.at(-1)! };
  });
}
