import { setEngineSource } from '../../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../../src/simulator/host/office-host';
import { createLooksAnswerer } from '../../../../src/simulator/workbench/conditional-formats/answer-looks';
import { unpackLooks } from '../../../../src/simulator/workbench/conditional-formats/looks';
import type {
  CellEdits,
  LooksRequest,
} from '../../../../src/simulator/workbench/conditional-formats/messages';
import {
  copyCellContents,
  copyWorkbook,
} from '../../../../src/simulator/workbench/conditional-formats/workbook-copy';
import type { WorkbookData } from '../../../../src/workbook/workbook-data';
import { formulaFormat, nameOf, sheetOf, workbookOf } from '../../host/calculation-workbook';
import { at, block } from '../sheet-view/view-of';

beforeAll(() => setEngineSource(readEngineFile));

let plan: ReturnType<typeof sheetOf>;
let workbook: WorkbookData;
beforeEach(() => {
  plan = sheetOf('Plan', { A1: 1, A2: 5, A3: 9, B1: '=Limits!A1*2' });
  plan.conditionalFormats.push(
    formulaFormat('large', ['A1:A3'], '=A1>Limit', { fill: '#F6C7C3' }),
    formulaFormat('double', ['B1'], '=B1=8', { fill: '#FFE7A8', priority: 1 }),
  );
  workbook = workbookOf(plan, sheetOf('Limits', { A1: 4 }), sheetOf('Other', { A1: 'far away' }));
  workbook.names = [nameOf('Limit', '=Limits!$A$1')];
});

/** What the browser does between page and worker. */
const send = <Message>(message: Message): Message => structuredClone(message);

function ask(rest: Partial<LooksRequest> = {}): LooksRequest {
  const copy = copyWorkbook(workbook, plan);
  return send({ number: 1, sheetName: 'Plan', workbook: copy, edits: [], ...rest });
}

const fillsOf = (answer: ReturnType<ReturnType<typeof createLooksAnswerer>>) => {
  const looks = unpackLooks(send(answer));
  return ['A1', 'A2', 'A3', 'B1'].map((address) => looks(at(address))?.fill);
};

test('formulas, names and other sheets count, and cells that look alike share their look', () => {
  const answer = createLooksAnswerer()(ask());
  expect(fillsOf(answer)).toEqual([undefined, '#F6C7C3', '#F6C7C3', '#FFE7A8']);
  expect(answer.styles).toHaveLength(2);
});

test('sheets that nothing shown depends on are not sent', () => {
  expect(copyWorkbook(workbook, plan).sheets.map(({ name }) => name)).toEqual(['Plan', 'Limits']);
});

test('after an edit only its cells are sent', () => {
  const answer = createLooksAnswerer();
  answer(ask());
  const edit = (sheetName: string, address: string, value: number | ''): CellEdits => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName)!;
    const { rowIndex, columnIndex } = at(address);
    if (value === '') sheet.cells.delete(rowIndex, columnIndex);
    else sheet.cells.set(rowIndex, columnIndex, { value });
    const blocks = [block(address)];
    return { sheetName, blocks, cells: copyCellContents(sheet, blocks) };
  };
  const edits = [edit('Plan', 'A1', 6), edit('Plan', 'A2', ''), edit('Limits', 'A1', 5)];
  const after = answer(ask({ workbook: null, edits: [...edits, edit('Other', 'A1', 1)] }));
  expect(fillsOf(after)).toEqual(['#F6C7C3', undefined, '#F6C7C3', undefined]);
});

test('colour scales and what else is only carried are left out of the copy', () => {
  plan.conditionalFormats.push({
    id: 'scale',
    ranges: ['A1:A3'],
    priority: 3,
    stopIfTrue: false,
    kind: 'carried',
    type: 'colorScale',
    carried: () => 'a function cannot be sent',
  });
  expect(fillsOf(createLooksAnswerer()(ask()))).toEqual([
    undefined,
    '#F6C7C3',
    '#F6C7C3',
    '#FFE7A8',
  ]);
});
