import { createMatrixSession } from '../../../src/app/session/create-session';
import { createRibbonCommands } from '../../../src/commands/ribbon-commands';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { chaseFiles } from '../../../src/files/chase-files';
import { packFiles } from '../../../src/files/pack-files';
import { loadNodeEngine } from '../../../src/files/pdf/node-engine';
import { readSource } from '../../../src/files/read-source';
import type { OfficeHost } from '../../../src/simulator/host/office-host';
import { AddInError } from '../../../src/workbook/errors';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { openHost, sheetOf, TODAY } from '../matrix-host';
import type { Desk, TrialStart } from './trial-jobs';
import { useEverything } from './trial-jobs';
import {
  copyTrialWorkbook,
  makeTrialWorkbook,
  printAll,
  replaceContent,
  TRIAL_ROWS,
} from './trial-workbook';

/** A host whose workbook is put back before each trial, and the workbooks that trials start from. */
export interface TrialHost {
  readonly host: OfficeHost;
  /** Puts a workbook in place and opens a session on it. */
  openDesk(on: TrialStart): Promise<Desk>;
  /** Ends a session, or keeps it for the next who opens that workbook, where it still says what it said in the beginning. */
  leaveDesk(desk: Desk): Promise<void>;
}

const LATER_ROW = [
  'Hosting',
  'Minimum A room',
  'Leader Elsewhere',
  'Move the servers',
  'Q2 23',
  'Ada',
];

/** Starts a host for trials, without a calculator: nothing of what is tried depends on one. */
export async function openTrialHost(): Promise<TrialHost> {
  const host = await openHost(makeTrialWorkbook(), { calculator: null });
  const placeOf = new WeakMap<Desk, { readonly on: WorkbookData; readonly said: string }>();
  let kept: Desk | null = null;
  const openDesk = async (workbook: WorkbookData): Promise<Desk> => {
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
  const fresh = makeTrialWorkbook();
  const desk = await openDesk(fresh);
  await useEverything(desk);
  const used = copyTrialWorkbook(host.workbook);
  await desk.session.tidy();
  const tidied = copyTrialWorkbook(host.workbook);
  await desk.session.useTidyCopy();
  await desk.session.close();
  const onCopy = copyTrialWorkbook(host.workbook);
  const starts = { new: fresh, used, tidied, 'on its copy': onCopy, empty: makeLetter() };
  for (const { sheets } of [used, tidied, onCopy]) addLaterRow(sheets[0]!);
  return { host, openDesk: (on) => openDesk(starts[on]), leaveDesk };
}

/** So that what is done anew says something else than what stands there. */
function addLaterRow({ cells }: SheetData): void {
  LATER_ROW.forEach((value, columnIndex) => cells.set(TRIAL_ROWS.length, columnIndex, { value }));
}

const makeLetter = (): WorkbookData =>
  createWorkbookData([sheetOf('Letter', [['Dear colleagues'], ['=1', 2]])]);

async function sitDown(): Promise<Desk> {
  const shown: string[] = [];
  const refusals: AddInError[] = [];
  const session = createMatrixSession({
    workbook: excelWorkbook,
    readToday: () => TODAY,
    schedule: (run) => void setTimeout(run),
    loadPackFiles: () => Promise.resolve(packFiles),
    makesPdf: () => false,
    loadChaseFiles: () => Promise.resolve(chaseFiles),
    readSource: ({ name, bytes }, options) =>
      readSource(bytes, name, { ...options, loadEngine: loadNodeEngine }),
    loadExcelCheck: () => Promise.reject(new Error('No check was asked for')),
    savesFiles: () => true,
    keepsUndo: () => true,
    deliverFile: () => Promise.resolve('saved'),
  });
  const commands = createRibbonCommands({
    workbook: noteRefusals(refusals),
    readToday: () => TODAY,
    startLimit: () => new AbortController().signal,
    showMessage({ text }) {
      shown.push(text);
      return Promise.resolve(null);
    },
  });
  await session.open();
  return { session, commands, shown, refusals };
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

/** Waits until what was scheduled meanwhile has run. */
export async function untilQuiet(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
