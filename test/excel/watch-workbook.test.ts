import { excelWorkbook } from '../../src/excel/excel-workbook';
import { Range } from '../../src/simulator/host/object-model/range';
import type { OfficeHost } from '../../src/simulator/host/office-host';
import { parseBlock } from '../../src/workbook/address';
import type { WorkbookChange } from '../../src/workbook/port';
import {
  closeHost,
  openHost,
  runAsPerson,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';
import { untilIdle } from '../support/until-idle';

afterEach(closeHost);

interface Watched {
  readonly host: OfficeHost;
  readonly told: WorkbookChange[];
  /** What is told of an edit by a person. */
  readonly edit: (
    act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
  ) => Promise<WorkbookChange[]>;
  readonly stop: () => Promise<void>;
}

async function watch(version = '1.17', others: Record<string, string> = {}): Promise<Watched> {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX), sheetOf('Notes', [['Hello']]));
  const host = await openHost(workbook, { requirements: { ExcelApi: version, ...others } });
  const told: WorkbookChange[] = [];
  const { stop } = await excelWorkbook.watch((change) => told.push(change));
  return {
    host,
    told,
    stop,
    async edit(act) {
      told.splice(0);
      await runAsPerson(async (context) => {
        const { workbook: open } = context;
        act(open.worksheets.getItem(host.workbook.sheets[0]!.name), open);
        await context.sync();
      });
      await untilIdle();
      return [...told];
    },
  };
}

const cells = (
  sheet: string,
  rowIndex: number,
  columnIndex: number,
  rowCount = 1,
  columnCount = 1,
): WorkbookChange => ({
  kind: 'cells',
  sheet,
  block: { rowIndex, columnIndex, rowCount, columnCount },
});

test('typing, pasting and clearing are edits of cells', async () => {
  const { edit } = await watch();
  expect(await edit((sheet) => (sheet.getRange('E2').values = [['Q2 23']]))).toEqual([
    cells('Plan', 1, 4),
  ]);
  expect(
    await edit(
      (sheet) =>
        (sheet.getRange('D2:E3').values = [
          ['a', 'b'],
          ['c', 'd'],
        ]),
    ),
  ).toEqual([cells('Plan', 1, 3, 2, 2)]);
  expect(await edit((sheet) => sheet.getRange('B3:B4').clear('Contents'))).toEqual([
    cells('Plan', 2, 1, 2),
  ]);
});

test('inserting, deleting and sorting rows changes the sheet', async () => {
  const { edit } = await watch();
  const sheetChange = [{ kind: 'sheet', sheet: 'Plan' }];
  expect(await edit((sheet) => void sheet.getRange('3:3').insert('Down'))).toEqual(sheetChange);
  expect(await edit((sheet) => sheet.getRange('3:3').delete('Up'))).toEqual(sheetChange);
  expect(await edit((sheet) => void sheet.getRange('B:B').insert('Right'))).toEqual(sheetChange);
  const sorted = await edit((sheet) => sheet.getRange('A2:F5').sort.apply([{ key: 5 }]));
  expect(sorted).toContainEqual(sheetChange[0]);
});

test('hiding and showing rows, by hand or by a filter, changes the sheet where Excel tells of it', async () => {
  const { host, edit } = await watch();
  const sheetChange = [{ kind: 'sheet', sheet: 'Plan' }];
  expect(await edit((sheet) => (sheet.getRange('3:4').rowHidden = true))).toEqual(sheetChange);
  expect(await edit((sheet) => (sheet.getRange('3:4').rowHidden = false))).toEqual(sheetChange);
  host.workbook.sheets[0]!.autoFilter = { address: 'A1:E5', filtered: true };
  host.workbook.sheets[0]!.hiddenRows.add(2);
  expect(await edit((sheet) => sheet.autoFilter.remove())).toEqual(sheetChange);
  const older = await watch('1.10');
  expect(await older.edit((sheet) => (sheet.getRange('3:4').rowHidden = true))).toEqual([]);
});

test('sheets that are added, renamed and deleted are told of, and edits under the new name', async () => {
  const { edit } = await watch();
  const sheets = { kind: 'sheets' };
  expect(await edit((_, workbook) => void workbook.worksheets.add('New'))).toEqual([sheets]);
  expect(await edit((sheet) => (sheet.name = 'Matrix'))).toEqual([sheets]);
  expect(await edit((sheet) => (sheet.getRange('E2').values = [['x']]))).toEqual([
    cells('Matrix', 1, 4),
  ]);
  expect(await edit((_, workbook) => workbook.worksheets.getItem('New').delete())).toEqual([
    sheets,
  ]);
});

test('where renaming is not told of, edits come under the name that the sheet has then', async () => {
  const { edit } = await watch('1.9');
  expect(await edit((sheet) => (sheet.name = 'Matrix'))).toEqual([]);
  expect(await edit((sheet) => (sheet.getRange('E2').values = [['x']]))).toEqual([
    cells('Matrix', 1, 4),
  ]);
});

/** As where a person edits a cell and starts on the next one before we are told. */
async function editAndGoOn(
  host: OfficeHost,
  told: readonly WorkbookChange[],
): Promise<readonly WorkbookChange[]> {
  const { session, workbook } = host;
  session.editByPerson(() => {
    new Range(session, workbook.sheets[0]!, parseBlock('E2')!).values = [['x']];
  });
  host.setCellEdited(true);
  host.publishEvents();
  await untilIdle();
  host.setCellEdited(false);
  await untilIdle();
  return [...told];
}

test.each<[string, Record<string, string>, WorkbookChange]>([
  ['an Excel that waits tells where', { DelayForCellEdit: '1.1' }, cells('Plan', 1, 4)],
  ['of one that does not wait it is told that something was changed', {}, { kind: 'unknown' }],
])(
  'where names are asked for with each edit and the next cell is being edited, %s',
  async (_, others, change) => {
    const { host, told } = await watch('1.14', others);
    expect(await editAndGoOn(host, told)).toEqual([change]);
  },
);

test('an edit costs no round trip to be told of', async () => {
  const { host, edit } = await watch();
  const before = host.syncCount;
  await edit((sheet) => (sheet.getRange('E2').values = [['x']]));
  expect(host.syncCount - before).toBe(1);
});

test('nothing is told after stopping', async () => {
  const { edit, stop } = await watch();
  await stop();
  expect(await edit((sheet) => (sheet.getRange('E2').values = [['x']]))).toEqual([]);
});
