/** Takes some seconds: each run opens several whole workbooks and writes one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { INJECTED_TEXTS } from '../support/hostile-texts';
import { sheetOf } from '../support/matrix-host';
import { expectRefusal, makeFolder, runCommand } from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];
const [ANYTOWN, OTHERTON] = [inFolder('Anytown.xlsx'), inFolder('Otherton.xlsx')];

beforeAll(async () => {
  await saveSheets(ANYTOWN, matrixSheet());
  await saveSheets(
    OTHERTON,
    matrixSheet('Our plan', {
      A2: 'Reports',
      A5: 'Culture',
      B5: 'Developing Under way',
      D5: 'Ask all staff',
    }),
  );
});

const merge = async (...more: string[]) => {
  const out = inFolder('merged.xlsx');
  return {
    out,
    ...(await runCommand('merge', ANYTOWN, OTHERTON, ...AS_AT, '--out', out, ...more)),
  };
};

const open = async (path: string) => readWorkbook(readFileSync(path), path);

const readList = (path: string): string[][] =>
  Papa.parse<string[]>(
    readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd(),
  ).data;

test('writes a matrix that every other command reads, with its matches and settings', async () => {
  const { exitCode, stdout, stderr, out } = await merge();
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const words = stdout.replaceAll('\n', ' ');
  expect(words).toContain(
    'Merged Anytown and Otherton into 4 KPIs: 6 KPIs in all, of which 2 are the same',
  );
  expect(words).toContain('1 KPI has different levels');
  const { sheets, names } = await open(out);
  expect(sheets.map(({ name }) => name)).toEqual(['Maturity matrix', 'Matches', 'Matrix settings']);
  expect(names.find(({ sheet }) => sheet === 'Matches')?.formula).toBe('="merge-matches"');
  const checked = JSON.parse((await runCommand('check', out, '--json')).stdout) as {
    readonly asAt: string;
    readonly areas: readonly { readonly kpis: readonly { readonly name: string }[] }[];
    readonly counts: { readonly actions: number };
  };
  expect(checked.asAt).toBe('2023-10-15');
  expect(checked.areas.flatMap(({ kpis }) => kpis.map(({ name }) => name))).toEqual([
    'Reporting',
    'Tendering',
    'Culture',
    'Reports',
  ]);
  expect(checked.counts.actions).toBe(8);
});

test('is the same to the byte when it is made anew', async () => {
  const { out } = await merge();
  const before = readFileSync(out);
  await merge();
  expect(readFileSync(out).equals(before)).toBe(true);
});

test('takes for the same what a person says in the list', async () => {
  const list = inFolder('matches.csv');
  const { stdout } = await merge('--review', list);
  expect(stdout).toContain('matches.csv');
  const rows = readList(list);
  const [headings] = rows as [string[]];
  const row = rows.find(([key]) => key === 'B1')!;
  expect(row[headings.indexOf('KPI')]).toBe('Reports');
  row[headings.indexOf('Same as')] = 'A1';
  writeFileSync(list, Papa.unparse(rows, { delimiter: ';', newline: '\r\n' }));
  const given = await merge('--matches', list);
  expect(given.stdout.replaceAll('\n', ' ')).toContain(
    'into 3 KPIs: 6 KPIs in all, of which 3 are the same',
  );
  const { sheets } = await open(given.out);
  const texts = [...sheets[0]!.cells.entries()].map(({ cell }) => String(cell.value));
  expect(texts).toContain(
    'Anytown: Developing. Some reports\nOtherton (as “Reports”): Developing. Some reports',
  );
});

test('keeps dates dates, each in the format of its own workbook', async () => {
  const dated = (numberFormat: string, name: string) => {
    const sheet = matrixSheet('Plan', { A2: name });
    sheet.cells.set(1, 4, { value: 45_199, style: { numberFormat } });
    return sheet;
  };
  const [one, other] = [inFolder('dates 1.xlsx'), inFolder('dates 2.xlsx')];
  await saveSheets(one, dated('dd/mm/yyyy', 'First'));
  await saveSheets(other, dated('mmm yyyy', 'Second'));
  const out = inFolder('dates.xlsx');
  await runCommand('merge', one, other, ...AS_AT, '--out', out);
  const { sheets } = await open(out);
  const dates = [...sheets[0]!.cells.entries()].filter(({ cell }) => cell.value === 45_199);
  expect(dates.map(({ cell }) => cell.style?.numberFormat)).toEqual(['dd/mm/yyyy', 'mmm yyyy']);
});

test('keeps hostile texts texts, on the sheets and in the list', async () => {
  const header = ['Area', 'KPI', 'Level now', 'Target level', 'Actions', 'Owner', 'By when'];
  const rows = INJECTED_TEXTS.map((text, index) => [
    text,
    `${text} ${index}`,
    'Mature',
    'Leader',
    text,
    text,
    'Q1 23',
  ]);
  const [one, other] = [inFolder('=1+1.xlsx'), inFolder('@SUM.xlsx')];
  await saveSheets(one, sheetOf('Plan', [header, ...rows]));
  await saveSheets(other, sheetOf('Plan', [header, ...rows.slice(2)]));
  const [out, list] = [inFolder('hostile.xlsx'), inFolder('hostile.csv')];
  const args = ['merge', one, other, ...AS_AT, '--out', out];
  const { exitCode, stderr } = await runCommand(...args, '--review', list);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  for (const { name, cells } of (await open(out)).sheets) {
    for (const { cell } of cells.entries()) {
      if (name !== 'Matrix settings') expect(cell.formula).toBeUndefined();
      expect(cell.hyperlink?.address).toBeUndefined();
    }
  }
  for (const cell of readList(list).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  expect((await runCommand(...args, '--matches', list)).exitCode).toBe(0);
});

describe('refuses', () => {
  test('a single workbook, and an output that is an input', async () => {
    const out = inFolder('never.xlsx');
    expectRefusal(
      await runCommand('merge', ANYTOWN, ...AS_AT, '--out', out),
      /Give two workbooks or more\.$/,
    );
    expectRefusal(
      await runCommand('merge', ANYTOWN, OTHERTON, ...AS_AT, '--out', OTHERTON),
      /Otherton\.xlsx is the input file/,
    );
    expect(existsSync(out)).toBe(false);
  });

  test('a list that is not of these matrices', async () => {
    const list = inFolder('other.csv');
    writeFileSync(list, 'Key,KPI,Same as\r\nA1,Something else,\r\n');
    const outcome = await runCommand(
      'merge',
      ANYTOWN,
      OTHERTON,
      ...AS_AT,
      '--out',
      inFolder('never.xlsx'),
      '--matches',
      list,
    );
    expectRefusal(outcome, /other\.csv says “Something else” of A1, which is “Reporting” now\./);
    expect(existsSync(inFolder('never.xlsx'))).toBe(false);
  });

  test('matrices on different scales', async () => {
    const numbers = inFolder('numbers.xlsx');
    await saveSheets(
      numbers,
      matrixSheet('Plan', { B2: '1', C2: '3', B4: '2', C4: '4', B5: '0', C5: '2' }),
    );
    expectRefusal(
      await runCommand('merge', ANYTOWN, numbers, ...AS_AT, '--out', inFolder('never.xlsx')),
      /^The matrices cannot be one as they are\. Their levels differ \(Anytown: Minimum, /,
    );
  });
});
