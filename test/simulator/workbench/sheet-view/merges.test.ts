import {
  growOverMerges,
  indexMerges,
  mergeAt,
} from '../../../../src/simulator/workbench/sheet-view/merges';
import { formatBlock } from '../../../../src/workbook/address';
import { at, block } from './view-of';

const merges = [block('B2:C3'), block('C5:D5'), block('F1:F2000'), block('A9:B9')];

test.each(['A1', 'B2', 'C3', 'D3', 'D5', 'F1500', 'G2', 'B9'])(
  '%s is found alike by index',
  (name) => {
    const place = at(name);
    expect(indexMerges(merges)(place.rowIndex, place.columnIndex)).toBe(mergeAt(merges, place));
  },
);

test('a block grows until no merge reaches over its edges', () => {
  const chain = [block('A1:B1'), block('B1:B3'), block('B3:D3')];
  expect(formatBlock(growOverMerges(chain, block('A1')))).toBe('A1:D3');
  expect(formatBlock(growOverMerges(merges, block('A1')))).toBe('A1');
});
