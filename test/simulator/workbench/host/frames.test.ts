import { openWorkbench } from '../../../../src/simulator/workbench/host/open-workbench';
import type { Workbench } from '../../../../src/simulator/workbench/host/workbench';
import { createWorkbookData } from '../../../../src/workbook/workbook-data';
import { FakePage, installWindow } from './fake-page';

const window = installWindow();
const COMPLETED = 94;
const MESSAGE_PARENT = 144;
const DIALOG = 'dialogMessageReceived';

let workbench: Workbench;
let exits: string[];
beforeEach(() => {
  jest.useFakeTimers();
  exits = [];
  workbench = openWorkbench(createWorkbookData(), 'Plan.xlsx', {
    onFrameExit: (kind, exit) => exits.push(`${kind} ${exit}`),
  });
});
afterEach(() => {
  workbench.close();
  jest.useRealTimers();
});

function attach(kind: 'pane' | 'commands'): FakePage {
  const page = new FakePage(window);
  workbench.attachFrame(page.iframe, kind, `/${kind}.html`);
  return page;
}

const openDialog = (page: FakePage): void => {
  const options = { url: 'https://localhost/message.html?text=Hello', width: 30, height: 25 };
  page.listen(DIALOG, { targetId: JSON.stringify(options) });
};

describe('a frame', () => {
  test('is named before it gets its address', () => {
    const { iframe, name } = attach('pane');
    expect(iframe.src).toBe('https://localhost/pane.html');
    expect(name.hostInfo).toMatch(/^Excel\|Web\|/);
    expect(name.xdmInfo.split('|').slice(1)).toEqual(['maturity-matrix', 'https://localhost']);
  });

  test('is answered only when the message comes from its window and origin', () => {
    const page = attach('pane');
    const ask = (from: object): void =>
      page.send('ContextActivationManager_getAppContextAsync', {}, 0, from);
    ask({ source: { name: 'another window' } });
    ask({ origin: 'https://example.org' });
    expect(page.received).toEqual([]);
    ask({});
    expect(page.received).toHaveLength(1);
  });

  test('is no longer answered nor told once it is disconnected', () => {
    const page = new FakePage(window);
    const disconnect = workbench.attachFrame(page.iframe, 'pane', '/pane.html');
    page.listen('documentSelectionChanged');
    const count = page.received.length;
    disconnect();
    page.send('ContextActivationManager_getAppContextAsync');
    workbench.edits.select(workbench.session.activeSheet, [
      { rowIndex: 1, columnIndex: 1, rowCount: 1, columnCount: 1 },
    ]);
    expect(page.received).toHaveLength(count);
  });

  test('is a conversation of its own', () => {
    const [pane, commands] = [attach('pane'), attach('commands')];
    expect(pane.name.xdmInfo).not.toBe(commands.name.xdmInfo);
    pane.send('ContextActivationManager_getAppContextAsync');
    expect(commands.received).toEqual([]);
  });

  test.each([
    [13, ['pane forward']],
    [14, ['pane backward']],
    [15, ['pane escape']],
    [0, []],
  ])('tells that the focus leaves it: action %p', (action, expected) => {
    attach('pane').notify(action);
    expect(exits).toEqual(expected);
  });
});

