/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HOST_PROFILES } from '../../src/simulator/host/host-profiles';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { lookOfHighlight } from '../../src/matrix-sheet/highlights/looks';
import { TODAY } from '../support/matrix-host';
import type { PaneHost } from './pane-host';
import { closeHost, FIXABLE, openPane, SMALL_MATRIX } from './pane-host';

afterEach(closeHost);

const formatCount = ({ host }: PaneHost): number =>
  host.workbook.sheets[0]!.conditionalFormats.length;
const sheetNames = ({ host }: PaneHost): string[] => host.workbook.sheets.map(({ name }) => name);

async function openHighlight(): Promise<PaneHost> {
  const pane = await openPane(SMALL_MATRIX);
  await pane.user.click(screen.getByRole('tab', { name: 'Highlight' }));
  await screen.findByRole('button', { name: 'Apply highlights' });
  return pane;
}

async function openPack(replaced = {}, options = {}): Promise<PaneHost> {
  const pane = await openPane(SMALL_MATRIX, replaced, options);
  await pane.user.click(screen.getByRole('tab', { name: 'Board pack' }));
  await screen.findByRole('button', { name: 'Generate board pack' });
  return pane;
}

test('highlights are laid over the sheet, counted kind by kind, and taken away', async () => {
  const pane = await openHighlight();
  await pane.user.click(screen.getByRole('button', { name: 'Apply highlights' }));
  expect(await screen.findByText(/^Highlighted \d+ cells on Plan: 1 overdue, /)).toBeTruthy();
  expect(formatCount(pane)).toBeGreaterThan(0);
  await pane.user.click(screen.getAllByRole('button', { name: 'Clear highlights' })[0]!);
  expect(await screen.findByText(/^Cleared the highlights of \d+ cells/)).toBeTruthy();
  expect(formatCount(pane)).toBe(0);
});

test('before a pack, a freeze or a PDF is made, the pane says that Excel’s Undo may end there', async () => {
  await openPack();
  expect(screen.getAllByText(/Excel’s own Undo may not go back past this\.$/)).toHaveLength(2);
});

describe('before anything is written, the pane says where Excel’s own Undo will not reach', () => {
  const ENDS = /^Excel’s own Undo may not go back past /;
  const told = (words: RegExp): string[] =>
    screen.queryAllByText(words).map(({ textContent }) => textContent);
  const openSettings = async ({ user }: PaneHost): Promise<void> => {
    await user.click(screen.getByRole('button', { name: /^Settings/ }));
    await screen.findByRole('button', { name: 'Save' });
  };
  const openHighlights = async ({ user }: PaneHost): Promise<void> => {
    await user.click(screen.getByRole('tab', { name: 'Highlight' }));
    await screen.findByRole('button', { name: 'Apply highlights' });
  };
  const openAnswer = async ({ user }: PaneHost): Promise<void> => {
    await user.click(screen.getAllByRole('button', { name: /^More about|^Details/ })[0]!);
    await user.click((await screen.findAllByRole('button', { name: 'Accept…' }))[0]!);
    await screen.findByRole('dialog');
  };

  const openRoundAnswer = async ({ user }: PaneHost): Promise<void> => {
    await user.click(screen.getByRole('tab', { name: 'Round' }));
    await user.click(await screen.findByRole('button', { name: 'Start the round' }));
    await screen.findByText(/^Started the round/);
    act(() => document.querySelector<HTMLElement>('[data-row-key]')!.focus());
    await user.keyboard('d');
    await screen.findByRole('dialog');
  };
  const openReading = async ({ user }: PaneHost): Promise<void> => {
    const card = screen.getByRole('region', { name: 'How the matrix was read' });
    await user.click(within(card).getAllByRole('button', { name: /^Change/ })[0]!);
  };

  test.each([
    ['a fix', async () => {}, 1],
    ['an acceptance', openAnswer, 2],
    ['highlights', openHighlights, 1],
    ['settings', openSettings, 1],
    ['an answer', openRoundAnswer, 1],
    ['how the matrix was read', openReading, 2],
  ] as const)('of %s, which empties it in an older Excel', async (_, open, times) => {
    const pane = await openPane(FIXABLE, {}, { profile: HOST_PROFILES['ltsc-2021'] });
    await open(pane);
    expect(told(/This Excel forgets its Undo/)).toHaveLength(times);
    expect(told(ENDS)).toEqual([]);
  });

  test('of an answer to a question about the reading, and no more once settings stand', async () => {
    const asked = [
      ['KPI', 'Current level', 'Target level', 'Actions', 'By when'],
      ['Reporting', 'Weak', 'Fair', 'Act', 'Q1 24'],
      ['Tendering', 'Fair', 'Robust', 'Act', 'Q1 24'],
    ];
    const pane = await openPane(asked, {}, { profile: HOST_PROFILES.web });
    expect(pane.ready().review.matrix.questions).toHaveLength(1);
    const card = screen.getByRole('region', { name: 'How the matrix was read' });
    const toldHere = (): HTMLElement[] => within(card).queryAllByText(ENDS);
    expect(toldHere()).toHaveLength(1);
    await act(() => pane.session.changeSettings({ startMonth: 1 }));
    expect(pane.ready().review.matrix.questions).toHaveLength(1);
    expect(toldHere()).toEqual([]);
  });

  test('of an answer to an action, and no more once the round is recorded', async () => {
    const pane = await openPane(FIXABLE, {}, { profile: HOST_PROFILES.web });
    await openRoundAnswer(pane);
    expect(within(screen.getByRole('dialog')).queryAllByText(ENDS)).toEqual([]);
  });

  test('of the first that adds a sheet of ours, and no more once that stands', async () => {
    const pane = await openPane(FIXABLE, {}, { profile: HOST_PROFILES.web });
    expect(told(ENDS)).toEqual(['Excel’s own Undo may not go back past the first fix.']);
    await act(async () => {
      await pane.session.applyFixes(
        pane
          .ready()
          .findings.filter(({ fix }) => fix)
          .slice(0, 1),
      );
    });
    expect(pane.ready().findings.some(({ fix }) => fix)).toBe(true);
    expect(told(ENDS)).toEqual([]);
    await openHighlights(pane);
    expect(told(ENDS)).toEqual(['Excel’s own Undo may not go back past this.']);
    await openSettings(pane);
    expect(told(ENDS)).toContain('Excel’s own Undo may not go back past the first that is saved.');
    await act(() => pane.session.changeSettings({ startMonth: 1 }));
    expect(told(ENDS)).toEqual([]);
    await openHighlights(pane);
    expect(told(ENDS)).toEqual([]);
  });
});

