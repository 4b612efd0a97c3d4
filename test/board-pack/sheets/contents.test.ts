import { compilePack } from '../../../src/board-pack/compile/compile-pack';
import { buildPack } from '../../../src/board-pack/sheets/index';
import { contentsSheet } from '../../../src/board-pack/sheets/contents';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import { buildMatrix } from '../build-matrix';
import { rowsOf, sheetOf, wordsOf } from '../read-pack';

const asAt = parseIsoDate('2023-10-15')!;
const { id } = contentsSheet;

test('every other sheet is listed in the order of the tabs, with its rows and a way to them', () => {
  const matrix = buildMatrix([{ name: 'Buying', kpis: [{ now: 'Mature', target: 'Leader' }] }]);
  const pack = buildPack(matrix, [], { asAt });
  const others = pack.filter((sheet) => sheet.id !== 'summary' && sheet.id !== id);
  const rows = rowsOf(pack, id);
  expect(rows.map(({ Sheet, Rows }) => [Sheet, Rows])).toEqual(
    others.map(({ name, table }) => [name, table.rows.length]),
  );
  expect(rows[0]).toMatchObject({
    'What it shows': 'Where every KPI stands and where it is to be',
  });
  expect(wordsOf(sheetOf(pack, id))).toBe('KPIs is printed only when asked for.');
  const { links } = compilePack(pack).find((sheet) => sheet.id === id)!;
  expect(links.map(({ sheetId }) => sheetId)).toEqual(others.map((sheet) => sheet.id));
});
