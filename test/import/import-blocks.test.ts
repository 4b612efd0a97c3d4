import fc from 'fast-check';
import { runAtOnce } from '../../src/domain/steps';
import { importBlocks } from '../../src/import/import-blocks';
import type { ImportedSheet } from '../../src/workbook/imported-sheet';
import type { SheetGrid } from '../../src/workbook/sheet-grid';
import type { SourceAside, SourceBlock, SourceCell } from '../../src/workbook/source-document';

const HEADINGS = ['KPI', 'Now', 'Then'];

const cellOf = (text: string, columnIndex: number, more: Partial<SourceCell> = {}): SourceCell => ({
  text,
  columnIndex,
  columnSpan: 1,
  rowSpan: 1,
  isStruck: false,
  holdsTable: false,
  asides: [],
  ...more,
});

const tableOf = (...rows: readonly (readonly string[])[]): SourceBlock => ({
  kind: 'table',
  rows: rows.map((texts) => texts.map((text, columnIndex) => cellOf(text, columnIndex))),
});

const paragraphOf = (
  text: string,
  isHeading = false,
  asides: readonly SourceAside[] = [],
): SourceBlock => ({ kind: 'paragraph', text, isHeading, asides });

const hasHeadings = ({ values }: SheetGrid): boolean => values[0]?.[0] === 'KPI';

const importOf = (...blocks: readonly SourceBlock[]): ImportedSheet =>
  runAtOnce(importBlocks({ kind: 'blocks', name: 'paper.docx', blocks }, hasHeadings));

const noiseOf = ({ noise }: ImportedSheet): string[] =>
  noise.map(({ kind, text }) => `${kind}: ${text}`);

describe('stacking the tables of a paper', () => {
  test('each stands below its caption, with a blank row between', () => {
    const sheet = importOf(
      paragraphOf('Maturity in 2023', true),
      paragraphOf('Buying', true),
      paragraphOf('The council buys for nine million a year.'),
      tableOf(HEADINGS, ['Culture', 'Minimum', 'Leader']),
      paragraphOf('Value'),
      tableOf(HEADINGS, ['Reporting', 'Mature', 'Leader']),
    );
    expect(sheet.grid.values).toEqual([
      ['Buying', '', ''],
      HEADINGS,
      ['Culture', 'Minimum', 'Leader'],
      ['', '', ''],
      ['Value', '', ''],
      HEADINGS,
      ['Reporting', 'Mature', 'Leader'],
    ]);
    expect(noiseOf(sheet)).toEqual([
      'outside-table: Maturity in 2023',
      'outside-table: The council buys for nine million a year.',
    ]);
    expect(sheet.origins.get('B7')).toEqual([
      {
        text: 'Mature',
        place: { kind: 'table', tableNumber: 2, rowNumber: 2, columnNumber: 2 },
      },
    ]);
  });

  test('a table that goes on with one above is joined to it, another one is left out', () => {
    const sheet = importOf(
      tableOf(['Version', 'Date'], ['1', 'May']),
      tableOf(HEADINGS, ['Culture', 'Minimum', 'Leader']),
      tableOf(['Reporting', 'Mature', 'Leader']),
      paragraphOf('Who was there'),
      tableOf(['Smith', 'Chair', 'All day']),
    );
    expect(sheet.grid.values).toEqual([
      HEADINGS,
      ['Culture', 'Minimum', 'Leader'],
      ['Reporting', 'Mature', 'Leader'],
    ]);
    expect(noiseOf(sheet)).toContain('outside-table: Chair');
  });

  test('all are taken where none has headings', () => {
    const { grid } = importOf(tableOf(['a', 'b']), tableOf(['c']));
    expect(grid.values).toEqual([
      ['a', 'b'],
      ['', ''],
      ['c', ''],
    ]);
  });

  test('merged cells, struck text and tables in cells are told', () => {
    const rows = [
      HEADINGS.map((text, columnIndex) => cellOf(text, columnIndex)),
      [
        cellOf('Culture', 0, { rowSpan: 2 }),
        cellOf('Minimum\nmore', 1, { columnSpan: 2, isStruck: true, holdsTable: true }),
      ],
      [cellOf('Leader', 2)],
    ];
    const { grid, repairs } = importOf({ kind: 'table', rows });
    expect(grid).toMatchObject({ mergedAreas: ['A2:A3', 'B2:C2'], struckCells: ['B2'] });
    expect(repairs).toEqual([
      expect.objectContaining({ kind: 'table-flattened', cell: 'B2', certainty: 'doubtful' }),
    ]);
  });

  test('a paper without tables is taken as lines that tabs part', () => {
    const { grid, noise } = importOf(paragraphOf('KPI\tNow'), paragraphOf('Culture\tMinimum'));
    expect(grid.values).toEqual([
      ['KPI', 'Now'],
      ['Culture', 'Minimum'],
    ]);
    expect(noise).toEqual([]);
  });
});

const text = fc.constantFrom('', 'KPI', 'Culture', 'a\tb', 'Leader.');
const asides = fc.array(
  fc.record({ kind: fc.constantFrom('footnote', 'hidden-text'), text: fc.constant('Aside') }),
  { maxLength: 2 },
) as fc.Arbitrary<SourceAside[]>;
const rowOfCells = fc
  .array(fc.record({ text, asides, columnSpan: fc.integer({ min: 1, max: 3 }) }), { maxLength: 4 })
  .map((cells) => {
    let columnIndex = 0;
    return cells.map(({ columnSpan, ...cell }) => {
      const placed = cellOf(cell.text, columnIndex, { asides: cell.asides, columnSpan });
      columnIndex += columnSpan;
      return placed;
    });
  });
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  fc.record({ kind: fc.constant('table' as const), rows: fc.array(rowOfCells, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('paragraph' as const), text, isHeading: fc.boolean(), asides }),
);

test('every text of any paper is in one cell or in the noise, and its cell says it', () => {
  const cut = (texts: readonly string[]): string[] =>
    texts
      .flatMap((one) => one.split('\t'))
      .filter((one) => one !== '')
      .sort();
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const { grid, origins, noise } = importOf(...blocks);
      const pieces = [...origins.values()].flat();
      const holders = blocks.flatMap((one): readonly Pick<SourceCell, 'text' | 'asides'>[] =>
        one.kind === 'table' ? one.rows.flat() : [one],
      );
      expect(cut([...pieces, ...noise].map((piece) => piece.text))).toEqual(
        cut(holders.flatMap((one) => [one.text, ...one.asides.map((aside) => aside.text)])),
      );
      expect(cut(grid.values.flat().map(String))).toEqual(cut(pieces.map((piece) => piece.text)));
      const places = [...pieces, ...noise.filter(({ kind }) => kind === 'outside-table')];
      expect(new Set(places.map(({ place }) => JSON.stringify(place))).size).toBe(places.length);
    }),
  );
});
