/**
 * What an officer does with findings. It takes its seconds: each test opens the pane on a workbook anew.
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { TODAY } from '../../support/matrix-host';
import type { PaneHost } from '../pane-host';
import { closeHost, FIXABLE, lines, openPane } from '../pane-host';

afterEach(closeHost);

/** Two late actions, one of them of a KPI that is done otherwise. */
const LATE = [
  [
    ...['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ...['Status', 'Notes'],
  ],
  ['Reporting', 'Mature Most', 'Leader All', 'Publish a dashboard', 'Q1 23', 'Open', ''],
  ['Tendering', 'Mature Most', 'Leader All', 'Write the strategy', 'Q1 23', 'Open', ''],
  ['Culture', 'Mature Most', 'Leader All', 'Survey all staff', 'Q1 23', 'Closed', ''],
];

const row = (text: RegExp): HTMLElement =>
  screen.getAllByRole('row').find(({ textContent }) => text.test(textContent))!;
const press = async (
  pane: PaneHost,
  name: string | RegExp,
  within_: HTMLElement = document.body,
): Promise<void> => pane.user.click(await within(within_).findByRole('button', { name }));
const selectedCell = (): Promise<string> =>
  Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return cell.address;
  });

test('opens with the sheet, its counts, the state at a glance and the findings by kind', async () => {
  await openPane(FIXABLE);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Plan');
  expect(screen.getByText('2 KPIs · 3 actions')).toBeTruthy();
  const glance = within(screen.getByRole('list', { name: 'The state at a glance' }));
  expect(glance.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '✖ 1 error',
    '! 2 warnings',
    '▲ 0 overdue',
    '● 0 due this quarter',
    '›› 2 gaps',
  ]);
  expect(lines()).toEqual([
    '✖Unreadable due (1)',
    expect.stringContaining('E4 · Tendering'),
    expect.stringContaining('Non-standard spelling of a due (2)'),
    expect.stringContaining('E2 · Reporting'),
    expect.stringContaining('E3 · Reporting'),
    'iMost targets above Mature (1)',
    expect.stringContaining('Whole matrix'),
  ]);
});

test('lists the findings in the order of the sheet, or by area', async () => {
  const pane = await openPane(FIXABLE);
  await pane.user.selectOptions(screen.getByLabelText('Arrange'), 'Sheet order');
  const cells = lines().map((line) => /Whole matrix|[A-Z]\d/.exec(line)![0]);
  expect(cells).toEqual(['Whole matrix', 'E2', 'E3', 'E4']);
  await pane.user.selectOptions(screen.getByLabelText('Arrange'), 'By area');
  expect(lines()[0]).toMatch(/^Whole matrix \(1\)/);
});

test('searches and filters, says how many are left, and says so when none is', async () => {
  const pane = await openPane(FIXABLE);
  await pane.user.type(screen.getByLabelText('Search the findings'), 'tendering 04');
  await waitFor(() => expect(lines()).toHaveLength(2));
  const [shown, announced] = screen.getAllByText('1 of 4 findings');
  expect(shown).toBeTruthy();
  expect(announced!.closest('[role=status], [aria-live]')).toBeTruthy();
  await pane.user.type(screen.getByLabelText('Search the findings'), ' nowhere');
  expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeTruthy();
  await pane.user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0]!);
  await waitFor(() => expect(lines()).toHaveLength(7));
  await press(pane, 'More filters');
  await pane.user.selectOptions(await screen.findByLabelText('Severity'), 'Errors (1)');
  await waitFor(() => expect(lines()).toHaveLength(2));
});

