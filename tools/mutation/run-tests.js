/**
 * Runs test files in this process, as Jest would and many times as fast: what they load is translated once and evaluated
 * anew for each run, so that no run sees what an earlier one left behind. Jest looks for the files, starts its machinery and
 * translates anew each time, which takes seconds where a test takes milliseconds.
 */
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import { bind } from 'jest-each';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { compileFunction } from 'node:vm';
import { format } from 'pretty-format';

/** What swc is told in jest.config.js, and a name for each file in stack traces. */
const translate = (path) => (source) =>
  transformSync(source, {
    filename: path,
    swcrc: false,
    configFile: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: path.endsWith('x') },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  }).code;

const SUFFIXES = ['', '.ts', '.tsx', '.js', '.json', '/index.ts'];

/**
 * fast-check with so many cases of a property at most as `mostCases()` says, the same each time: thousands of mutants need
 * no more, and each is seen or not for a reason. Nobody reads the smallest case that fails.
 */
export function withFewCases(fastCheck, mostCases) {
  const few = {
    ...fastCheck,
    assert: (property, parameters = {}) => {
      const { numRuns = fastCheck.readConfigureGlobal().numRuns ?? 100 } = parameters;
      return fastCheck.assert(property, {
        ...parameters,
        numRuns: Math.min(numRuns, mostCases()),
        seed: 1,
        endOnFailure: true,
      });
    },
  };
  return Object.defineProperty({ ...few, default: few }, '__esModule', { value: true });
}

/**
 * Modules of one folder of sources; `readSource` may give another text than the file holds, and `standIns` are what some
 * packages are replaced by, by name.
 */
export class Modules {
  #root;
  #readSource;
  #standIns;
  #compiled = new Map();
  #found = new Map();
  #loaded = new Map();
  /** Packages stay loaded: no mutant changes them. */
  #packages = new Map();

  constructor(root, readSource, standIns = {}) {
    this.#root = root;
    this.#standIns = standIns;
    this.#readSource = readSource;
  }

  forget() {
    this.#loaded = new Map();
  }

  load(path) {
    const cache = path.includes(`${sep}node_modules${sep}`) ? this.#packages : this.#loaded;
    const known = cache.get(path);
    if (known !== undefined) return known.exports;
    const loaded = { exports: {} };
    cache.set(path, loaded);
    if (path.endsWith('.json')) loaded.exports = JSON.parse(readFileSync(path, 'utf8'));
    else
      this.#compile(path).call(
        loaded.exports,
        loaded.exports,
        (name) => this.#require(name, path),
        loaded,
        path,
        dirname(path),
      );
    return loaded.exports;
  }

  #compile(path) {
    let compiled = this.#compiled.get(path);
    if (compiled === undefined) {
      const code = translate(path)(this.#readSource(path));
      const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
      compiled = compileFunction(code, parameters, { filename: path });
      this.#compiled.set(path, compiled);
    }
    return compiled;
  }

  #require(name, from) {
    const key = `${name} ${dirname(from)}`;
    let load = this.#found.get(key);
    if (load === undefined) {
      load = this.#find(name, from);
      this.#found.set(key, load);
    }
    return load();
  }

  #find(name, from) {
    const standIn = this.#standIns[name];
    if (standIn !== undefined) return () => standIn;
    const native = createRequire(from);
    if (name.startsWith('.') && from.startsWith(this.#root)) {
      const base = resolve(dirname(from), name);
      const path = SUFFIXES.map((suffix) => base + suffix).find(
        (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
      );
      if (path === undefined) throw new Error(`${name} is not found from ${from}`);
      return () => this.load(path);
    }
    const path = native.resolve(name);
    return () => {
      try {
        return native(name);
      } catch (error) {
        // A package of ES modules alone, which Node 20 requires only from 20.19 on.
        if (error.code !== 'ERR_REQUIRE_ESM') throw error;
        return this.load(path);
      }
    };
  }
}