test('the legend shows the fill of the sheet, how many cells it has, and a switch', async () => {
  await openHighlight();
  const overdue = screen.getByText('Overdue', { selector: 'span' });
  const sample = document.createElement('i');
  sample.style.backgroundColor = lookOfHighlight('overdue').fill!;
  expect(overdue.style.backgroundColor).toBe(sample.style.backgroundColor);
  expect(await screen.findByRole('switch', { name: 'Overdue, 1 cell' })).toBeTruthy();
});

test('a kind that is switched off is not highlighted, and stays off in the workbook', async () => {
  const pane = await openHighlight();
  await pane.user.click(screen.getByRole('switch', { name: /^Overdue/ }));
  expect(sheetNames(pane)).toEqual(['Plan']);
  await pane.user.click(screen.getByRole('button', { name: 'Apply highlights' }));
  const said = await screen.findByText(/^Highlighted/);
  expect(said.textContent).not.toContain('overdue');
  expect(pane.ready().review.settings.hiddenHighlights).toEqual(['overdue']);
  await pane.reopen();
  await pane.user.click(screen.getByRole('tab', { name: 'Highlight' }));
  const toggle = await screen.findByRole('switch', { name: /^Overdue/ });
  expect((toggle as HTMLInputElement).checked).toBe(false);
});

test('the board pack is written with what was filled in, linked, and replaced by the next one', async () => {
  const pane = await openPack();
  await pane.user.type(screen.getByRole('textbox', { name: 'Committee' }), 'Audit Committee');
  await pane.user.click(screen.getByRole('radio', { name: 'Final' }));
  await pane.user.click(screen.getByRole('checkbox', { name: /^KPIs/ }));
  await pane.user.click(screen.getByRole('button', { name: 'Generate board pack' }));
  const open = within(await screen.findByRole('dialog', { name: 'Before it is final' }));
  expect(open.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '✖ Missing on the first page: the organisation. Fill it in',
    '✖ Missing on the first page: the date of the meeting. Fill it in',
    'The matrix is not frozen as at 15 October 2023. Go to the freeze',
    '✖ A final pack is made from a round that is signed off. Sign it off under Round. Go to the round',
  ]);
  expect(open.queryByRole('button', { name: 'Go on as it stands' })).toBeNull();
  await pane.user.click(open.getByRole('button', { name: /^Fill it in: .* the organisation\.$/ }));
  const organisation = screen.getByRole('textbox', { name: 'Organisation' });
  await waitFor(() => expect(document.activeElement).toBe(organisation));
  await pane.user.type(screen.getByRole('textbox', { name: 'Organisation' }), 'Anytown Council');
  fireEvent.change(screen.getByLabelText('Meeting date'), { target: { value: '2023-11-14' } });
  await pane.user.type(screen.getByRole('textbox', { name: 'Version' }), '1.0');
  await pane.user.click(screen.getByRole('radio', { name: 'To decide' }));
  await act(async () => {
    await pane.session.startRound({ asAt: TODAY, period: '', by: '' });
    await pane.session.signOffRound({ by: 'Ann Lee', on: TODAY });
  });
  await pane.user.click(screen.getByRole('button', { name: 'Generate board pack' }));
  const wrote = await screen.findByText(/^Wrote the board pack: /);
  expect(wrote.textContent).toContain(': 12 sheets.');
  expect(sheetNames(pane)).toEqual(expect.arrayContaining(['Summary', 'Actions']));
  expect(sheetNames(pane)).not.toContain('KPIs');
  expect(pane.ready().review.settings.cover).toMatchObject({
    organisation: 'Anytown Council',
    committee: 'Audit Committee',
    status: 'Final',
    version: '1.0',
    purpose: 'For decision',
  });
  const before = sheetNames(pane);
  const links = within(screen.getByRole('region', { name: 'In this workbook' }));
  await pane.user.click(links.getByRole('button', { name: 'Gaps' }));
  await waitFor(() => expect(activeSheet(pane)).toBe('Gaps'));
  await pane.user.click(screen.getByRole('button', { name: 'Generate again' }));
  await screen.findByText(/^Wrote the board pack: 12 sheets/);
  expect(sheetNames(pane).sort()).toEqual([...before].sort());
});

