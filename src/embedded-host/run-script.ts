import { Script } from 'node:vm';
import type { OfficeHost } from './office-host';

export type LogLevel = 'log' | 'info' | 'warn' | 'error';

export interface RunScriptOptions {
  /** Gets what the script writes to the console; by default it goes to this process's console. */
  readonly log?: (level: LogLevel, values: readonly unknown[]) => void;
  /** Shown in the error's place within the script. */
  readonly fileName?: string;
}

const LEVELS: readonly LogLevel[] = ['log', 'info', 'warn', 'error'];

/**
 * Runs a plain Office.js script in the host's window, as the body of an async function. Answers null when it has
 * ended, or says what stopped it: an error's code, message and debug information, and the line for bad syntax.
 */
export async function runScript(
  source: string,
  host: OfficeHost,
  options: RunScriptOptions = {},
): Promise<string | null> {
  const log = options.log ?? ((level, values) => console[level](...values));
  const methods = LEVELS.map((level) => [level, (...values: unknown[]) => log(level, values)]);
  const script = compile(source, options.fileName ?? 'script.js');
  if (typeof script === 'string') return script;
  const run = host.officeWindow.run(script) as (console: object) => Promise<unknown>;
  try {
    await run(Object.fromEntries(methods) as object);
    return null;
  } catch (error) {
    return describeFailure(error);
  }
}

/** On one line with the source's first, so that line numbers stay the script's own. */
function compile(source: string, filename: string): Script | string {
  try {
    return new Script(`(async (console) => {${source}\n})`, { filename });
  } catch (error) {
    // Not by instanceof: the compiler's SyntaxError may come from another realm.
    const { name, stack } = error as Error;
    if (name === 'SyntaxError') return stack ?? name;
    throw error;
  }
}

function describeFailure(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, message, code, debugInfo, stack } = error as Record<string, unknown>;
  if (typeof code !== 'string') return typeof stack === 'string' ? stack : JSON.stringify(error);
  const lines = [`${String(name)}: ${code}: ${String(message)}`];
  if (debugInfo !== undefined) lines.push(JSON.stringify(debugInfo, null, 2));
  return lines.join('\n');
}
