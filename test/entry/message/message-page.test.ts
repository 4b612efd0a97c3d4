/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { readMessage, showMessagePage } from '../../../src/entry/message/message-page';

const at = (hash: string): Pick<Location, 'hash'> => ({ hash });

let answered: jest.Mock;
const open = (text: string, choices: string[] = [], note = ''): void => {
  const body = /<body>([^]*)<\/body>/.exec(readFileSync('src/entry/message.html', 'utf8'))![1]!;
  document.body.innerHTML = body;
  answered = jest.fn();
  showMessagePage(document, { text, choices, note }, answered);
};
const paragraphs = (): string[] =>
  [...document.querySelectorAll('#message p')].map((paragraph) => paragraph.textContent);

test('the message is read from behind the # of the address', () => {
  const text = '2 errors, 1 warning.\nSheet “Plan & co” = 50 % done?';
  const query = new URLSearchParams([
    ['text', text],
    ['choice', 'Use Plan & co'],
    ['choice', 'Use Old'],
    ['note', 'It is kept.'],
  ]).toString();
  const message = { text, choices: ['Use Plan & co', 'Use Old'], note: 'It is kept.' };
  expect(readMessage(at(`#${query}`))).toEqual(message);
  expect(readMessage(at(`#${query}&_xdm_Info=1`))).toEqual(message);
  expect(readMessage(at('#text=Done'))).toEqual({ text: 'Done', choices: [], note: '' });
  expect(readMessage(at('#_xdm_Info=1'))).toBeNull();
});

test('each line is a paragraph', () => {
  open('Nothing is overdue.\n\nOne action falls due this quarter.\n');
  expect(paragraphs()).toEqual(['Nothing is overdue.', 'One action falls due this quarter.']);
});

test('markup in the message stays text', () => {
  open('The sheet <img src=x onerror=alert(1)> is protected.');
  expect(paragraphs()).toEqual(['The sheet <img src=x onerror=alert(1)> is protected.']);
  expect(document.querySelector('img')).toBeNull();
});

test.each(['', 'To see more, press Open pane.'])(
  'the window is announced with its message and note %p, and the focus is on Close',
  (note) => {
    open('Nothing is overdue.', [], note);
    const dialog = document.querySelector('[role=alertdialog]')!;
    const describedBy = dialog.getAttribute('aria-describedby')!.split(' ');
    const described = describedBy.map((id) => document.getElementById(id)!);
    expect(described.map((element) => element.textContent)).toEqual(['Nothing is overdue.', note]);
    expect(described.map(({ hidden }) => hidden)).toEqual([false, note === '']);
    expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)!.textContent).toBe(
      'Maturity matrix',
    );
    expect(document.activeElement?.textContent).toBe('Close');
  },
);

test.each(['Close', 'Escape'])('%s closes it, other keys do not', (way) => {
  open('Nothing is overdue.');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  expect(answered).not.toHaveBeenCalled();
  if (way === 'Close') document.getElementById('close')!.click();
  else document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(answered.mock.calls).toEqual([['close']]);
});

describe('choices', () => {
  const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];

  test('are named buttons before Close, and none has the focus of itself', () => {
    open('Which sheet?', ['Use <b>Plan</b>', 'Use Old']);
    expect(buttons().map((button) => button.textContent)).toEqual([
      'Use <b>Plan</b>',
      'Use Old',
      'Close',
    ]);
    const group = document.querySelector('[role=group]')!;
    expect(group.getAttribute('aria-label')).toBe('What to do');
    expect(group.hasAttribute('hidden')).toBe(false);
    expect(document.activeElement?.getAttribute('role')).toBe('alertdialog');
  });

  test('there are none where nothing is to be chosen', () => {
    open('Nothing is overdue.');
    expect(document.querySelector('[role=group]')!.hasAttribute('hidden')).toBe(true);
    expect(buttons()).toHaveLength(1);
  });

  test('the one that is pressed is the answer, once', () => {
    open('Which sheet?', ['Use Plan', 'Use Old']);
    buttons()[1]!.click();
    buttons()[0]!.click();
    expect(answered.mock.calls).toEqual([['choice 1']]);
    expect(buttons().every(({ disabled }) => disabled)).toBe(true);
  });
});

test('Office.js is asked for at once, since it gives up a page that has not asked, and told of the answer once', async () => {
  const messageParent = jest.fn();
  const onReady = jest.fn(() => Promise.resolve());
  Object.assign(globalThis, { Office: { onReady, context: { ui: { messageParent } } } });
  open('');
  window.location.hash = '#text=Done&choice=Try+again';
  await import('../../../src/entry/message');
  expect(onReady).toHaveBeenCalledTimes(1);
  document.querySelector<HTMLButtonElement>('#choices button')!.click();
  await Promise.resolve();
  expect(messageParent.mock.calls).toEqual([['choice 0']]);
});
