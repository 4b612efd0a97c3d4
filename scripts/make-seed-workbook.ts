import { readFile, writeFile } from 'node:fs/promises';
import { writeWorkbook } from '../src/files/xlsx/write-workbook';
import { buildSeedWorkbook } from './build-seed-workbook';

/** Makes seeds/maturity-matrix.xlsx from seeds/maturity-matrix.txt. */
async function makeSeedWorkbook(): Promise<void> {
  const folder = new URL('../seeds/', import.meta.url);
  const text = await readFile(new URL('maturity-matrix.txt', folder), 'utf8');
  await writeFile(
    new URL('maturity-matrix.xlsx', folder),
    await writeWorkbook(buildSeedWorkbook(text)),
  );
}

await makeSeedWorkbook();
