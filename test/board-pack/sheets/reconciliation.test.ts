import fc from 'fast-check';
import { compilePack } from '../../../src/board-pack/compile/compile-pack';
import { buildPack } from '../../../src/board-pack/sheets/index';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import { isNamedByNumbers } from '../../../src/domain/level-scale';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { listActions, listKpis } from '../../../src/domain/matrix';
import { RULES } from '../../../src/rules';
import { checkMatrix } from '../../../src/rules/check-matrix';
import type { PackCell, PackSheet } from '../../../src/workbook/pack-sheet';
import { arbitraryMatrix } from '../arbitrary-matrix';
import { plainCell, rowsOf, sheetOf, sumOf, wordsOf } from '../read-pack';

/** What the one row of a Summary without areas says. */
const NO_AREAS = 'The matrix has no areas.';

const NOT_APPLICABLE = 'Not applicable';

const asAt = parseIsoDate('2023-10-15')!;

function packOf(matrix: MaturityMatrix) {
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  return { findings, pack: buildPack(matrix, findings, { asAt, rules: RULES }) };
}

const countWhere = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length;

/** Runs a property over matrices of any shape. */
function forAnyMatrix(check: (matrix: MaturityMatrix) => void): void {
  fc.assert(fc.property(arbitraryMatrix, check), { numRuns: 150 });
}

test('every KPI and every action stands exactly once on its tidy sheet, in order', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    expect(rowsOf(pack, 'kpis').map((row) => row['KPI id'])).toEqual(
      listKpis(matrix).map(({ id }) => id),
    );
    const actions = rowsOf(pack, 'actions');
    expect(actions.map((row) => row.Cell)).toEqual(listActions(matrix).map(({ cell }) => cell));
    expect(new Set(actions.map((row) => row['Action id'])).size).toBe(actions.length);
  });
});

const PAST_END = 'Ongoing past its end';

test('every action is overdue, past its end, on the forward plan, or finished: one of the four', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    const finished = rowsOf(pack, 'actions')
      .filter(({ State }) => State === 'Complete' || State === 'Cancelled')
      .map(({ Cell }) => String(Cell).replace('D', 'E'));
    const pastEnd = rowsOf(pack, 'exceptions').filter(({ Exception }) => Exception === PAST_END);
    const placed = [
      ...[...rowsOf(pack, 'overdue'), ...rowsOf(pack, 'forward-plan')].map(({ Cell }) => Cell),
      ...pastEnd.map(({ Cell }) => String(Cell).replace(/,.*/, '')),
    ].map(String);
    expect([...placed, ...finished].sort()).toEqual(
      listActions(matrix)
        .map(({ dueCell }) => dueCell)
        .sort(),
    );
  });
});

test('the Summary by area adds up to the sheets behind it', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    const areas = rowsOf(pack, 'summary').slice(0, -1);
    const kpis = rowsOf(pack, 'kpis');
    const actions = rowsOf(pack, 'actions');
    expect(sumOf(areas, 'KPIs')).toBe(kpis.length);
    expect(sumOf(areas, 'Below target')).toBe(rowsOf(pack, 'gaps').length);
    expect(sumOf(kpis, 'Actions')).toBe(actions.length);
    expect(sumOf(kpis, 'Open')).toBe(
      rowsOf(pack, 'overdue').length +
        rowsOf(pack, 'forward-plan').length +
        countWhere(rowsOf(pack, 'exceptions'), ({ Exception }) => Exception === PAST_END),
    );
    expect(sumOf(areas, 'Actions late')).toBe(rowsOf(pack, 'overdue').length);
    expect(sumOf(areas, 'Actions late')).toBe(countWhere(actions, (row) => row.Overdue === 'Yes'));
  });
});

test('each area of the Summary equals its own rows, and the last row is the sum of all', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    const summary = rowsOf(pack, 'summary');
    const [areas, total] = [summary.slice(0, -1), summary.at(-1)];
    for (const area of areas) {
      const kpis = rowsOf(pack, 'kpis').filter((row) => row.Area === area.Area);
      const gaps = kpis.map((row) => Number(row['Gap (levels)']));
      expect(area.KPIs).toBe(kpis.length);
      expect(area['Below target']).toBe(countWhere(gaps, (gap) => gap > 0));
      expect(area['Actions done']).toBe(sumOf(kpis, 'Complete'));
      expect(area['Actions late']).toBe(sumOf(kpis, 'Overdue'));
    }
    for (const [header, value] of Object.entries(total ?? {})) {
      if (header !== 'Area') expect(value).toBe(sumOf(areas, header));
    }
  });
});

test('the grid shows every KPI once, with one Now and one Target, at the levels of the tidy sheet', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    const kpis = rowsOf(pack, 'kpis');
    const grid = rowsOf(pack, 'maturity-grid');
    expect(grid.map((row) => row.KPI)).toEqual(kpis.map((row) => row.KPI));
    grid.forEach((row, index) => {
      const marks = Object.entries(row).filter(([header]) =>
        /^\d|^Level \d|^Not read$/.test(header),
      );
      const isNamed = isNamedByNumbers(matrix.scale);
      const nameOf = (header: string): string => header.replace(isNamed ? /^Level / : /^\d+ /, '');
      const levelsOf = (word: RegExp): string[] =>
        marks.flatMap(([header, cell]) => {
          const found = word.exec(String(cell ?? ''));
          return found ? [found[1] ?? nameOf(header)] : [];
        });
      const { Now, Target } = kpis[index]!;
      if (Now !== NOT_APPLICABLE) expect(levelsOf(/^Now(?: ([\d.]+))?/)).toEqual([Now]);
      if (Target !== NOT_APPLICABLE) expect(levelsOf(/target(?: ([\d.]+))?$/i)).toEqual([Target]);
    });
  });
});

