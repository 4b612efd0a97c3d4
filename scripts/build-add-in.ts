/**
 * Writes the add-in as static files, and its manifest for the address that they will be hosted at.
 * Usage: tsx scripts/build-add-in.ts [--address https://…/] [--out FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addressManifest } from './build-add-in/address-manifest';
import {
  AddressError,
  DEVELOPMENT_ADDRESS,
  parseHostingAddress,
} from './build-add-in/hosting-address';

const { values: options } = parseArgs({
  options: {
    address: { type: 'string', default: DEVELOPMENT_ADDRESS },
    out: { type: 'string', default: 'dist' },
  },
});

try {
  // Everything that can be refused is refused before the first file is written.
  const address = parseHostingAddress(options.address);
  const manifest = addressManifest(readFileSync('manifest.xml', 'utf8'), address);
  runTool('webpack', '--mode', 'production', '--output-path', resolve(options.out));
  writeFileSync(join(options.out, 'manifest.xml'), manifest);
  runTool('size-limit');
  console.log(`The add-in is in ${options.out}, to be hosted at ${address}`);
} catch (error) {
  if (!(error instanceof AddressError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** Runs a tool of node_modules; where it fails, this ends as well, the tool having said why. */
function runTool(name: string, ...args: string[]): void {
  const { status, error } = spawnSync(join('node_modules/.bin', name), args, {
    stdio: 'inherit',
    // npm's commands on Windows are scripts for its shell.
    shell: process.platform === 'win32',
    env: { ...process.env, ADD_IN_FOLDER: options.out },
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
