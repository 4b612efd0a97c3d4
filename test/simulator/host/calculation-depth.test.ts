import { calculateFormulas } from '../../../src/simulator/host/calculation/calculate-formulas';
import { setEngineSource } from '../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../src/simulator/host/office-host';
import { sheetOf, workbookOf } from './calculation-workbook';

setEngineSource(readEngineFile);

/** The engine runs out of room on formulas that lead to one another over hundreds of cells, upwards. */
test('formulas too deep for the engine keep the values that they had, and so do all from then on', () => {
  const chain = Array.from({ length: 2_000 }, (_, index) => [
    `A${index + 1}`,
    `=IF(TRUE,SUM(1,ABS(A${index + 2})),0)`,
  ]);
  const deep = workbookOf(sheetOf('Plan', Object.fromEntries(chain) as Record<string, string>));
  const before = [...deep.sheets[0]!.cells.entries()].map(({ cell }) => cell.value);
  const { failed, changedSheets } = calculateFormulas(deep);
  expect(failed).toHaveLength(2_000);
  expect(changedSheets.size).toBe(0);
  expect([...deep.sheets[0]!.cells.entries()].map(({ cell }) => cell.value)).toEqual(before);

  const plain = workbookOf(sheetOf('Plan', { A1: '=1+1' }));
  expect(calculateFormulas(plain).failed).toHaveLength(1);
});
