import { Script } from 'node:vm';
import type { OfficeHost } from './office-host';

/** The methods of the console that a script may call. */
export type LogLevel = 'log' | 'info' | 'debug' | 'warn' | 'error';

interface RunScriptOptions {
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

/** The Excel.run calls that a script has started, until `end`. */
interface RunWatch {
  readonly pending: ReadonlySet<Promise<unknown>>;
  /** What was thrown where nobody awaits it. */
  readonly unhandled: readonly unknown[];
  end(): void;
}

/**
 * Watches a host's Excel.run. Scripts often start it without awaiting it, as many published samples do, or in
 * a callback of Office.onReady.
 */
function watchRuns({ Excel }: OfficeHost): RunWatch {
  const pending = new Set<Promise<unknown>>();
  const unhandled: unknown[] = [];
  const run = Excel.run as (...args: unknown[]) => Promise<unknown>;
  const watched = (...args: unknown[]): Promise<unknown> => {
    const running = run.apply(Excel, args);
    const forget = (): void => void pending.delete(running);
    pending.add(running);
    running.then(forget, forget);
    // A promise of its own for the script, so that a failure that the script does not handle is still noticed.
    return running.then((result) => result);
  };
  const notice = (reason: unknown): void => void unhandled.push(reason);
  Object.assign(Excel, { run: watched });
  process.on('unhandledRejection', notice);
  return {
    pending,
    unhandled,
    end() {
      process.off('unhandledRejection', notice);
      Object.assign(Excel, { run });
    },
  };
}

/** Waits until no run is pending; throws the first thing that was thrown where nobody awaited it. */
async function awaitRuns({ pending, unhandled }: RunWatch): Promise<void> {
  do {
    await Promise.allSettled(pending);
    // Callbacks of what has ended may start the next run.
    await new Promise((resolve) => setTimeout(resolve));
  } while (pending.size > 0);
  if (unhandled.length > 0) throw unhandled[0];
}

/**
 * What stopped a script: name, code and message, debug information, and the lines of the script that led there.
 * Frames of the library and the host are left out: nobody can mend those.
 */
function describeFailure(error: unknown, fileName: string): string {
  if (typeof error !== 'object' || error === null) return `Thrown: ${String(error)}`;
  const { name, message, code, debugInfo, stack } = error as Record<string, unknown>;
  if (typeof message !== 'string') return `Thrown: ${JSON.stringify(error)}`;
  const parts = [name, code, message].filter((part) => typeof part === 'string' && part !== '');
  const lines = [parts.join(': '), ...scriptFrames(stack, fileName)];
  if (debugInfo !== undefined) lines.push(`debugInfo: ${JSON.stringify(debugInfo, null, 2)}`);
  return lines.join('\n');
}

/** The faulty line with a caret under the fault, and what is wrong with it. */
function describeBadSyntax({ name, message, stack }: Error): string {
  const place = (stack ?? '').split(/\n\s+at /)[0]!.trim();
  return place === '' ? `${name}: ${message}` : place;
}

function scriptFrames(stack: unknown, fileName: string): string[] {
  if (typeof stack !== 'string') return [];
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && line.includes(`${fileName}:`))
    .map((line) => `    ${line.trim()}`);
}
