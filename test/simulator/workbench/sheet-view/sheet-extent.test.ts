import { SHEET_BLOCK } from '../../../../src/simulator/host/sheet-model/blocks';
import {
  filledExtent,
  shownExtent,
} from '../../../../src/simulator/workbench/sheet-view/sheet-extent';
import { MAX_ROWS } from '../../../../src/workbook/address';
import { sheetOf } from '../../host/calculation-workbook';
import { block } from './view-of';

test('a small sheet has a screenful of cells, a large one some more than are used', () => {
  const small = filledExtent(sheetOf('Plan', { A1: 1 }));
  expect(shownExtent(small, block('A1'))).toEqual({ rowCount: 100, columnCount: 26 });
  const large = filledExtent(sheetOf('Plan', { AZ900: 1 }));
  expect(shownExtent(large, block('A1'))).toEqual({ rowCount: 940, columnCount: 58 });
});

test('merged cells and where people have moved to count, whole lines do not', () => {
  const sheet = sheetOf('Plan', {});
  sheet.merges.push(block('A1:A300'));
  expect(shownExtent(filledExtent(sheet), block('B500')).rowCount).toBe(540);
  expect(shownExtent(filledExtent(sheet), SHEET_BLOCK).rowCount).toBe(340);
  expect(shownExtent(filledExtent(sheet), block(`A${MAX_ROWS}`)).rowCount).toBe(MAX_ROWS);
});
