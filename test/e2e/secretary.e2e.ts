/** The board secretary makes the pack, looks it through and saves it. */
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { lintWorkbook } from '../../scripts/lint/lint-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import type { SheetData } from '../../src/workbook/workbook-data';
import { PACK_NAMES } from '../support/main-job';
import { SEED_DAY, testJob } from './people/jobs';
import { expect, test } from './test';

const { step } = test;

/** Without the sheet that she leaves out, and with what the freeze at the round's start lets it tell. */
const PACK = PACK_NAMES.filter((name) => name !== 'Forward plan').flatMap((name) =>
  name === 'Data quality' ? ['Trend', name] : name,
);
/** A day: no answer comes by itself while a person presses a button, on however busy a machine. */
const HELD_MS = 86_400_000;

testJob(
  'the secretary makes the board pack, stops it, makes it again and saves it',
  async (desk) => {
    const { person, workbench, pane } = desk;
    const made = pane.named('region', 'In this workbook');

    await step('what the first page says, and which sheets', async () => {
      await person.press(pane.tab('Board pack'));
      await expect(pane.frame.getByText('This workbook has no board pack yet.')).toBeVisible();
      await person.date(pane.frame.getByLabel('As at', { exact: true }), SEED_DAY);
      await person.write(pane.named('textbox', 'Period'), 'Quarter 2 2023/24');
      await person.write(pane.named('textbox', 'Organisation'), 'Anytown Council');
      await person.write(pane.named('textbox', 'Committee'), 'Audit Committee');
      await person.flip(pane.named('radio', 'To note'));
      await person.date(pane.frame.getByLabel('Meeting date'), { year: 2023, month: 11, day: 14 });
      const forwardPlan = pane.named('checkbox', /^Forward plan/);
      await person.flip(forwardPlan);
      await expect(forwardPlan).not.toBeChecked();
    });
    await step('stopped while the workbook is looked at', async () => {
      const release = await holdAnswers(workbench.page);
      await person.press(pane.button('Generate board pack'));
      await expect(pane.frame.getByRole('progressbar')).toBeVisible();
      await person.press(pane.button('Cancel'));
      await release();
      await expect(pane.status).toContainText(
        'Stopped before any sheet was written. Generate again to write the pack.',
      );
      await expect(pane.frame.getByRole('progressbar')).toHaveCount(0);
      await expect(pane.button('Cancel')).toHaveCount(0);
    });
    await step('made, with a link to each sheet', async () => {
      await person.flip(pane.named('radio', 'Final'));
      await expect(pane.named('radio', 'Final')).toBeChecked();
      await person.press(pane.button(/^Generate (again|board pack)$/));
      const open = pane.named('dialog', 'Before it is final');
      await expect(open).toContainText('The matrix is not frozen as at 15 October 2023.');
      await person.press(open.getByRole('button', { name: /^Go to the round/ }));
      await person.press(pane.button('Start the round'));
      await person.press(pane.button('Sign off…'));
      await person.write(pane.dialog.getByRole('textbox', { name: 'Name' }), 'Ann Lee');
      await person.press(pane.dialog.getByRole('button', { name: 'Sign off' }));
      await expect(pane.status).toContainText('Signed off by Ann Lee.');
      await person.press(pane.tab('Board pack'));
      await person.press(pane.button(/^Generate (again|board pack)$/));
      await person.press(open.getByRole('button', { name: 'Go on as it stands' }));
      await expect(pane.status).toContainText(`Wrote the board pack: ${PACK.length} sheets`);
      await expect(made.getByRole('listitem')).toHaveText(PACK);
      for (const name of ['Key', 'Gaps', 'Summary']) {
        await person.press(made.getByRole('button', { name, exact: true }));
        await workbench.expectActiveSheet(name);
      }
      await expect(workbench.grid).toContainText(
        'Anytown Council · Audit Committee, meeting on 14 November 2023',
      );
    });
    await step('made anew in the same sheets', async () => {
      const before = await workbench.sheetNames();
      await person.press(made.getByRole('button', { name: 'Actions', exact: true }));
      await workbench.expectActiveSheet('Actions');
      await person.press(pane.button('Generate again'));
      await person.press(pane.button('Go on as it stands'));
      await workbench.expectActiveSheet('Summary');
      expect(await workbench.sheetNames()).toEqual(before);
    });
    await step('given out as a Word paper', async () => {
      await person.choose(pane.frame.getByLabel('Export as'), 'Word paper');
      const downloading = workbench.page.waitForEvent('download');
      await person.press(pane.button('Save Word paper'));
      await person.press(pane.button('Go on as it stands'));
      const download = await downloading;
      expect(download.suggestedFilename()).toBe(
        'Audit Committee board paper 2023-10-15 Final.docx',
      );
      const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
      expect(strFromU8(parts['word/document.xml']!)).toContain('Anytown Council');
    });
    await step(
      'what is signed off is kept as it is, for the next pack to compare with',
      async () => {
        await person.press(pane.button('Freeze the matrix'));
        await expect(pane.trouble.filter({ hasText: 'is signed off by Ann Lee' })).toBeVisible();
        await expect(workbench.sheetTab('Freeze 2023-10-15')).toBeVisible();
      },
    );
    await step('and saved, sound and whole', async () => {
      const saved = await readWorkbook(await workbench.save(person), 'pack.xlsx');
      const names = saved.sheets.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['Maturity matrix', ...PACK]));
      expect(names).not.toContain('Forward plan');
      const textsOf = (name: string): unknown[] => textsIn(saved.sheets[names.indexOf(name)]!);
      expect(textsOf('Summary')).toEqual(
        expect.arrayContaining([
          'Anytown Council · Audit Committee, meeting on 14 November 2023',
          'For noting · Quarter 2 2023/24 · Final',
          'Late: 30 of 67 scheduled actions',
        ]),
      );
      expect(textsOf('Matrix settings')).toEqual(
        expect.arrayContaining(['Audit Committee', 'Quarter 2 2023/24', 'Final']),
      );
      expect(saved.sheets[names.indexOf('Summary')]!.charts).toHaveLength(1);
      expect(lintWorkbook(saved)).toEqual([]);
    });
  },
);

