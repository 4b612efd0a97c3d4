import { parseCell } from '../../src/workbook/address';
import { makeFolder, runCommand } from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();

/** The small matrix with a formula in E5, where no due stood, saved by a program that calculates nothing. */
async function saveWithFormula(formula: string): Promise<string> {
  const sheet = matrixSheet();
  const { rowIndex, columnIndex } = parseCell('E5')!;
  sheet.cells.set(rowIndex, columnIndex, { value: '', formula });
  return saveSheets(inFolder('no-results.xlsx'), sheet);
}

test('a formula without a result in the file is calculated before it is read', async () => {
  const path = await saveWithFormula('="Q"&1&" 23"');
  const { stdout } = await runCommand('check', path, '--as-at', '2023-10-15', '--json');
  const { areas } = JSON.parse(stdout) as {
    areas: { kpis: { name: string; actions: { due: { raw: string }; overdue: boolean }[] }[] }[];
  };
  const culture = areas.flatMap(({ kpis }) => kpis).find(({ name }) => name === 'Culture')!;
  expect(culture.actions).toMatchObject([{ due: { raw: 'Q1 23' }, overdue: true }]);
});

test('a formula that the host cannot calculate keeps the empty text it may have had', async () => {
  const path = await saveWithFormula('=FILTERXML("<a/>","//b")');
  const { exitCode, stdout } = await runCommand('check', path, '--as-at', '2023-10-15');
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining('The action has no due.')]);
});
