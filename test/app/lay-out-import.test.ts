import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource, reviewImported } from '../../src/app/import-matrix';
import type { LaidOutImport } from '../../src/app/lay-out-import';
import { layOutImport } from '../../src/app/lay-out-import';
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
  return layOutImport(imported, reviewImported(imported, REQUEST), 'plan');
}

const sheetsOf = ({ sheet, lists }: LaidOutImport): SheetData[] => [sheet.data, ...lists];

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

test('the seed becomes 65 KPIs with 121 actions, a row for each', () => {
  const texts = textsOf(layOut(SEED_TEXT).sheet.data);
  expect(texts.filter((text) => /^Line \d+/.test(text)).length).toBeGreaterThanOrEqual(121);
  expect(texts).toContain('Line 26, part 2');
});

test('every word of the seed is in a cell of the matrix or of the lists beside it', () => {
  const sheets = sheetsOf(layOut(SEED_TEXT));
  const words = wordsOf(sheets.flatMap(textsOf));
  const lost = [...wordsOf([SEED.toString('utf8')])].filter((word) => !words.has(word));
  expect(lost).toEqual([]);
});

test('a paper becomes a matrix with where each row, repair and text left out came from', () => {
  const laidOut = layOut(readPaper(PAPER, 'plan'));
  const { repairs, noise } = laidOut;
  const sheets = sheetsOf(laidOut);
  expect(sheets.map(({ name }) => name)).toEqual(['Maturity matrix', 'Repairs', 'In no cell']);
  expect(textsOf(sheets[0]!)).toEqual(
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
      expect.objectContaining({ kind: 'outside-table', text: 'For noting.' }),
    ]),
  );
  expect(textsOf(sheets[2]!)).toContain('Paragraph 2');
});

test('what is longer than any matrix is refused before it is laid out', () => {
  const imported = importSource(SEED_TEXT);
  const review = reviewImported(imported, REQUEST);
  const values = new Array<string[]>(50_001).fill(['']);
  const long = { ...imported, grid: { ...imported.grid, values } };
  expect(() => layOutImport(long, review, 'plan')).toThrow(/^plan has 50001 rows/);
});
