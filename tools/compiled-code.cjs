/**
 * Keeps what V8 has compiled of scripts in files, so that the next run of the same command need not compile them again: most
 * of what a command costs on a small matrix.
 */
'use strict';
const {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} = require('node:fs');
const { basename } = require('node:path');
const { Script } = require('node:vm');

/** Before the code, in a file: how many runs have used it. */
const HEAD_BYTES = 8;
/** From so many runs on they are not counted any more: what a command compiles has been seen. */
const MOST_RUNS = 1024;
/** In folders where whoever runs the command may not write, every run compiles what the last has. */
const MAY_NOT_WRITE = ['EACCES', 'EPERM', 'EROFS'];

const scripts = [];

/** Compiles a script of one-byte characters, or takes what is kept of it under the path `keptFor`; null keeps nothing. */
function compile(source, filename, keptFor) {
  if (keptFor === null) return new Script(source, { filename });
  const file = `${keptFor}.${basename(filename)}.code`;
  const kept = readKept(file);
  const script = new Script(source, { filename, cachedData: kept?.subarray(HEAD_BYTES) });
  const isKept = kept !== undefined && !script.cachedDataRejected;
  scripts.push({ script, file, runs: isKept ? kept.readUInt32LE(0) : 0 });
  return script;
}

/** Undefined without one. */
function readKept(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Keeps what the scripts of this run have compiled. Functions are compiled when they are first called, and another file
 * calls others: what is kept is added to after the first run, the second, the fourth and so on.
 */
function keepCompiled() {
  try {
    for (const { script, file, runs } of scripts) {
      const head = Buffer.alloc(HEAD_BYTES);
      head.writeUInt32LE(runs + 1);
      if (Number.isInteger(Math.log2(runs + 1))) {
        const unfinished = `${file}.${process.pid}`;
        writeFileSync(unfinished, Buffer.concat([head, script.createCachedData()]));
        renameSync(unfinished, file);
      } else if (runs < MOST_RUNS) writeHead(file, head);
    }
  } catch (error) {
    if (!MAY_NOT_WRITE.includes(error.code)) throw error;
  }
}

function writeHead(file, head) {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, head, 0, HEAD_BYTES, 0);
  closeSync(descriptor);
}

module.exports = { compile, keepCompiled };
