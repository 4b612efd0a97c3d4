import { existsSync, readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import type { SheetData } from '../../src/workbook/workbook-data';
import { PACK_NAMES } from '../support/main-job';
import { sheetOf, SMALL_MATRIX, workbookOf } from '../support/matrix-host';
import { expectRefusal, makeFolder, runCommand } from './command-line';
import { matrixSheet, saveSheets, saveWorkbookData } from './matrix-files';

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];
const out = inFolder('never.xlsx');

/** That both commands refuse a workbook with the same line, and no output is left. */
async function expectUnusable(file: string, line: RegExp | string, ...options: string[]) {
  expectRefusal(await runCommand('check', file, ...AS_AT, ...options), line);
  await expectNoPack(file, line, ...options);
}

async function expectNoPack(file: string, line: RegExp | string, ...options: string[]) {
  expectRefusal(await runCommand('pack', file, ...AS_AT, '--out', out, ...options), line);
  expect(existsSync(out)).toBe(false);
}

/** The small matrix with only some of its columns. */
function withoutColumns(...headings: string[]): SheetData {
  const kept = SMALL_MATRIX[0]!.map((heading) => !headings.includes(String(heading)));
  return sheetOf(
    'Plan',
    SMALL_MATRIX.map((row) => row.filter((_, index) => kept[index])),
  );
}

describe('no matrix', () => {
  test('other tables are named', async () => {
    const file = await saveSheets(
      inFolder('none.xlsx'),
      sheetOf('Budget', [
        ['Item', 'Cost'],
        ['Pens', 12],
      ]),
      sheetOf('Staff', [['Name'], ['Ann']]),
    );
    await expectUnusable(
      file,
      /^No maturity matrix was found on “Budget”, “Staff”\. It needs a header/,
    );
  });

  test('a blank workbook', async () => {
    const file = await saveSheets(inFolder('blank.xlsx'), sheetOf('Sheet1', []));
    await expectUnusable(file, /^No maturity matrix was found\. It needs a header row/);
  });

  test('a sheet that is not there', async () => {
    const file = await saveSheets(inFolder('one.xlsx'), matrixSheet());
    const line =
      'There is no sheet “Paln”. The workbook has “Plan”. Name one of them with --sheet.';
    await expectUnusable(file, line, '--sheet', 'Paln');
  });

  test('a hidden sheet is only used when it is named', async () => {
    const hidden = matrixSheet('Old');
    hidden.visibility = 'Hidden';
    const file = await saveSheets(inFolder('hidden.xlsx'), sheetOf('Notes', [['Hello']]), hidden);
    await expectUnusable(file, /^No maturity matrix was found on “Notes”/);
    expect((await runCommand('check', file, '--sheet', 'Old')).stdout).toContain('Old: 3 KPIs');
  });
});

describe('two matrices', () => {
  let file: string;
  beforeAll(async () => {
    file = await saveSheets(inFolder('two.xlsx'), matrixSheet('Plan 22'), matrixSheet('Plan 23'));
  });

  test('are not chosen between', async () => {
    await expectUnusable(
      file,
      'More than one sheet looks like a maturity matrix: “Plan 22”, “Plan 23”. Say which one to use, or which of them are one matrix. Nothing was changed. Name it with --sheet; once for each where several are one matrix.',
    );
  });

  test('--sheet says which, in any case', async () => {
    const { exitCode, stdout } = await runCommand('check', file, ...AS_AT, '--sheet', 'plan 23');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Plan 23: 3 KPIs');
    const packed = inFolder('chosen.xlsx');
    await runCommand('pack', file, ...AS_AT, '--sheet', 'PLAN 22', '--out', packed);
    expect(existsSync(packed)).toBe(true);
  });

  test('a whole matrix is chosen before part of one', async () => {
    const mixed = await saveSheets(
      inFolder('mixed.xlsx'),
      sheetOf('Log', [
        ['KPI', 'Actions', 'By when'],
        ['A', 'B', 'Q1 23'],
      ]),
      matrixSheet(),
    );
    expect((await runCommand('check', mixed)).stdout).toContain('Plan: 3 KPIs');
  });
});

