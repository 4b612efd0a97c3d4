import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommandLine } from '../../src/cli/program';

export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = resolve(__dirname, '../..');
/** What starts the command line, as `npm run matrix` does. */
export const COMMAND_LINE = join(ROOT, 'tools/matrix.cjs');
export const SEED_WORKBOOK = join(ROOT, 'seeds/maturity-matrix.xlsx');
export const SEED_TEXT = join(ROOT, 'seeds/maturity-matrix.txt');
export const SEED_TEMPLATE = join(ROOT, 'seeds/paper-template.docx');

/** Runs a command in this process, which is quick; throws when it changed a file that it was given to read. */
export async function runCommand(...args: string[]): Promise<Outcome> {
  return keepInputs(args, async () => {
    let stdout = '';
    let stderr = '';
    const exitCode = await runCommandLine(args, {
      write: (text) => void (stdout += text),
      writeError: (text) => void (stderr += text),
      columns: 100,
    });
    return { exitCode, stdout, stderr };
  });
}

/** Runs a command as a process of its own, as a user does; `cwd` is the folder that it starts in. */
export async function spawnCommand(
  args: readonly string[],
  { cwd = ROOT }: { cwd?: string } = {},
): Promise<Outcome> {
  return keepInputs(args, () => {
    const child = spawn(process.execPath, [COMMAND_LINE, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_PATH: undefined },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    return new Promise<Outcome>((finish, fail) => {
      child.on('error', fail);
      child.on('close', (exitCode) => finish({ exitCode, stdout, stderr }));
    });
  });
}

async function keepInputs(args: readonly string[], run: () => Promise<Outcome>): Promise<Outcome> {
  const inputs = args.filter(
    (arg, index) => args[index - 1] !== '--out' && existsSync(arg) && statSync(arg).isFile(),
  );
  const before = inputs.map((path) => readFileSync(path));
  const outcome = await run();
  inputs.forEach((path, index) => {
    if (!before[index]!.equals(readFileSync(path))) throw new Error(`${path} was changed`);
  });
  return outcome;
}

/** A folder for the files of one test file, removed after its tests. */
export function makeFolder(): (...names: string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (...names) => join(folder, ...names);
}

/** That a command refused its input: exit code 2, nothing printed, and one line on standard error, this one. */
export function expectRefusal(outcome: Outcome, line: RegExp | string): void {
  expect(outcome).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(/^[^\n]+\n$/) as string,
  });
  expect(outcome.stderr.trimEnd()).toEqual(
    typeof line === 'string' ? line : expect.stringMatching(line),
  );
}
