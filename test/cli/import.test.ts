import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lintWorkbook } from '../../scripts/lint/lint-workbook';
import { withOfficeHost } from '../../src/cli/office-session';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { runCommandLine } from '../../src/cli/program';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { paperOf, row, table } from '../files/word/paper-file';
import { drawText, writeSmallPdf } from '../support/small-pdf';
import { makeFolder, runCommand, SEED_TEXT } from './command-line';

const inFolder = makeFolder();
const OUT = ['--out', inFolder('out', 'plan.xlsx')];

/** The seed as a program would save it with other marks between cells and in another encoding. */
const PLAN = [
  ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
  ['Reporting', 'Developing: some', 'Leader: all', 'Publish “it”, and more', 'Q1 23'],
];

test.each([
  ['plan.txt', Buffer.from(PLAN.map((row) => row.join('\t')).join('\r\n'), 'utf16le')],
  ['plan.csv', Buffer.from(PLAN.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n'))],
  ['plan.tsv', Buffer.from(PLAN.map((row) => row.join('\t')).join('\n'))],
  ['german.csv', Buffer.from(PLAN.map((row) => row.join(';')).join('\n'))],
])('says how the matrix of %s is read', async (name, bytes) => {
  writeFileSync(inFolder(name), bytes);
  const { exitCode, stdout, stderr } = await runCommand('import', inFolder(name), ...OUT);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    '1 KPI and 1 action.',
    'Place: Sheet “Maturity matrix”, headings in row 1.',
  ]);
});

test('columns in another order are read, and texts that are written from right to left', async () => {
  const file = inFolder('hebrew.csv');
  writeFileSync(
    file,
    [
      'By when,Actions,KPI,Where we want to be,Where we are now',
      'Q1 23,"נסו את זה, בבקשה",תרבות,Leader: הכול,Minimum: אין',
      'Q2 23,درّبوا الفريق,الثقافة,Mature: نعم,Developing: بدأنا',
    ].join('\n'),
  );
  const { stdout } = await runCommand('import', file, ...OUT);
  expect(stdout).toContain('2 KPIs and 2 actions.');
  const { sheets } = await readWorkbook(readFileSync(OUT[1]!), OUT[1]!);
  const { cells } = sheets.find(({ name }) => name === 'Maturity matrix')!;
  const texts = [...cells.entries()].map(({ cell }) => cell.value);
  expect(texts).toEqual(expect.arrayContaining(['נסו את זה, בבקשה', 'תרבות', 'درّبوا الفريق']));
});

test('a text without tabs or commas is asked for its headings', async () => {
  const file = inFolder('letter.txt');
  writeFileSync(file, 'Culture Minimum Leader\nBuying Mature Leader\n');
  const { exitCode, stderr } = await runCommand('import', file, ...OUT);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringContaining('It needs a header row') as unknown,
  });
});

test('somebody who looks on is told how far it is, and then nothing of it stands there', async () => {
  const file = inFolder('watched.pdf');
  writeFileSync(file, writeSmallPdf([{ draws: drawText('KPI', 20, 20) }, { draws: '' }]));
  const shown: string[] = [];
  const ignore = (): void => undefined;
  await runCommandLine(['import', file, ...OUT], {
    ...{ write: ignore, writeError: ignore, columns: 100 },
    showProgress: (line) => void shown.push(line),
  });
  expect(shown).toEqual([
    `Reading ${file}`,
    `Reading ${file}: 1 of 2 pages`,
    `Reading ${file}: 2 of 2 pages`,
    '',
    'Putting its tables together',
    '',
    'Finding the matrix and checking it',
    '',
  ]);
});

test('reads the seed, for programs too', async () => {
  const { stdout } = await runCommand('import', SEED_TEXT, '--json', ...OUT);
  const { matrix, noise } = JSON.parse(stdout) as {
    matrix: { counts: { kpis: number } };
    noise: unknown[];
  };
  expect(matrix.counts.kpis).toBe(65);
  expect(noise.length).toBeLessThan(12);
});

test('a Word document is imported and checked alike', async () => {
  const body = table(...PLAN.map((cells) => row(...cells)));
  writeFileSync(inFolder('plan.docx'), paperOf(body));
  const imported = await runCommand('import', inFolder('plan.docx'), ...OUT);
  expect(imported.stdout).toContain('1 KPI and 1 action.');
  expect(imported.stdout).toContain(`Saved as ${OUT[1]}.`);
  const checked = await runCommand('check', inFolder('plan.docx'));
  expect(checked.stdout).toContain('Maturity matrix: 1 KPI and 1 action.');
});

