/**
 * What Stryker needs of us: a runner of tests that keeps them loaded, a checker that lets only the mutants of a sample
 * through, and what is not mutated. Stryker says how each looks: https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastCheck from 'fast-check';
import { collectTests, Modules, runBlock, withFewCases } from './run-tests.js';
import { keyOf } from './score.js';
import { watchProcessor } from './stop-endless.js';

/** The name of our own part of Stryker's options. */
export const OPTIONS = 'maturityMatrix';

/** Stryker asks a schema of whoever adds to its options. */
export const strykerValidationSchema = { properties: { [OPTIONS]: { type: 'object' } } };

/** What Stryker's changed sources read, and where they count what they pass. */
const state = (globalThis.__stryker__ ??= {});

/**
 * The milliseconds of the processor within which tests of a mutant end, beside thrice what they took unchanged: loading
 * and translating everything after a start takes two to three seconds.
 */
const SHORTEST_ALLOWANCE = 10_000;

/** How many cases of a property are tried where more take too long: two read one thing and another. */
const FEWEST_CASES = 2;

/** Which test file an id belongs to. */
const fileOf = (id) => id.split(' › ', 1)[0];

class TestRunner {
  static inject = ['options'];
  #root;
  #testFiles;
  #slowestTest;
  #modules;
  #mostCases;
  /** How many cases of a property are tried by the test that runs. */
  #casesNow;
  /**
   * How long each test took, which were too slow, which are tried on very few cases, which files pass a mutant while they
   * load, and which tests pass one of these; written for runners to come.
   */
  #known;
  #knownFile;
  /** Where tests that are too slow are kept, with a hash of their files, so that the next run need not find them out. */
  #slowTestsFile;
  #watch;
  /** Holds the id of the mutant that was endless when the last process of a runner was ended. */
  #endlessFile;

