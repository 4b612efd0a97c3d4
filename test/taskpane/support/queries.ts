import { screen, within } from '@testing-library/react';

/** The lines of the list of findings that are rendered, as a screen reader names them. */
export const lines = (): string[] => screen.queryAllByRole('row').map((row) => accessibleText(row));

/** The line whose name contains these words. */
export function line(words: string | RegExp): HTMLElement {
  const found = screen.getAllByRole('row').find((row) => accessibleText(row).match(words) !== null);
  if (!found) throw new Error(`No line says ${words}; they say ${lines().join(' | ')}`);
  return found;
}

/** A button in a line of the list. */
export const buttonIn = (row: HTMLElement, name: string | RegExp): HTMLElement =>
  within(row).getByRole('button', { name });

/** What the pane says to everybody, screen readers included. */
export const said = (): string => screen.getAllByRole('status').map(textOf).join(' ').trim();

export const alerts = (): string[] => screen.getAllByRole('alert').map(textOf).filter(Boolean);

const textOf = (element: Element): string => element.textContent ?? '';

function accessibleText(row: Element): string {
  const label = row.getAttribute('aria-label');
  if (label !== null) return label;
  const ids = row.getAttribute('aria-labelledby')?.split(' ') ?? [];
  return ids.map((id) => textOf(document.getElementById(id)!)).join(' ');
}
