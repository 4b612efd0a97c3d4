/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { HOST_PROFILES } from '../../../src/simulator/host/host-profiles';
import type { ExcelReport } from '../../../src/workbook/excel-report';
import type { PaneHost } from '../pane-host';
import { closeHost, FIXABLE, openPane } from '../pane-host';

afterEach(closeHost);

/** Opens the check in the settings of a pane. */
async function openCheck(pane: PaneHost): Promise<void> {
  await pane.user.click(screen.getByRole('button', { name: 'Settings' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Check this Excel' }));
  await screen.findByRole('button', { name: 'Start the check' });
}

const sheetNames = ({ host }: PaneHost): string[] => host.workbook.sheets.map(({ name }) => name);

test('asks first, tries, says what differs and what follows, and leaves the workbook as it was', async () => {
  const pane = await openPane(FIXABLE, {}, { profile: HOST_PROFILES['windows-2505'] });
  const { user } = pane;
  await openCheck(pane);
  const start = screen.getByRole('button', { name: 'Start the check' });
  await user.click(start);
  expect(screen.queryByRole('progressbar')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: /^It may add sheets/ }));
  await user.click(start);
  const result = await screen.findByText(/^\d+ hold, 7 differ\.$/);
  await waitFor(() => expect(result.parentElement).toBe(document.activeElement));
  screen.getByText(/^Excel on Windows, version 16\.0\.18827\.20128, ExcelApi 1\.19/);
  const list = screen.getByRole('list', { name: 'What differs' });
  const commas = within(list).getByText(/Several areas of a sheet are asked for with a comma/);
  expect(commas.closest('li')!.textContent).toContain(
    'Expected "done", found "refused: InvalidArgument".',
  );
  expect(sheetNames(pane)).toEqual(['Plan']);

  await user.click(screen.getByRole('button', { name: 'Save the report (.json)' }));
  await screen.findByText(
    'Saved excel-check PC 16.0.18827.20128 2023-10-15.json with your downloads.',
  );
  const [file] = pane.delivered;
  const report = JSON.parse(new TextDecoder().decode(file!.bytes)) as ExcelReport;
  expect(report).toMatchObject({ kind: 'maturity-matrix-excel-report', madeOn: '2023-10-15' });
  expect(JSON.stringify(report)).not.toContain('Reporting');
});

test('can be cancelled, and can be asked for where there is no matrix', async () => {
  const pane = await openPane([['Cost centre'], ['42']], {}, { latencyMs: 20 });
  const { user } = pane;
  await user.click(await screen.findByRole('button', { name: 'Check this Excel' }));
  await user.click(await screen.findByRole('checkbox', { name: /^It may add sheets/ }));
  await user.click(screen.getByRole('button', { name: 'Start the check' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel the check' }));
  await screen.findByText(/Cancelled: \d+ were not tried\.$/);
  await waitFor(() => expect(sheetNames(pane)).toEqual(['Plan']));
});

test('opens an empty workbook to check in, or says how to make one', async () => {
  const pane = await openPane(FIXABLE, {}, { profile: HOST_PROFILES['ltsc-2024'] });
  await openCheck(pane);
  const open = screen.getByRole('button', { name: 'Open an empty workbook' });
  await pane.user.click(open);
  await screen.findByText(/^Opened an empty workbook\./);
  expect(pane.host.session.openedWorkbooks).toEqual([undefined]);
  closeHost();
});
