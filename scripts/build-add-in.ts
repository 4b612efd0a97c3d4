/** Writes the add-in as static files, and its manifest for the address that they will be hosted at. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { addressManifest } from './build-add-in/address-manifest';
import {
  AddressError,
  DEVELOPMENT_ADDRESS,
  parseHostingAddress,
} from './build-add-in/hosting-address';

const DEFAULT_FOLDER = 'dist';

const options = new Command('npm run build --')
  .description('Writes the add-in as static files, and its manifest for where they will be hosted.')
  .option('--address <address>', 'folder that will hold the files', DEVELOPMENT_ADDRESS)
  .option('--out <folder>', 'where to write them', DEFAULT_FOLDER)
  .allowExcessArguments(false)
  .parse()
  .opts<{ address: string; out: string }>();

try {
  // Everything that can be refused is refused before the first file is written.
  const address = parseHostingAddress(options.address);
  const manifest = addressManifest(readFileSync('manifest.xml', 'utf8'), address);
  // A folder that somebody names may hold more than an earlier build: there nothing is deleted.
  const clean = options.out === DEFAULT_FOLDER ? '--output-clean' : '--no-output-clean';
  const target = ['--output-path', resolve(options.out), clean];
  runTool('webpack/bin/webpack.js', '--mode', 'production', ...target);
  writeFileSync(join(options.out, 'manifest.xml'), manifest);
  runTool('size-limit/bin.js');
  console.log(`The add-in is in ${options.out}, to be hosted at ${address}`);
} catch (error) {
  if (!(error instanceof AddressError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** Runs a script of node_modules; where it fails, this ends as well, the script having said why. */
function runTool(script: string, ...args: string[]): void {
  const { status, error } = spawnSync(process.execPath, [join('node_modules', script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ADD_IN_FOLDER: options.out },
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