testJob('the secretary makes the paper from a template', async ({ person, workbench, pane }) => {
  const { page } = workbench;
  await step('writes what only a person can', async () => {
    await person.press(pane.tab('Board pack'));
    await person.date(pane.frame.getByLabel('As at', { exact: true }), SEED_DAY);
    await person.write(pane.named('textbox', 'Committee'), 'Audit Committee');
    await person.press(pane.button('Write the paper'));
    await person.write(pane.named('textbox', 'Report of'), 'Director of Resources');
    await person.flip(pane.named('checkbox', /^1\. Note the position/));
    await person.press(pane.button('Change words of recommendation 1'));
    await person.write(pane.named('textbox', 'Words of recommendation 1'), 'Ask the owners.');
    await expect(pane.named('checkbox', '1. Ask the owners.')).toBeChecked();
  });
  await step('picks the template, and reads what becomes of its placeholders', async () => {
    await person.choose(pane.frame.getByLabel('Export as'), 'Word paper');
    const choosing = page.waitForEvent('filechooser');
    await person.press(pane.button('Choose a template…'));
    await (await choosing).setFiles('seeds/paper-template.docx');
    await expect(pane.named('list', 'Placeholders of paper-template.docx')).toContainText(
      /Known, and filled \(\d+\): \{\{committee\}\}/,
    );
  });
  await step('and has the paper', async () => {
    const downloading = page.waitForEvent('download');
    await person.press(pane.button('Save Word paper'));
    const download = await downloading;
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
    const body = strFromU8(parts['word/document.xml']!);
    for (const text of ['Audit Committee', 'Director of Resources', 'Ask the owners.']) {
      expect(body).toContain(text);
    }
    expect(body).not.toContain('Note the position');
  });
});

/** Keeps back what the workbook answers to the add-in, until the returned function is called. */
async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  await page.evaluate((heldMs) => {
    const { workbench } = window;
    const start = window.setTimeout.bind(window);
    const held: (() => void)[] = [];
    const startOrHold = (run: () => void, delayMs?: number): number =>
      delayMs === heldMs ? held.push(run) : start(run, delayMs);
    const release = (): void => {
      Object.assign(window, { setTimeout: start });
      workbench.latencyMs = 0;
      for (const answer of held) answer();
    };
    workbench.latencyMs = heldMs;
    Object.assign(window, { setTimeout: startOrHold, release });
  }, HELD_MS);
  return () => page.evaluate(() => (window as unknown as { release: () => void }).release());
}

function textsIn({ cells }: SheetData): unknown[] {
  return [...cells.entries()].map(({ cell }) => cell.value);
}
