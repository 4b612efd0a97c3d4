/** The officer keeps the matrix, with the pane open all afternoon. */
import type { Locator } from '@playwright/test';
import type { Desk } from './people/jobs';
import { SEED_DAY, setAsAt, sitDown, testJob } from './people/jobs';
import { test as testOnSharedPage } from './shared-page';
import { expect, test } from './test';

const { step } = test;

testJob('the officer finds an error, corrects it and sees it go', async (desk) => {
  const { person, workbench, pane } = desk;
  await step('the pane opens useful', async () => {
    await expect(pane.named('heading', 'Maturity matrix')).toBeVisible();
    await expect(pane.frame.getByText('65 KPIs · 123 actions')).toBeVisible();
    await expect(pane.glance(12, 'errors')).toBeVisible();
  });
  await step('as at another day, as the settings say', async () => {
    await setAsAt(desk, SEED_DAY);
    await expect(pane.glance(30, 'overdue')).toBeVisible();
    await expect(pane.glance(12, 'due this quarter')).toBeVisible();
    await expect(pane.button(/^As at 15 October 2023/)).toBeVisible();
  });
  await step('errors alone, then those of a search', async () => {
    await person.press(pane.glance(12, 'errors'));
    await expect(pane.shownCount).toHaveText(/^12 of /);
    await expect(pane.finding('E34', 'without a year')).toHaveCount(0);
    await person.write(pane.search, '04.00');
    await expect(pane.shownCount).toHaveText(/^1 of /);
  });
  const finding = pane.finding('E90', '“04.00”');
  await step('to the cell', async () => {
    await person.openLine(finding);
    await workbench.expectSelected('E90');
    await expect(workbench.cell('E90')).toHaveText('04.00');
  });
  await step('corrected on the sheet, the finding goes and the focus stays', async () => {
    await person.typeInto(workbench, 'E90', 'Q4 23');
    await expect(finding).toHaveCount(0);
    await expect(pane.glance(11, 'errors')).toBeVisible();
    await expect(workbench.grid).toBeFocused();
    await expect(workbench.nameBox).toHaveValue('E91');
  });
});

testJob('the officer applies fixes and puts them back', async (desk) => {
  const { person, workbench, pane } = desk;
  const wrote = (cell: string, text: string): Promise<void> =>
    step(`${cell} says ${text}`, async () => {
      await goToCell(desk, cell);
      await expect(workbench.cell(cell)).toHaveText(text);
    });
  await step('one fix, previewed from old to new', async () => {
    await person.write(pane.search, 'E34');
    const finding = pane.finding('E34', 'without a year');
    await expect(finding.getByRole('deletion')).toHaveText('“Ongoing from Q1”');
    await expect(finding.getByRole('insertion')).toHaveText('“Ongoing from Q1 23”');
    await person.pressInLine(finding, finding.getByRole('button', { name: /^Write / }));
    await expect(pane.status).toContainText('in E34');
    await expect(finding).toHaveCount(0);
    await wrote('E34', 'Ongoing from Q1 23');
  });
  await step('all of a kind', async () => {
    await person.write(pane.search, 'the spelling used for it here');
    const group = pane.group(/, 3 findings$/);
    await person.pressInLine(group, group.getByRole('button', { name: 'Fix all 7…' }));
    await expect(pane.dialog.getByRole('listitem')).toHaveCount(7);
    await expect(pane.dialog.getByRole('listitem').first()).toHaveText(/E28.*complete.*Complete/);
    await person.press(pane.dialog.getByRole('button', { name: 'Write 7 cells' }));
    await expect(pane.status).toContainText('Wrote 7 cells.');
    await expect(pane.list('Changes')).toHaveText('Changes 8');
    await wrote('E104', 'Ongoing');
  });
  await step('one is put back', async () => {
    await person.press(pane.list('Changes'));
    await putBack(desk, 'E104');
    await expect(pane.list('Changes')).toHaveText('Changes 7');
    await wrote('E104', 'Ongoing.');
  });
  await step('and another after closing and opening the pane', async () => {
    await person.press(workbench.button('Close the pane'));
    await expect(workbench.paneArea).toHaveCount(0);
    await person.press(workbench.ribbon('Open pane'));
    await pane.expectReady();
    await person.press(pane.list('Changes'));
    await putBack(desk, 'E34');
    await expect(pane.list('Changes')).toHaveText('Changes 6');
    await wrote('E34', 'Ongoing from Q1');
  });
});

