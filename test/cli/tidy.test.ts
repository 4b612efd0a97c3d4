import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { sheetOf } from '../support/matrix-host';
import { makeFolder, runCommand, SEED_WORKBOOK } from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();

const AS_AT = ['--as-at', '2023-10-15'];

interface Checked {
  readonly source: { readonly sheet: string };
  readonly counts: Readonly<Record<string, unknown>>;
}

async function countsOf(file: string): Promise<Checked> {
  const { stdout } = await runCommand('check', file, ...AS_AT, '--json');
  return JSON.parse(stdout) as Checked;
}

test('a workbook gets the seed in the standard form, which has the same figures once it is the matrix', async () => {
  const out = inFolder('tidy.xlsx');
  const { stdout, exitCode } = await runCommand(
    'tidy',
    SEED_WORKBOOK,
    ...AS_AT,
    '--use',
    '--out',
    out,
  );
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(
      /^Wrote 130 rows on the sheet Tidy copy\. \d+ repairs are listed on Matrix records, /,
    ) as string,
  });
  const [before, after] = [await countsOf(SEED_WORKBOOK), await countsOf(out)];
  expect(after.source.sheet).toBe('Tidy copy');
  const { findings: _, ...figures } = before.counts;
  expect(after.counts).toMatchObject(figures);
  const again = await runCommand('tidy', out, ...AS_AT, '--out', inFolder('again.xlsx'));
  expect(again).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/is the matrix itself/) as string,
  });
});

test('notes, footers and other sheets stay where they are, and are told', async () => {
  const plan = matrixSheet();
  plan.cells.set(1, 0, { value: 'Reporting', note: { author: 'Jo', text: 'As agreed' } });
  plan.page = { ...plan.page, footer: { left: '', center: 'Draft', right: '' } };
  const file = await saveSheets(inFolder('plan.xlsx'), plan, sheetOf('Risk log', [['Risk']]));
  const out = inFolder('plan-tidy.xlsx');
  const { stdout } = await runCommand('tidy', file, ...AS_AT, '--out', out);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    '3 things stay where they are and are listed on Matrix records, such as comments',
  );
  const { sheets } = await readWorkbook(readFileSync(out), out);
  const records = sheets.find(({ name }) => name === 'Matrix records')!;
  const texts = [...records.cells.entries()].map(({ cell }) => String(cell.value));
  expect(texts).toEqual(
    expect.arrayContaining(['Note at a cell', 'As agreed', 'Plan!A2', 'Draft', 'Risk log']),
  );
});
