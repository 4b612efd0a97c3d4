import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { writeWorkbook } from '../src/files/xlsx/write-workbook';
import { makeMatrixRows, makeMatrixWorkbook } from './make-matrix';
import type { Bench, Cost } from './measuring';
import { cheapestOf, NODE_FLAGS, rows, runMeasured } from './measuring';

/** The first that has both libraries is taken: several may be installed. */
const PYTHONS = ['python3', '/usr/bin/python3', 'python'];

export const FILES: Bench = {
  name: 'files',
  what: 'check and pack of .xlsx files, against a plain Python script that reads the same and writes as many cells',
  sizes: [200, 10_000, 100_000],
  async run(sizes, print) {
    const python = findPython();
    if (python === null) {
      print(
        'left out: no Python with openpyxl and XlsxWriter is here (Debian: python3-openpyxl python3-xlsxwriter)',
      );
      return {};
    }
    const folder = mkdtempSync(join(tmpdir(), 'matrix-bench-'));
    try {
      const ratios: Record<string, number> = {};
      for (const size of sizes) Object.assign(ratios, await measure(python, size, folder, print));
      return ratios;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function findPython(): string | null {
  const imports = ['-c', 'import openpyxl, xlsxwriter'];
  return PYTHONS.find((command) => spawnSync(command, imports).status === 0) ?? null;
}

const AS_AT = '2023-10-15';
const SCRIPT = 'bench/plain_script.py';

/** Programs are started anew each time: all that differs from run to run is what the machine does besides. */
const runsOf = (rowCount: number): number => (rowCount < 1000 ? 7 : rowCount < 50_000 ? 4 : 1);
/** A check is over sooner than a pack, and what the machine does besides is more of it: it is run more often. */
const CHECKS_A_PACK = 3;

async function measure(
  python: string,
  size: number,
  folder: string,
  print: (text: string) => void,
): Promise<Record<string, number>> {
  const input = join(folder, `${size}.xlsx`);
  const packed = join(folder, `${size}-pack.xlsx`);
  writeFileSync(input, await writeWorkbook(makeMatrixWorkbook(makeMatrixRows(size))));
  const pack = ['pack', input, '--out', packed];
  runMatrix(pack);
  const cells = countCells(readFileSync(packed));
  const written = join(folder, `${size}-python.xlsx`);
  const [check, reading] = await cheapestOf(
    runsOf(size) * CHECKS_A_PACK,
    () => runMatrix(['check', input]),
    () => runMeasured(python, [SCRIPT, input]) as Cost,
  );
  const [packing, writing] = await cheapestOf(
    runsOf(size),
    () => runMatrix(pack),
    () => runMeasured(python, [SCRIPT, input, written, String(cells)]) as Cost,
  );
  const ratios = {
    [`check, ${rows(size)} ÷ Python`]: check.cpuMs / reading.cpuMs,
    [`pack, ${rows(size)} ÷ Python`]: packing.cpuMs / writing.cpuMs,
    [`memory of pack, ${rows(size)} ÷ Python`]: packing.peakMb / writing.peakMb,
  };
  print(`${rows(size).padEnd(16)} check ${describe(check)}, Python ${describe(reading)}`);
  print(`${''.padEnd(16)} pack  ${describe(packing)}, Python ${describe(writing)}: ${cells} cells`);
  if (size > MOST_ROWS_AGAIN) return ratios;

  const again = join(folder, `${size}-again.xlsx`);
  const [packingAgain, writingAgain] = await cheapestOf(
    runsOf(size),
    () => runMatrix(['pack', packed, '--out', again]),
    () => runMeasured(python, [SCRIPT, packed, written, String(cells)]) as Cost,
  );
  print(`${''.padEnd(16)} again ${describe(packingAgain)}, Python ${describe(writingAgain)}`);
  return {
    ...ratios,
    [`pack again, ${rows(size)} ÷ Python`]: packingAgain.cpuMs / writingAgain.cpuMs,
    [`memory of pack again, ${rows(size)} ÷ Python`]: packingAgain.peakMb / writingAgain.peakMb,
  };
}

/** A pack holds forty times the cells of its matrix: to read that of a larger one takes minutes. */
const MOST_ROWS_AGAIN = 10_000;

/** The command line as package.json starts it. Findings that are errors are an exit code too. */
function runMatrix(args: readonly string[]): Cost {
  const program = ['--require', './bench/print-cost.cjs', 'tools/matrix.cjs'];
  const whole = [...NODE_FLAGS, ...program, ...args, '--as-at', AS_AT];
  return runMeasured(process.execPath, whole, [0, 1]) as Cost;
}

function countCells(workbook: Uint8Array): number {
  const sheets = unzipSync(workbook, {
    filter: ({ name }) => name.startsWith('xl/worksheets/sheet'),
  });
  const decoder = new TextDecoder();
  return Object.values(sheets).reduce(
    (sum, sheet) => sum + (decoder.decode(sheet).match(/<c[ >]/g)?.length ?? 0),
    0,
  );
}

function describe({ cpuMs, peakMb }: Cost): string {
  return `${cpuMs.toFixed(0)} ms, ${peakMb.toFixed(0)} MB`;
}
