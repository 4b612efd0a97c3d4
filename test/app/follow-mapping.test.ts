import { reviewMatrix } from '../../src/app/review-matrix';
import { listKpis } from '../../src/domain/matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { AddInError } from '../../src/workbook/errors';
import {
  closeHost,
  REVIEW_REQUEST,
  runAsPerson,
  sheetOf,
  workbookOf,
} from '../support/matrix-host';
import type { SessionHost } from './session/session-host';
import { openSession } from './session/session-host';

afterEach(closeHost);

/** Headings that say nothing, so that only what a person has chosen can be what is read. */
const ROWS = [
  ['a', 'b', 'c', 'd', 'e', 'f'],
  ['Reporting', 'Minimum', 'Developing', 'Leader', 'Publish', 'Q1 23'],
  ['Tendering', 'Minimum', 'Mature', 'Leader', 'Write', 'Q4 23'],
];
const MAPPING = {
  sheet: 'Plan',
  headerRowNumber: 1,
  columns: { kpi: 'A', current: 'C', target: 'D', actions: 'E', due: 'F' },
};

async function openMapped(rows = ROWS): Promise<SessionHost> {
  const opened = await openSession(workbookOf(sheetOf('Plan', rows), sheetOf('Other', [['x']])));
  await opened.session.changeSettings({ mapping: MAPPING });
  return opened;
}

async function readAgain(): Promise<string[]> {
  const { matrix } = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  return listKpis(matrix).map(({ name, current, target, actions }) =>
    [name, current.level, target.level, actions[0]?.text, actions[0]?.due.raw].join(' '),
  );
}

const AS_CHOSEN = [
  'Reporting Developing Leader Publish Q1 23',
  'Tendering Mature Leader Write Q4 23',
];

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const act = (edit: Act): Promise<void> =>
  runAsPerson(async (context) => {
    edit(context.workbook.worksheets.getItem('Plan'), context);
    await context.sync();
  });

test.each<[string, Act]>([
  ['nothing has changed', () => undefined],
  ['a column is inserted at D', (sheet) => void sheet.getRange('D:D').insert('Right')],
  ['a column is inserted at A', (sheet) => void sheet.getRange('A:A').insert('Right')],
  ['a column between is deleted', (sheet) => sheet.getRange('B:B').delete('Left')],
  ['two rows are put on top', (sheet) => void sheet.getRange('1:2').insert('Down')],
  ['the sheet is renamed', (sheet) => (sheet.name = "Bob's plan")],
  [
    'it moves, and another sheet takes its name',
    (sheet, { workbook }) => {
      sheet.name = 'Plan 2024';
      workbook.worksheets.add('Plan').getRange('A1:B1').values = [['x', 'y']];
    },
  ],
])('a mapping is followed when %s', async (_, edit) => {
  await openMapped();
  expect(await readAgain()).toEqual(AS_CHOSEN);
  await act(edit);
  expect(await readAgain()).toEqual(AS_CHOSEN);
});

test('sorted or made a table it is read all the same', async () => {
  await openMapped();
  await act((sheet) => {
    sheet.getRange('A2:F3').sort.apply([{ key: 0, ascending: false }]);
    sheet.tables.add('A1:F3', true);
  });
  expect(await readAgain()).toEqual([...AS_CHOSEN].reverse());
});

test.each<[string, Act]>([
  ['a chosen column is deleted', (sheet) => sheet.getRange('C:C').delete('Left')],
  ['a heading says something else', (sheet) => (sheet.getRange('C1').values = [['new']])],
  ['the row of headings is deleted', (sheet) => sheet.getRange('1:1').delete('Up')],
])('it is asked for again, and not used, when %s', async (_, edit) => {
  await openMapped();
  await act(edit);
  const refused = await readAgain().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AddInError);
  expect((refused as AddInError).code).toBe('mapping-outdated');
});

test('a column without a heading is followed as long as all others have moved alike', async () => {
  await openMapped([['a', 'b', 'c', 'd', 'e', ''], ...ROWS.slice(1)]);
  await act((sheet) => void sheet.getRange('A:B').insert('Right'));
  expect(await readAgain()).toEqual(AS_CHOSEN);
  await act((sheet) => void sheet.getRange('F:F').insert('Right'));
  await expect(readAgain()).rejects.toMatchObject({ code: 'mapping-outdated' });
});

test('finding it by its headings again takes the name away', async () => {
  const { session, host } = await openMapped();
  const names = (): string[] => host.workbook.names.map(({ name }) => name);
  expect(names()).toContain('Matrix_Headings');
  await session.changeSettings({ mapping: null });
  expect(names()).not.toContain('Matrix_Headings');
});

test('a header of two rows is passed over as a whole, whichever columns are chosen', async () => {
  const rows = [
    ['KPI', 'Where we are now', '', 'Where we want to be', '', 'Actions', 'By when'],
    ['Name', 'Level', 'Evidence', 'Level', 'Why', '', ''],
    ['Reporting', 'Developing', 'ad hoc', 'Leader', 'all of it', 'Publish', 'Q1 23'],
  ];
  const { session } = await openSession(workbookOf(sheetOf('Plan', rows)));
  const columns = { kpi: 'A', currentLevel: 'B', targetLevel: 'D', actions: 'F', due: 'G' };
  await session.changeSettings({ mapping: { sheet: 'Plan', headerRowNumber: 1, columns } });
  expect(await readAgain()).toEqual(['Reporting Developing Leader Publish Q1 23']);
});