test('each line names area and KPI, and they are filtered and arranged by owner where the matrix has one', async () => {
  const pane = await openPane([
    ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'],
    ['Buying', 'Bins', 'Mature x', 'Mature y', 'Buy bins', '04.00', 'Ann'],
    ['Roads', 'Bins', 'Mature x', 'Mature y', 'Fill holes', '05.00', 'Bob'],
  ]);
  expect(row(/F2 · Buying · Bins/)).toBeTruthy();
  expect(row(/F3 · Roads · Bins/)).toBeTruthy();
  const arrange = screen.getByLabelText('Arrange');
  expect(within(arrange).queryByRole('option', { name: 'By priority' })).toBeNull();
  await pane.user.selectOptions(arrange, 'By owner');
  const headings = lines().flatMap((line) => /^(Ann|Bob) \(/.exec(line)?.[1] ?? []);
  expect(headings).toEqual(['Ann', 'Bob']);
  await press(pane, 'More filters');
  await pane.user.selectOptions(await screen.findByLabelText('Owner'), 'Bob');
  await waitFor(() => expect(row(/F2 · Buying/)).toBeUndefined());
  expect(row(/F3 · Roads/)).toBeTruthy();
});

test('a number at a glance shows the findings behind it, and all again when pressed twice', async () => {
  const pane = await openPane(FIXABLE);
  const errors = screen.getByRole('button', { name: /1 error/ });
  await pane.user.click(errors);
  await waitFor(() => expect(lines()).toHaveLength(2));
  expect(errors.getAttribute('aria-pressed')).toBe('true');
  await pane.user.click(errors);
  await waitFor(() => expect(lines()).toHaveLength(7));
});

test('by keyboard: one tab stop, arrows between the lines, Enter goes to the cell', async () => {
  const pane = await openPane(FIXABLE);
  const stops = screen.getAllByRole('row').filter(({ tabIndex }) => tabIndex === 0);
  expect(stops).toHaveLength(1);
  act(() => stops[0]!.focus());
  await pane.user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row(/E4 · Tendering/));
  await pane.user.keyboard('{Enter}');
  await waitFor(async () => expect(await selectedCell()).toBe('Plan!E4'));
  expect(document.activeElement).toBe(row(/E4 · Tendering/));
  await pane.user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(lines()).toHaveLength(6);
  await pane.user.keyboard('{ArrowRight}{End}');
  expect(document.activeElement).toBe(row(/Whole matrix/));
});

test('a fix is shown, written, said, and put back, also by a pane that was closed meanwhile', async () => {
  const pane = await openPane(FIXABLE);
  expect(row(/E2 · Reporting/).textContent).toContain('from “q4 23” →  to “Q4 23”');
  await press(pane, 'Write Q4 23');
  expect(await screen.findByText('Wrote “Q4 23” in E2.')).toBeTruthy();
  expect(pane.valueAt(1, 4)).toBe('Q4 23');
  expect(lines()).toHaveLength(6);
  await pane.reopen();
  await press(pane, 'Changes 1');
  await press(pane, 'Put back');
  expect(await screen.findByText('Put back “q4 23” in E2.')).toBeTruthy();
  expect(pane.valueAt(1, 4)).toBe('q4 23');
  await press(pane, 'Findings 4');
});

test('what was just written can be put back from the message that says so', async () => {
  const pane = await openPane(FIXABLE);
  await press(pane, 'Write Q4 23');
  await pane.user.click(await screen.findByRole('button', { name: 'Put back' }));
  expect(await screen.findByText('Put back “q4 23” in E2.')).toBeTruthy();
});

test('all fixes of a kind are listed before any is written', async () => {
  const pane = await openPane(FIXABLE);
  await press(pane, 'Fix all 2…');
  const dialog = await screen.findByRole('dialog');
  const items = await within(dialog).findAllByRole('listitem');
  const edits = items.map(({ textContent }) => textContent);
  expect(edits).toEqual(['E2 from “q4 23” →  to “Q4 23”', 'E3 from “quarter 3 24” →  to “Q3 24”']);
  expect(pane.valueAt(1, 4)).toBe('q4 23');
  await press(pane, 'Write 2 cells', dialog);
  expect(await screen.findByText('Wrote 2 cells.')).toBeTruthy();
  expect([pane.valueAt(1, 4), pane.valueAt(2, 4)]).toEqual(['Q4 23', 'Q3 24']);
  await press(pane, 'Changes 2');
  await press(pane, 'Put back all 2');
  await waitFor(() => expect(pane.valueAt(2, 4)).toBe('quarter 3 24'));
});