  constructor(options) {
    const { root, testFiles, slowestTest, mostCases, slowTestsFile } = options[OPTIONS];
    this.#root = root;
    this.#testFiles = testFiles;
    this.#slowestTest = slowestTest;
    this.#mostCases = mostCases;
    this.#slowTestsFile = join(root, slowTestsFile);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const sandbox = process.cwd();
    this.#knownFile = join(sandbox, 'known-tests.json');
    this.#endlessFile = join(sandbox, 'endless-mutant.txt');
    this.#watch = watchProcessor(this.#endlessFile);
    // Tests read goldens and sources as they are; only what is loaded is Stryker's.
    process.chdir(this.#root);
    const standIns =
      this.#mostCases === null
        ? {}
        : { 'fast-check': withFewCases(fastCheck, () => this.#casesNow) };
    const source = join(this.#root, 'src') + sep;
    this.#modules = new Modules(
      this.#root,
      (path) =>
        readFileSync(
          path.startsWith(source) ? join(sandbox, relative(this.#root, path)) : path,
          'utf8',
        ),
      standIns,
    );
  }

  async dryRun() {
    const known = { durations: {}, tooSlow: [], hurried: [], loadedBy: {}, passedBy: {} };
    const slowBefore = existsSync(this.#slowTestsFile)
      ? JSON.parse(readFileSync(this.#slowTestsFile, 'utf8'))
      : {};
    const slowNow = {};
    const coverage = { static: {}, perTest: {} };
    const tests = [];
    state.activeMutant = undefined;
    for (const file of this.#testFiles) {
      state.mutantCoverage = { static: {}, perTest: {} };
      const key = `${this.#slowestTest} ${file} ${hashOf(join(this.#root, file))}`;
      const slow = new Set(slowBefore[key]);
      const results = await this.#tryUnchanged(file, this.#mostCases, (id) => !slow.has(id));
      const late = new Set(
        [...results].filter(([, result]) => this.#isSlow(result)).map(([id]) => id),
      );
      if (late.size > 0) {
        const hurried = await this.#tryUnchanged(file, FEWEST_CASES, (id) => late.has(id));
        for (const [id, result] of hurried) results.set(id, result);
      }
      for (const [id, result] of results) {
        if (this.#isSlow(result)) slow.add(id);
        else {
          if (late.has(id)) known.hurried.push(id);
          known.durations[id] = result.milliseconds;
          tests.push(this.#describe(id, result.milliseconds, result.thrown));
        }
      }
      slowNow[key] = [...slow];
      writeFileSync(this.#slowTestsFile, JSON.stringify({ ...slowBefore, ...slowNow }));
      known.tooSlow.push(...slow);
      for (const [id, count] of Object.entries(state.mutantCoverage.static)) {
        coverage.static[id] = (coverage.static[id] ?? 0) + count;
        (known.loadedBy[id] ??= []).push(file);
      }
      for (const [id, passed] of Object.entries(state.mutantCoverage.perTest))
        if (id in known.durations) coverage.perTest[id] = passed;
    }
    for (const [test, passed] of Object.entries(coverage.perTest))
      for (const id of Object.keys(passed))
        if (id in known.loadedBy) (known.passedBy[id] ??= []).push(test);
    writeFileSync(this.#slowTestsFile, JSON.stringify(slowNow));
    writeFileSync(this.#knownFile, JSON.stringify(known));
    this.#known = known;
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  /** Runs tests of the unchanged code. Returns by id what each took and threw. */
  async #tryUnchanged(file, mostCases, wants) {
    const results = new Map();
    this.#modules.forget();
    this.#casesNow = mostCases;
    await runBlock(this.#collect(file), {
      wants,
      durationOf: () => 0,
      beforeTest: (id) => {
        state.currentTestId = id;
      },
      onTest: (id, milliseconds, thrown) => {
        state.currentTestId = undefined;
        results.set(id, { milliseconds, thrown });
        return true;
      },
    });
    return results;
  }

  #isSlow({ milliseconds, thrown }) {
    return thrown === null && milliseconds > this.#slowestTest;
  }

  /** Runs the tests that pass the mutant; and of files that pass it while they load, all tests. */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    // Stryker starts a runner that has ended anew, and asks it the same again.
    if (
      existsSync(this.#endlessFile) &&
      readFileSync(this.#endlessFile, 'utf8') === activeMutant.id
    )
      return { status: 'timeout', reason: 'used the processor far longer than unchanged' };
    const known = (this.#known ??= JSON.parse(readFileSync(this.#knownFile, 'utf8')));
    const tooSlow = new Set(known.tooSlow);
    const hurried = new Set(known.hurried);
    const loading = new Set(testFilter === undefined ? known.loadedBy[activeMutant.id] : []);
    const passing = new Set(testFilter ?? known.passedBy[activeMutant.id]);
    const wants = (id) => passing.has(id) || (loading.has(fileOf(id)) && !tooSlow.has(id));
    const durationOf = (id) => known.durations[id] ?? 0;
    const ids = Object.keys(known.durations);
    const costs = new Map();
    for (const id of ids)
      if (wants(id)) costs.set(fileOf(id), (costs.get(fileOf(id)) ?? 0) + durationOf(id));
    const unchanged = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
    this.#watch.allow(activeMutant.id, SHORTEST_ALLOWANCE + 3 * unchanged);
    Object.assign(state, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    state.mutantCoverage = { static: {}, perTest: {} };
    this.#modules.forget();
    let nrOfTests = 0;
    let killer = null;
    for (const [file] of [...costs].sort(([, a], [, b]) => a - b)) {
      try {
        await runBlock(this.#collect(file), {
          wants,
          durationOf,
          beforeTest: (id) => {
            this.#casesNow = hurried.has(id) ? FEWEST_CASES : this.#mostCases;
          },
          onTest: (id, _milliseconds, thrown) => {
            nrOfTests += 1;
            if (thrown !== null) killer = { id, error: thrown.error };
            return thrown === null;
          },
        });
      } catch (error) {
        // What does not load fails all of its tests.
        killer = { id: ids.find((id) => fileOf(id) === file), error };
      }
      if (killer !== null) break;
    }
    this.#watch.done();
    const endless = hitLimit !== undefined && state.hitCount > hitLimit;
    state.activeMutant = undefined;
    if (endless) return { status: 'timeout', reason: 'passed a hundred times as often' };
    if (killer === null) return { status: 'survived', nrOfTests };
    const failureMessage = messageOf(killer.error);
    const killedBy = [
      killer.id in known.durations ? killer.id : ids.find((id) => fileOf(id) === fileOf(killer.id)),
    ];
    return { status: 'killed', killedBy, failureMessage, nrOfTests };
  }

  #collect(file) {
    fastCheck.resetConfigureGlobal();
    return collectTests(this.#modules, this.#root, file);
  }

  #describe(id, timeSpentMs, thrown) {
    const test = { id, name: id, timeSpentMs };
    // Stryker's numbers for tests that pass and fail.
    if (thrown === null) return { ...test, status: 0 };
    return { ...test, status: 1, failureMessage: messageOf(thrown.error) };
  }
}

const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

const messageOf = (error) => String(error?.message ?? error).slice(0, 2000);

class SampleChecker {
  static inject = ['options'];
  #root;
  #sample;

  constructor(options) {
    const { root, sample } = options[OPTIONS];
    this.#root = root;
    this.#sample = new Set(JSON.parse(readFileSync(join(root, sample), 'utf8')));
  }

  async init() {}

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
        const key = keyOf(relative(this.#root, fileName), location, mutatorName, replacement);
        return [
          id,
          this.#sample.has(key)
            ? { status: 'passed' }
            : { status: 'compileError', reason: 'not in the sample' },
        ];
      }),
    );
  }
}

const isExamples = ({ node }) => node.type === 'ObjectProperty' && node.key.name === 'examples';

/** What is declared at the outermost level: a constant or a function with a name. */
const isDeclared = ({ node }) =>
  (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') ||
  node.type === 'FunctionDeclaration';

/** Whether something stands within the examples of a rule, or in what is declared and used there alone. */
function servesExamples(path, asked) {
  for (let at = path; at !== null; at = at.parentPath)
    if (isExamples(at) || isUsedByExamplesAlone(at, asked)) return true;
  return false;
}

/** `asked` holds what this is already being asked of: what uses itself says nothing of who else does. */
function isUsedByExamplesAlone(path, asked = new Set()) {
  if (!isDeclared(path) || asked.has(path.node)) return false;
  const uses = path.parentPath.scope.getBinding(path.node.id.name)?.referencePaths ?? [];
  return (
    uses.length > 0 &&
    uses.every((use) => servesExamples(use.parentPath, new Set([...asked, path.node])))
  );
}

/** The examples of a rule are its tests, though they stand beside it; and so is what they alone are made of. */
export const ignorer = {
  shouldIgnore(path) {
    return isExamples(path) || isUsedByExamplesAlone(path)
      ? 'the examples of a rule are its tests'
      : undefined;
  },
};

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'kept-loaded', injectableClass: TestRunner },
  { kind: 'Checker', name: 'sample', injectableClass: SampleChecker },
  { kind: 'Ignore', name: 'own', value: ignorer },
];
