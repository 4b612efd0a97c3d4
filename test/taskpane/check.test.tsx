/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { closeHost, FIXABLE, lines, openPane } from './pane-host';

afterEach(closeHost);

test('opens with the sheet, its counts and the findings by kind', async () => {
  await openPane(FIXABLE);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Plan');
  expect(screen.getByText('2 KPIs · 3 actions')).toBeTruthy();
  console.log(lines());
});
