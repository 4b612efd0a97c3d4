import fc from 'fast-check';
import type { CellData } from '../../src/workbook/workbook-data';
import { CellStore } from '../../src/workbook/workbook-data';

const block = (rowIndex: number, columnIndex: number, rowCount: number, columnCount: number) => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

function visited(store: CellStore, of: ReturnType<typeof block>): string[] {
  const found: string[] = [];
  store.visit(of, (cell, row, column) => found.push(`${row},${column}=${String(cell.value)}`));
  return found;
}

test('it holds what it was last given, like a map by position', () => {
  const step = fc.record({
    row: fc.nat(4),
    column: fc.nat(4),
    cell: fc.option(fc.record({ value: fc.nat(9), formula: fc.option(fc.constant('=1')) })),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const store = new CellStore();
      const model = new Map<string, CellData>();
      for (const { row, column, cell } of steps) {
        const data =
          cell && (cell.formula ? { ...cell, formula: cell.formula } : { value: cell.value });
        if (data) {
          store.set(row, column, data);
          model.set(`${row},${column}`, data);
        } else {
          store.delete(row, column);
          model.delete(`${row},${column}`);
        }
      }
      expect(store.size).toBe(model.size);
      const place = ({ rowIndex, columnIndex }: { rowIndex: number; columnIndex: number }) =>
        `${rowIndex},${columnIndex}`;
      const stored = new Map([...store.entries()].map((entry) => [place(entry), entry.cell]));
      expect(stored).toEqual(model);
      const formulas = new Map([...store.formulas()].map((entry) => [place(entry), entry.cell]));
      expect(formulas).toEqual(
        new Map([...model].filter(([, { formula }]) => formula !== undefined)),
      );
      for (const [key, cell] of model) {
        const [row, column] = key.split(',').map(Number);
        expect(store.get(row!, column!)).toBe(cell);
      }
    }),
  );
});

test('the cells of a block are visited row by row, however they came and however large it is', () => {
  const store = new CellStore();
  for (const row of [7, 2, 5]) {
    for (const column of [3, 0]) store.set(row, column, { value: row * 10 + column });
  }
  expect(visited(store, block(2, 0, 1, 4))).toEqual(['2,0=20', '2,3=23']);
  const all = ['2,0=20', '2,3=23', '5,0=50', '5,3=53', '7,0=70', '7,3=73'];
  expect(visited(store, block(0, 0, 1_048_576, 16_384))).toEqual(all);
  expect(visited(store, block(3, 1, 3, 3))).toEqual(['5,3=53']);
});

test('a change of a block fills, replaces and empties places', () => {
  const store = new CellStore();
  store.set(1, 1, { value: 'old' });
  store.set(1, 2, { value: 'gone' });
  store.set(3, 1, { value: 'outside' });
  store.change(block(1, 0, 2, 3), (cell, row, column) => {
    if (cell?.value === 'gone') return undefined;
    if (cell) return { value: 'new' };
    return column === 0 ? { value: `row ${row}` } : undefined;
  });
  expect(visited(store, block(0, 0, 9, 9))).toEqual([
    '1,0=row 1',
    '1,1=new',
    '2,0=row 2',
    '3,1=outside',
  ]);
  expect(store.size).toBe(4);
});

test('rows are listed and visited from top to bottom, in whatever order they came', () => {
  const cells = new CellStore();
  const visited = (): number[] => {
    const rows: number[] = [];
    const whole = { rowIndex: 0, columnIndex: 0, rowCount: 1_048_576, columnCount: 1 };
    cells.visit(whole, (_, rowIndex) => void rows.push(rowIndex));
    return rows;
  };
  for (const row of [1, 4, 9]) cells.set(row, 0, { value: row });
  expect([cells.rowIndexes(), visited()]).toEqual([
    [1, 4, 9],
    [1, 4, 9],
  ]);
  for (const row of [7, 8, 0]) cells.set(row, 0, { value: row });
  expect([cells.rowIndexes(), visited()]).toEqual([
    [0, 1, 4, 7, 8, 9],
    [0, 1, 4, 7, 8, 9],
  ]);
});
