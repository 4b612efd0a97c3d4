import fc from 'fast-check';
import {
  columnChars,
  pointsOfColumn,
  DEFAULT_COLUMN_CHARS,
} from '../../../../src/simulator/host/sheet-model/size-units';

test('a new column is the 64 pixels of Excel’s', () => {
  expect(pointsOfColumn(DEFAULT_COLUMN_CHARS)).toBe(48);
});

test('a width in whole pixels comes back as it was given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1790 }), (pixels) => {
      expect(pointsOfColumn(columnChars(pixels * 0.75))).toBe(pixels * 0.75);
    }),
  );
});
