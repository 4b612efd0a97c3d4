import fc from 'fast-check';
import type { Finding, Fix } from '../../src/domain/finding';
import { listActions, listKpis } from '../../src/domain/matrix';
import { checkMatrix } from '../../src/rules/check-matrix';
import { RULES } from '../../src/rules/index';
import { parseBlock, parseCell } from '../../src/workbook/address';
import type { SheetGrid } from '../../src/workbook/sheet-grid';
import { messySheet, tidySheet } from './arbitrary-sheet';
import { deepFreeze } from './deep-freeze';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

/** Each sheet is checked several times, by every rule. */
fc.configureGlobal({ numRuns: 50 });

const CONTEXT = exampleContext();
const check = (grid: SheetGrid): Finding[] => checkMatrix(readGrid(grid), CONTEXT);

/** The grid after a fix; throws when a cell does not say what the fix expects. */
function applyFix(grid: SheetGrid, fix: Fix): SheetGrid {
  const values = grid.values.map((row) => [...row]);
  for (const { cell, from, to } of fix.edits) {
    const { rowIndex, columnIndex } = parseCell(cell)!;
    expect(values[rowIndex]![columnIndex]).toBe(from);
    values[rowIndex]![columnIndex] = to;
  }
  return { ...grid, values };
}

const isSameFinding = (left: Finding, right: Finding): boolean =>
  left.rule === right.rule && left.cells[0] === right.cells[0];

test('checking leaves the matrix as it is, and says the same again', () => {
  fc.assert(
    fc.property(messySheet, (sheet) => {
      const matrix = deepFreeze(readGrid(createExampleGrid(sheet)));
      expect(checkMatrix(matrix, CONTEXT)).toEqual(checkMatrix(matrix, CONTEXT));
    }),
  );
});

test('findings point into the matrix', () => {
  fc.assert(
    fc.property(messySheet, (sheet) => {
      const matrix = readGrid(createExampleGrid(sheet));
      const block = parseBlock(matrix.source.address)!;
      for (const finding of checkMatrix(matrix, CONTEXT)) {
        for (const cell of finding.cells) {
          const { rowIndex, columnIndex } = parseCell(cell)!;
          expect(rowIndex).toBeGreaterThanOrEqual(block.rowIndex);
          expect(rowIndex).toBeLessThan(block.rowIndex + block.rowCount);
          expect(columnIndex).toBeGreaterThanOrEqual(block.columnIndex);
          expect(columnIndex).toBeLessThan(block.columnIndex + block.columnCount);
        }
      }
    }),
  );
});

test('findings run by severity, then by the register, then down the sheet', () => {
  const severities = ['error', 'warning', 'insight'];
  const ruleIds = RULES.map(({ id }) => id);
  const rankOf = ({ cells, rule, severity }: Finding): number[] => {
    const place = cells[0] === undefined ? null : parseCell(cells[0]);
    return [
      severities.indexOf(severity),
      ruleIds.indexOf(rule),
      place?.rowIndex ?? -1,
      place?.columnIndex ?? -1,
    ];
  };
  const compareRanks = (left: number[], right: number[]): number =>
    left.map((part, index) => part - right[index]!).find((difference) => difference !== 0) ?? 0;
  fc.assert(
    fc.property(messySheet, (sheet) => {
      const ranks = check(createExampleGrid(sheet)).map(rankOf);
      expect(ranks).toEqual([...ranks].sort(compareRanks));
    }),
  );
});

test('no finding is made twice', () => {
  fc.assert(
    fc.property(messySheet, (sheet) => {
      const keys = check(createExampleGrid(sheet)).map(
        ({ rule, cells }) => `${rule} ${cells.join(' ')}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('a fix fits the sheet and ends its finding', () => {
  fc.assert(
    fc.property(messySheet, (sheet) => {
      const grid = createExampleGrid(sheet);
      for (const finding of check(grid)) {
        if (finding.fix === null) continue;
        const after = check(applyFix(grid, finding.fix));
        expect(after.filter((other) => isSameFinding(other, finding))).toEqual([]);
      }
    }),
  );
});

test('where each row is a KPI, a fix makes no new error', () => {
  fc.assert(
    fc.property(tidySheet, (sheet) => {
      const grid = createExampleGrid(sheet);
      const before = check(grid);
      for (const { fix } of before) {
        const after = fix === null ? [] : check(applyFix(grid, fix));
        const newErrors = after.filter(
          (found) => found.severity === 'error' && !before.some((old) => isSameFinding(old, found)),
        );
        expect(newErrors).toEqual([]);
      }
    }),
  );
});

test('no uncertain reading is silent', () => {
  fc.assert(
    fc.property(messySheet, (sheet) => {
      const matrix = readGrid(createExampleGrid(sheet));
      const reported = new Set(checkMatrix(matrix, CONTEXT).flatMap(({ cells }) => cells));
      for (const { due, dueCell } of listActions(matrix)) {
        if (!due.certain && due.state !== 'blank') expect(reported).toContain(dueCell);
      }
      for (const { current, target } of listKpis(matrix)) {
        for (const { cell, inferred, level } of [current, target]) {
          if (inferred || level === null) expect(reported).toContain(cell);
        }
      }
    }),
  );
});
