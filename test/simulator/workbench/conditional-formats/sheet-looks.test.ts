import { setEngineSource } from '../../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../../src/simulator/host/office-host';
import { createLooksAnswerer } from '../../../../src/simulator/workbench/conditional-formats/answer-looks';
import type {
  LooksAnswer,
  LooksRequest,
} from '../../../../src/simulator/workbench/conditional-formats/messages';
import type { LooksWorker } from '../../../../src/simulator/workbench/conditional-formats/sheet-looks';
import { SheetLooks } from '../../../../src/simulator/workbench/conditional-formats/sheet-looks';
import { openWorkbench } from '../../../../src/simulator/workbench/host/open-workbench';
import type { Workbench } from '../../../../src/simulator/workbench/host/workbench';
import { formulaFormat, sheetOf, workbookOf } from '../../host/calculation-workbook';
import { at } from '../sheet-view/view-of';

beforeAll(() => setEngineSource(readEngineFile));
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  looks.close();
  jest.useRealTimers();
});

/** A worker that answers only when the test lets it. */
class HeldWorker implements LooksWorker {
  readonly requests: LooksRequest[] = [];
  readonly #answer = createLooksAnswerer();
  onmessage: LooksWorker['onmessage'] = null;
  onerror: LooksWorker['onerror'] = null;
  isTerminated = false;

  postMessage(request: LooksRequest): void {
    this.requests.push(structuredClone(request));
  }

  answerLast(): void {
    const data = this.#answer(this.requests.at(-1)!);
    this.onmessage?.({ data } as MessageEvent<LooksAnswer>);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

let workbench: Workbench;
let worker: HeldWorker;
let looks: SheetLooks;
let starts: number;
const plan = () => workbench.session.workbook.sheets[0]!;

function open(): void {
  const sheet = sheetOf('Plan', { A1: 1, A2: 9 });
  sheet.conditionalFormats.push(formulaFormat('large', ['A1:A2'], '=A1>5', { fill: '#F6C7C3' }));
  workbench = openWorkbench(workbookOf(sheet, sheetOf('Notes', {})), 'Plan.xlsx');
  worker = new HeldWorker();
  starts = 0;
  looks = new SheetLooks(workbench, () => {
    starts++;
    return worker;
  });
}
beforeEach(open);

const rest = (): void => {
  jest.advanceTimersByTime(1000);
};
const fillOf = (address: string): string | undefined => looks.getState().looks(at(address))?.fill;
const enter = (row: number, text: string): void => workbench.edits.enterText(plan(), row, 0, text);

test('the first looks are worked out by themselves, and the page is told', () => {
  const told = jest.fn();
  looks.subscribe(told);
  expect(looks.getState().isWorking).toBe(true);
  rest();
  worker.answerLast();
  expect([fillOf('A1'), fillOf('A2')]).toEqual([undefined, '#F6C7C3']);
  expect(looks.getState().isWorking).toBe(false);
  expect(told).toHaveBeenCalled();
});

test('edits are waited for, and only their cells are sent', () => {
  rest();
  worker.answerLast();
  enter(0, '7');
  enter(1, '2');
  expect(looks.getState().isWorking).toBe(true);
  expect(fillOf('A2')).toBe('#F6C7C3');
  rest();
  expect(worker.requests).toHaveLength(2);
  expect(worker.requests[1]!.workbook).toBeNull();
  worker.answerLast();
  expect([fillOf('A1'), fillOf('A2')]).toEqual(['#F6C7C3', undefined]);
});

test('an edit while the worker is busy is asked for once it is free', () => {
  rest();
  enter(0, '7');
  rest();
  expect(worker.requests).toHaveLength(1);
  worker.answerLast();
  expect(looks.getState().isWorking).toBe(true);
  rest();
  worker.answerLast();
  expect(fillOf('A1')).toBe('#F6C7C3');
  expect(looks.getState().isWorking).toBe(false);
});

test('a formula and a moved row have the whole sheet sent again', () => {
  rest();
  worker.answerLast();
  enter(0, '=3+4');
  rest();
  expect(worker.requests.at(-1)!.workbook).not.toBeNull();
  worker.answerLast();
  workbench.edits.insertRows(plan(), 0, 1);
  rest();
  expect(worker.requests.at(-1)!.workbook).not.toBeNull();
  worker.answerLast();
  expect([fillOf('A1'), fillOf('A2'), fillOf('A3')]).toEqual([undefined, '#F6C7C3', '#F6C7C3']);
});

test('a sheet without conditional formats asks nothing, and the way back shows what was known', () => {
  rest();
  worker.answerLast();
  workbench.edits.activate(workbench.session.workbook.sheets[1]!);
  expect(looks.getState().isWorking).toBe(false);
  expect(fillOf('A2')).toBeUndefined();
  rest();
  expect(worker.requests).toHaveLength(1);
  workbench.edits.activate(plan());
  expect(fillOf('A2')).toBe('#F6C7C3');
});

test('an answer that comes after the sheet was left is not shown on another one', () => {
  rest();
  workbench.edits.activate(workbench.session.workbook.sheets[1]!);
  worker.answerLast();
  expect(fillOf('A2')).toBeUndefined();
  expect(looks.getState().isWorking).toBe(false);
});

test('there is one worker, and it ends with the page', () => {
  rest();
  worker.answerLast();
  enter(0, '7');
  rest();
  expect(starts).toBe(1);
  looks.close();
  expect(worker.isTerminated).toBe(true);
});

/** Tells the page of a fault in the worker; whether the browser then reports it as one of the page. */
const tellFault = (message: string): boolean => {
  const event = Object.assign(new Event('error', { cancelable: true }), { message });
  worker.onerror?.(event as ErrorEvent);
  return !event.defaultPrevented;
};

test('a fault in the worker comes to light', () => {
  rest();
  expect(() => tellFault('out of memory')).toThrow('out of memory');
});

test('a worker that is ended while it loads is no fault of the page', () => {
  rest();
  looks.close();
  expect(tellFault("NetworkError: Failed to execute 'importScripts'")).toBe(false);
});