test('cells that a formula reads are left out of fixing all, and that is said', async () => {
  const pane = await openPane(FIXABLE);
  await pane.atSheet((sheet) => (sheet.getRange('H1').formulas = [['=LEN(E2)']]));
  await press(pane, 'Fix all 2…');
  const dialog = await screen.findByRole('dialog');
  const items = await within(dialog).findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'E3 from “quarter 3 24” →  to “Q3 24”',
  ]);
  expect(dialog.textContent).toContain(
    '1 cell is left out, because formulas in this workbook read it. Change it by hand if that is right.',
  );
  await press(pane, 'Write 1 cell', dialog);
  await waitFor(() => expect(pane.valueAt(2, 4)).toBe('Q3 24'));
  expect(pane.valueAt(1, 4)).toBe('q4 23');
});

test('a fix of several cells shows all that it would write, and leaves out what a formula reads', async () => {
  const due = (name: string, text: string) => [name, ...FIXABLE[1]!.slice(1, -1), text];
  const pane = await openPane([
    FIXABLE[0]!,
    due('Bins', 'complete'),
    due('Parks', 'complete'),
    due('Fleet', 'complete'),
  ]);
  await pane.atSheet((sheet) => (sheet.getRange('H1').formulas = [['=LEN(E3)']]));
  expect(await screen.findByText('E2 +2')).toBeTruthy();
  expect(screen.getByText(/In 3 cells, By when says “complete”/)).toBeTruthy();
  await press(pane, 'Write Complete in 3 cells…');
  const dialog = await screen.findByRole('dialog');
  await press(pane, 'Write 2 cells', dialog);
  await waitFor(() => expect(pane.valueAt(3, 4)).toBe('Complete'));
  expect([pane.valueAt(1, 4), pane.valueAt(2, 4)]).toEqual(['Complete', 'complete']);
});

test('a closer look at a finding says what reads the cell, or refuses the new text', async () => {
  const pane = await openPane(FIXABLE);
  await pane.atSheet((sheet) => {
    sheet.getRange('H1').formulas = [['=LEN(E2)']];
    // What a formula makes up is told only when the cell is looked at.
    sheet.getRange('H20:H21').values = [['quarter 3 24'], ['quarter 4 24']];
    const list = { inCellDropDown: true, source: '=INDIRECT("H20:H21")' };
    sheet.getRange('E3').dataValidation.rule = { list };
  });
  const lookAt = async (cell: string): Promise<void> => {
    const row = screen.getByText(cell).closest<HTMLElement>('[role=row]')!;
    await press(pane, 'More about this finding', row);
  };
  await lookAt('E2');
  expect(
    await screen.findByText('1 formula reads this cell. It will read the new text.'),
  ).toBeTruthy();
  await lookAt('E3');
  expect(await screen.findByText(/list of allowed texts does not have the new text/)).toBeTruthy();
});

test('a fix says what depends on its cell where it is pressed, before anything is written', async () => {
  const pane = await openPane(FIXABLE);
  await pane.atSheet((sheet) => (sheet.getRange('H1:H2').formulas = [['=LEN(E2)'], ['=E2']]));
  await press(pane, 'Write Q4 23');
  const said = '2 formulas read this cell. They will read the new text.';
  await waitFor(() => expect(row(/E2 · Reporting/).textContent).toContain(said));
  expect(pane.valueAt(1, 4)).toBe('q4 23');
  await press(pane, 'Write Q4 23 all the same');
  expect(await screen.findByText('Wrote “Q4 23” in E2.')).toBeTruthy();
  expect(pane.valueAt(1, 4)).toBe('Q4 23');
});

