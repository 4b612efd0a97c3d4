import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { sheetOf, SMALL_MATRIX } from '../support/matrix-host';
import { makeFolder, runCommand, SEED_TEXT, SEED_WORKBOOK } from './command-line';
import { HEADER, matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

const TIDY = ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'];

test('a matrix without errors ends with exit code 0', async () => {
  const file = await saveSheets(inFolder('tidy.xlsx'), sheetOf('Plan', [HEADER, TIDY]));
  expect(await runCommand('check', file, ...AS_AT)).toEqual({
    exitCode: 0,
    stdout: expect.stringContaining(
      'Plan: 1 KPI and 1 action. 0 errors, 0 warnings, 0 overdue, 0 due this quarter, 1 gap.\n' +
        'Read from A1:E2. Scale: NPS 2018, 5 levels. As at 15 October 2023; Q1 = Apr–Jun.\n',
    ) as string,
    stderr: '',
  });
});

test('a scale is named, or its levels are; any other is refused with those that are known', async () => {
  const rows = [HEADER, ['Reporting', 'Basic: ad hoc', 'Strong: monthly', 'Publish', 'Q4 23']];
  const file = await saveSheets(inFolder('own-scale.xlsx'), sheetOf('Plan', rows));
  const own = await runCommand('check', file, ...AS_AT, '--scale', 'Basic<Emerging<Strong');
  expect(own.exitCode).toBe(0);
  expect(own.stdout).toContain('Scale: Basic to Strong, 3 levels.');
  expect(own.stdout).toContain('1 gap');
  const refused = await runCommand('check', file, ...AS_AT, '--scale', 'Mohs');
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
  expect(refused.stderr).toContain('NPS 2018, CCIAF, CAF');
});

test('errors end with exit code 1, printed by severity and rule with hanging lines', async () => {
  const file = await saveSheets(
    inFolder('errors.xlsx'),
    matrixSheet('Plan', { B2: '', E3: '04.00' }),
  );
  const { exitCode, stdout, stderr } = await runCommand('check', file, ...AS_AT);
  expect(exitCode).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).toContain(
    [
      'ERRORS (2): put these right',
      '',
      '  Missing level (1)',
      '    B2    Where we are now is empty. Write one of Minimum, Developing, Mature, Leader or Innovator.',
      '',
      '  Unreadable due (1)',
      '    E3    By when says “04.00”, which is not a quarter. Write one such as Q4 23. It may have meant',
      '          Q4.',
      '',
      'WARNINGS (',
    ].join('\n'),
  );
  expect(stdout.indexOf('WARNINGS (')).toBeLessThan(stdout.indexOf('GOOD TO KNOW ('));
});

test('no line of the seed’s findings is wider than the window', async () => {
  const { exitCode, stdout } = await runCommand('check', SEED_WORKBOOK, ...AS_AT);
  expect(exitCode).toBe(1);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(stdout).toContain('Maturity matrix: 65 KPIs');
});

