/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { readMessage, showMessagePage } from '../../../src/entry/message/message-page';

const at = (hash: string): Pick<Location, 'hash'> => ({ hash });

let closed: jest.Mock;
const open = (message: string): void => {
  const body = /<body>([^]*)<\/body>/.exec(readFileSync('src/entry/message.html', 'utf8'))![1]!;
  document.body.innerHTML = body;
  closed = jest.fn();
  showMessagePage(document, message, closed);
};
const paragraphs = (): string[] =>
  [...document.querySelectorAll('#message p')].map((paragraph) => paragraph.textContent);

test('the message is read from behind the # of the address', () => {
  const text = '2 errors, 1 warning.\nSheet “Plan & co” = 50 % done?';
  const query = new URLSearchParams({ text }).toString();
  expect(readMessage(at(`#${query}`))).toBe(text);
  expect(readMessage(at(`#${query}&_xdm_Info=1`))).toBe(text);
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

test('the window is announced with its message, and the focus is on Close', () => {
  open('Nothing is overdue.');
  const dialog = document.querySelector('[role=alertdialog]')!;
  const describedBy = document.getElementById(dialog.getAttribute('aria-describedby')!)!;
  expect(describedBy.textContent).toBe('Nothing is overdue.');
  expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)!.textContent).toBe(
    'Maturity matrix',
  );
  expect(document.activeElement?.textContent).toBe('Close');
});

test('Close and Escape close it, other keys do not', () => {
  open('Nothing is overdue.');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  expect(closed).toHaveBeenCalledTimes(0);
  document.getElementById('close')!.click();
  expect(closed).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(closed).toHaveBeenCalledTimes(2);
});
