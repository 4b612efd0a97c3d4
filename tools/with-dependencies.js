/**
 * Runs a command after making sure that the packages of package-lock.json are installed, so that the README's
 * commands work straight after a clone. Usage: node tools/with-dependencies.js COMMAND [ARGUMENT…]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = `${root}node_modules/.installed-lock-hash`;
const lockHash = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');

function run(command, args, env = {}) {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  return status ?? 1;
}

const startedAt = performance.now();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== lockHash) {
  console.error('Installing packages (npm ci)…');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
  writeFileSync(stampFile, lockHash);
}

const [command, ...args] = process.argv.slice(2);
// What the install took is part of what a check from a fresh clone takes.
const INSTALL_SECONDS = String((performance.now() - startedAt) / 1000);
process.exit(run(command, args, { INSTALL_SECONDS }));
