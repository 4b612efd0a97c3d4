import { runScript } from '../embedded-host/run-script';
import { createWorkbookData } from '../workbook/workbook-data';
import { openWorkbook, readBytes, refuseUnusableOutput, saveWorkbook } from './files';
import { withOfficeHost } from './office-session';

export interface RunOptions {
  readonly workbook?: string;
  readonly out?: string;
}

/** Runs a script; returns the exit code: 0 when it ended, 1 when it threw (then nothing is saved). */
export async function runScriptFile(script: string, options: RunOptions): Promise<number> {
  if (options.out !== undefined) refuseUnusableOutput(options.out, options.workbook);
  const source = new TextDecoder('utf-8').decode(await readBytes(script));
  const workbook =
    options.workbook === undefined ? createWorkbookData() : await openWorkbook(options.workbook);
  const failure = await withOfficeHost(workbook, (host) => runScript(source, host));
  if (failure !== null) {
    process.stderr.write(`${failure}\n`);
    return 1;
  }
  if (options.out !== undefined) await saveWorkbook(workbook, options.out);
  return 0;
}