describe('a missing column', () => {
  test.each([['KPI'], ['Where we are now'], ['Where we want to be']])(
    'without %s there is no matrix to speak of',
    async (heading) => {
      const file = await saveSheets(inFolder('essential.xlsx'), withoutColumns(heading));
      await expectUnusable(
        file,
        `The matrix on “Plan” has no column for ${heading}. Add the column or its heading and try again. Nothing was changed. Or say which column it is with --map, such as --map "current=C".`,
      );
    },
  );

  test('two at once are both named', async () => {
    const file = await saveSheets(
      inFolder('both.xlsx'),
      withoutColumns('Where we are now', 'Where we want to be'),
    );
    await expectUnusable(file, /has no column for Where we are now, Where we want to be\. /);
  });

  test.each([
    [['Actions'], 'There is no column “Actions”. Add the column'],
    [['By when'], 'There is no column “By when”. Add the column'],
    [['Actions', 'By when'], 'There are no columns “Actions” and “By when”. Add the columns'],
  ])('without %j there is one error to read, and still a pack', async (headings, message) => {
    const file = await saveSheets(inFolder('optional.xlsx'), withoutColumns(...headings));
    const { exitCode, stdout, stderr } = await runCommand('check', file, ...AS_AT);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toContain(message);
    const packed = await runCommand('pack', file, ...AS_AT, '--out', inFolder('less.xlsx'));
    expect(packed).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('a header with nothing below it', async () => {
    const file = await saveSheets(inFolder('header.xlsx'), sheetOf('Plan', [SMALL_MATRIX[0]!]));
    const { exitCode, stdout } = await runCommand('check', file, ...AS_AT);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Plan: 0 KPIs and 0 actions.');
    const packed = await runCommand('pack', file, ...AS_AT, '--out', inFolder('nothing.xlsx'));
    expect(packed).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('protection', () => {
  test('a protected matrix has its pack without highlights, and that is said', async () => {
    const sheet = matrixSheet();
    sheet.protected = true;
    const file = await saveSheets(inFolder('locked.xlsx'), sheet);
    expect((await runCommand('check', file, ...AS_AT)).stdout).toContain('Plan: 3 KPIs');
    const out = inFolder('locked-pack.xlsx');
    const { exitCode, stdout } = await runCommand('pack', file, ...AS_AT, '--out', out);
    const unwrapped = stdout.replaceAll('\n', ' ');
    expect(exitCode).toBe(0);
    expect(unwrapped).toContain(
      'Plan is protected, so no highlights were added to it. To have them, unprotect it (Review, Unprotect Sheet) and try again. Wrote the board pack: ',
    );
    expect(unwrapped).not.toContain('Highlighted');
    const { sheets } = await readWorkbook(readFileSync(out), out);
    expect(sheets.map(({ name }) => name)).toEqual(['Plan', ...PACK_NAMES, 'Matrix settings']);
    expect(sheets[0]).toMatchObject({ protected: true, conditionalFormats: [] });
  });

  test('another protected sheet is no obstacle', async () => {
    const notes = sheetOf('Notes', [['Hello']]);
    notes.protected = true;
    const file = await saveSheets(inFolder('notes.xlsx'), notes, matrixSheet());
    const { exitCode } = await runCommand('pack', file, ...AS_AT, '--out', inFolder('fine.xlsx'));
    expect(exitCode).toBe(0);
  });

  test('a workbook with a protected structure can be checked, but takes no sheets', async () => {
    const workbook = workbookOf(matrixSheet());
    workbook.structureProtected = true;
    const file = await saveWorkbookData(inFolder('structure.xlsx'), workbook);
    expect((await runCommand('check', file, ...AS_AT)).stdout).toContain('Plan: 3 KPIs');
    await expectNoPack(file, /^The workbook’s structure is protected, so no sheet can be added\./);
  });
});

describe('hidden rows', () => {
  const check = async (file: string) => {
    const { stdout } = await runCommand('check', file, ...AS_AT, '--json');
    return JSON.parse(stdout) as {
      counts: { kpis: number; actions: number };
      findings: { rule: string; message: string }[];
    };
  };
  const hiddenMessages = ({ findings }: Awaited<ReturnType<typeof check>>) =>
    findings.filter(({ rule }) => rule === 'hidden-rows').map(({ message }) => message);

  test('are read and counted, and a finding says so', async () => {
    const sheet = matrixSheet();
    sheet.hiddenRows = new Set([1, 2]);
    const found = await check(await saveSheets(inFolder('rows.xlsx'), sheet));
    expect(found.counts).toMatchObject({ kpis: 3, actions: 4 });
    expect(hiddenMessages(found)).toEqual([
      expect.stringMatching(/^Rows 2 to 3 are hidden or filtered away/),
    ]);
  });

  test('that a filter hides are no different', async () => {
    const sheet = matrixSheet();
    sheet.autoFilter = { address: 'A1:E5', filtered: true };
    sheet.hiddenRows = new Set([3]);
    const found = await check(await saveSheets(inFolder('filter.xlsx'), sheet));
    expect(found.counts).toMatchObject({ kpis: 3, actions: 4 });
    expect(hiddenMessages(found)).toEqual([
      expect.stringMatching(/^Row 4 is hidden or filtered away/),
    ]);
  });

  test('all of them', async () => {
    const sheet = matrixSheet();
    sheet.hiddenRows = new Set([0, 1, 2, 3, 4]);
    const found = await check(await saveSheets(inFolder('all-hidden.xlsx'), sheet));
    expect(found.counts).toMatchObject({ kpis: 3, actions: 4 });
    expect(hiddenMessages(found)).toHaveLength(1);
  });

  test('a hidden column is read as well', async () => {
    const sheet = matrixSheet();
    sheet.hiddenColumns = new Set([4]);
    const found = await check(await saveSheets(inFolder('column.xlsx'), sheet));
    expect(found.counts).toMatchObject({ kpis: 3, actions: 4 });
    expect(hiddenMessages(found)).toEqual([]);
  });

  test('none', async () => {
    expect(
      hiddenMessages(await check(await saveSheets(inFolder('shown.xlsx'), matrixSheet()))),
    ).toEqual([]);
  });
});
