/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { sheetOf, workbookOf } from '../support/matrix-host';
import { HOSTILE_TEXTS } from '../support/hostile-texts';
import { watchTextAsKey, WATCHED_WORDS } from '../support/text-as-key';
import { closeHost, openPane } from './pane-host';

/** Whatever people have written in cells is text in the pane: never an element, an attribute that acts, or a key of ours. */

afterEach(closeHost);

const HEADINGS = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const MARKUP = '"><img src=x onerror=alert(1)><a href="javascript:alert(1)">zlevel</a>';

const ROWS: CellValue[][] = [
  [...HEADINGS, 'Owner', 'Area', MARKUP],
  ...[...HOSTILE_TEXTS, ...WATCHED_WORDS].map((text, index) => [
    text,
    index % 2 === 0 ? `Developing ${text}` : text,
    `Leader ${text}`,
    text,
    index % 3 === 0 ? text : 'Q1 23',
    text,
    text,
    text,
  ]),
];

/** Elements that act, or load something, and addresses that are not a page's own or a mail. */
const listTraces = (): string[] => [
  ...[
    ...document.querySelectorAll(
      'script, img, iframe, object, embed, form, base, meta[http-equiv]',
    ),
  ].map((element) => element.outerHTML),
  ...[...document.querySelectorAll('[href], [src], [srcdoc], [action]')]
    .map((element) => element.getAttribute('href') ?? element.outerHTML)
    .filter((address) => !/^(?:help\.html|#|mailto:|https:)/.test(address)),
  ...[...document.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].flatMap(({ name, value }) => (/^on/.test(name) ? [`${name}=${value}`] : [])),
  ),
];

test('texts of cells are text in every view of the pane', async () => {
  const watch = watchTextAsKey();
  const { user } = await openPane(workbookOf(sheetOf('<b>&zsheet', ROWS)));
  let said = '';
  const look = (): void => {
    expect(listTraces()).toEqual([]);
    said += document.body.textContent;
  };
  look();
  await user.click(screen.getByRole('button', { name: 'Got it' }));
  for (const row of (await screen.findAllByRole('row')).slice(0, 3)) {
    act(() => row.focus());
    await user.keyboard('{Enter}');
    look();
  }
  for (const name of ['Highlight', 'Board pack', 'Round']) {
    await user.click(screen.getByRole('tab', { name }));
    await screen.findByRole('tab', { name, selected: true });
    look();
  }
  await user.click(await screen.findByRole('button', { name: 'Start the round' }));
  await screen.findByText(/^Started the round /);
  look();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await screen.findByRole('heading', { name: 'Settings' });
  look();
  expect(watch.stop()).toEqual([]);
  for (const text of ['<b>&zsheet', '<script>alert(1)</script>', 'onerror=alert(1)', 'zowner']) {
    expect(said).toContain(text);
  }
});