test('the counts in the headings add up to the findings', async () => {
  const text = (await runCommand('check', SEED_WORKBOOK, ...AS_AT)).stdout;
  const { stdout } = await runCommand('check', SEED_WORKBOOK, ...AS_AT, '--json');
  const { findings } = JSON.parse(stdout) as { findings: unknown[] };
  const sum = (pattern: RegExp): number =>
    [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
  expect(sum(/^(?:ERRORS|WARNINGS|GOOD TO KNOW) \((\d+)\): /gm)).toBe(findings.length);
  expect(sum(/^ {2}\S.* \((\d+)\)$/gm)).toBe(findings.length);
});

test('of many different findings of one rule the rest is counted', async () => {
  const rows = Array.from({ length: 60 }, (_, row) => [
    `KPI ${row}`,
    'Developing: now',
    'Leader: then',
    `Action ${row}`,
    `soon ${row}`,
  ]);
  const file = await saveSheets(inFolder('many.xlsx'), sheetOf('Plan', [HEADER, ...rows]));
  const { stdout } = await runCommand('check', file, ...AS_AT);
  expect(stdout).toContain('  Unreadable due (60)\n');
  expect(stdout).toContain('“soon 49”');
  expect(stdout).not.toContain('“soon 50”');
  expect(stdout).toContain('    and 10 more; --json lists them all\n');
});

describe('text files', () => {
  test('are read by their ending, in capitals as well', async () => {
    copyFileSync(SEED_TEXT, inFolder('SEED.TXT'));
    const { exitCode, stdout } = await runCommand('check', inFolder('SEED.TXT'), ...AS_AT);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('65 KPIs');
  });

  test('may be what Excel saves as “Unicode Text”', async () => {
    const text = SMALL_MATRIX.map((row) => row.join('\t')).join('\r\n');
    writeFileSync(inFolder('unicode.txt'), `\ufeff${text}`, 'utf16le');
    const { stdout } = await runCommand('check', inFolder('unicode.txt'), ...AS_AT);
    expect(stdout).toContain('3 KPIs and 4 actions');
  });

  test('have one sheet, which --sheet may name', async () => {
    const named = await runCommand('check', SEED_TEXT, ...AS_AT, '--sheet', 'maturity MATRIX');
    expect(named).toEqual(await runCommand('check', SEED_TEXT, ...AS_AT));
    expect((await runCommand('check', SEED_TEXT, '--sheet', 'Plan')).stderr).toBe(
      'There is no sheet “Plan”. The workbook has “Maturity matrix”. Name one of them with --sheet.\n',
    );
  });
});

test('the seed as text and as a workbook give the same areas and findings', async () => {
  const [text, workbook] = await Promise.all(
    [SEED_TEXT, SEED_WORKBOOK].map(
      async (file) => (await runCommand('check', file, ...AS_AT, '--json')).stdout,
    ),
  );
  expect(JSON.parse(text!)).toEqual(JSON.parse(workbook!));
});

test('the as-at date is today when neither the options nor the workbook say one', async () => {
  const file = await saveSheets(inFolder('today.xlsx'), matrixSheet());
  const dayBefore = new Date();
  const { asAt } = JSON.parse((await runCommand('check', file, '--json')).stdout) as {
    asAt: string;
  };
  const iso = (date: Date): string =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  expect([iso(dayBefore), iso(new Date())]).toContain(asAt);
});

test('the workbook’s own settings hold until an option says otherwise', async () => {
  const file = await saveSheets(inFolder('plain.xlsx'), matrixSheet());
  const packed = inFolder('packed.xlsx');
  await runCommand(
    'pack',
    file,
    '--as-at',
    '2024-02-01',
    '--quarter-start',
    'Jan',
    '--out',
    packed,
  );
  const settings = async (...options: string[]) => {
    const { stdout } = await runCommand('check', packed, '--json', ...options);
    const { asAt, quarterBasis } = JSON.parse(stdout) as { asAt: string; quarterBasis: object };
    return { asAt, ...quarterBasis };
  };
  expect(await settings()).toEqual({ asAt: '2024-02-01', startMonth: 1 });
  expect(await settings(...AS_AT)).toEqual({ asAt: '2023-10-15', startMonth: 1 });
  expect(await settings('--quarter-start', '4')).toEqual({ asAt: '2024-02-01', startMonth: 4 });
});

test('what a pack adds is no second matrix', async () => {
  const packed = inFolder('seed-pack.xlsx');
  await runCommand('pack', SEED_WORKBOOK, ...AS_AT, '--out', packed);
  const again = await runCommand('check', packed, '--json');
  const before = await runCommand('check', SEED_WORKBOOK, ...AS_AT, '--json');
  expect(JSON.parse(again.stdout)).toEqual(JSON.parse(before.stdout));
  expect(readFileSync(packed).length).toBeGreaterThan(0);
});
