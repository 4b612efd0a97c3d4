import { Script } from 'node:vm';
import { awaitRuns, watchRuns } from './await-runs';
import { describeBadSyntax, describeFailure } from './describe-failure';
import type { OfficeHost } from './office-host';

export type LogLevel = 'log' | 'info' | 'debug' | 'warn' | 'error';

export interface RunScriptOptions {
  /** Gets what the script writes to the console; by default it goes to this process's console. */
  readonly log?: (level: LogLevel, values: readonly unknown[]) => void;
  /** Shown in the error's place within the script. */
  readonly fileName?: string;
}

const LEVELS: readonly LogLevel[] = ['log', 'info', 'debug', 'warn', 'error'];

/**
 * Runs a plain Office.js script in the host's window, as the body of an async function. Answers null when it and
 * every Excel.run that it started have ended, or says what stopped it: an error's code, message and debug
 * information, and the script's line.
 */
export async function runScript(
  source: string,
  host: OfficeHost,
  options: RunScriptOptions = {},
): Promise<string | null> {
  const log = options.log ?? ((level, values) => console[level](...values));
  const methods = LEVELS.map((level) => [level, (...values: unknown[]) => log(level, values)]);
  const fileName = options.fileName ?? 'script.js';
  const script = compile(source, fileName);
  if (typeof script === 'string') return script;
  const run = host.officeWindow.run(script) as (console: object) => Promise<unknown>;
  const watch = watchRuns(host);
  try {
    await run(Object.fromEntries(methods) as object);
    await awaitRuns(watch);
    return null;
  } catch (error) {
    return describeFailure(error, fileName);
  } finally {
    watch.end();
  }
}

/** On one line with the source's first, so that line numbers stay the script's own. */
function compile(source: string, filename: string): Script | string {
  try {
    return new Script(`(async (console) => {${source}\n})`, { filename });
  } catch (error) {
    // Not by instanceof: the compiler's SyntaxError may come from another realm.
    if ((error as Error).name === 'SyntaxError') return describeBadSyntax(error as Error);
    throw error;
  }
}