test('fixing all is not offered where levels are numbers', async () => {
  const levels = (rows: readonly string[]) => [
    FIXABLE[0]!,
    ...rows.map((level, index) => [
      `KPI ${index}`,
      level,
      'Leader All',
      `Action ${index}`,
      'Q4 23',
    ]),
  ];
  const scores = await openPane(levels(['Developing a plan', 'Developing a dashboard', '3']));
  expect(scores.ready().findings.filter(({ fix }) => fix).length).toBeGreaterThanOrEqual(2);
  expect(screen.queryAllByRole('button', { name: /^Fix all/ })).toEqual([]);
  cleanup();
  await openPane(levels(['Developing a plan', 'Developing a dashboard', 'Mature: some']));
  expect(screen.getAllByRole('button', { name: /^Fix all 2/ })).toHaveLength(1);
});

test('a finding is accepted with a reason only, listed apart when the pane opens anew, and withdrawn', async () => {
  const pane = await openPane(FIXABLE);
  await press(pane, 'More about this finding', row(/E4 · Tendering/));
  await press(pane, 'Accept…');
  const dialog = await screen.findByRole('dialog');
  await press(pane, 'Accept', dialog);
  expect(within(dialog).getByText('Say why this is right as it is.')).toBeTruthy();
  await pane.user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Agreed in May');
  await press(pane, 'Accept', dialog);
  expect(within(dialog).getByText('Give your initials, such as AB.')).toBeTruthy();
  await pane.user.type(within(dialog).getByRole('textbox', { name: /initials/ }), 'AB');
  await press(pane, 'Accept', dialog);
  await screen.findByText(/^Accepted 1 finding/);
  await press(pane, 'More about this finding', row(/E2 · Reporting/));
  await press(pane, 'Accept…', row(/E2 · Reporting/));
  const initials = within(await screen.findByRole('dialog')).getByRole<HTMLInputElement>(
    'textbox',
    { name: /initials/ },
  );
  expect(initials.value).toBe('AB');
  await press(pane, 'Cancel');
  expect(screen.getByRole('button', { name: 'Findings 3' })).toBeTruthy();
  await pane.reopen();
  await press(pane, 'Accepted 1');
  expect(await screen.findByText('Accepted: Agreed in May')).toBeTruthy();
  expect(screen.getByText(/^15 October 2023, by AB$/)).toBeTruthy();
  await press(pane, 'Withdraw');
  expect(await screen.findByRole('button', { name: 'Findings 4' })).toBeTruthy();
});

test.each([
  ['lateness is accepted action by action', 'one by one', () => LATE],
  ['other findings of a kind are accepted together', 'together', () => FIXABLE],
])('%s', async (_, how, rows) => {
  const pane = await openPane(rows());
  await press(pane, 'More about this finding', row(/E2( \+1)? · Reporting/));
  await press(pane, 'Accept…', row(/E2( \+1)? · Reporting/));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.queryByRole('checkbox', { name: /^For both findings/ }) !== null).toBe(
    how === 'together',
  );
});

