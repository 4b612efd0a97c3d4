import fc from 'fast-check';
import { MAX_CELL_CHARS } from '../../../src/board-pack/fit-text';
import { buildPack } from '../../../src/board-pack/sheets/index';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import { checkMatrix } from '../../../src/rules/check-matrix';
import { arbitraryMatrix } from '../arbitrary-matrix';
import { buildMatrix, makeDue } from '../build-matrix';
import { plainCell, rowsOf, sheetOf } from '../read-pack';

const asAt = parseIsoDate('2023-10-15')!;

/** With sheets for lists without records: every sheet has a shape. */
function packOf(matrix: ReturnType<typeof buildMatrix>) {
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  return buildPack(matrix, findings, { asAt, keepsEmptySheets: true });
}

test('names, titles and headers are such as Excel takes and tell apart', () => {
  const pack = packOf(buildMatrix([]));
  const lower = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());
  for (const texts of [
    pack.map(({ id }) => id),
    lower(pack.map(({ name }) => name)),
    lower(pack.map(({ title }) => title)),
    lower(pack.map(({ table }) => table.name)),
  ]) {
    expect(new Set(texts).size).toBe(texts.length);
  }
  for (const { name, title, table } of pack) {
    expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
    expect(table.name).toMatch(/^[A-Za-z_][A-Za-z]{3,}$/);
    expect(title.split(' ').length).toBeGreaterThan(3);
    const headers = lower(table.columns.map(({ header }) => header));
    expect(new Set(headers).size).toBe(headers.length);
  }
});

test('columns that are not printed come after all others', () => {
  for (const { table } of packOf(buildMatrix([]))) {
    const printed = table.columns.map(({ offPaper }) => !offPaper);
    expect(printed.lastIndexOf(true)).toBeLessThan((printed.indexOf(false) + 1 || Infinity) - 1);
  }
});

test('every table has a row, every row a cell for each column and something to say', () => {
  fc.assert(
    fc.property(arbitraryMatrix, (matrix) => {
      for (const { table } of packOf(matrix)) {
        expect(table.rows.length).toBeGreaterThan(0);
        for (const row of table.rows) {
          expect(row).toHaveLength(table.columns.length);
          expect(row.some((cell) => plainCell(cell) !== null)).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('cells hold what their column says: numbers, dates or text', () => {
  fc.assert(
    fc.property(arbitraryMatrix, (matrix) => {
      for (const { table } of packOf(matrix)) {
        const isEmptyNotice =
          table.rows.length === 1 && table.rows[0]!.slice(1).every((c) => c === null);
        if (isEmptyNotice) continue;
        table.columns.forEach(({ kind }, index) => {
          for (const row of table.rows) {
            const cell = row[index] ?? null;
            if (cell === null) continue;
            if (kind === 'number') expect(typeof plainCell(cell)).toBe('number');
            if (kind === 'date') expect(cell).toHaveProperty('date');
            if (kind === 'text') expect(typeof plainCell(cell)).toBe('string');
          }
        });
      }
    }),
    { numRuns: 100 },
  );
});

test('a matrix without anything says so in words on every sheet that is kept', () => {
  const pack = packOf(buildMatrix([]));
  const notices = pack.map(({ table }) => plainCell(table.rows[0]![0]!));
  expect(notices).toEqual([
    'The matrix has no areas.',
    'Maturity grid',
    'The matrix has no KPIs.',
    'No KPI is below its target at 15 October 2023.',
    'There are no exceptions at 15 October 2023.',
    'Nothing is overdue at 15 October 2023.',
    'No earlier freeze to compare with.',
    'Nothing falls due this quarter or next, seen from 15 October 2023.',
    'No open action lies ahead at 15 October 2023.',
    'The matrix names no owner of any action.',
    'No earlier freeze to compare with.',
    'No earlier freeze to compare with.',
    'No earlier freeze to compare with.',
    'No errors and no warnings at 15 October 2023.',
    'The matrix has no KPIs.',
    'The matrix has no actions.',
    'Levels',
  ]);
  expect(sheetOf(pack, 'summary').charts).toEqual([]);
});

test('text that looks like a formula passes unchanged', () => {
  const pack = packOf(
    buildMatrix([
      { name: '=1+1', kpis: [{ name: '=SUM(A1)', target: 'Leader', actions: [{ text: '@cmd' }] }] },
    ]),
  );
  const cells = pack.flatMap(({ table }) => table.rows.flat().map(plainCell));
  expect(cells).toEqual(expect.arrayContaining(['=1+1', '=SUM(A1)', '@cmd']));
});

test('no cell holds more than Excel can keep', () => {
  const long = 'A word and another one. '.repeat(1400).slice(0, MAX_CELL_CHARS);
  const pack = packOf(
    buildMatrix([
      {
        name: 'Area',
        kpis: [
          { name: long, target: 'Leader', actions: [{ text: long }] },
          { actions: [{ text: 'As above.', refersTo: { kpiId: 'Area/1', texts: [long] } }] },
          { actions: [{ due: makeDue('unreadable', null, { raw: long, certain: false }) }] },
        ],
      },
    ]),
  );
  for (const { table } of pack) {
    for (const cell of table.rows.flat().map(plainCell)) {
      if (typeof cell === 'string') expect(cell.length).toBeLessThanOrEqual(MAX_CELL_CHARS);
    }
  }
  const spelledOut = rowsOf(pack, 'actions')[1]!.Action;
  expect(spelledOut).toMatch(/… \(cut\)$/);
});

test('“As above” is spelled out, since nobody can look up what stands above on paper', () => {
  const refersTo = { kpiId: 'Area/1', texts: ['Build a dashboard.', 'Show it to members.'] };
  const pack = packOf(
    buildMatrix([
      {
        name: 'Area',
        kpis: [
          { actions: [{ text: 'Build a dashboard.' }, { text: 'Show it to members.' }] },
          { actions: [{ text: 'As above.', refersTo }] },
          { actions: [{ text: 'as above', refersTo: { kpiId: 'Area/1', texts: [] } }] },
        ],
      },
    ]),
  );
  const texts = rowsOf(pack, 'actions').map((row) => row.Action);
  expect(texts.slice(2)).toEqual([
    'As above: Build a dashboard; Show it to members',
    'as above (nothing above to refer to)',
  ]);
});