test('what falls due next is on the forward plan too, and in the counts', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    const next = rowsOf(pack, 'due-next');
    const planned = rowsOf(pack, 'forward-plan').map((row) => row.Cell);
    for (const row of next) expect(planned).toContain(row.Cell);
    const thisQuarter = countWhere(next, (row) => row.When === 'This quarter');
    const cover = /(\d+) due this quarter/.exec(wordsOf(sheetOf(pack, 'summary')));
    expect(thisQuarter).toBe(Number(cover?.[1] ?? 0));
  });
});

/** What a figure of the Summary counts, column by column, among the rows that it leads to. */
const COUNTED: Readonly<Record<string, (row: Readonly<Record<string, unknown>>) => boolean>> = {
  KPIs: () => true,
  'Below target': () => true,
  'Actions done': ({ State }) => State === 'Complete',
  'Actions late': () => true,
};

test('every count of the Summary leads to the rows that make it', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    const { columns, rows } = sheetOf(pack, 'summary').table;
    const areas = rows.map(([area]) => plainCell(area!));
    for (const [header, isCounted] of Object.entries(COUNTED)) {
      const place = columns.findIndex((column) => column.header === header);
      rows.forEach((row, index) => {
        const cell = row[place]!;
        if (!isLinked(cell)) return expect(cell === 0 || areas[index] === NO_AREAS).toBe(true);
        const counted = linkedRows(pack, cell).filter(isCounted);
        if (index === rows.length - 1) return expect(counted).toHaveLength(cell.figure);
        // Two areas may bear one name; the rows of both are then among them.
        const sameName = areas.filter((area) => area === areas[index]).length > 1;
        const ofArea = countWhere(counted, ({ Area }) => Area === areas[index]);
        if (sameName) expect(ofArea).toBeGreaterThanOrEqual(cell.figure);
        else expect(ofArea).toBe(cell.figure);
      });
    }
  });
});

test('every sentence that leads somewhere leads to a sheet of the pack, once it is compiled', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    const { links } = compilePack(pack).find(({ id }) => id === 'summary')!;
    for (const { sheetId } of links) expect(sheetOf(pack, sheetId)).toBeDefined();
  });
});

type LinkedFigure = Extract<PackCell, { readonly figure: number; readonly link: unknown }>;

const isLinked = (cell: PackCell): cell is LinkedFigure =>
  cell !== null && typeof cell === 'object' && 'link' in cell;

function linkedRows(pack: readonly PackSheet[], { link: { sheetId, rows } }: LinkedFigure) {
  const all = rowsOf(pack, sheetId);
  return rows === null ? all : all.slice(rows.first, rows.first + rows.count);
}

test('the figures in the sentences are those of the sheets', () => {
  forAnyMatrix((matrix) => {
    const { pack, findings } = packOf(matrix);
    const words = wordsOf(sheetOf(pack, 'summary'));
    const overdue = rowsOf(pack, 'overdue');
    const actions = rowsOf(pack, 'actions');
    const scheduledCount = countWhere(actions, (row) => row.State === 'Scheduled');
    if (overdue.length === 0) {
      expect(words).not.toMatch(/late, (by|each|the oldest)/);
    } else if (overdue.length < scheduledCount) {
      expect(words).toContain(`${overdue.length} of ${scheduledCount} scheduled actions`);
    }
    const sources = [
      ['error', 'error'],
      ['warning', 'warning'],
    ] as const;
    for (const [severity, word] of sources) {
      const count = countWhere(findings, (finding) => finding.severity === severity);
      const rows = rowsOf(pack, 'data-quality');
      expect(countWhere(rows, (row) => String(row.Severity).toLowerCase() === word)).toBe(count);
      if (count > 0) expect(words).toContain(`${count} ${word}${count === 1 ? '' : 's'}`);
    }
    const cover = /^(\d+) actions?: (\d.*)\.$/m.exec(words);
    if (actions.length === 0) {
      expect(cover).toBeNull();
    } else {
      const parts = cover![2]!.match(/\d+/g)!.map(Number);
      expect(Number(cover![1])).toBe(actions.length);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(actions.length);
    }
  });
});

test('gaps and lateness fall from row to row', () => {
  forAnyMatrix((matrix) => {
    const { pack } = packOf(matrix);
    for (const [id, header] of [
      ['gaps', 'Gap (levels)'],
      ['overdue', 'Late by'],
    ] as const) {
      // Every due of these matrices is a quarter.
      const figures = rowsOf(pack, id).map((row) => parseFloat(String(row[header])));
      expect(figures).toEqual([...figures].sort((left, right) => right - left));
      expect(figures.every((figure) => figure > 0)).toBe(true);
    }
  });
});

test('building twice gives the same pack, and leaves the matrix as it was', () => {
  forAnyMatrix((matrix) => {
    const before = JSON.stringify(matrix);
    expect(packOf(matrix).pack).toEqual(packOf(matrix).pack);
    expect(JSON.stringify(matrix)).toBe(before);
  });
});
