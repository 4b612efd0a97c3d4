import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';

/** The programs of node_modules are found by their names. */
const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;

/**
 * Runs commands, each `{ name, run, env }`, as many at once as there are cores, and begins them in the order of the
 * list. What one says is shown once it has ended, so that no two mix; one that runs alone says it at once. Returns
 * each with its exit code and how many seconds it took.
 */
export async function runSideBySide(commands) {
  const waiting = [...commands];
  const outcomes = [];
  const atOnce = Math.min(availableParallelism(), commands.length);
  const runWaiting = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      outcomes.push(await runCommand(next, { isAlone: commands.length === 1 }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runWaiting));
  return outcomes;
}

function runCommand(command, { isAlone }) {
  const { name, run, env = {} } = command;
  const startedAt = performance.now();
  if (isAlone) console.log(`\n${name}: ${run}`);
  const child = spawn(run, {
    shell: true,
    stdio: ['ignore', ...Array(2).fill(isAlone ? 'inherit' : 'pipe')],
    env: { ...process.env, PATH, ...env },
  });
  const said = [];
  for (const stream of isAlone ? [] : [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => said.push(bytes));
  }
  return new Promise((finish, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (!isAlone) console.log(`\n${name}: ${run}\n${Buffer.concat(said).toString().trimEnd()}`);
      finish({ ...command, exitCode: code ?? 1, seconds: (performance.now() - startedAt) / 1000 });
    });
  });
}
