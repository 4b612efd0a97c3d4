import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

type Role = Parameters<Locator['getByRole']>[0];

/** The task pane, by what a person reads on it. */
export class PaneView {
  readonly frame: FrameLocator;
  readonly findings: Locator;
  readonly search: Locator;
  readonly dialog: Locator;
  readonly status: Locator;
  readonly trouble: Locator;

  constructor(page: Page) {
    this.frame = page.frameLocator('iframe[title="Task pane"]');
    this.findings = this.frame.getByRole('treegrid', { name: 'Findings' });
    this.search = this.frame.getByRole('searchbox', { name: 'Search the findings' });
    this.dialog = this.frame.getByRole('dialog');
    this.status = this.frame.getByRole('status');
    this.trouble = this.frame.getByRole('alert');
  }

  /** Waits until the matrix has been read. */
  async expectReady(): Promise<void> {
    await expect(this.tab('Check')).toBeVisible();
  }

  /** How many of the findings are listed, such as "12 of 112 findings". */
  get shownCount(): Locator {
    return this.named('tabpanel', 'Check').getByText(/^\d+ of \d+ findings$/);
  }

  named(role: Role, name: string | RegExp): Locator {
    return this.frame.getByRole(role, { name, exact: typeof name === 'string' });
  }

  button(name: string | RegExp): Locator {
    return this.named('button', name);
  }

  /** A view's tab. */
  tab(name: 'Check' | 'Highlight' | 'Round' | 'Board pack'): Locator {
    return this.named('tab', name);
  }

  /** A number of the state at a glance, such as "27 overdue". */
  glance(count: number, words: string): Locator {
    return this.frame
      .getByRole('list', { name: 'The state at a glance' })
      .getByRole('button', { name: new RegExp(`${count}\\s*${words}$`) });
  }

  /** A finding that is in sight, by its cell and what it says. */
  finding(cell: string, words: string | RegExp): Locator {
    return this.findings.getByRole('row', { level: 2 }).filter({ hasText: cell }).filter({
      hasText: words,
    });
  }

  /** An action of the round, by what it says. */
  action(words: string): Locator {
    return this.frame
      .getByRole('grid', { name: 'Actions of the round' })
      .getByRole('row')
      .filter({ has: this.frame.getByRole('gridcell') })
      .filter({ hasText: words })
      .first();
  }

  /** The heading of a kind of finding. */
  group(title: string | RegExp): Locator {
    return this.findings.getByRole('row', { level: 1, name: title });
  }

  /** Findings, accepted ones or changes, with how many there are. */
  list(name: 'Findings' | 'Accepted' | 'Changes'): Locator {
    return this.frame
      .getByRole('group', { name: 'What to list' })
      .getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
  }

  /** An entry under Accepted or Changes. */
  record(list: 'Accepted findings' | 'Changes', words: string | RegExp): Locator {
    return this.frame
      .getByRole('list', { name: list, exact: true })
      .getByRole('listitem')
      .filter({ hasText: words });
  }
}
