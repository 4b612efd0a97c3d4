/** A stand-in for the dialogs of Excel: one window at a time, which takes a while to close. */
function openStage(closingMs = 0) {
  const opened: { text: string | null; options: object }[] = [];
  let current: object | null = null;
  let closeCount = 0;
  const closedByPerson: (() => void)[] = [];
  const askedToClose: (() => void)[] = [];
  const dialog = () => {
    const self = {
      close() {
        closeCount += 1;
        setTimeout(() => (current = null), closingMs);
      },
      addEventHandler: (event: string, handler: () => void) => {
        if (event === 'dialogMessageReceived') return void askedToClose.push(handler);
        closedByPerson.push(() => {
          current = null;
          handler();
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
        opened.push({ text: new URLSearchParams(new URL(url).hash.slice(1)).get('text'), options });
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
  return { opened, ui, closedByPerson, askedToClose, countClosed: () => closeCount };
}

/** Anew for each test: the module remembers the window that it has opened. */
async function loadShowMessage() {
  jest.resetModules();
  const { showMessage } = await import('../../src/excel/show-message');
  return showMessage;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'Office');
});

test('a message is shown in a frame of its own, its lines kept', async () => {
  const { opened } = openStage();
  const showMessage = await loadShowMessage();
  await showMessage('One & two\nthree');
  expect(opened).toMatchObject([{ text: 'One & two\nthree', options: { displayInIframe: true } }]);
});

test('a second message takes the place of the first, however quick and slow', async () => {
  const { opened, countClosed } = openStage(50);
  const showMessage = await loadShowMessage();
  await Promise.all([showMessage('First'), showMessage('Second')]);
  expect(opened.map(({ text }) => text)).toEqual(['First', 'Second']);
  expect(countClosed()).toBe(1);
});

test('a window that the person has closed is not closed again', async () => {
  const { opened, closedByPerson, countClosed } = openStage();
  const showMessage = await loadShowMessage();
  await showMessage('First');
  closedByPerson[0]!();
  await showMessage('Second');
  expect(opened).toHaveLength(2);
  expect(countClosed()).toBe(0);
});

test('the window is closed when its button asks for it, once', async () => {
  const { askedToClose, countClosed } = openStage();
  const showMessage = await loadShowMessage();
  await showMessage('First');
  askedToClose[0]!();
  askedToClose[0]!();
  await showMessage('Second');
  expect(countClosed()).toBe(1);
});

test('a refusal is said to the caller, and the next message is shown', async () => {
  const { opened, ui } = openStage();
  const showMessage = await loadShowMessage();
  const { displayDialogAsync } = ui;
  ui.displayDialogAsync = (_url, _options, done) =>
    done({ status: 'failed', error: { code: 12_004, message: 'Not trusted.' } });
  await expect(showMessage('First')).rejects.toThrow('Not trusted.');
  ui.displayDialogAsync = displayDialogAsync;
  await showMessage('Second');
  expect(opened.map(({ text }) => text)).toEqual(['Second']);
});