describe('a function of the ribbon', () => {
  const idOf = (page: FakePage): unknown => page.eventsOf('appCommandInvoked').at(-1)?.['0'];
  const beginToListen = (page: FakePage): void => {
    page.listen('appCommandInvoked');
    jest.runOnlyPendingTimers();
  };

  test('waits for its page, runs, and ends when it says so', async () => {
    const running = workbench.runCommand('checkMatrix');
    const page = attach('commands');
    expect(idOf(page)).toBeUndefined();
    page.listen('appCommandInvoked');
    await jest.advanceTimersByTimeAsync(0);
    expect(page.eventsOf('appCommandInvoked')).toMatchObject([{ 1: 'checkMatrix' }]);
    expect(workbench.runningCommands).toEqual(['checkMatrix']);
    page.call(COMPLETED, { 0: idOf(page), 1: 0 });
    await running;
    expect(workbench.runningCommands).toEqual([]);
  });

  test('waits until the scripts of its page have named it', async () => {
    const page = attach('commands');
    page.beginLoading();
    page.listen('appCommandInvoked');
    void workbench.runCommand('checkMatrix');
    await jest.advanceTimersByTimeAsync(0);
    expect(idOf(page)).toBeUndefined();
    page.finishLoading();
    expect(page.eventsOf('appCommandInvoked')).toMatchObject([{ 1: 'checkMatrix' }]);
  });

  test('runs beside another one, and each ends by itself', async () => {
    const page = attach('commands');
    beginToListen(page);
    const first = workbench.runCommand('checkMatrix');
    const firstId = idOf(page);
    const second = workbench.runCommand('highlightMatrix');
    page.call(COMPLETED, { 0: idOf(page), 1: 0 });
    await second;
    expect(workbench.runningCommands).toEqual(['checkMatrix']);
    page.call(COMPLETED, { 0: firstId, 1: 0 });
    await first;
  });

  test.each([
    [11101, 'The add-in has no ribbon function paint.'],
    [5001, 'paint ended with error 5001.'],
  ])('that ends with %p is refused', async (status, message) => {
    const page = attach('commands');
    beginToListen(page);
    const running = workbench.runCommand('paint');
    page.call(COMPLETED, { 0: idOf(page), 1: status });
    await expect(running).rejects.toThrow(message);
  });

  test('that never ends is given up after five minutes', async () => {
    const running = workbench.runCommand('checkMatrix');
    const refused = expect(running).rejects.toThrow('has not called event.completed()');
    await jest.advanceTimersByTimeAsync(5 * 60 * 1000);
    await refused;
    expect(workbench.runningCommands).toEqual([]);
  });
});

describe('a dialog', () => {
  test('is open until the person closes it, and its page is told', () => {
    const page = attach('commands');
    openDialog(page);
    const [dialog] = workbench.dialogs;
    expect(dialog).toMatchObject({ widthPercent: 30, heightPercent: 25 });
    expect(dialog!.url).toContain('message.html?text=Hello');
    workbench.closeDialog(dialog!.id);
    expect(workbench.dialogs).toEqual([]);
    expect(page.eventsOf(DIALOG)).toEqual([{ messageType: 12006 }]);
  });

  test('is refused while the page has another; a second page may have one', () => {
    const [pane, commands] = [attach('pane'), attach('commands')];
    openDialog(pane);
    openDialog(pane);
    expect(pane.received.map(({ _data }) => _data)).toEqual([{ Error: 0 }, { Error: 12007 }]);
    openDialog(commands);
    expect(workbench.dialogs).toHaveLength(2);
  });

  test('is closed by the page that opened it, or when that page is gone', () => {
    const page = attach('pane');
    openDialog(page);
    page.stopListening(DIALOG);
    expect(workbench.dialogs).toEqual([]);
    openDialog(page);
    workbench.close();
    expect(workbench.dialogs).toEqual([]);
  });

  test('sends messages to the page that opened it, and is closed by Escape', () => {
    const page = attach('pane');
    openDialog(page);
    const inside = new FakePage(window);
    workbench.attachDialog(inside.iframe, workbench.dialogs[0]!);
    expect(inside.name.hostInfo).toContain('isDialog');
    inside.call(MESSAGE_PARENT, { messageToParent: 'Yes' });
    inside.notify(15);
    expect(page.eventsOf(DIALOG)).toEqual([
      { messageType: 0, messageContent: 'Yes', messageOrigin: 'https://localhost' },
      { messageType: 12006 },
    ]);
  });
});

test('a dialog whose function of the ribbon has completed stays, and nobody hears of it', async () => {
  const page = attach('commands');
  page.listen('appCommandInvoked');
  jest.runOnlyPendingTimers();
  const running = workbench.runCommand('checkMatrix');
  openDialog(page);
  const inside = new FakePage(window);
  workbench.attachDialog(inside.iframe, workbench.dialogs[0]!);
  page.call(COMPLETED, { 0: page.eventsOf('appCommandInvoked').at(-1)?.['0'], 1: 0 });
  await running;
  inside.call(MESSAGE_PARENT, { messageToParent: 'Yes' });
  expect(workbench.dialogs).toHaveLength(1);
  workbench.closeDialog(workbench.dialogs[0]!.id);
  expect(workbench.dialogs).toEqual([]);
  expect(page.eventsOf(DIALOG)).toEqual([]);
});

test('a page that asks whether it may open a window is to be seen until it is answered', () => {
  const page = attach('commands');
  page.listen('dialogNotificationShown');
  expect(workbench.askingFrames).toEqual(['commands']);
  page.stopListening('dialogNotificationShown');
  expect(workbench.askingFrames).toEqual([]);
});
