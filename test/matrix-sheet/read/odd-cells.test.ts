import fc from 'fast-check';
import { listActions, listKpis } from '../../../src/domain/matrix';
import { parseCell } from '../../../src/workbook/address';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { measureGrowth } from '../../support/growth';
import { createGrid, describeKpis, HEADER, readGrid, readRows } from '../read-sheet';

describe('what the reader notices about a sheet', () => {
  test('formula errors are reported and read as empty, but for a due, which is unreadable', () => {
    const matrix = readRows([
      ['Culture', '#REF!', 'Mature', '#N/A', 'Q1 23'],
      ['#NAME?', '', '', 'Write it', '#VALUE!'],
    ]);
    expect(matrix.observations).toEqual(
      [
        { kind: 'cell-error', cell: 'B2', error: '#REF!' },
        { kind: 'cell-error', cell: 'D2', error: '#N/A' },
        { kind: 'cell-error', cell: 'E3', error: '#VALUE!' },
        { kind: 'cell-error', cell: 'A3', error: '#NAME?' },
      ].sort((left, right) => left.cell.slice(1).localeCompare(right.cell.slice(1)) || 0),
    );
    expect(describeKpis(matrix)).toEqual(['Culture: ? to Mature']);
    expect(listActions(matrix).map(({ text, due }) => [text, due.raw])).toEqual([
      ['Write it', '#VALUE!'],
    ]);
  });

  test('hidden rows count within the matrix alone', () => {
    const grid = createGrid(
      [
        ['Title'],
        HEADER,
        ['Culture', 'Minimum', 'Mature'],
        [],
        ['Risk', 'Minimum', 'Mature'],
        [],
        ['Notes'],
      ],
      {
        hiddenRows: [0, 2, 4, 6, 9],
      },
    );
    expect(readGrid(grid).observations).toEqual([{ kind: 'rows-hidden', rowNumbers: [3, 5] }]);
  });

  test('two KPIs in one cell', () => {
    const matrix = readRows([
      ['Culture', 'Minimum None. Mature Teams meet.', 'Leader One. Innovator Two.', '', ''],
      ['Risk', 'Minimum: none. Mature: teams meet.', 'Leader', '', ''],
      ['Data', 'Minimum Run by the board. Leader Jo Smith is new.', 'Leader', '', ''],
    ]);
    expect(matrix.observations).toEqual([
      { kind: 'kpis-run-together', cell: 'B2', kpiId: 'Area not stated / Culture', word: 'Mature' },
      { kind: 'kpis-run-together', cell: 'B3', kpiId: 'Area not stated / Risk', word: 'Mature' },
    ]);
  });
});

describe('cells of any kind', () => {
  test('numbers and booleans are read as their text', () => {
    const matrix = readRows([[1, 'Developing', true, 2.5, false]]);
    const [kpi] = listKpis(matrix);
    expect(kpi).toMatchObject({ name: '1', target: { word: 'TRUE', level: null } });
    expect(kpi?.actions[0]).toMatchObject({
      text: '2.5',
      due: { raw: 'false', state: 'unreadable' },
    });
  });

  test('no-break spaces, line breaks and right-to-left text are read', () => {
    const matrix = readRows([
      [
        '\u00a0Culture\u00a0&\nlearning ',
        '\u00a0Developing\nWe\u00a0 try.',
        'Leader\u00a0',
        'تدريب الموظفين',
        ' Q1\u00a023 ',
      ],
    ]);
    const [kpi] = listKpis(matrix);
    expect(kpi).toMatchObject({
      name: 'Culture & learning',
      current: { level: 'Developing', text: 'We try.' },
    });
    expect(kpi?.actions[0]).toMatchObject({
      text: 'تدريب الموظفين',
      due: { raw: ' Q1\u00a023 ', state: 'scheduled' },
    });
  });

  test('a cell as full as Excel allows is read whole', () => {
    const text = 'Write '.repeat(6000).slice(0, 32_767);
    const matrix = readRows([
      ['Culture', `Developing ${text}`.slice(0, 32_767), text, text, text],
      [text, text, text, text, text],
    ]);
    expect(listActions(matrix)[0]?.text).toBe(text.trim());
    expect(listKpis(matrix)[0]?.current.level).toBe('Developing');
  });

  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      '',
      '',
      'Developing',
      'Leader We lead.',
      'D',
      'M-4',
      'Culture',
      'culture',
      ', ,',
      'As above',
      'Q1 23',
      'Complete',
      '#REF!',
      'x. Leader',
      'Total',
      'High level principle',
      45199,
      true,
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double({ noNaN: true }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 30 });

  test('never stop the reader; every action and due has its place and no cell is used twice', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const matrix = readRows(values);
        const kpis = listKpis(matrix);
        const actionCells = kpis.flatMap(({ actions }) => [
          ...new Set(actions.flatMap(({ cells }) => cells)),
        ]);
        expect(new Set(actionCells).size).toBe(actionCells.length);
        expect(new Set(kpis.map(({ id }) => id)).size).toBe(kpis.length);
        for (const kpi of kpis) {
          const isInside = (address: string): boolean => {
            const rowNumber = parseCell(address)!.rowIndex + 1;
            return rowNumber >= kpi.firstRowNumber && rowNumber <= kpi.lastRowNumber;
          };
          for (const action of kpi.actions) {
            expect(isInside(action.cell) && isInside(action.dueCell)).toBe(true);
          }
          expect(
            isInside(kpi.cell) && isInside(kpi.current.cell) && isInside(kpi.target.cell),
          ).toBe(true);
        }
        const strayCells = matrix.strayDues.map(({ cell: address }) => address);
        expect(new Set(strayCells).size).toBe(strayCells.length);
      }),
      { numRuns: 300 },
    );
  });

  test('reading changes nothing and says the same twice', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const grid = createGrid([HEADER, ...values]);
        const before = structuredClone(grid);
        expect(readGrid(grid)).toEqual(readGrid(grid));
        expect(grid).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

test('time grows in step with the rows, also where they are all one KPI or all one sentence', () => {
  const gridOf = (row: readonly CellValue[], count: number): SheetGrid =>
    createGrid([
      HEADER,
      ['Culture', 'Developing', 'Leader', 'Work', 'Q1 23'],
      ...Array<readonly CellValue[]>(count).fill(row),
    ]);
  for (const row of [
    ['', '', '', 'goes on and', ''],
    ['', '', '', 'Write it', 'Q1 23'],
    ['', '', '', '', 'Q1 23'],
    ['Culture', 'Developing', 'Leader', 'Write it', 'Q1 23'],
    ['', '', '', 'Write it', ''],
    ['Unfilled', '', '', '', ''],
  ]) {
    const small = gridOf(row, 2_000);
    const large = gridOf(row, 20_000);
    const growth = measureGrowth(
      () => readGrid(small),
      () => readGrid(large),
    );
    // Ten times the rows; quadratic growth would take a hundred times as long.
    expect(growth).toBeLessThan(40);
  }
});
