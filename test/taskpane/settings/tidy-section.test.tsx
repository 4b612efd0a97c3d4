/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { closeHost, openPane, SMALL_MATRIX } from '../pane-host';

afterEach(closeHost);

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('a tidy copy is made once a person has read what it is, becomes the matrix at a press, and is put back', async () => {
  const pane = await openPane(SMALL_MATRIX);
  const sheet = (): string => pane.ready().review.matrix.source.sheet;
  const names = (): string[] => pane.host.workbook.sheets.map(({ name }) => name);
  await pane.user.click(button('Settings'));
  await screen.findByRole('heading', { name: 'Settings' });
  await pane.user.click(button('Make a tidy copy'));
  const dialog = await screen.findByRole('dialog', { name: 'Make a tidy copy?' });
  expect(dialog.textContent).toContain('stays the matrix until you say otherwise');
  expect(names()).toEqual(['Plan']);
  await pane.user.click(within(dialog).getByRole('button', { name: 'Make it' }));
  expect(await screen.findByText(/^Wrote 4 rows on the sheet Tidy copy\. /)).toBeTruthy();
  expect([names(), sheet()]).toEqual([['Plan', 'Tidy copy', 'Matrix records'], 'Plan']);
  await pane.user.click(button('Use it as the matrix'));
  await screen.findByText(/^“Tidy copy” is the matrix now\. /);
  expect(sheet()).toBe('Tidy copy');
  await pane.user.click(screen.getAllByRole('button', { name: 'Use the old sheet again' })[0]!);
  await screen.findByText('The sheet from before is the matrix again.');
  expect(sheet()).toBe('Plan');
  await pane.user.click(button('Remove “Tidy copy”'));
  await screen.findByText('The sheet Tidy copy and the list of its repairs are gone.');
  expect(names()).not.toContain('Tidy copy');
});
