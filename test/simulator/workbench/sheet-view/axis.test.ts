import fc from 'fast-check';
import { createAxis, nextShown } from '../../../../src/simulator/workbench/sheet-view/axis';

const axis = createAxis(5, (index) => [10, 0, 20, 0, 5][index]!);

test.each([
  [0, 0],
  [9.9, 0],
  [10, 2],
  [29, 2],
  [30, 4],
  [35, 4],
  [1000, 4],
  [-5, 0],
])('position %s lies on line %s, never on a hidden one', (position, line) => {
  expect(axis.indexAt(position)).toBe(line);
});

test('begins and sizes add up, and there is nothing beyond the last line', () => {
  expect([0, 1, 2, 3, 4, 5, 9].map((index) => axis.startOf(index))).toEqual([
    0, 10, 10, 30, 30, 35, 35,
  ]);
  expect(axis.sizeOf(9)).toBe(0);
  expect(axis.total).toBe(35);
});

test.each([
  [1, 1, 2],
  [1, -1, 0],
  [5, 1, null],
  [3, 1, 4],
] as const)('from line %s in direction %s the next one shown is %s', (line, step, next) => {
  expect(nextShown(axis, line, step)).toBe(next);
});

test('the line at the begin of every line that takes room is that line', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sizes, (list) => {
      const any = createAxis(list.length, (index) => list[index]!);
      for (const [index, size] of list.entries()) {
        if (size > 0) expect(any.indexAt(any.startOf(index))).toBe(index);
      }
    }),
  );
});
