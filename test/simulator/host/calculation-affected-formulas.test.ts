import type { Calculator } from '../../../src/simulator/host/calculation-state';
import { CalculationState } from '../../../src/simulator/host/calculation-state';
import { affectedFormulas } from '../../../src/simulator/host/calculation/engine-calculator';
import { Range } from '../../../src/simulator/host/object-model/range';
import { HostSession } from '../../../src/simulator/host/session';
import { parseBlock } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { nameOf, sheetOf, workbookOf } from './calculation-workbook';

const block = (address: string) => parseBlock(address)!;

/** The formulas that a change of the cells reaches, in the order of the sheet's cells. */
function affected(
  cells: Readonly<Record<string, CellValue>>,
  address: string,
  more: (workbook: WorkbookData, sheet: SheetData) => SheetData = (_workbook, sheet) => sheet,
): (string | undefined)[] {
  const sheet = sheetOf('Plan', cells);
  const workbook = workbookOf(sheet);
  const changed = more(workbook, sheet);
  const found = affectedFormulas(workbook, [{ sheet: changed, block: block(address) }]);
  return [...found!].map(({ formula }) => formula);
}

test.each([
  ['a cell that no formula refers to', 'E5', []],
  ['a cell of a range', 'A3', ['=SUM(A1:A10)', '=B1*2']],
  ['a formula, and what depends on it', 'B1', ['=SUM(A1:A10)', '=B1*2']],
  ['the last of a chain', 'C1', ['=B1*2']],
  ['many cells at once', 'A10:D12', ['=SUM(A1:A10)', '=D12', '=B1*2']],
  ['a whole column', 'D1:D1048576', ['=D12']],
])('reaches from %s', (_what, address, expected) => {
  const cells = { B1: '=SUM(A1:A10)', C1: '=B1*2', F1: '=D12' };
  expect(affected(cells, address).sort()).toEqual([...expected].sort());
});

test.each(['=TODAY()', '=OFFSET(A1,1,0)', '=INDIRECT("A"&1)', '=Basis+1', '=SUM(A1:INDEX(A:A,3))'])(
  'always reaches %s, whose references cannot be read',
  (formula) => {
    const name = nameOf('Basis', '=Plan!$A$1');
    const reached = affected({ C1: formula }, 'Z99', (workbook, sheet) => {
      workbook.names.push(name);
      return sheet;
    });
    expect(reached).toEqual([formula]);
  },
);

test('tells sheets apart, whatever the case of their names', () => {
  const cells = { B1: '=A1', B2: "='MY NOTES'!A1", B3: '=Plan:Notes!A1' };
  const onNotes = affected(cells, 'A1', (workbook) => {
    const notes = sheetOf('My notes', {});
    workbook.sheets.push(notes);
    return notes;
  });
  expect(onNotes).toEqual(["='MY NOTES'!A1", '=Plan:Notes!A1']);
});

test('gives up where there are too many formulas to tell', () => {
  const cells = Array.from({ length: 2001 }, (_, row) => [`A${row + 1}`, '=1'] as const);
  const sheet = sheetOf('Plan', Object.fromEntries(cells));
  expect(affectedFormulas(workbookOf(sheet), [{ sheet, block: block('B1') }])).toBeNull();
});

describe('an open workbook', () => {
  const calls: string[][] = [];
  const calculator: Calculator = {
    calculate(workbook, _hasResult, only) {
      const cells = workbook.sheets.flatMap((sheet) => [...sheet.cells.entries()]);
      const formulas = cells.flatMap(({ cell }) => (cell.formula === undefined ? [] : [cell]));
      calls.push(formulas.filter((cell) => !only || only.has(cell)).map((cell) => cell.formula!));
      return { unknown: new Set(), changedSheets: new Set() };
    },
    affectedBy: affectedFormulas,
    evaluate: () => undefined,
  };
  let session: HostSession;
  let sheet: SheetData;
  beforeEach(() => {
    sheet = sheetOf('Plan', { B1: '=A1', B2: '=A2' });
    session = new HostSession(workbookOf(sheet), 'Plan.xlsx', calculator);
    session.endBatch();
    calls.length = 0;
  });
  const rangeAt = (address: string): Range => new Range(session, sheet, block(address));

  test('calculates what an edit reaches', () => {
    rangeAt('A2').values = [[5]];
    session.endBatch();
    expect(calls).toEqual([['=A2']]);
  });

  test('calculates nothing after an edit that no formula depends on', () => {
    rangeAt('D9').values = [[5]];
    session.endBatch();
    expect(session.calculation.isPending).toBe(false);
    expect(calls).toEqual([]);
  });

  test('calculates everything once cells have moved, with the edits before and after', () => {
    rangeAt('D9').values = [[5]];
    rangeAt('A1:XFD1').insert('Down');
    rangeAt('D9').values = [[6]];
    session.endBatch();
    expect(calls).toEqual([['=A2', '=A3']]);
  });

  test('calculates everything while a result is unknown, for its dependants', () => {
    const cell = sheet.cells.get(0, 1)!;
    const state = new CalculationState(
      session.workbook,
      {
        ...calculator,
        calculate(...args) {
          calculator.calculate(...args);
          return { unknown: new Set([cell]), changedSheets: new Set() };
        },
      },
      () => undefined,
    );
    state.run();
    calls.length = 0;
    state.contentEntered(sheet, block('D9'));
    state.settle();
    expect(calls).toEqual([['=A1', '=A2']]);
  });
});
