import { describeSelection } from '../../../../src/simulator/workbench/sheet-view/selection-summary';
import { sheetOf } from '../../host/calculation-workbook';
import { block } from './view-of';

const sheet = sheetOf('Plan', { A1: 1, A2: 2.5, A3: 'text', B9: 'x' });

test.each([
  [['A1'], ''],
  [['C1:D9'], ''],
  [['A3:B3'], '1 cell filled'],
  [['A1:A3'], '3 cells filled · Sum 3.5 · Average 1.75'],
  [['A1:A2', 'A2:A3'], '3 cells filled · Sum 3.5 · Average 1.75'],
])('%s: %s', (blocks, text) => {
  expect(describeSelection(sheet, blocks.map(block))).toBe(text);
});