test('a PDF is imported and checked alike, and its pages that are pictures are named', async () => {
  const draws = PLAN.flatMap((cells, index) =>
    cells.map((text, column) => drawText(text, 20 + 110 * column, 150 - 20 * index)),
  ).join(' ');
  const picture = { draws: 'q 600 0 0 200 0 0 cm /Im Do Q', width: 600 };
  const pdf = writeSmallPdf([{ draws, width: 600 }, picture, picture]);
  writeFileSync(inFolder('plan.pdf'), pdf);
  for (const [command, ...out] of [['import', ...OUT], ['check']]) {
    const { stdout, stderr } = await runCommand(command!, inFolder('plan.pdf'), ...out);
    expect(stdout).toContain('1 KPI and 1 action.');
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/^Pages 2 and 3 of .*plan\.pdf are pictures /);
  }
});

test('what was written reads as what was brought in', async () => {
  await runCommand('import', SEED_TEXT, ...OUT);
  const { stdout } = await runCommand('check', OUT[1]!, '--as-at', '2023-10-15');
  expect(stdout).toMatch(/^Maturity matrix: 65 KPIs and 123 actions\. 12 errors/);
});

test('what was repaired is on record as the pane keeps it, and the sheet is the matrix', async () => {
  await runCommand('import', SEED_TEXT, ...OUT);
  const workbook = await readWorkbook(readFileSync(OUT[1]!), 'plan.xlsx');
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    'Maturity matrix',
    'Matrix records',
    'Matrix settings',
  ]);
  expect(lintWorkbook(workbook)).toEqual([]);
  await withOfficeHost(workbook, async () => {
    const { records, madeSheets, settings } = await excelWorkbook.readWorkbook();
    const hash = createHash('sha256').update(readFileSync(SEED_TEXT)).digest('hex');
    expect(records.made).toMatchObject([
      { id: 'tidy', source: basename(SEED_TEXT), fingerprint: hash },
    ]);
    expect(records.repairs.length).toBeGreaterThan(100);
    // A heading that is put back stood nowhere.
    const placeless = records.repairs.filter(({ places }) => places.length === 0);
    expect(new Set(placeless.map(({ kind }) => kind))).toEqual(new Set(['heading-restored']));
    expect(madeSheets.map(({ sheet }) => sheet)).toEqual(['Maturity matrix']);
    expect(settings.sheets).toEqual(['Maturity matrix']);
  });
});

test('names of a list are mended in a scan, and a faulty list is refused with its line', async () => {
  const rows = [PLAN[0]!, ['Trevelyarn', 'Minimum', 'Leader', 'Mend the roof , now', 'Q1 23']];
  const draws = rows.flatMap((cells, index) =>
    cells.map((text, column) => drawText(text, 20 + 110 * column, 150 - 20 * index)),
  );
  const speck = drawText('.', 300, 90);
  writeFileSync(
    inFolder('scan.pdf'),
    writeSmallPdf([{ draws: [...draws, speck].join(' '), width: 600 }]),
  );
  writeFileSync(inFolder('names.txt'), '# Services\nTrevelyam\n');
  const named = ['--known-names', inFolder('names.txt')];
  const json = async (...options: string[]): Promise<string> =>
    (await runCommand('import', inFolder('scan.pdf'), ...OUT, '--json', ...options)).stdout;
  expect(await json()).toContain('Trevelyarn');
  expect(await json(...named)).toContain('"became": "Trevelyam"');
  writeFileSync(inFolder('names.txt'), 'Trevelyam\nmore_of\n');
  for (const [command, ...out] of [['import', ...OUT], ['check']]) {
    const { exitCode, stderr } = await runCommand(command!, inFolder('scan.pdf'), ...out, ...named);
    expect(exitCode).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain('has “more_of” in line 2');
  }
});

test('nothing is written over what is read', async () => {
  const { exitCode, stderr } = await runCommand('import', SEED_TEXT, '--out', SEED_TEXT);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 });
  expect(stderr).toMatch(/a file name that ends in \.xlsx/);
});

test.each<[string, Uint8Array, RegExp]>([
  [
    'blank.txt',
    Buffer.from('  \n\t\n'),
    /blank\.txt holds no text\. Check that it is the right file\./,
  ],
  [
    'sheet.docx',
    paperOf('<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>'),
    /sheet\.docx holds no text but pictures, or files of other programs/,
  ],
  [
    'letter.txt',
    Buffer.from('Dear all\tkind regards'),
    /No maturity matrix was found on “letter\.txt”/,
  ],
  [
    'bare.tsv',
    Buffer.from('KPI\tActions\tBy when\nCulture\tDo it\tQ1 24'),
    /The matrix on “bare\.tsv” has no column for Where we are now, Where we want to be\./,
  ],
])('what is wrong with %s is said of the file', async (name, bytes, said) => {
  writeFileSync(inFolder(name), bytes);
  const { exitCode, stderr } = await runCommand('import', inFolder(name), ...OUT);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringMatching(said) as unknown,
  });
});
