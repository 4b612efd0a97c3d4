#!/usr/bin/env node
/**
 * Runs the command line out of a bundle, which is built when it is missing or older than what it was made of, and out of
 * what V8 has compiled of it before. Loading the sources one by one through a compiler costs many times what most commands
 * do; so does compiling, for most matrices. In CommonJS, because Node is ready for that sooner.
 */
'use strict';
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { compile, keepCompiled } = require('./compiled-code.cjs');

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'out/cli');
/** Modules that take long to load, which others ask for at once and few commands use. */
const SELDOM_USED = ['node:child_process', 'node:crypto', 'crypto', 'fflate', 'numfmt'];

// Most commands are over before it pays to compile again what runs often: that alone took half of the processor's time
// for a pack of 200 rows, a third of it for one function of the engine that calculates formulas.
setFlagsFromString('--interrupt-budget=1000000');
setFlagsFromString('--liftoff-only');
// Most patterns are asked a few times: to make machine code of one takes longer than that.
setFlagsFromString('--regexp-tier-up-ticks=20');
// So does making what is interpreted of it quicker.
setFlagsFromString('--no-regexp-peephole-optimization');
// What has run once is kept for the next time.
setFlagsFromString('--no-flush-bytecode');

void run(process.argv[2] ?? '');

/** Thrown by a command's lean bundle where it needs more than that has. */
const NEEDS_WHOLE = new Error('needs the whole bundle');

async function run(command) {
  const keptFor = /^[a-z-]+$/.test(command) ? join(FOLDER, command) : null;
  const lean = keptFor === null ? null : readRecord(command);
  if (lean === null || !isFresh(lean) || !(await start(lean, keptFor))) {
    await start(await bundleWhole(), keptFor);
  }
  // What could not be used says little of what the command runs.
  if (keptFor !== null && process.exitCode !== 2) keepCompiled();
}

/** The record of the bundle that has all commands, which is built where that is needed. */
async function bundleWhole() {
  const record = readRecord('bundle');
  if (record !== null && isFresh(record)) return record;
  const { bundleMatrix } = await import('./bundle-matrix.js');
  return bundleMatrix(ROOT, FOLDER, record);
}

/** Runs the command line; false where a lean bundle needs the whole, which it does before anything is printed or written. */
async function start({ entry, parts }, keptFor) {
  try {
    await load(entry, parts, keptFor).main((source, file) => compile(source, file, keptFor));
    return true;
  } catch (error) {
    if (error !== NEEDS_WHOLE) throw error;
    return false;
  }
}

/** Null without that bundle. */
function readRecord(name) {
  try {
    return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether no source of the bundle has changed, and nobody has removed a part of it. */
function isFresh({ sources, files }) {
  for (const path in sources) if (stateOf(`${ROOT}/${path}`) !== sources[path]) return false;
  return files.every((file) => stateOf(`${FOLDER}/${file}`) !== null);
}

/** Time of the last change and size; null for a file that is not there. As bundle-matrix.js records it. */
function stateOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.mtimeMs} ${stats.size}`;
}

/** A module that is found once something of it is used. */
function whenUsed(find) {
  return new Proxy({}, { get: (_, name) => find()[name] });
}

/** What a file of the bundle exports; `parts` says which modules are found in another. */
function load(file, parts, keptFor) {
  const path = join(FOLDER, file);
  const module = { exports: {} };
  const loaded = new Map();
  const find = (id) => {
    if (id === 'left out') throw NEEDS_WHOLE;
    const part = parts[id];
    if (part === undefined) return require(id);
    if (!loaded.has(part)) loaded.set(part, load(part, {}, keptFor));
    return loaded.get(part)[id];
  };
  const requirePart = (id) => (SELDOM_USED.includes(id) ? whenUsed(() => find(id)) : find(id));
  const wrapper = compile(readFileSync(path, 'latin1'), path, keptFor).runInThisContext();
  wrapper(module, module.exports, requirePart, `file://${__filename}`);
  return module.exports;
}
