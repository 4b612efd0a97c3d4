import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runCommandLine } from '../../src/cli/program';
import { joinWords } from '../../src/domain/wording';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { fileOf, partsOf } from '../files/xlsx/support';
import { PACK_NAMES } from '../support/main-job';
import { workbookOf } from '../support/matrix-host';
import { makeFolder, runCommand, SEED_WORKBOOK } from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

const open = async (path: string): Promise<WorkbookData> => readWorkbook(readFileSync(path), path);

const valuesOf = (sheet: SheetData): [number, number, CellValue][] =>
  [...sheet.cells.entries()]
    .map(({ rowIndex, columnIndex, cell }): [number, number, CellValue] => [
      rowIndex,
      columnIndex,
      cell.value,
    ])
    .filter(([, , value]) => value !== '')
    .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);

describe('the pack of the seed', () => {
  const out = inFolder('seed.xlsx');
  let stdout: string;
  let stderr: string;
  let packed: WorkbookData;
  beforeAll(async () => {
    ({ stdout, stderr } = await runCommand('pack', SEED_WORKBOOK, ...AS_AT, '--out', out));
    packed = await open(out);
  });

  test('has the matrix, the board pack and the settings as sheets', () => {
    expect(packed.sheets.map(({ name }) => name)).toEqual([
      'Maturity matrix',
      ...PACK_NAMES,
      'Matrix settings',
    ]);
  });

  test('leaves the matrix’s cells as they are', async () => {
    const before = await open(SEED_WORKBOOK);
    expect(valuesOf(packed.sheets[0]!)).toEqual(valuesOf(before.sheets[0]!));
    expect(packed.sheets[0]!.conditionalFormats.length).toBeGreaterThan(10);
  });

  test('is summed up in words, and nothing is warned of', () => {
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Maturity matrix: .*\n.* as at 15 October 2023\.\n/);
    expect(stdout).toContain('\n\nIn more words\nOf 65 behaviours,');
    const unwrapped = stdout.replaceAll('\n', ' ');
    expect(unwrapped).toContain(
      `Wrote the board pack: ${PACK_NAMES.length} sheets. Its sheets are ${joinWords(PACK_NAMES)}. `,
    );
    expect(stdout).toContain(`\nSaved as ${out}.\n`);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(
      Math.max(100, `Saved as ${out}.`.length),
    );
  });

  test('can be made again from itself, with nothing doubled', async () => {
    const again = inFolder('seed-again.xlsx');
    await runCommand('pack', out, ...AS_AT, '--out', again);
    const { sheets } = await open(again);
    expect(sheets.map(({ name }) => name)).toEqual(packed.sheets.map(({ name }) => name));
    expect(sheets.map(valuesOf)).toEqual(packed.sheets.map(valuesOf));
    expect(sheets[0]!.conditionalFormats).toHaveLength(packed.sheets[0]!.conditionalFormats.length);
  });
});

test('sheets of the user’s keep their names and cells', async () => {
  const own = matrixSheet('Summary', { A1: 'KPI' });
  const file = await saveSheets(inFolder('own.xlsx'), own);
  const out = inFolder('own-pack.xlsx');
  await runCommand('pack', file, ...AS_AT, '--out', out);
  const { sheets } = await open(out);
  expect(sheets[0]!.name).toBe('Summary');
  expect(valuesOf(sheets[0]!)).toEqual(valuesOf(own));
  expect(sheets[1]!.name).toBe('Summary (2)');
});

test('text that looks like a formula stays text', async () => {
  const text = '=HYPERLINK("http://example.org","click")';
  const file = await saveSheets(inFolder('formula.xlsx'), matrixSheet('Plan', { D2: text }));
  const out = inFolder('formula-pack.xlsx');
  await runCommand('pack', file, ...AS_AT, '--out', out);
  const { sheets } = await open(out);
  const cells = sheets.flatMap((sheet) => [...sheet.cells.entries()].map(({ cell }) => cell));
  expect(cells.filter(({ value }) => value === text).length).toBeGreaterThan(1);
  expect(cells.filter(({ formula }) => formula?.includes('HYPERLINK'))).toEqual([]);
});

test('what the copy lacks is said in words', async () => {
  const parts = {
    ...partsOf(await writeWorkbook(workbookOf(matrixSheet()))),
    'xl/connections.xml': '<connections/>',
    'xl/plans/plan1.xml': '<plan/>',
  };
  const file = inFolder('lossy.xlsx');
  writeFileSync(file, fileOf(parts));
  writeFileSync(inFolder('nothing.js'), '');
  const out = inFolder('lossy-pack.xlsx');
  const said = [
    `${out} will differ from the workbook that was opened:`,
    '- Data connections are left out. The data stay.',
    '- The part xl/plans/plan1.xml, which this program does not know, is left out.',
    '',
  ].join('\n');
  expect(await runCommand('pack', file, ...AS_AT, '--out', out)).toMatchObject({
    exitCode: 0,
    stderr: said,
  });
  const script = inFolder('nothing.js');
  expect(await runCommand('run', script, '--workbook', file, '--out', out)).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: said,
  });
  expect((await runCommand('run', script, '--workbook', file)).stderr).toBe('');
  expect((await runCommand('check', file)).stderr).toBe('');
});

test('it is said before the copy is written', async () => {
  const out = inFolder('said-first.xlsx');
  const isThere: boolean[] = [];
  const columns = 100;
  const writeError = (): void => void isThere.push(existsSync(out));
  await runCommandLine(['pack', inFolder('lossy.xlsx'), ...AS_AT, '--out', out], {
    write: () => undefined,
    writeError,
    columns,
  });
  expect(isThere[0]).toBe(false);
  expect(existsSync(out)).toBe(true);
});
