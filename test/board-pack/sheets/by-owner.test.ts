import fc from 'fast-check';
import { countFigures } from '../../../src/board-pack/figures';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import type { PackOptions } from '../../../src/board-pack/pack-context';
import { preparePack } from '../../../src/board-pack/pack-context';
import { listKpiRecords } from '../../../src/board-pack/records';
import { listPackSheets } from '../../../src/board-pack/sheets/index';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import type { Due } from '../../../src/domain/due';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';
import { rowsOf } from '../read-pack';

const asAt = parseIsoDate('2023-10-15')!;
const earlier = parseIsoDate('2023-07-15')!;

type Sketch = readonly [text: string, due: Due, owner?: string];

/** A matrix with a column of owners. */
function matrixOf(...actions: readonly Sketch[]): MaturityMatrix {
  const kpis = actions.map(([text, due, owner], index) => {
    const details = owner === undefined ? {} : { owner };
    return {
      name: `KPI ${index}`,
      reference: `R${index}`,
      details,
      actions: [{ text, due, details }],
    };
  });
  const matrix = buildMatrix([{ name: 'Buying', kpis }]);
  const sections = matrix.source.sections.map((section) => ({
    ...section,
    columns: { ...section.columns, owner: 'F' },
  }));
  return { ...matrix, source: { ...matrix.source, sections } };
}

function rowsOfOwners(matrix: MaturityMatrix, options: Partial<PackOptions> = {}) {
  const pack = listPackSheets(preparePack(matrix, [], { asAt, ...options }));
  return pack.some(({ id }) => id === 'by-owner') ? rowsOf(pack, 'by-owner') : [];
}

/** A block's head as its owner and counts, a row within as how it stands and its action. */
const told = (rows: ReturnType<typeof rowsOfOwners>) =>
  rows.map((row) => [row.Owner ?? row['How it stands'], row.Action]);

const done = makeDue('complete');

test('a block an owner: the most late first, then by name, what nobody owns last', () => {
  const matrix = matrixOf(
    ['Orphan', dueBy(1, 2023)],
    ['Bob is late', dueBy(1, 2023), 'Bob'],
    ['Ann later', dueBy(2, 2025), 'Ann'],
    ['Cat done', done, 'Cat'],
    ['Cat now', dueBy(3, 2023), 'Cat'],
    ['Bob is later still', dueBy(4, 2022), 'BOB '],
    ['Both next', dueBy(4, 2023), 'Ann; Cat'],
  );
  expect(told(rowsOfOwners(matrix))).toEqual([
    ['Bob', '2 late, 0 due this quarter or next and 0 done, of 2 actions'],
    ['3 quarters late', 'Bob is later still'],
    ['2 quarters late', 'Bob is late'],
    ['Ann', '0 late, 1 due this quarter or next and 0 done, of 2 actions'],
    ['Due next quarter', 'Both next'],
    ['Cat', '0 late, 2 due this quarter or next and 1 done, of 3 actions'],
    ['Due this quarter', 'Cat now'],
    ['Due next quarter', 'Both next'],
    ['Done', 'Cat done'],
    ['No owner named', '1 late, 0 due this quarter or next and 0 done, of 1 action'],
    ['2 quarters late', 'Orphan'],
  ]);
});

test('after a freeze what was moved is told with its former due, and what was done since', () => {
  const before = matrixOf(
    ['Train buyers', dueBy(1, 2023), 'Ann'],
    ['Write a policy', dueBy(1, 2024), 'Ann'],
    ['Buy a system', dueBy(2, 2023), 'Ann'],
    ['Hire a lead', done, 'Ann'],
  );
  const now = matrixOf(
    ['Train buyers', dueBy(3, 2023), 'Ann'],
    ['Write a policy', dueBy(1, 2025), 'Ann'],
    ['Buy a system', done, 'Ann'],
    ['Hire a lead', done, 'Ann'],
  );
  const freezes = [freezeRecords(listKpiRecords(before, earlier), earlier)];
  const rows = rowsOfOwners(now, { freezes });
  expect(told(rows)).toEqual([
    [
      'Ann',
      '0 late, 1 due this quarter or next, 2 moved later and 2 done (1 since 15 July 2023), of 4 actions',
    ],
    ['Due this quarter', 'Train buyers'],
    ['Moved later', 'Write a policy'],
    ['Done', 'Buy a system'],
  ]);
  expect(rows.map((row) => row['Moved from'])).toEqual(['', 'Q1 2023/24', 'Q1 2024/25', null]);
  expect(rows[1]).toMatchObject({
    Area: 'Buying',
    Ref: 'R0',
    KPI: 'KPI 0',
    'Owner of the row': 'Ann',
  });
});

test('where the matrix names no owner there is no sheet', () => {
  expect(rowsOfOwners(matrixOf(['Train buyers', dueBy(1, 2023)]))).toEqual([]);
});

test('with one owner an action, the blocks add up to the figures', () => {
  const due = fc.constantFrom(dueBy(1, 2023), dueBy(3, 2023), dueBy(4, 2023), dueBy(1, 2030), done);
  const action = fc.tuple(
    fc.stringMatching(/^[a-z]{6,9}$/),
    due,
    fc.constantFrom('Ann', 'Bob', undefined),
  );
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 12 }), (actions) => {
      const matrix = matrixOf(['Lead', dueBy(1, 2024), 'Ann'], ...(actions as Sketch[]));
      const figures = countFigures(preparePack(matrix, [], { asAt }));
      const heads = rowsOfOwners(matrix).filter(({ Owner }) => Owner !== null);
      const sumOf = (what: string): number =>
        heads.reduce((sum, { Action }) => {
          const [, count] = new RegExp(`(\\d+) ${what}`).exec(String(Action))!;
          return sum + Number(count);
        }, 0);
      expect(sumOf('late')).toBe(figures.late.value);
      expect(sumOf('done')).toBe(figures.done.value);
      expect(sumOf('action')).toBe(figures.actions.value);
    }),
    { numRuns: 40 },
  );
});