/** Lines as they are but for the margin, which Jest takes away from a snapshot that stands in a test. */
const withoutMargins = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

expect.extend({
  toMatchInlineSnapshot(received, snapshot) {
    const written = format(received, {
      escapeRegex: true,
      escapeString: false,
      printBasicPrototype: false,
      printFunctionName: false,
    });
    const pass = withoutMargins(written) === withoutMargins(snapshot);
    return { pass, message: () => `${written}\n\nis not\n\n${snapshot}` };
  },
});

/** The tests of a file in the blocks in which they stand. */
const emptyBlock = (title, parent) => ({
  title,
  parent,
  children: [],
  beforeAll: [],
  beforeEach: [],
  afterEach: [],
  afterAll: [],
});

/** Loads a test file. Returns its outermost block, in which each test has an id of its own. Throws what loading throws. */
export function collectTests(modules, root, file) {
  const outermost = emptyBlock('', null);
  let block = outermost;
  const ids = new Map();
  const titles = (inner) => (inner.parent === null ? [] : [...titles(inner.parent), inner.title]);

  const addTest = (title, run) => {
    const name = [file, ...titles(block), title].join(' › ');
    const count = (ids.get(name) ?? 0) + 1;
    ids.set(name, count);
    block.children.push({ id: count === 1 ? name : `${name} (${count})`, run });
  };
  const addBlock = (title, define) => {
    const outer = block;
    block = emptyBlock(title, outer);
    outer.children.push(block);
    define();
    block = outer;
  };
  const describe = Object.assign(addBlock, { each: bind(addBlock, false), skip: () => {} });
  const test = Object.assign(addTest, {
    each: bind(addTest, false),
    skip: Object.assign(() => {}, { each: () => () => {} }),
  });
  const hooks = Object.fromEntries(
    ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'].map((when) => [
      when,
      (hook) => block[when].push(hook),
    ]),
  );
  Object.assign(globalThis, { describe, test, it: test, expect, ...hooks });
  modules.load(join(root, file));
  return outermost;
}

/**
 * Runs the tests of a block, quick ones first, until `onTest` says to stop. `wants` says of an id whether its test is to
 * run, `durationOf` what it took the last time. `onTest` is called after each test with its id, what it took and what it
 * threw, if anything; it returns whether to go on. Returns whether nobody stopped it.
 */
export async function runBlock(block, how, outerBefore = [], outerAfter = []) {
  const wanted = block.children.filter((child) => wants(child, how.wants));
  if (wanted.length === 0) return true;
  wanted.sort((a, b) => duration(a, how.durationOf) - duration(b, how.durationOf));
  const beforeEach = [...outerBefore, ...block.beforeEach];
  const afterEach = [...block.afterEach, ...outerAfter];
  for (const hook of block.beforeAll) await hook();
  let goOn = true;
  for (const child of wanted) {
    goOn =
      child.children === undefined
        ? await runTest(child, how, beforeEach, afterEach)
        : await runBlock(child, how, beforeEach, afterEach);
    if (!goOn) break;
  }
  for (const hook of block.afterAll) await hook();
  return goOn;
}

async function runTest({ id, run }, { beforeTest, onTest }, beforeEach, afterEach) {
  beforeTest(id);
  const start = process.cpuUsage();
  let thrown = null;
  try {
    for (const hook of beforeEach) await hook();
    await run();
  } catch (error) {
    thrown = { error };
  }
  try {
    for (const hook of afterEach) await hook();
  } catch (error) {
    thrown ??= { error };
  }
  const { user, system } = process.cpuUsage(start);
  // Of the processor's time: a machine that is busy makes no test slower.
  return onTest(id, (user + system) / 1000, thrown);
}

const wants = (child, wantsId) =>
  child.children === undefined
    ? wantsId(child.id)
    : child.children.some((inner) => wants(inner, wantsId));

const duration = (child, durationOf) =>
  child.children === undefined
    ? durationOf(child.id)
    : child.children.reduce((sum, inner) => sum + duration(inner, durationOf), 0);
