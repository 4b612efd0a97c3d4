/** The manager presses a button of the ribbon, with the pane closed, and reads the result. */
import type { Locator } from '@playwright/test';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { createSheetData, createWorkbookData } from '../../src/workbook/workbook-data';
import type { SheetData } from '../../src/workbook/workbook-data';
import { lookAtView } from './look-at-view';
import type { Desk } from './people/jobs';
import { testJob } from './people/jobs';
import { expect, test } from './test';
import { readyFrame } from './workbench-page';

const { step } = test;

testJob('the manager generates the summary, and again', async (desk) => {
  const { person, workbench } = desk;
  await closePane(desk);
  const generate = async (): Promise<string[]> => {
    await person.press(workbench.ribbon('Generate summary'));
    await expect(workbench.ribbon('Generate summary')).not.toHaveAttribute('aria-busy', 'true');
    await workbench.expectActiveSheet('Summary');
    return workbench.sheetNames();
  };
  const made = await step('the summary is in front, with sentences and chart', async () => {
    const names = await generate();
    await expect(workbench.grid).toContainText(
      'Of 65 behaviours, 48 are at Developing, 7 at Minimum and 6 at Mature; 4 have no readable level.',
    );
    await expect(workbench.charts).toHaveCount(1);
    await expect(workbench.charts.first()).toHaveAccessibleName(/stand at each level/);
    await expect(workbench.charts.locator('svg').first()).toBeAttached();
    return names;
  });
  await step('once more: in the same sheets', async () => {
    await person.press(workbench.sheetTab('Maturity matrix'));
    await workbench.expectActiveSheet('Maturity matrix');
    expect(await generate()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    await expect(workbench.charts).toHaveCount(1);
  });
});

testJob('the manager reads what Check and Highlight say, and closes it', async (desk) => {
  const { person, workbench } = desk;
  await closePane(desk);
  await step('Check', async () => {
    await person.press(workbench.ribbon('Check'));
    const message = messageOf(desk);
    await expect(message).toContainText('65 KPIs and 123 actions. 12 errors, 42 warnings');
    await expect(message.getByRole('paragraph')).toHaveCount(4);
    await person.press(message.getByRole('button', { name: 'Close' }));
    await expectClosed(desk, 'Check');
  });
  await step('Highlight', async () => {
    await person.press(workbench.ribbon('Highlight'));
    await expect(messageOf(desk)).toContainText(/Highlighted \d+ cells on Maturity matrix: \d+/);
    await (person.by === 'mouse'
      ? person.press(workbench.message.getByRole('button', { name: 'Close the message' }))
      : workbench.page.keyboard.press('Escape'));
    await expectClosed(desk, 'Highlight');
    await expect(workbench.cell('E2')).toHaveText('▲ Q1 23');
  });
});

testJob('a workbook without a matrix is told apart, plainly', async (desk) => {
  const { person, workbench } = desk;
  const bytes = await writeWorkbook(createWorkbookData([sheetOf('Budget', [['Cost centre']])]));
  await workbench.openFile(person, 'budget.xlsx', bytes);
  await closePane(desk);
  for (const label of ['Generate summary', 'Check', 'Highlight']) {
    await person.press(workbench.ribbon(label));
    await expect(messageOf(desk)).toContainText('No maturity matrix was found on “Budget”.');
    await expect(messageOf(desk)).toContainText('Nothing was changed.');
    await person.press(messageOf(desk).getByRole('button', { name: 'Close' }));
    await expectClosed(desk, label);
  }
  expect(await workbench.sheetNames()).toEqual(['Budget']);
});

testJob('the manager says which of two sheets it is, and has its summary', async (desk) => {
  const { person, workbench } = desk;
  const bytes = await writeWorkbook(createWorkbookData([planOf('Plan'), planOf('Plan last year')]));
  await workbench.openFile(person, 'plans.xlsx', bytes);
  await closePane(desk);
  await step('Escape leaves the workbook as it is', async () => {
    await person.press(workbench.ribbon('Generate summary'));
    await expect(messageOf(desk)).toContainText('More than one sheet looks like a maturity matrix');
    await workbench.page.keyboard.press('Escape');
    await expectClosed(desk, 'Generate summary');
    expect(await workbench.sheetNames()).toEqual(['Plan', 'Plan last year']);
  });
  await step('a sheet is chosen, and the command goes on', async () => {
    await person.press(workbench.ribbon('Generate summary'));
    await expect(messageOf(desk).getByRole('group', { name: 'What to do' })).toBeVisible();
    const message = await readyFrame(workbench.page, '/message.html');
    await lookAtView(workbench.page, message, 'message-choices');
    await person.press(messageOf(desk).getByRole('button', { name: 'Use Plan', exact: true }));
    await expect(workbench.message).toHaveCount(0);
    await workbench.expectActiveSheet('Summary');
  });
});

testJob('the manager sees who is behind', async (desk) => {
  const { person, workbench } = desk;
  const headings = [...HEADINGS, 'Owner'];
  const rows = [
    ['Reporting', 'Developing', 'Leader', 'Publish a dashboard', 'Q1 20', 'Ann'],
    ['', '', '', 'Train every team', 'Q2 20', 'Ann'],
    ['Tendering', 'Mature', 'Leader', 'Write the strategy', 'Complete', 'Bob'],
    ['Culture', 'Minimum', 'Mature', 'Survey all staff', 'Q3 20', 'Cem'],
  ];
  const bytes = await writeWorkbook(createWorkbookData([sheetOf('Plan', [headings, ...rows])]));
  await workbench.openFile(person, 'owners.xlsx', bytes);
  await closePane(desk);
  await person.press(workbench.ribbon('Generate summary'));
  await workbench.expectActiveSheet('Summary');
  await step('By owner is a tab of the pack', async () => {
    await person.press(workbench.sheetTab('By owner'));
    await workbench.expectActiveSheet('By owner');
  });
  await step('the most late stand first, each with what is late', async () => {
    await expect(workbench.grid).toContainText('Ann');
    const said = await workbench.grid.getByRole('gridcell').allInnerTexts();
    const place = (words: string): number => said.findIndex((text) => text.includes(words));
    const order = ['Ann', 'Publish a dashboard', 'Train every team', 'Cem', 'Survey all staff'];
    const places = order.map(place);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    await workbench.page.screenshot({ path: 'out/e2e/screenshots/by-owner.png' });
  });
});

const HEADINGS = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];

/** A sheet with a matrix of one KPI; the names of its columns differ by the sheet's, so that they are no areas of one. */
function planOf(name: string): SheetData {
  const row = ['Reporting', 'Developing', 'Leader', 'Publish a dashboard', 'Q1 23'];
  return sheetOf(name, [[...HEADINGS, name], row]);
}

function sheetOf(name: string, rows: readonly (readonly string[])[]): SheetData {
  const sheet = createSheetData(name);
  rows.forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => {
      if (value !== '') sheet.cells.set(rowIndex, columnIndex, { value });
    }),
  );
  return sheet;
}

async function closePane({ person, workbench }: Desk): Promise<void> {
  await person.press(workbench.button('Close the pane'));
  await expect(workbench.paneArea).toHaveCount(0);
}

/** What the add-in's own page says in the window over the workbench. */
function messageOf({ workbench }: Desk): Locator {
  return workbench.message.locator('iframe').contentFrame().getByRole('alertdialog');
}

/** The window is gone, and the focus is back on the button. */
async function expectClosed({ person, workbench }: Desk, button: string): Promise<void> {
  await expect(workbench.message).toHaveCount(0);
  if (person.by === 'keyboard') await expect(workbench.ribbon(button)).toBeFocused();
}