testJob('the officer accepts a finding, and takes that back', async (desk) => {
  const { person, pane } = desk;
  const reason = 'Both actions are one piece of work.';
  const finding = pane.finding('E151', '2 dues');
  const before = await countIn(pane.list('Findings'));
  await step('with a reason', async () => {
    await person.write(pane.search, 'E151');
    const more = finding.getByRole('button', { name: 'More about this finding' });
    await person.pressInLine(finding, more);
    await expect(finding).toContainText('Why it matters');
    await person.pressInLine(finding, finding.getByRole('button', { name: 'Accept…' }));
    const accept = pane.dialog.getByRole('button', { name: 'Accept', exact: true });
    await person.press(accept);
    await expect(pane.dialog).toContainText('Say why this is right as it is.');
    await person.write(pane.dialog.getByRole('textbox', { name: 'Reason' }), reason);
    await person.write(pane.dialog.getByRole('textbox', { name: 'Your initials' }), 'AB');
    await person.press(accept);
    await expect(finding).toHaveCount(0);
    await expect(pane.list('Findings')).toHaveText(`Findings ${before - 1}`);
  });
  await step('it is listed apart and can be withdrawn', async () => {
    await person.press(pane.list('Accepted'));
    const record = pane.record('Accepted findings', reason);
    await expect(record).toContainText('By when holds 2 dues');
    await person.press(record.getByRole('button', { name: 'Withdraw' }));
    await expect(pane.list('Accepted')).toHaveText('Accepted 0');
    await expect(pane.list('Findings')).toHaveText(`Findings ${before}`);
  });
});

testJob('the officer highlights the sheet and clears it', async (desk) => {
  const { person, workbench, pane } = desk;
  await setAsAt(desk, SEED_DAY);
  const look = { overdue: 'rgb(246, 199, 195)', complete: 'rgb(228, 240, 225)' };
  await step('a kind is switched off', async () => {
    await person.press(pane.tab('Highlight'));
    const complete = pane.named('switch', /^Complete, \d+ cells$/);
    await expect(complete).toBeChecked();
    await person.flip(complete);
    await expect(complete).not.toBeChecked();
  });
  await step('the others show in the sheet, with fill and mark', async () => {
    await person.press(pane.button('Apply highlights'));
    await expect(pane.status).toContainText(/Highlighted \d+ cells on Maturity matrix: 30 overdue/);
    await goToCell(desk, 'E2');
    await expect(workbench.cell('E2')).toHaveCSS('background-color', look.overdue);
    await expect(workbench.cell('E2')).toHaveText('▲ Q1 23');
    await goToCell(desk, 'E28');
    await expect(workbench.cell('E28')).not.toHaveCSS('background-color', look.complete);
    await expect(workbench.cell('E28')).toHaveText('complete');
  });
  await step('cleared', async () => {
    await person.press(pane.button('Clear highlights').first());
    await expect(pane.status).toContainText(/Cleared the highlights of \d+ cells/);
    await goToCell(desk, 'E2');
    await expect(workbench.cell('E2')).toHaveText('Q1 23');
    await expect(workbench.cell('E2')).not.toHaveCSS('background-color', look.overdue);
  });
});

testJob('what the officer set, accepted and changed travels with the file', async (desk) => {
  const { person, workbench, pane } = desk;
  // The level that gets another name is written anew where cells say it: changes, too.
  let renamed = 0;
  await step('settings', async () => {
    await setAsAt(desk, SEED_DAY);
    await person.press(pane.button('Settings'));
    await expect(
      pane.frame.getByText(/start in April 2023 (are|is) due Q1 23: financial year/),
    ).toBeVisible();
    await person.write(pane.named('textbox', 'Level 5'), 'Pioneer');
    await person.choose(pane.frame.getByLabel(/^Report a gap as wide/), '1 level');
    await person.press(pane.button('Save'));
    await expect(pane.status).toContainText('Saved the settings');
    await person.press(pane.tab('Check'));
    renamed = await countIn(pane.list('Changes'));
  });
  await step('a change and an acceptance', async () => {
    await person.write(pane.search, 'E34');
    const fixable = pane.finding('E34', 'without a year');
    await person.pressInLine(fixable, fixable.getByRole('button', { name: /^Write / }));
    await expect(pane.list('Changes')).toHaveText(`Changes ${renamed + 1}`);
    await person.write(pane.search, 'E151');
    const finding = pane.finding('E151', '2 dues');
    const more = finding.getByRole('button', { name: 'More about this finding' });
    await person.pressInLine(finding, more);
    await person.pressInLine(finding, finding.getByRole('button', { name: 'Accept…' }));
    await person.write(pane.dialog.getByRole('textbox', { name: 'Reason' }), 'One piece of work');
    await person.write(pane.dialog.getByRole('textbox', { name: 'Your initials' }), 'AB');
    await person.press(pane.dialog.getByRole('button', { name: 'Accept', exact: true }));
    await expect(pane.list('Accepted')).toHaveText('Accepted 1');
  });
  await step('saved and opened again', async () => {
    await workbench.openFile(person, 'officer.xlsx', await workbench.save(person));
    await expect(pane.button(/^As at 15 October 2023/)).toBeVisible();
    await expect(pane.list('Changes')).toHaveText(`Changes ${renamed + 1}`);
    await person.press(pane.list('Accepted'));
    await expect(pane.record('Accepted findings', 'One piece of work')).toBeVisible();
    await person.press(pane.button('Settings'));
    await expect(pane.named('textbox', 'Level 5')).toHaveValue('Pioneer');
    await expect(pane.frame.getByLabel(/^Report a gap as wide/)).toHaveValue('1');
  });
});

