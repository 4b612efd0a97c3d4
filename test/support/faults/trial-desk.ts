import { createMatrixSession } from '../../../src/app/session/create-session';
import { createRibbonCommands } from '../../../src/commands/ribbon-commands';
import { checkExcel, excelCheck } from '../../../src/excel/assumptions/check-excel';
import { ASSUMPTIONS } from '../../../src/excel/assumptions/index';
import { excelWorkbook, makesPdf } from '../../../src/excel/excel-workbook';
import { chaseFiles } from '../../../src/files/chase-files';
import { fingerprintFile } from '../../../src/files/fingerprint-file';
import { packFiles } from '../../../src/files/pack-files';
import { loadNodeEngine } from '../../../src/files/pdf/node-engine';
import { readSource } from '../../../src/files/read-source';
import type { OfficeHost } from '../../../src/simulator/host/office-host';
import { AddInError } from '../../../src/workbook/errors';
import type { ExcelCheck } from '../../../src/workbook/excel-report';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { openHost, profileWith, TODAY } from '../matrix-host';
import { SERVICE_READER } from '../service-reader';
import type { Desk } from './jobs/desk';
import { openPane, untilQuiet } from './jobs/desk';
import type { TrialStart } from './trial-starts';
import { createStarts } from './trial-starts';
import { copyTrialWorkbook, makeTrialWorkbook, printAll, replaceContent } from './trial-workbook';

/** A host whose workbook is put back before each trial, and the workbooks that trials start from. */
export interface TrialHost {
  readonly host: OfficeHost;
  /** Puts a workbook in place and opens a session on it. */
  openDesk(on: TrialStart): Promise<Desk>;
  /** Opens a session on the workbook as it stands. */
  openAnew(): Promise<Desk>;
  /** Ends a session, or keeps it for the next who opens that workbook, where it still says what it said in the beginning. */
  leaveDesk(desk: Desk): Promise<void>;
}

/** Starts a host for trials, without a calculator: nothing of what is tried depends on one. */
export async function openTrialHost(): Promise<TrialHost> {
  const host = await openHost(makeTrialWorkbook(), {
    calculator: null,
    profile: profileWith({ pdf: 'made' }),
  });
  const placeOf = new WeakMap<Desk, { readonly on: WorkbookData; readonly said: string }>();
  let kept: Desk | null = null;
  const openDesk = async (workbook: WorkbookData): Promise<Desk> => {
    // The library gives up references after 5 s where it was refused, which is in the midst of a later trial.
    await untilQuiet();
    host.officeWindow.endTimers();
    replaceContent(host.workbook, copyTrialWorkbook(workbook));
    host.session.references.removeAll();
    const left = kept;
    kept = null;
    if (left && placeOf.get(left)!.on === workbook) return left;
    await left?.session.close();
    const desk = await sitDown();
    placeOf.set(desk, { on: workbook, said: printAll(desk.session.getState()) });
    return desk;
  };
  const leaveDesk = async (desk: Desk): Promise<void> => {
    if (printAll(desk.session.getState()) === placeOf.get(desk)!.said) kept = desk;
    else await desk.session.close().catch(() => undefined);
  };
  const startOf = createStarts(async (workbook, act) => {
    const desk = await openDesk(workbook);
    await act(desk);
    await desk.session.close();
    return copyTrialWorkbook(host.workbook);
  });
  return {
    host,
    openDesk: async (on) => openDesk(await startOf(on)),
    openAnew: sitDown,
    leaveDesk,
  };
}

/** One in so many assumptions is tried: the same is done about each of them. */
const CHECKED_EVERY = 20;

const checkFew: ExcelCheck['checkExcel'] = (options) =>
  checkExcel(
    options,
    ASSUMPTIONS.filter((_, index) => index % CHECKED_EVERY === 0),
  );

async function sitDown(): Promise<Desk> {
  const shown: string[] = [];
  const refusals: AddInError[] = [];
  const session = createMatrixSession({
    workbook: excelWorkbook,
    readToday: () => TODAY,
    schedule: (run) => void setTimeout(run),
    pause: () => Promise.resolve(),
    loadPackFiles: () => Promise.resolve(packFiles),
    makesPdf,
    loadChaseFiles: () => Promise.resolve(chaseFiles),
    readSource: ({ name, bytes }, options) =>
      readSource(bytes, name, { ...options, loadEngine: loadNodeEngine }),
    openServiceReader: () => Promise.resolve(SERVICE_READER),
    openPageDrawer: () => Promise.reject(new Error('Nothing is drawn here')),
    fingerprintFile,
    loadExcelCheck: () => Promise.resolve({ ...excelCheck, checkExcel: checkFew }),
    savesFiles: () => true,
    keepsUndo: () => true,
    deliverFile: () => Promise.resolve('saved'),
  });
  const commands = createRibbonCommands({
    workbook: noteRefusals(refusals),
    readToday: () => TODAY,
    startLimit: () => new AbortController().signal,
    showMessage({ text, choices }) {
      shown.push(text);
      const chosen = choices.findIndex((choice) => choice === desk.choice);
      return Promise.resolve(chosen < 0 ? null : chosen);
    },
  });
  const desk: Desk = { session, commands, shown, choice: null, refusals };
  await openPane(session);
  return desk;
}

/** The open workbook, whose refusals are kept: the ribbon shows them as it shows what is done. */
function noteRefusals(refusals: AddInError[]): WorkbookPort {
  const note = (error: unknown): void => {
    if (error instanceof AddInError) refusals.push(error as AddInError);
  };
  const methods = Object.entries(excelWorkbook).map(([name, method]) => [
    name,
    (...given: unknown[]): unknown => {
      const answer = (method as (...args: unknown[]) => unknown)(...given);
      if (answer instanceof Promise) answer.catch(note);
      return answer;
    },
  ]);
  return Object.fromEntries(methods) as WorkbookPort;
}
