import type { CompileScript } from '../simulator/host/transports/office-window';
import { compileScriptsWith } from '../simulator/host/transports/office-window';
import { runCommandLine } from './program';
import { processTerminal } from './terminal';

/** Runs the command line of this process, whose exit code it sets; `compile` makes what the embedded Excel runs. */
export async function main(compile: CompileScript): Promise<void> {
  compileScriptsWith(compile);
  // Whoever reads the output may stop before its end, as in "check … | head".
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal(process));
}