test('the matrix is frozen as at the date in the field, on a sheet of its own', async () => {
  const pane = await openPack();
  fireEvent.change(screen.getByLabelText('As at'), { target: { value: '2023-07-15' } });
  await pane.user.click(screen.getByRole('button', { name: 'Freeze the matrix' }));
  await screen.findByText(/^Kept \d+ KPIs? and \d+ actions? on the sheet Freeze 2023-07-15\.$/);
  expect(sheetNames(pane)).toContain('Freeze 2023-07-15');
  expect(pane.ready().review.settings.asAt).toEqual({ year: 2023, month: 7, day: 15 });
});

const activeSheet = ({ host }: PaneHost): string | undefined =>
  host.workbook.sheets[host.workbook.activeSheetIndex]?.name;

const exportChoices = (): (string | null)[] =>
  within(screen.getByLabelText('Export as'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

test('a PDF is offered where Excel makes PDFs, and told of', async () => {
  const printsPdf = () => Promise.resolve(new TextEncoder().encode('%PDF-1.7'));
  const pane = await openPack({}, { printsPdf });
  expect(exportChoices()).toEqual([
    'Workbook, to print',
    'PDF',
    'Word paper',
    'Workbook, to publish',
    'Word paper, to publish',
  ]);
  await pane.user.selectOptions(screen.getByLabelText('Export as'), 'PDF');
  expect(screen.getByText(/hides the others while Excel makes the PDF/)).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Export' }));
  expect(
    await screen.findByText('Saved Board pack 2023-10-15 Draft.pdf with your downloads.'),
  ).toBeTruthy();
  expect(sheetNames(pane)).toContain('Summary');
});

test('where Excel keeps no files, the paper is copied, a refused workbook told, and nothing called saved', async () => {
  let copied = '';
  const execCommand = (): boolean => {
    const clipboardData = { setData: (_: string, text: string) => (copied = text) };
    const event = new Event('copy', { cancelable: true });
    document.dispatchEvent(Object.assign(event, { clipboardData }));
    return true;
  };
  const printsPdf = () => Promise.resolve(new TextEncoder().encode('%PDF-1.7'));
  const pane = await openPack({}, { printsPdf, profile: HOST_PROFILES.mac });
  Object.assign(document, { execCommand });
  expect(exportChoices()).not.toContain('PDF');
  await pane.user.click(screen.getByRole('button', { name: 'Export' }));
  await screen.findByText(/^Board pack 2023-10-15 Draft\.xlsx could not be given out: /);
  await pane.user.selectOptions(screen.getByLabelText('Export as'), 'Word paper');
  await screen.findByText(/you copy the paper into a Word document/);
  await pane.user.click(screen.getByRole('button', { name: 'Make Word paper' }));
  await screen.findByText(/^Made the paper\. /);
  await pane.user.click(screen.getByRole('button', { name: 'Copy it' }));
  await screen.findByText(/^Copied\. /);
  expect(copied).toContain('<h2>2. Recommendations</h2>');
  expect(pane.delivered).toEqual([]);
  expect(document.body.textContent).not.toMatch(/Saved/);
});

test('no PDF is offered where Excel makes none', async () => {
  await openPack();
  expect(exportChoices()).not.toContain('PDF');
});

test('a pack of no sheets cannot be asked for', async () => {
  const pane = await openPack();
  for (const box of screen.getAllByRole('checkbox')) await pane.user.click(box);
  expect(screen.getByText('Choose one sheet at least.')).toBeTruthy();
  const button = screen.getByRole('button', { name: 'Generate board pack' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('writing shows how far it is, and stops when cancelled', async () => {
  const pane = await openPack({
    writePack: async (...[compose, options]: Parameters<typeof excelWorkbook.writePack>) => {
      const { length: total } = await compose(await excelWorkbook.readPackInputs());
      options?.onProgress?.({ written: 2, total, sheet: 'Overdue' });
      while (!options?.signal?.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
      return { sheets: [], keptAside: [] };
    },
  });
  await pane.user.click(screen.getByRole('button', { name: 'Generate board pack' }));
  const bar = await screen.findByRole('progressbar', { name: 'Writing Overdue' });
  expect(bar.getAttribute('aria-valuenow')).toBe('2');
  expect(screen.getByText('2 of 12 sheets written')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText(/^Stopped before any sheet was written/)).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
});
