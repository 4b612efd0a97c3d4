import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { buildSeedWorkbook } from '../../scripts/build-seed-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';

const seed = (name: string): Buffer => readFileSync(join(__dirname, '../../seeds', name));
const text = (): string => seed('maturity-matrix.txt').toString('utf8');

describe('the seed workbook', () => {
  test('is what the script makes of the seed text (npx tsx scripts/make-seed-workbook.ts)', async () => {
    const made = await writeWorkbook(buildSeedWorkbook(text()));
    // Machines differ in how they pack the same parts.
    expect(unzipSync(made)).toEqual(unzipSync(new Uint8Array(seed('maturity-matrix.xlsx'))));
  });

  test('holds every line as a row and every tab as a cell, unchanged', async () => {
    const { sheets } = await readWorkbook(seed('maturity-matrix.xlsx'), 'seed');
    const lines = text().replace(/\n$/, '').split('\n');
    const rows = lines.map((line, rowIndex) =>
      line
        .split('\t')
        .map((_, columnIndex) => sheets[0]!.cells.get(rowIndex, columnIndex)?.value ?? ''),
    );
    expect(rows.map((row) => row.join('\t'))).toEqual(lines);
    expect(rows.flat().every((value) => typeof value === 'string')).toBe(true);
  });

  test('keeps debris such as 04.00 as text', async () => {
    const { sheets } = await readWorkbook(seed('maturity-matrix.xlsx'), 'seed');
    const dues = [...sheets[0]!.cells.entries()].filter(({ columnIndex }) => columnIndex === 4);
    expect(dues.map(({ cell }) => cell.value)).toContain('04.00');
  });
});
