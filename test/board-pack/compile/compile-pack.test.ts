import { compilePack, compileWorkbook } from '../../../src/board-pack/compile/compile-pack';
import type { PackEdition } from '../../../src/board-pack/compile/pack-styles';
import { listPackSheets } from '../../../src/board-pack/sheets/index';
import { formatCell } from '../../../src/workbook/address';
import type { CompiledSheet } from '../../../src/workbook/compiled-sheet';
import { createGoldens } from '../../support/goldens';
import { prepareDetailedPack } from '../detailed-pack';
import { prepareSeedAfter } from '../seed-pack';

const compareWithGolden = createGoldens('test/board-pack/compile/compile-pack');

/** A sheet as a spreadsheet gets it: what is set for all of it, then each look with its cells, then links and charts. */
function render({ data, links, lowRows }: CompiledSheet): string {
  const looks = new Map<string, string[]>();
  for (const { rowIndex, columnIndex, cell } of data.cells.entries()) {
    const look = JSON.stringify(cell.style ?? null);
    const cells = looks.get(look) ?? [];
    looks.set(look, cells);
    cells.push(formatCell(rowIndex, columnIndex));
  }
  const { name, frozen, page, tables, charts, merges, showGridlines, tabColor } = data;
  return [
    `[${name}]`,
    JSON.stringify({ frozen, showGridlines, tabColor, merges, lowRows }),
    JSON.stringify(page),
    `columns: ${[...data.columnWidths].map(([at, width]) => `${at} ${width.toFixed(1)}`).join(', ')}`,
    `rows: ${[...data.rowHeights].map(([at, height]) => `${at} ${height.toFixed(1)}`).join(', ')}`,
    ...tables.map((table) => JSON.stringify(table)),
    ...[...looks].map(([look, cells]) => `${look}: ${cells.join(' ')}`),
    ...links.map((link) => JSON.stringify(link)),
    ...charts.map((chart) => JSON.stringify(chart)),
    '',
  ].join('\n');
}

const SHOWN: readonly string[] = ['summary', 'maturity-grid', 'due-next', 'forward-plan'];
const sheets = listPackSheets(prepareDetailedPack()).filter(({ id }) => SHOWN.includes(id));

test.each<PackEdition>(['workbook-pack', 'publication-copy'])(
  'sheets of a %s look as the golden shows',
  (edition) => {
    compareWithGolden(`compiled-${edition}`, compilePack(sheets, edition).map(render).join('\n'));
  },
);

test('a file has the author that it is given, and is by the add-in where nobody is', () => {
  const asAt = { year: 2023, month: 10, day: 15 };
  const authorOf = (author: string) =>
    compileWorkbook(sheets, 'board-print', { title: 'Pack', author, asAt }).properties.author;
  expect(authorOf('Anytown Council')).toBe('Anytown Council');
  expect(authorOf('')).toBe('Maturity matrix add-in');
});

test('charts of one sheet have names of their own', () => {
  const trend = listPackSheets(prepareSeedAfter(12)).filter(({ id }) => id === 'trend');
  const names = compilePack(trend)[0]!.data.charts.map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['Matrix trend', 'Matrix trend 2', 'Matrix trend 3']);
  expect(new Set(names).size).toBe(names.length);
});

test('an ampersand of a title is one in the footer', () => {
  const [sheet] = compilePack([{ ...sheets[0]!, title: 'Bins & parks', footer: 'A & B' }]);
  expect(sheet!.data.page.footer).toEqual({
    left: 'Bins && parks',
    center: 'A && B',
    right: 'Page &P of &N',
  });
});
