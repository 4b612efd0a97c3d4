import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { AddInError } from '../src/workbook/errors';
import { lintWorkbook } from './lint/lint-workbook';
import { readWorkbook } from '../src/files/xlsx/read-workbook';
import { validateFile } from './validate-file';

const USAGE = 'Usage: npx tsx scripts/judge-file.ts FILE.xlsx|FILE.docx…';

/** Faults of a file, one line each: by the Open XML SDK, then, of a workbook, by our own lint. */
async function judgeFile(file: string): Promise<string[]> {
  const schemaErrors = await validateFile(file);
  const faults = schemaErrors.map(
    ({ description, path, xPath }) => `schema · ${path ?? ''} ${xPath ?? ''} · ${description}`,
  );
  return extname(file).toLowerCase() === '.docx' ? faults : [...faults, ...(await lintFile(file))];
}

async function lintFile(file: string): Promise<string[]> {
  const findings = lintWorkbook(await readWorkbook(await readFile(file), file));
  return findings.map(({ check, sheet, cell, message }) =>
    [check, [sheet ?? 'workbook', cell].filter(Boolean).join('!'), message].join(' · '),
  );
}

/** Exit code 0 when every file is sound, 1 when one has faults, 2 when one cannot be read. */
async function judgeAll(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  let faultCount = 0;
  for (const file of files) {
    const faults = await judgeFile(file);
    faultCount += faults.length;
    console.log(`${file}: ${faults.length === 0 ? 'sound' : ''}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  return faultCount === 0 ? 0 : 1;
}

try {
  process.exitCode = await judgeAll(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof AddInError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
