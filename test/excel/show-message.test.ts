/** A stand-in for the dialogs of Excel: one window at a time, which takes a while to close. */
function openStage(closingMs = 0) {
  const opened: { text: string | null; choices: string[]; note: string | null; options: object }[] =
    [];
  let current: object | null = null;
  let closeCount = 0;
  const closedByPerson: (() => void)[] = [];
  /** What the page of each window can tell its opener. */
  const tells: ((message: string) => void)[] = [];
  const dialog = () => {
    const self = {
      close() {
        closeCount += 1;
        setTimeout(() => (current = null), closingMs);
      },
      addEventHandler: (event: string, handler: (sent: object) => void) => {
        if (event === 'dialogMessageReceived') {
          return void tells.push((message) => handler({ message, origin: 'https://localhost' }));
        }
        closedByPerson.push(() => {
          current = null;
          handler({ error: 12_006 });
        });
      },
    };
    return self;
  };
  const ui = {
    displayDialogAsync: (url: string, options: object, done: (result: object) => void): void => {
      // As the library does: it keeps the callback in the options that it was given.
      if ('callback' in options) throw new Error('Callback cannot be specified both ways.');
      Object.assign(options, { callback: done });
      setTimeout(() => {
        if (current) {
          const error = { code: 12_007, message: 'A dialog is already opened.' };
          return done({ status: 'failed', error });
        }
        current = dialog();
        const page = new URLSearchParams(new URL(url).hash.slice(1));
        opened.push({
          text: page.get('text'),
          choices: page.getAll('choice'),
          note: page.get('note'),
          options,
        });
        done({ status: 'succeeded', value: current });
      }, 1);
    },
  };
  Object.assign(globalThis, {
    window: { location: { href: 'https://localhost/commands.html' } },
    Office: {
      context: { ui },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: {
        DialogEventReceived: 'dialogEventReceived',
        DialogMessageReceived: 'dialogMessageReceived',
      },
    },
  });
  return { opened, ui, closedByPerson, tells, countClosed: () => closeCount };
}

/** Anew for each test: the module remembers the window that it has opened. */
async function loadShowMessage() {
  jest.resetModules();
  const { showMessage } = await import('../../src/excel/show-message');
  const { signal } = new AbortController();
  return (text: string, choices: readonly string[] = [], limit: AbortSignal = signal) =>
    showMessage({ text, choices, note: 'Note' }, limit);
}

/** Resolves once the stage has opened so many windows. */
async function untilOpened({ tells }: ReturnType<typeof openStage>, count: number): Promise<void> {
  while (tells.length < count) await new Promise((resolve) => setTimeout(resolve));
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'Office');
});

test('a message is shown in a frame of its own, its lines and choices kept, until it is closed', async () => {
  const stage = openStage();
  const showMessage = await loadShowMessage();
  let isOver = false;
  const over = showMessage('One & two\nthree', ['Use “A & B”']).then(() => (isOver = true));
  await untilOpened(stage, 1);
  expect(stage.opened).toMatchObject([
    {
      text: 'One & two\nthree',
      choices: ['Use “A & B”'],
      note: 'Note',
      options: { displayInIframe: true },
    },
  ]);
  expect(isOver).toBe(false);
  stage.closedByPerson[0]!();
  await over;
});

test.each([
  ['choice 1', 1],
  ['choice 0', 0],
  ['close', null],
  // What the page never sends.
  ['choice 2', null],
  ['choice -1', null],
  ['1', null],
])('%p of the window answers with %p and closes it', async (message, answer) => {
  const stage = openStage();
  const showMessage = await loadShowMessage();
  const answered = showMessage('Which?', ['Plan', 'Old plan']);
  await untilOpened(stage, 1);
  stage.tells[0]!(message);
  expect(await answered).toBe(answer);
  expect(stage.countClosed()).toBe(1);
});

test('an answer that comes twice or late is none', async () => {
  const stage = openStage();
  const showMessage = await loadShowMessage();
  const first = showMessage('Which?', ['Plan', 'Old plan']);
  await untilOpened(stage, 1);
  stage.tells[0]!('choice 0');
  stage.tells[0]!('choice 1');
  stage.closedByPerson[0]!();
  expect(await first).toBe(0);
  const second = showMessage('And which?', ['Plan', 'Old plan']);
  await untilOpened(stage, 2);
  stage.tells[0]!('choice 1');
  stage.closedByPerson[1]!();
  stage.tells[1]!('choice 1');
  expect(await second).toBeNull();
  expect(stage.countClosed()).toBe(1);
});

test('a second message takes the place of the first, which ends unanswered, however quick and slow', async () => {
  const stage = openStage(50);
  const showMessage = await loadShowMessage();
  const first = showMessage('First', ['Plan']);
  const second = showMessage('Second');
  expect(await first).toBeNull();
  await untilOpened(stage, 2);
  expect(stage.opened.map(({ text }) => text)).toEqual(['First', 'Second']);
  expect(stage.countClosed()).toBe(1);
  stage.tells[1]!('close');
  expect(await second).toBeNull();
});

test('a window that the person has closed is not closed again', async () => {
  const stage = openStage();
  const showMessage = await loadShowMessage();
  const first = showMessage('First');
  await untilOpened(stage, 1);
  stage.closedByPerson[0]!();
  expect(await first).toBeNull();
  void showMessage('Second');
  await untilOpened(stage, 2);
  expect(stage.countClosed()).toBe(0);
});

test('the limit closes the window, and one that is opened after it', async () => {
  const stage = openStage();
  const showMessage = await loadShowMessage();
  const limit = new AbortController();
  const first = showMessage('First', ['Plan'], limit.signal);
  await untilOpened(stage, 1);
  limit.abort();
  expect(await first).toBeNull();
  expect(await showMessage('Second', [], limit.signal)).toBeNull();
  expect(stage.countClosed()).toBe(2);
});

test.each([12_009, 12_011])('a window that is not let open (%p) ends unanswered', async (code) => {
  const { ui } = openStage();
  const showMessage = await loadShowMessage();
  ui.displayDialogAsync = (_url, _options, done) =>
    done({ status: 'failed', error: { code, message: 'Blocked.' } });
  expect(await showMessage('First', ['Plan'])).toBeNull();
});

test('a refusal is said to the caller, and the next message is shown', async () => {
  const stage = openStage();
  const { ui } = stage;
  const showMessage = await loadShowMessage();
  const { displayDialogAsync } = ui;
  ui.displayDialogAsync = (_url, _options, done) =>
    done({ status: 'failed', error: { code: 12_004, message: 'Not trusted.' } });
  await expect(showMessage('First')).rejects.toThrow('Not trusted.');
  ui.displayDialogAsync = displayDialogAsync;
  void showMessage('Second');
  await untilOpened(stage, 1);
  expect(stage.opened.map(({ text }) => text)).toEqual(['Second']);
});