describe('what an officer says of an action', () => {
  const answer = async (pane: PaneHost, button: string) => {
    await press(pane, 'More about this finding', row(/E2( \+1)? · Reporting/));
    await press(pane, button, row(/E2( \+1)? · Reporting/));
    return within(await screen.findByRole('dialog'));
  };

  test('complete is shown before it is written, goes into Status, and can be put back', async () => {
    const pane = await openPane(LATE);
    const dialog = await answer(pane, 'Complete…');
    expect(dialog.getByText('Publish a dashboard')).toBeTruthy();
    expect(dialog.getByText('F2')).toBeTruthy();
    expect(pane.valueAt(1, 5)).toBe('Open');
    await pane.user.click(dialog.getByRole('button', { name: 'Write' }));
    expect(await screen.findByText('Wrote “Closed” in F2.')).toBeTruthy();
    expect(pane.valueAt(1, 5)).toBe('Closed');
    await pane.user.click(screen.getByRole('button', { name: 'Put back' }));
    expect(await screen.findByText('Put back “Open” in F2.')).toBeTruthy();
  });

  test('while a round is open, it is the round’s answer', async () => {
    const pane = await openPane(LATE);
    await act(() => pane.session.startRound({ asAt: TODAY, period: '', by: 'AL' }));
    const dialog = await answer(pane, 'Complete…');
    await pane.user.click(dialog.getByRole('button', { name: 'Write' }));
    expect(await screen.findByText('Recorded: Done. Wrote “Closed” in F2.')).toBeTruthy();
    expect(pane.ready().rounds.at(-1)).toMatchObject({ answer: 'done', by: 'AL', cells: ['F2'] });
  });

  test('a new due has to be one, and its reason goes below what stands there', async () => {
    const pane = await openPane(LATE);
    const dialog = await answer(pane, 'New due…');
    await pane.user.type(dialog.getByLabelText(/New due/), 'soon');
    await pane.user.click(dialog.getByRole('button', { name: 'Write' }));
    expect(dialog.getByText(/^Write a due with an end/)).toBeTruthy();
    expect(pane.valueAt(1, 4)).toBe('Q1 23');
    await pane.user.clear(dialog.getByLabelText(/New due/));
    await pane.user.type(dialog.getByLabelText(/New due/), 'Q4 23');
    await pane.user.type(dialog.getByLabelText('Reason'), 'Two posts vacant');
    await pane.user.click(dialog.getByRole('button', { name: 'Write' }));
    expect(await screen.findByText('Wrote 2 cells.')).toBeTruthy();
    expect([pane.valueAt(1, 4), pane.valueAt(1, 6)]).toEqual(['Q4 23', 'Two posts vacant']);
    await press(pane, 'Changes 2');
    expect(await screen.findAllByText(/Give a new due: Two posts vacant/)).toHaveLength(2);
  });

  test('a note needs words, and a column to stand in', async () => {
    const pane = await openPane(LATE);
    const dialog = await answer(pane, 'Note…');
    await pane.user.click(dialog.getByRole('button', { name: 'Write' }));
    expect(dialog.getByText('Write what is to be noted.')).toBeTruthy();
    await pane.user.type(dialog.getByLabelText(/Note/), 'Asked on Monday');
    await pane.user.click(dialog.getByRole('button', { name: 'Write' }));
    expect(await screen.findByText('Wrote “Asked on Monday” in G2.')).toBeTruthy();
  });

  test('a note without a column is refused with what to do', async () => {
    const pane = await openPane(LATE.map((cells) => cells.slice(0, 6)));
    const dialog = await answer(pane, 'Note…');
    expect(dialog.getByText(/^The matrix has no column Notes\./)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Write' })).toBeNull();
  });

  test('is not asked about findings that are about no action', async () => {
    const pane = await openPane(LATE);
    const line = /Whole matrix/;
    await press(pane, 'More about this finding', row(line));
    await within(row(line)).findByRole('button', { name: 'Accept…' });
    expect(within(row(line)).queryByRole('button', { name: 'Complete…' })).toBeNull();
  });
});

test('findings follow the sheet while the focus stays on its line', async () => {
  const pane = await openPane(FIXABLE);
  const focused = row(/E3 · Reporting/);
  act(() => focused.focus());
  await pane.atSheet((sheet) => (sheet.getRange('E4').values = [['Q4 24']]));
  await waitFor(() => expect(lines()).toHaveLength(5));
  expect(document.activeElement).toBe(row(/E3 · Reporting/));
});

test('when the line with the focus goes, the next one has it, and that is said', async () => {
  const pane = await openPane(FIXABLE);
  act(() => row(/E4 · Tendering/).focus());
  await pane.atSheet((sheet) => (sheet.getRange('E4').values = [['Q4 24']]));
  await waitFor(() => expect(document.activeElement).toBe(row(/^!Non-standard spelling/)));
  expect(await screen.findByText('That finding is settled.')).toBeTruthy();
});

test('an empty list says what to do next', async () => {
  const pane = await openPane(FIXABLE);
  await press(pane, 'Accepted 0');
  expect(screen.getByText(/open it and choose Accept/)).toBeTruthy();
  await press(pane, 'Changes 0');
  expect(screen.getByText(/can be put back later/)).toBeTruthy();
});

test('an unknown level is read as one of the scale wherever cells say it, which is taken back', async () => {
  const pane = await openPane([
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['Reporting', 'Weak: some', 'Leader: all', 'Publish', 'Q4 23'],
    ['Tendering', 'Weak', 'Leader: all', 'Publish', 'Q4 23'],
  ]);
  const levels = (): (string | null)[] =>
    pane.ready().review.matrix.areas[0]!.kpis.map(({ current }) => current.level);
  await press(pane, /^More/, row(/B2 · Reporting/));
  const choice = await screen.findByLabelText('Read “Weak” everywhere as');
  await pane.user.selectOptions(choice, 'Minimum');
  await press(pane, 'Read it so');
  await screen.findByText(/“Weak” is read as Minimum/);
  expect(levels()).toEqual(['Minimum', 'Minimum']);
  await press(pane, 'Take back');
  await screen.findByText('“Weak” is no level.');
  expect(levels()).toEqual([null, null]);
});

describe('the list is copied', () => {
  const copied: Record<string, string> = {};
  /** What a browser does when a page in a frame asks it to copy. */
  const execCommand = (): boolean => {
    const event = new Event('copy', { cancelable: true });
    const clipboardData = { setData: (kind: string, text: string) => (copied[kind] = text) };
    document.dispatchEvent(Object.assign(event, { clipboardData }));
    return true;
  };

  test('as it is filtered, and what was said goes when somebody goes on', async () => {
    Object.assign(document, { execCommand });
    const pane = await openPane(FIXABLE);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search the findings' }), {
      target: { value: '04.00' },
    });
    await screen.findAllByText('1 of 4 findings');
    await press(pane, 'Copy the list');
    const said = 'Copied 1 finding. Paste it into a mail, a document or a sheet.';
    expect(await screen.findByText(said)).toBeTruthy();
    expect(copied['text/plain']).toContain('04.00');
    expect(copied['text/html']).toContain('04.00');
    fireEvent.keyDown(document.body, { key: 'Tab' });
    expect(screen.getByText(said)).toBeTruthy();
    fireEvent.wheel(document.body);
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  });

  test('or it is said where the findings stand as well', async () => {
    Object.assign(document, { execCommand: () => false });
    const pane = await openPane(FIXABLE);
    await press(pane, 'Copy the list');
    expect(await screen.findByText(/keeps the pane from the clipboard/)).toBeTruthy();
  });
});

