import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';

/** What decides on the bundle besides the sources: how it is made, and the packages. */
const BESIDES = [
  'tools/matrix.cjs',
  'tools/bundle-matrix.js',
  'package-lock.json',
  'tsconfig.json',
];

/** What is large or takes long to start, and few commands need, by the name of a file for each. Modules that share others stand in one. */
const PARTS = {
  docx: ['docx', 'docx/layout', 'docx/charts'],
  pdf: ['pdfjs-dist/legacy/build/pdf.min.mjs'],
  fflate: ['fflate'],
  numfmt: ['numfmt'],
  'pdf-worker': ['pdfjs-dist/legacy/build/pdf.worker.min.mjs'],
};

/**
 * What commands that are run most often load in any case, by command: each has a bundle of its own of that and nothing else.
 * A third of a small check was spent on what V8 had kept of the functions of all other commands.
 */
const LEAN = {
  check: ['src/cli/check-command.ts', 'src/app/read-allowed-texts.ts'],
};

/** Leaves out what is loaded later on, but for some; matrix.cjs starts the whole bundle where it is asked for. */
const leaveOut = (root, loaded) => ({
  name: 'leave out',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      const isLeft =
        kind === 'dynamic-import' &&
        !loaded.includes(relative(root, join(resolveDir, `${path}.ts`)).replaceAll('\\', '/'));
      return isLeft ? { path: 'left out', external: true } : undefined;
    }),
});

/** It loads a build for the machine that it runs on. */
const LEFT_OUT = ['@duckdb/node-api'];

/**
 * The file library packs each part of a workbook, which src/files/xlsx/finish-parts.ts unpacks at once to finish and pack it
 * anew. Left as they are, parts are stored, and Node need not load what it fetches pages with, which packs them.
 */
const LEAVE_UNPACKED = {
  name: 'leave unpacked',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]hucre[\\/]dist[\\/]zip[\\/]writer\.mjs$/ }, ({ path }) => {
      const packing = 'async function compressDeflateRaw(data) {';
      const [before, after, ...more] = readFileSync(path, 'utf8').split(packing);
      if (after === undefined || more.length > 0) throw new Error(`${path} packs in another way`);
      return { contents: `${before}${packing} return data;${after}`, loader: 'js' };
    }),
};

/**
 * Bundles src/cli/main.ts with what it needs of the packages into `folder`, and returns the record of it, which is written
 * beside it: the file to start (`entry`), the file for each module that has another (`parts`), all `files`, and of which state
 * each of its `sources` was. One file, since code is called fastest within one. Lean bundles have records of the same form,
 * called after their command. Several may build at once, and run what was there `before`: files are named after their content,
 * the record of all is replaced last, and what the last bundle had stays until the next.
 */
export async function bundleMatrix(root, folder, before) {
  const startedAtMs = Date.now();
  const options = {
    absWorkingDir: root,
    outdir: folder,
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    loader: { '.sql': 'text' },
    define: { 'import.meta.url': 'moduleUrl' },
    // As matrix.cjs calls it.
    banner: { js: '(function (module, exports, require, moduleUrl) {' },
    footer: { js: '})' },
    // Imports that are not bundled are asked of whoever loads the bundle.
    supported: { 'dynamic-import': false },
    metafile: true,
    write: false,
    logLevel: 'warning',
  };
  const ofMain = {
    ...options,
    entryPoints: ['src/cli/main.ts'],
    external: [...Object.values(PARTS).flat(), ...LEFT_OUT],
  };
  const main = await build({ ...ofMain, plugins: [LEAVE_UNPACKED] });
  const lean = await Promise.all(
    Object.entries(LEAN).map(async ([command, loaded]) => {
      const plugins = [LEAVE_UNPACKED, leaveOut(root, loaded)];
      return { command, ...(await build({ ...ofMain, entryNames: `${command}-[hash]`, plugins })) };
    }),
  );
  const [{ imports }] = Object.values(main.metafile.outputs);
  const needed = Object.entries(PARTS).filter(([, modules]) =>
    imports.some(({ path }) => modules.includes(path)),
  );
  const parts = await Promise.all(
    needed.map(([name, modules]) => build(partOf(name, modules, options))),
  );
  mkdirSync(folder, { recursive: true });
  const outputs = [main, ...lean, ...parts].flatMap(({ outputFiles }) => outputFiles);
  for (const { path, text } of outputs) replaceFile(path, escapeBeyondAscii(text));
  const files = outputs.map(({ path }) => basename(path));
  const fileOf = (name) => files.find((file) => file.slice(0, file.lastIndexOf('-')) === name);
  const recordOf = (name, { metafile }) => {
    const sources = [...BESIDES, ...Object.keys(metafile.inputs)]
      // The packages are as the lock says.
      .filter((path) => !path.startsWith('node_modules/'))
      .map((path) => [path, stateOf(join(root, path), startedAtMs)]);
    return {
      entry: fileOf(name),
      parts: Object.fromEntries(
        needed.flatMap(([part, modules]) => modules.map((id) => [id, fileOf(part)])),
      ),
      files,
      sources: Object.fromEntries(sources),
    };
  };
  const records = lean.map(({ command }) => `${command}.json`);
  lean.forEach((one, index) => {
    replaceFile(join(folder, records[index]), JSON.stringify(recordOf(one.command, one)));
  });
  const record = recordOf('main', main);
  replaceFile(join(folder, 'bundle.json'), JSON.stringify(record));
  removeAllBut(folder, ['bundle.json', ...records, ...files, ...(before?.files ?? [])]);
  return record;
}

/** Modules under their own names, as an import gets them, which may have other files for those that start there. */
function partOf(name, modules, options) {
  const contents = modules
    .map((id) => `export * as ${JSON.stringify(id)} from '${id}';`)
    .join('\n');
  const stdin = { contents, resolveDir: options.absWorkingDir };
  // The form for Node of fflate loads what starts threads, which nobody uses.
  const alias = { fflate: 'fflate/browser' };
  return { ...options, stdin, alias, entryNames: `${name}-[hash]` };
}

/** As matrix.cjs compares it; nothing that it could be for a file that has changed since. */
function stateOf(path, startedAtMs) {
  const { mtimeMs, size } = statSync(path);
  return mtimeMs >= startedAtMs ? 'changed meanwhile' : `${mtimeMs} ${size}`;
}

/**
 * As characters of one byte, which V8 reads fastest. esbuild has left those in regular expressions, where an escape means
 * the same.
 */
function escapeBeyondAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Under its name there is always a whole file. */
function replaceFile(path, contents) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

function removeAllBut(folder, kept) {
  for (const file of readdirSync(folder)) {
    // Files that end in a number are being written by another process.
    if (!kept.includes(file) && !/\d$/.test(file)) rmSync(join(folder, file), { force: true });
  }
}
