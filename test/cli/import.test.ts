import { writeFileSync } from 'node:fs';
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
  expect(stdout).toMatch(/^Maturity matrix: 65 KPIs and 121 actions\. 12 errors/);
});

test('nothing is written over what is read', async () => {
  const { exitCode, stderr } = await runCommand('import', SEED_TEXT, '--out', SEED_TEXT);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 });
  expect(stderr).toMatch(/a file name that ends in \.xlsx/);
});