test('the pane says what it waits for while a cell is being edited, and goes on by itself', async () => {
  const held = new Promise<void>((resolve) => {
    const stop = excelWorkbook.watchHolding(() => {
      stop();
      resolve();
    });
  });
  const pane: PaneHost = await openPane(FIXABLE, {
    // The next cell is begun before the last one has been read.
    readBlock(request) {
      pane.host.setCellEdited(true);
      return excelWorkbook.readBlock(request);
    },
  });
  await pane.atSheet((sheet) => (sheet.getRange('E2').values = [['Complete']]));
  await act(() => held);
  expect(screen.queryByText(/^Finish typing in the cell/)).toBeNull();
  await pane.user.click(screen.getByRole('button', { name: 'Read the sheet again' }));
  expect(screen.getByText(/^Finish typing in the cell/).closest('[role=status]')).not.toBeNull();
  pane.host.setCellEdited(false);
  await screen.findByText('Read Plan again.');
  expect(screen.queryByText(/^Finish typing in the cell/)).toBeNull();
});

test('what is listed is given out as a workbook to print', async () => {
  const pane = await openPane(FIXABLE);
  await press(pane, 'More filters');
  await press(pane, 'Open the list, to print');
  await screen.findByText('Saved Findings 2023-10-15.xlsx with your downloads.');
  expect(pane.delivered.map(({ name }) => name)).toEqual(['Findings 2023-10-15.xlsx']);
});
