import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { readdirSync, readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { sheetOf } from '../support/matrix-host';
import { HOSTILE_TEXTS, PROTOTYPE_TEXTS } from '../support/hostile-texts';
import type { Outcome } from './command-line';
import { makeFolder, runCommand, SEED_TEMPLATE } from './command-line';
import { HEADER, saveSheets } from './matrix-files';

/** Whatever people have written in cells is text wherever it comes out: in files, and on the terminal. */

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

/** Each text as a KPI, in its levels, as an action, a due, an owner and as evidence. */
const ROWS = [
  [...HEADER, 'Owner', 'Evidence'],
  ...HOSTILE_TEXTS.map((text, index) => [
    text,
    `Developing ${text}`,
    `Leader ${text}`,
    text,
    index % 3 === 0 ? text : 'Q1 23',
    text,
    text,
  ]),
];

let file: string;
const outcomes = new Map<string, Outcome>();
beforeAll(async () => {
  file = await saveSheets(inFolder('plan.xlsx'), sheetOf('=1+1 & <b>', ROWS));
  const commands: readonly (readonly [string, ...string[]])[] = [
    ['check', file, ...AS_AT],
    ['check', file, ...AS_AT, '--json'],
    ['pack', file, ...AS_AT, '--out', inFolder('pack.xlsx')],
    ['freeze', file, ...AS_AT, '--out', inFolder('freeze.xlsx')],
    ['export', file, ...AS_AT, '--to', inFolder('plain'), '--format', 'xlsx'],
    ['export', file, ...AS_AT, '--to', inFolder('public'), '--format', 'xlsx', '--publication'],
    [
      'export',
      file,
      ...AS_AT,
      '--to',
      inFolder('own'),
      '--format',
      'docx',
      '--template',
      SEED_TEMPLATE,
    ],
    ['chase', file, ...AS_AT, '--to', inFolder('chase')],
  ];
  for (const args of commands) outcomes.set(args.join(' '), await runCommand(...args));
});

const outcomeOf = (...words: readonly string[]): Outcome =>
  [...outcomes].find(([args]) => words.every((word) => args.includes(word)))![1];

const officeFiles = (): string[] =>
  (readdirSync(inFolder(), { recursive: true }) as string[])
    .filter((path) => /\.(xlsx|docx)$/.test(path))
    .map((path) => inFolder(path));

const partsOf = (path: string): (readonly [string, string])[] =>
  Object.entries(unzipSync(readFileSync(path))).flatMap(([name, bytes]) =>
    /\.(xml|rels|vml)$/.test(name) ? [[name, strFromU8(bytes)] as const] : [],
  );

test('every command does its work', () => {
  expect([...outcomes.values()].map(({ exitCode }) => exitCode)).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
});

test('every part of every file is XML that an XML processor takes', () => {
  const files = officeFiles();
  expect(files).toHaveLength(6);
  for (const path of files) {
    for (const [, xml] of partsOf(path)) {
      expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow();
    }
  }
});

test('nothing becomes a formula, a field, or a link', () => {
  for (const path of officeFiles()) {
    for (const [name, xml] of partsOf(path)) {
      const formulas = /^xl\/worksheets\//.test(name) ? [...xml.matchAll(/<f[ >][^<]*/g)] : [];
      // Those of the look-ups refer to cells, and say no text themselves.
      const said = formulas.map(([formula]) => formula.replace(/'[^']+'!/g, ''));
      expect(said.filter((formula) => !/^<f>(?:[\w$(),+*=-]|&lt;|&gt;)+$/.test(formula))).toEqual(
        [],
      );
      for (const [field] of xml.matchAll(/<w:(?:instrText|fldSimple)[^]*?(?:>[^<]*|\/>)/g)) {
        expect(field).not.toMatch(/DDE|HYPERLINK "http|cmd/);
      }
      expect(xml).not.toMatch(/Target="[^"]*(?:cmd|javascript|example\.com)/i);
    }
  }
});

test.each(['pack.xlsx', 'freeze.xlsx'])('%s has every cell as it was', async (name) => {
  const { sheets } = await readWorkbook(readFileSync(inFolder(name)), name);
  const kept = ROWS.map((row, rowIndex) =>
    row.map((_, columnIndex) => sheets[0]!.cells.get(rowIndex, columnIndex)?.value),
  );
  expect(kept).toEqual(ROWS);
});

test('a terminal is given nothing that it obeys or hides', () => {
  const all = [...outcomes.values()].map(({ stdout, stderr }) => stdout + stderr).join('');
  expect(all.replace(/[\n\t]/g, '')).not.toMatch(
    /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u,
  );
  expect(outcomeOf('chase').stdout).toContain('a\\u001b[31mb');
});

test('programs read in the JSON what stands in the cells', () => {
  const { areas } = JSON.parse(outcomeOf('--json').stdout) as {
    areas: { kpis: { actions: { owner: string | null }[] }[] }[];
  };
  const owners = areas.flatMap(({ kpis }) =>
    kpis.flatMap(({ actions }) => actions.map(({ owner }) => owner)),
  );
  expect(owners).toEqual(expect.arrayContaining(PROTOTYPE_TEXTS));
});

test('in a table of text nothing is taken for a formula, and each cell is one', () => {
  const [csv] = readdirSync(inFolder('chase')).filter((name) => name.endsWith('.csv'));
  const { data, errors } = Papa.parse<string[]>(
    readFileSync(inFolder('chase', csv!), 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd(),
  );
  expect(errors).toEqual([]);
  expect(new Set(data.map((row) => row.length)).size).toBe(1);
  expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('in a calendar nobody adds entries or properties', () => {
  for (const name of readdirSync(inFolder('chase')).filter((each) => each.endsWith('.ics'))) {
    const calendar = ICAL.Component.fromString(readFileSync(inFolder('chase', name), 'utf8'));
    for (const entry of calendar.getAllSubcomponents()) {
      expect(entry.name).toBe('vevent');
      expect(entry.getAllSubcomponents()).toEqual([]);
    }
  }
});
