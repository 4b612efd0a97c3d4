import './complete-browser';
import { act, configure, render } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import userEvent from '@testing-library/user-event';
import { MatrixPane } from '../../../src/taskpane/MatrixPane';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { SessionHost } from '../../app/session/session-host';
import { openSession } from '../../app/session/session-host';
import { sheetOf, TODAY, workbookOf } from '../../support/matrix-host';

jest.setTimeout(60_000);
configure({
  // A slow machine takes its time over rendering in jsdom,
  asyncUtilTimeout: 10_000,
  // and over working out what is visible, which it cannot tell without a layout anyway.
  defaultHidden: true,
  // A failure says what was looked for, without the whole page.
  getElementError: (message) => new Error(message?.split('\n')[0] ?? ''),
});

export interface RenderedPane extends SessionHost {
  readonly user: UserEvent;
  /** Types into cells of the sheet "Plan" as a person at the sheet would. */
  readonly type: (entries: Readonly<Record<string, CellValue>>) => Promise<void>;
}

/** The pane on a workbook, with the real session, the real Office.js and the embedded host behind it. */
export async function renderPane(
  workbook: WorkbookData,
  replaced: Partial<WorkbookPort> = {},
): Promise<RenderedPane> {
  const opened = await openSession(workbook, replaced);
  render(<MatrixPane session={opened.session} readToday={() => TODAY} isHostDark={null} />);
  await act(() => opened.untilFollowed());
  return {
    ...opened,
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    type: (entries) =>
      act(() =>
        opened.atSheet((sheet) => {
          for (const [cell, value] of Object.entries(entries)) {
            sheet.getRange(cell).values = [[value]];
          }
        }),
      ),
  };
}

/** The pane on the sheet "Plan" with these rows. */
export const renderPlan = (rows: readonly (readonly CellValue[])[]): Promise<RenderedPane> =>
  renderPane(workbookOf(sheetOf('Plan', rows)));
