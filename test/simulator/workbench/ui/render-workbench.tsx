import './complete-browser';
import { act, configure, render, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { setEngineSource } from '../../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../../src/simulator/host/office-host';
import { createLooksAnswerer } from '../../../../src/simulator/workbench/conditional-formats/answer-looks';
import type { LooksAnswer } from '../../../../src/simulator/workbench/conditional-formats/messages';
import type { LooksWorker } from '../../../../src/simulator/workbench/conditional-formats/sheet-looks';
import { openFile, openWorkbench } from '../../../../src/simulator/workbench/host/open-workbench';
import type { Workbench } from '../../../../src/simulator/workbench/host/workbench';
import { readRibbonGroup } from '../../../../src/simulator/workbench/ui/ribbon/read-ribbon-group';
import { WorkbenchApp } from '../../../../src/simulator/workbench/ui/WorkbenchApp';
import type { WorkbookData } from '../../../../src/workbook/workbook-data';

// Only what never comes is given up: machines are busy.
configure({ asyncUtilTimeout: 60_000 });

export const MANIFEST = readFileSync('manifest.xml', 'utf8');

/** Answers as the thread of its own would, but at once. */
function answerAtOnce(): LooksWorker {
  const answer = createLooksAnswerer();
  const worker: LooksWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (request) =>
      void Promise.resolve().then(() =>
        act(() => worker.onmessage?.({ data: answer(request) } as MessageEvent<LooksAnswer>)),
      ),
    terminate: () => undefined,
  };
  return worker;
}

export interface RenderedWorkbench {
  readonly user: UserEvent;
  /** The workbook that is open now. */
  readonly workbench: () => Workbench;
}

/** The whole page on a workbook; further files are really read. */
export async function renderWorkbench(workbook: WorkbookData): Promise<RenderedWorkbench> {
  setEngineSource(readEngineFile);
  let workbench: Workbench | undefined;
  render(
    <WorkbenchApp
      loadFirst={() => Promise.resolve({ bytes: new Uint8Array(), fileName: 'Plan.xlsx' })}
      openFile={async (bytes, fileName, options) => {
        workbench = workbench
          ? await openFile(bytes, fileName, options)
          : openWorkbench(workbook, fileName, options);
        return workbench;
      }}
      startLooksWorker={answerAtOnce}
      ribbon={readRibbonGroup(MANIFEST)}
    />,
  );
  await screen.findByLabelText(/^Sheet /);
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    workbench: () => workbench!,
  };
}

export const grid = (): HTMLElement => document.getElementById('sheet-grid')!;
export const nameBox = (): HTMLInputElement => screen.getByLabelText('Name box');
export const status = (): string => document.querySelector('[role="status"]')!.textContent;
export const tabs = (): HTMLElement[] =>
  within(screen.getByLabelText('Sheets')).getAllByRole('tab');
export const tab = (name: string): HTMLElement =>
  within(screen.getByLabelText('Sheets')).getByRole('tab', { name });
export const ribbon = () => within(screen.getByLabelText('Maturity matrix'));
export const press = (label: string): HTMLElement =>
  screen.getByText(label, { selector: 'button' });

/** The first cell that reads like this; asking for it by its role takes seconds on a thousand cells. */
export function cell(text: string): HTMLElement {
  const cells = [...grid().querySelectorAll<HTMLElement>('[role="gridcell"]')];
  const found = cells.find(({ textContent }) => textContent === text);
  if (!found) throw new Error(`No cell reads “${text}”.`);
  return found;
}

/** The cell that the grid names as the active one. */
export const activeCell = (): HTMLElement =>
  document.getElementById(grid().getAttribute('aria-activedescendant')!)!;
