/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { HOST_PROFILES } from '../../src/simulator/host/host-profiles';
import type { PaneHost } from './pane-host';
import { closeHost, openPane, SMALL_MATRIX } from './pane-host';

afterEach(closeHost);

const OWNERS = ['Owner', 'Ann', 'Bob', 'Ann', ''];
const ROWS = SMALL_MATRIX.map((row, index) => [...row, OWNERS[index] ?? '']);

async function openRound(options: Parameters<typeof openPane>[2] = {}): Promise<PaneHost> {
  const pane = await openPane(ROWS, {}, options);
  await pane.user.click(screen.getByRole('tab', { name: 'Round' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Start the round' }));
  await screen.findByText(/^Started the round as at 15 October 2023\. /);
  return pane;
}

const rowOf = (text: string): HTMLElement =>
  screen
    .getAllByRole('row')
    .find((row) => row.hasAttribute('data-row-key') && row.textContent.includes(text))!;

test('a round is started, answered by keyboard, put back, signed off and opened again', async () => {
  const pane = await openRound();
  const { user } = pane;
  expect(await screen.findByText(/0 of 3 actions answered\./)).toBeTruthy();
  expect(screen.getAllByRole('rowheader').map((heading) => heading.textContent)).toEqual([
    expect.stringMatching(/^Ann1 action: 1 late/),
    expect.stringMatching(/^Bob1 action: /),
    expect.stringMatching(/^No owner1 action: /),
  ]);

  // D, then Enter on what is shown before it is written.
  act(() => rowOf('Publish a dashboard').focus());
  await user.keyboard('d');
  const dialog = await screen.findByRole('dialog', { name: 'Mark as complete' });
  expect(dialog.textContent).toContain('E2 from “Q1 23” →  to “Complete”');
  expect(pane.valueAt(1, 4)).toBe('Q1 23');
  await user.click(within(dialog).getByRole('button', { name: 'Write' }));
  expect(await screen.findByText('Recorded: Done. Wrote “Complete” in E2.')).toBeTruthy();
  expect(pane.valueAt(1, 4)).toBe('Complete');
  expect(screen.getByText(/1 of 3 actions answered\./)).toBeTruthy();
  expect(rowOf('Publish a dashboard').textContent).toContain('✓ Done');
  expect(document.activeElement?.getAttribute('data-row-key')).not.toBeNull();
  expect(document.activeElement).not.toBe(rowOf('Publish a dashboard'));

  await user.click(within(rowOf('Publish a dashboard')).getByRole('button', { name: 'Put back' }));
  expect(await screen.findByText('Put back “Q1 23” in E2.')).toBeTruthy();
  expect(screen.getByText(/0 of 3 actions answered\./)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Sign off…' }));
  const signOff = screen.getByRole('dialog', { name: 'Sign off the round' });
  expect(signOff.textContent).toContain('3 actions have no answer.');
  await user.click(within(signOff).getByRole('button', { name: 'Sign off' }));
  expect(signOff.textContent).toContain('Say who answers for it.');
  await user.type(within(signOff).getByRole('textbox', { name: 'Name' }), 'Ann Lee');
  await user.click(within(signOff).getByRole('button', { name: 'Sign off' }));
  expect(await screen.findByText(/^Signed off by Ann Lee\. The matrix is kept on/)).toBeTruthy();
  expect(
    await screen.findByText(/Signed off by Ann Lee on 15 October 2023, as kept on the sheet/),
  ).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Take the sign-off back…' }));
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  expect(await screen.findByText(/^Took the sign-off back\./)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Sign off…' })).toBeTruthy();
});

test('what is moved or dropped needs its reason, and nothing is written that was not answered', async () => {
  const pane = await openRound();
  const { user } = pane;
  act(() => rowOf('Publish a dashboard').focus());
  await user.keyboard('x');
  const dialog = await screen.findByRole('dialog', { name: 'Drop the action' });
  await user.click(within(dialog).getByRole('button', { name: 'Write' }));
  expect(dialog.textContent).toContain('Say why it is dropped');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(rowOf('Publish a dashboard'));
  expect(pane.valueAt(1, 4)).toBe('Q1 23');
  expect(pane.ready().rounds).toHaveLength(1);

  await user.keyboard('c');
  const onCourse = await screen.findByRole('dialog', { name: 'Say that it is on course' });
  expect(onCourse.textContent).toContain('Nothing is written into the matrix.');
  await user.click(within(onCourse).getByRole('button', { name: 'Record' }));
  expect(await screen.findByText('Recorded: On course.')).toBeTruthy();
  expect(pane.valueAt(1, 4)).toBe('Q1 23');
});

test('an action is moved by keyboard alone, after another was answered', async () => {
  const pane = await openRound();
  const { user } = pane;
  act(() => rowOf('Publish a dashboard').focus());
  await user.keyboard('d');
  await screen.findByRole('dialog', { name: 'Mark as complete' });
  await user.keyboard('{Enter}');
  await screen.findByText('Recorded: Done. Wrote “Complete” in E2.');
  await user.keyboard('m');
  const dialog = await screen.findByRole('dialog', { name: 'Give a new due' });
  await user.type(within(dialog).getByRole('textbox', { name: 'New due' }), 'Q1 24');
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Two posts vacant');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Write');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Recorded: Moved. Wrote “Q1 24” in E3.')).toBeTruthy();
});

test('a round is there the next day, and cancelled', async () => {
  const pane = await openRound();
  await pane.reopen();
  await pane.user.click(screen.getByRole('tab', { name: 'Round' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Cancel the round…' }));
  const dialog = screen.getByRole('dialog', { name: 'Cancel the round' });
  await pane.user.click(within(dialog).getByRole('button', { name: 'Cancel the round' }));
  expect(await screen.findByText(/^Cancelled the round as at 15 October 2023\./)).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Start the round' })).toBeTruthy();
});

let copied = '';
/** What a browser does when a page in a frame asks it to copy. */
const execCommand = (): boolean => {
  const event = new Event('copy', { cancelable: true });
  const clipboardData = { setData: (_: string, text: string) => (copied = text) };
  document.dispatchEvent(Object.assign(event, { clipboardData }));
  return true;
};

test('an owner is asked by copy, mail draft or calendar, and nothing is sent', async () => {
  Object.assign(document, { execCommand });
  const pane = await openRound();
  const ask = screen.getByRole('button', { name: 'Ask Ann…' });
  await pane.user.click(ask);
  const dialog = await screen.findByRole('dialog', { name: 'Ask Ann' });
  const field = await within(dialog).findByRole('textbox', { name: 'Message' });
  const message = (field as HTMLTextAreaElement).value;
  expect(message).toContain('Subject: Maturity matrix as at 15 October 2023: 1 late');
  await pane.user.click(within(dialog).getByRole('button', { name: 'Copy the message' }));
  expect(await within(dialog).findByText('Copied the message.')).toBeTruthy();
  expect(copied).toBe(message);
  const link = within(dialog).getByRole('link', { name: 'Open as a mail draft' });
  expect(link.getAttribute('href')).toMatch(/^mailto:\?subject=Maturity%20matrix/);
  await pane.user.click(within(dialog).getByRole('button', { name: 'Save as a calendar (.ics)' }));
  expect(
    await within(dialog).findByText('Saved Ann 2023-10-15.ics with your downloads.'),
  ).toBeTruthy();
  await pane.user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(document.activeElement).toBe(ask);
  await pane.user.click(screen.getByRole('button', { name: 'Save what to ask (CSV)' }));
  await screen.findByText(/^Saved Actions to chase 2023-10-15\.csv with your downloads\./);
  expect(pane.delivered.map(({ name }) => name)).toEqual([
    'Ann 2023-10-15.ics',
    'Actions to chase 2023-10-15.csv',
  ]);
});

test('where Excel keeps no files, what to ask is copied as a table', async () => {
  const pane = await openRound({ profile: HOST_PROFILES.mac });
  Object.assign(document, { execCommand });
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
  await pane.user.click(screen.getByRole('button', { name: 'Copy what to ask' }));
  await screen.findByText(/^Made a table of what to ask: \d lines\. Nothing was sent\.$/);
  await pane.user.click(screen.getByRole('button', { name: 'Copy it' }));
  await screen.findByText(/^Copied\. /);
  expect(copied).toMatch(/^<table border="1"><caption>What to ask<\/caption>.*<td>Ann<\/td>/);
  await pane.user.click(screen.getByRole('button', { name: 'Ask Ann…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask Ann' });
  await within(dialog).findByText(/^Excel keeps no downloads on this device/);
  expect(within(dialog).queryByRole('button', { name: /\.ics/ })).toBeNull();
});

test('a window that may not copy chooses the message instead', async () => {
  const pane = await openRound();
  Object.assign(document, { execCommand: () => false });
  await pane.user.click(screen.getByRole('button', { name: 'Ask Bob…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask Bob' });
  await pane.user.click(await within(dialog).findByRole('button', { name: 'Copy the message' }));
  expect(
    await within(dialog).findByText(/^This browser keeps the pane from the clipboard: /),
  ).toBeTruthy();
  const field = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  expect(field.selectionEnd).toBe(field.value.length);
});
