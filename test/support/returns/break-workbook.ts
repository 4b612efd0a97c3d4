import { unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { writeXlsx } from 'hucre/xlsx';
import type { SheetData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { sheetOf } from '../matrix-host';

/** A way in which a file that is sent in is not what it should be. */
export interface Breakage {
  readonly name: string;
  /** What the run says of it, or, of what is passed over without being read, why. */
  readonly said: RegExp;
  /** What its name begins with, where that tells it. */
  readonly prefix?: string;
  readonly apply: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const NOT_EXCEL = /is not an Excel workbook/;
const DAMAGED = /is damaged or cut short/;

/** The ways, each of which has been met in folders of councils' files or is built to do harm. */
export const BREAKAGES: readonly Breakage[] = [
  { name: 'empty', said: NOT_EXCEL, apply: () => new Uint8Array() },
  {
    name: 'cut short',
    said: DAMAGED,
    apply: (bytes) => bytes.slice(0, Math.floor(bytes.length / 2)),
  },
  { name: 'start missing', said: NOT_EXCEL, apply: (bytes) => bytes.slice(100) },
  { name: 'zeros in the middle', said: DAMAGED, apply: (bytes) => zeroed(bytes) },
  {
    name: 'text renamed',
    said: NOT_EXCEL,
    apply: () => text('KPI,Where we are now,Where we want to be\nA,B,C\n'),
  },
  { name: 'page of a web site', said: NOT_EXCEL, apply: () => text('<!doctype html><p>Sign in') },
  { name: 'other zip', said: NOT_EXCEL, apply: () => zipSync({ 'a.txt': text('a') }) },
  {
    name: 'password',
    said: /is protected with a password/,
    apply: () =>
      writeXlsx({
        sheets: [{ name: 'Plan', rows: [['KPI']] }],
        encryption: { password: 'x', spinCount: 1 },
      }),
  },
  { name: 'bomb', said: /unpacks to far more/, apply: inflated },
  {
    name: 'no matrix',
    said: /No maturity matrix was found/,
    apply: (bytes) =>
      withSheets(bytes, () => [
        sheetOf('Rota', [
          ['Day', 'Who'],
          ['Monday', 'Ann'],
        ]),
      ]),
  },
  {
    name: 'two matrices',
    said: /More than one sheet looks like a maturity matrix/,
    apply: (bytes) => withSheets(bytes, (plan) => [plan, { ...plan, name: 'Plan 2' }]),
  },
  {
    name: 'no settings',
    said: /It says no date that it is as at/,
    apply: (bytes) => withSheets(bytes, (plan) => [plan]),
  },
  {
    name: 'locked note',
    said: /somebody has open/,
    prefix: '~$',
    apply: () => text('\u0007Ann Lee'),
  },
];

/** The workbook with other sheets, made of the one with the matrix, and without settings. */
async function withSheets(
  bytes: Uint8Array,
  make: (plan: SheetData) => SheetData[],
): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(bytes, 'return.xlsx');
  return writeWorkbook(createWorkbookData(make(sheets.find(({ name }) => name === 'Plan')!)));
}

/** A workbook with one part more, which unpacks to far more than it takes. */
function inflated(bytes: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), 'xl/media/picture.bin': new Uint8Array(64 * 2 ** 20) });
}

function zeroed(bytes: Uint8Array): Uint8Array {
  const third = Math.floor(bytes.length / 3);
  return new Uint8Array(bytes).fill(0, third, 2 * third);
}
