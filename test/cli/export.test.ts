import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRINTED_WHEN_ASKED_NAMES } from '../../src/app/list-pack-sheets';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { PACK_NAMES } from '../support/main-job';
import {
  expectRefusal,
  makeFolder,
  runCommand,
  SEED_TEMPLATE,
  SEED_WORKBOOK,
} from './command-line';

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

test('the pack alone is written as workbook and Word paper, named after what it is', async () => {
  const folder = inFolder('papers');
  const { stdout, exitCode } = await runCommand(
    'export',
    SEED_WORKBOOK,
    ...AS_AT,
    '--to',
    folder,
    '--format',
    'xlsx,docx',
  );
  expect(exitCode).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([
    'Board pack 2023-10-15 Draft.xlsx',
    'Board paper 2023-10-15 Draft.docx',
  ]);
  const path = join(folder, 'Board pack 2023-10-15 Draft.xlsx');
  expect(stdout).toContain(`Saved as ${path}.\n`);
  const { sheets } = await readWorkbook(readFileSync(path), path);
  expect(sheets.map(({ name }) => name)).toEqual(
    PACK_NAMES.filter((name) => !PRINTED_WHEN_ASKED_NAMES.includes(name)),
  );
});

test('the publication copy keeps the rules, and the board print is told where it does not', async () => {
  const folder = inFolder('public');
  const to = ['--to', folder];
  await runCommand('export', SEED_WORKBOOK, ...AS_AT, ...to, '--publication');
  await runCommand('export', SEED_WORKBOOK, ...AS_AT, ...to);
  const copy = join(folder, 'Board pack publication copy 2023-10-15 Draft.xlsx');
  expect(await runCommand('publication-check', copy)).toMatchObject({
    exitCode: 0,
    stdout: `${copy} keeps the rules of published spreadsheets.\n`,
  });
  const print = await runCommand(
    'publication-check',
    join(folder, 'Board pack 2023-10-15 Draft.xlsx'),
  );
  expect(print.exitCode).toBe(1);
  expect(print.stdout).toMatch(/^Summary!A\d+: The cell has a fill\. .* \(filled-cell\)$/m);
  expect(print.stdout).toMatch(/\n\d+ places to put right\.\n$/);
});

test('a format that is none is refused before anything is written', async () => {
  const folder = inFolder('none');
  const { exitCode, stderr } = await runCommand(
    'export',
    SEED_WORKBOOK,
    ...AS_AT,
    '--to',
    folder,
    '--format',
    'odt',
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--format cannot be “odt”. Give xlsx, docx or pdf');
  expect(existsSync(folder)).toBe(false);
});

test('a freeze is written into a copy, and the next pack shows what has moved since', async () => {
  const frozen = inFolder('frozen.xlsx');
  const { stdout, exitCode } = await runCommand(
    'freeze',
    SEED_WORKBOOK,
    '--as-at',
    '2023-07-15',
    '--out',
    frozen,
  );
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Kept 65 KPIs and 123 actions on the sheet Freeze 2023-07-15.\n');
  const packed = inFolder('packed.xlsx');
  const pack = await runCommand('pack', frozen, ...AS_AT, '--out', packed);
  expect(pack.stdout).toContain('Since the last freeze, 15 July 2023: ');
  expect(pack.stdout).toContain('newly overdue');
});

describe('a council’s own template', () => {
  const exportWith = (template: string, folder: string, format = 'docx') =>
    runCommand(
      'export',
      SEED_WORKBOOK,
      ...AS_AT,
      '--to',
      folder,
      '--format',
      format,
      '--template',
      template,
    );

  test('is filled, and what it has no place for is said', async () => {
    const folder = inFolder('templated');
    const { stdout, exitCode } = await exportWith(SEED_TEMPLATE, folder);
    expect(exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual(['Board paper 2023-10-15 Draft.docx']);
    expect(stdout).toMatch(/^Filled \d+ placeholders of the template\.$/m);
    expect(stdout).toMatch(/^The template has no place for: \{\{status\}\}, /m);
    expect(stdout).not.toContain('Not known');
  });

  test('is refused before anything is written', async () => {
    const folder = inFolder('refused');
    expectRefusal(
      await exportWith(SEED_WORKBOOK, folder),
      /maturity-matrix\.xlsx is not a Word document \(\.docx\)\. .* Nothing was written\.$/,
    );
    expectRefusal(
      await exportWith(inFolder('none.docx'), folder),
      /^There is no file .*none\.docx/,
    );
    expectRefusal(
      await exportWith(SEED_TEMPLATE, folder, 'xlsx'),
      /^--template cannot be “.*”\. Give it together with --format docx\.$/,
    );
    expect(existsSync(folder)).toBe(false);
  });
});
