import { basename } from 'node:path';
import { formatWithOptions } from 'node:util';
import { decodeText } from '../files/text/decode-text';
import type { OfficeHost } from '../simulator/host/office-host';
import type { LogLevel } from '../simulator/host/run-script';
import { runScript } from '../simulator/host/run-script';
import { createWorkbookData } from '../workbook/workbook-data';
import { openWorkbook, readBytes } from './files';
import { withOfficeHost } from './office-session';
import { refuseUnusableOutput, saveWorkbook } from './output-file';
import { printLosses } from './print-losses';
import type { Terminal } from './terminal';

/** Options of `run`, as typed: the workbook to open and where to save it; a blank one and nowhere without. */
export interface RunOptions {
  readonly workbook?: string;
  readonly out?: string;
}

/** Runs a script; returns the exit code: 0 when it ended, 1 when it failed (then nothing is saved). Throws AddInErrors. */
export async function runScriptFile(
  script: string,
  { workbook: input, out }: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const inputs = input === undefined ? [script] : [script, input];
  if (out !== undefined) await refuseUnusableOutput(out, inputs);
  const source = decodeText(await readBytes(script));
  const workbook = input === undefined ? createWorkbookData() : await openWorkbook(input);
  const failure = await withOfficeHost(workbook, (host) =>
    runScript(source, host, {
      fileName: basename(script),
      log: (level, values) => printLogged(level, describeValues(values, host), terminal),
    }),
  );
  if (failure !== null) {
    terminal.writeError(`${failure}\n`);
    return 1;
  }
  if (out !== undefined) {
    terminal.writeError(printLosses(workbook, out));
    await saveWorkbook(workbook, out);
  }
  return 0;
}

function printLogged(level: LogLevel, text: string, terminal: Terminal): void {
  if (level === 'warn' || level === 'error') terminal.writeError(`${text}\n`);
  else terminal.write(`${text}\n`);
}

type Loaded = OfficeExtension.ClientObject & { toJSON(): object };

/** Objects of Office.js are shown by what has been loaded of them, not by their inner workings. */
function describeValues(values: readonly unknown[], { OfficeExtension }: OfficeHost): string {
  const shown = values.map((value) =>
    value instanceof OfficeExtension.ClientObject ? (value as Loaded).toJSON() : value,
  );
  return formatWithOptions({ depth: 8, maxArrayLength: null, breakLength: 100 }, ...shown);
}