testOnSharedPage('the officer completes a round, by keyboard', async ({ page }) => {
  const desk = await sitDown(page, 'keyboard');
  const { person, workbench, pane } = desk;
  const answered = (count: number) =>
    expect(pane.frame.getByText(new RegExp(`${count} of \\d+ actions answered`))).toBeVisible();
  await step('started as at a day of their own', async () => {
    await person.press(pane.tab('Round'));
    await person.date(pane.frame.getByLabel('As-at date of the round'), SEED_DAY);
    await person.press(pane.button('Start the round'));
    await expect(pane.status).toContainText('Started the round as at 15 October 2023.');
    await answered(0);
  });
  await step('who has to be asked gets a calendar, saved for somebody to send', async () => {
    await person.press(pane.button('Ask No owner…'));
    await expect(pane.dialog.getByRole('textbox', { name: 'Message' })).toHaveValue(/^Subject: /);
    const downloading = page.waitForEvent('download');
    await person.press(pane.dialog.getByRole('button', { name: 'Save as a calendar (.ics)' }));
    expect((await downloading).suggestedFilename()).toBe('No owner 2023-10-15.ics');
    await person.press(pane.dialog.getByRole('button', { name: 'Close' }));
  });
  const first = pane.action('Due Q1 23');
  await step('an action is done: shown, written, and the next one has the focus', async () => {
    await person.pressInLine(first, first.getByRole('button', { name: 'Done…' }));
    await expect(pane.dialog.getByRole('insertion')).toHaveText('“Complete”');
    await person.press(pane.dialog.getByRole('button', { name: 'Write' }));
    await expect(pane.status).toContainText('Recorded: Done. Wrote “Complete” in E2.');
    await answered(1);
  });
  await step('the next is moved, with M, and its reason', async () => {
    await page.keyboard.press('m');
    await person.write(pane.dialog.getByRole('textbox', { name: 'New due' }), 'Q4 23');
    await person.write(pane.dialog.getByRole('textbox', { name: 'Reason' }), 'Two posts vacant');
    await person.press(pane.dialog.getByRole('button', { name: 'Write' }));
    await expect(pane.status).toContainText('Recorded: Moved. Wrote “Q4 23” in E');
    await answered(2);
  });
  await step('it is there when the pane is opened again, and can be put back', async () => {
    await person.press(workbench.button('Close the pane'));
    await person.press(workbench.ribbon('Open pane'));
    await pane.expectReady();
    await person.press(pane.tab('Round'));
    await answered(2);
    const moved = pane.action('Moved to Q4 23: Two posts vacant');
    await person.pressInLine(moved, moved.getByRole('button', { name: 'Put back' }));
    await expect(pane.status).toContainText('Put back “Q1 23” in E');
    await answered(1);
  });
  await step('signed off, and the freeze is kept', async () => {
    await person.press(pane.button('Sign off…'));
    await person.write(pane.dialog.getByRole('textbox', { name: 'Name' }), 'Ann Lee');
    await person.press(pane.dialog.getByRole('button', { name: 'Sign off' }));
    await expect(pane.status).toContainText('kept on the sheet Freeze 2023-10-15');
    await expect(pane.frame.getByText(/Signed off by Ann Lee on .*, as kept on/)).toBeVisible();
  });
});

async function goToCell({ person, workbench }: Desk, address: string): Promise<void> {
  await person.write(workbench.nameBox, address);
  await workbench.page.keyboard.press('Enter');
  await workbench.expectSelected(address);
}

async function putBack({ person, pane }: Desk, cell: string): Promise<void> {
  const change = pane.record('Changes', cell);
  await person.press(change.getByRole('button', { name: 'Put back', exact: true }));
  await expect(pane.status).toContainText(`in ${cell}`);
}

/** The number at the end of a label. */
async function countIn(label: Locator): Promise<number> {
  return Number(/\d+$/.exec(await label.innerText())![0]);
}
