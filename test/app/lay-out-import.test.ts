import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource, reviewImported } from '../../src/app/import-matrix';
import type { LaidOutImport } from '../../src/app/lay-out-import';
import { layOutImport } from '../../src/app/lay-out-import';
import { listKpis } from '../../src/domain/matrix';
import { readText } from '../../src/files/text/read-text';
import { readPaper } from '../../src/files/word/read-paper';
import type { SourceDocument } from '../../src/workbook/source-document';
import type { SheetData } from '../../src/workbook/workbook-data';
import { cell, paperOf, par, row, run, table } from '../files/word/paper-file';

const TODAY = { year: 2023, month: 10, day: 15 };
const REQUEST = { sheets: [], asAt: null, startMonth: null, scale: null, today: TODAY };
const SEED = readFileSync(join(__dirname, '../../seeds/maturity-matrix.txt'));

function layOut(source: SourceDocument): LaidOutImport {
  const imported = importSource(source);
  return layOutImport(imported, reviewImported(imported, REQUEST));
}

const textsOf = ({ cells }: SheetData): string[] =>
  [...cells.entries()].map(({ cell: { value } }) => String(value));

const SEED_TEXT = readText(SEED, 'plan');

const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));

const HEADINGS = row('KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when');
const PAPER = paperOf(
  [
    par('Buying', '<w:outlineLvl w:val="1"/>'),
    table(
      HEADINGS,
      row(
        'Culture',
        'Minimum: none',
        'Leader: all',
        cell(`${par('1. Train staff')}${par('2. Ask them')}`),
        'Q1 23',
      ),
      row(
        'Reporting',
        'Mature',
        'Leader',
        cell(table(row('Publish it', 'monthly'))),
        cell(par(`${run('Q4 23')}${run('unseen', '<w:vanish/>')}`)),
      ),
    ),
    par('For noting.'),
  ].join(''),
);

test('the seed becomes 65 KPIs with 123 actions, a row for each', () => {
  const { matrix } = reviewImported(importSource(SEED_TEXT), REQUEST);
  const kpis = listKpis(matrix);
  expect([kpis.length, kpis.flatMap(({ actions }) => actions).length]).toEqual([65, 123]);
  const texts = textsOf(layOut(SEED_TEXT).sheet.data);
  expect(texts.filter((text) => /^Line \d+/.test(text)).length).toBeGreaterThanOrEqual(123);
  expect(texts).toContain('Line 26, part 2');
});

test.each([
  ['Embedding Category process.', 'doubtful'],
  ['Further work needs to be undertaken', 'doubtful'],
  ['Supplier accreditation process to be developed.', 'likely'],
  ['q3 24', 'likely'],
])('the split that made “%s” of a cell of the seed is %s', (text, certainty) => {
  const { repairs } = layOut(SEED_TEXT);
  const splits = repairs.filter(
    ({ kind, became }) => kind === 'cell-split' && became.includes(text),
  );
  expect(new Set(splits.map((repair) => repair.certainty))).toEqual(new Set([certainty]));
});

test('every word of the seed is in a cell of the matrix, a repair or on the list of what is in none', () => {
  const { sheet, repairs, noise } = layOut(SEED_TEXT);
  const words = wordsOf([
    ...textsOf(sheet.data),
    ...repairs.map(({ was }) => was),
    ...noise.map(({ text }) => text),
  ]);
  const lost = [...wordsOf([SEED.toString('utf8')])].filter((word) => !words.has(word));
  expect(lost).toEqual([]);
});

test('a paper becomes a matrix with where each row, repair and text left out came from', () => {
  const laidOut = layOut(readPaper(PAPER, 'plan'));
  const { sheet, repairs, noise } = laidOut;
  expect(textsOf(sheet.data)).toEqual(
    expect.arrayContaining(['Train staff', 'Table 1, row 2', 'Ask them', 'Table 1, row 2, part 2']),
  );
  expect(repairs).toContainEqual(
    expect.objectContaining({
      kind: 'table-flattened',
      certainty: 'doubtful',
      places: [{ kind: 'table', tableNumber: 1, rowNumber: 3, columnNumber: 4 }],
    }),
  );
  expect(noise).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'hidden-text', text: 'unseen' }),
      expect.objectContaining({
        kind: 'outside-table',
        text: 'For noting.',
        place: { kind: 'table', tableNumber: 0, rowNumber: 2, columnNumber: 1 },
      }),
    ]),
  );
});

/** What stands before a cell's own word, as people write it. */
const LEADS = [
  '',
  '',
  'Mature: ',
  'Minimum',
  'Q1 23 ',
  '• ',
  '1. ',
  'As above ',
  '-',
  '…',
  '04.00 ',
];
const someRows = fc.array(
  fc.array(fc.option(fc.constantFrom(...LEADS), { nil: null }), { minLength: 1, maxLength: 8 }),
  { maxLength: 8 },
);

/** Rows in which each cell has a word that no other has, some below the headings and some above. */
function drawRows(above: (string | null)[][], below: (string | null)[][]): string[][] {
  let count = 0;
  const draw = (rows: (string | null)[][]): string[][] =>
    rows.map((row) => row.map((lead) => (lead === null ? '' : `${lead} own${(count += 1)}x`)));
  const headings = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
  const sound = ['Culture', 'Minimum: none', 'Leader: all', 'Train staff', 'Q1 23'];
  return [...draw(above), headings, sound, ...draw(below)];
}

test('whatever stands in a text or a paper is in a cell or on the list of what is in none', () => {
  fc.assert(
    fc.property(someRows, someRows, fc.boolean(), (above, below, isPaper) => {
      const rows = drawRows(above, below);
      const source: SourceDocument = isPaper
        ? readPaper(
            paperOf(`${par('own0x')}${table(...rows.map((cells) => row(...cells)))}`),
            'plan',
          )
        : readText(Buffer.from(rows.map((cells) => cells.join('\t')).join('\n')), 'plan');
      const { sheet, noise } = layOut(source);
      const said = [...textsOf(sheet.data), ...noise.map(({ text }) => text)].join('\n');
      const words = rows.flat().flatMap((text) => /own\d+x/.exec(text)?.[0] ?? []);
      expect(words.filter((word) => !said.includes(word))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
