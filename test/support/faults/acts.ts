import { Range } from '../../../src/simulator/host/object-model/range';
import { Worksheet } from '../../../src/simulator/host/object-model/worksheet';
import type { OfficeHost } from '../../../src/simulator/host/office-host';
import { parseBlock } from '../../../src/workbook/address';
import type { SheetData } from '../../../src/workbook/workbook-data';

/** What somebody else at the workbook has in hand. */
export interface Colleague {
  readonly sheet: SheetData;
  /** Cells of the matrix's sheet; "2:3" and "A:B" are whole rows and columns. */
  readonly range: (address: string) => Range;
  readonly worksheet: () => Worksheet;
  readonly deleteSheets: (isMeant: (name: string) => boolean) => void;
}

/** Something that somebody else does between two batches of ours. */
export interface Act {
  readonly name: string;
  readonly do: (colleague: Colleague) => void;
  /** Whether rows are put into another order. */
  readonly sorts?: true;
  /** Whether a due no longer stands in its action's row afterwards, or there is no telling. */
  readonly tears?: true;
}

const sortBy =
  (key: number, ascending: boolean) =>
  ({ range }: Colleague): void =>
    range('A2:F7').sort.apply([{ key, ascending }]);

const write =
  (address: string, value: string) =>
  ({ range }: Colleague): void => {
    range(address).values = [[value]];
  };

/** What an action says that was edited in its place. */
export const EDITED_ACTION = 'Train nobody';

/** What a colleague may do, as far as it matters to where something is written. */
export const ACTS: readonly Act[] = [
  { name: 'a row is inserted above all', do: ({ range }) => void range('2:2').insert('Down') },
  {
    name: 'a row is inserted above the headings',
    do: ({ range }) => void range('1:1').insert('Down'),
  },
  {
    name: 'two rows are inserted within a KPI',
    do: ({ range }) => void range('3:4').insert('Down'),
  },
  { name: 'a row is inserted between KPIs', do: ({ range }) => void range('5:5').insert('Down') },
  {
    name: 'a column is inserted before the matrix',
    do: ({ range }) => void range('A:A').insert('Right'),
  },
  {
    name: 'a column is inserted within the matrix',
    do: ({ range }) => void range('E:E').insert('Right'),
  },
  { name: 'the first row is deleted', do: ({ range }) => range('2:2').delete('Up') },
  { name: 'a row of the KPI is deleted', do: ({ range }) => range('4:4').delete('Up') },
  {
    name: 'the column of dues is deleted',
    do: ({ range }) => range('E:E').delete('Left'),
    tears: true,
  },
  { name: 'the column of KPIs is deleted', do: ({ range }) => range('A:A').delete('Left') },
  {
    name: 'the column of actions is deleted',
    do: ({ range }) => range('D:D').delete('Left'),
    tears: true,
  },
  {
    name: 'a cell of the dues is deleted',
    do: ({ range }) => range('E2').delete('Up'),
    tears: true,
  },
  {
    name: 'a row is deleted and another inserted',
    do: ({ range }) => {
      range('2:2').delete('Up');
      range('6:6').insert('Down');
    },
  },
  { name: 'the rows are sorted by action', do: sortBy(3, true), sorts: true },
  { name: 'the rows are sorted the other way', do: sortBy(3, false), sorts: true },
  { name: 'the rows are sorted by due', do: sortBy(4, true), sorts: true },
  { name: 'the sheet is cleared', do: ({ range }) => range('A1:F9').clear('Contents') },
  { name: 'the same cell is edited', do: write('E3', 'Q2 25') },
  { name: 'the same cell is emptied', do: ({ range }) => range('E3').clear('Contents') },
  { name: 'an action is edited', do: write('D3', EDITED_ACTION) },
  { name: 'a level is edited', do: write('B2', 'Mature All reports') },
  { name: 'cells are merged', do: ({ range }) => range('E2:E3').merge() },
  {
    name: 'a table is made of the matrix',
    do: ({ worksheet }) => void worksheet().tables.add('A1:F7', true),
  },
  {
    name: 'a table is made of the matrix and undone',
    do: ({ worksheet }) => void worksheet().tables.add('A1:F7', true).convertToRange(),
  },
  { name: 'the sheet is renamed', do: ({ worksheet }) => (worksheet().name = 'Plan 2023') },
  { name: 'the sheet is protected', do: ({ worksheet }) => worksheet().protection.protect() },
  {
    name: 'the sheet is deleted',
    do: ({ deleteSheets }) => deleteSheets((name) => name === 'Plan'),
  },
  {
    name: 'our sheets are deleted',
    do: ({ deleteSheets }) => deleteSheets((name) => !['Plan', 'Summary'].includes(name)),
  },
  {
    name: 'the records are deleted',
    do: ({ deleteSheets }) => deleteSheets((name) => name === 'Matrix records'),
  },
  {
    name: 'the settings are deleted',
    do: ({ deleteSheets }) => deleteSheets((name) => name === 'Matrix settings'),
  },
];

/** Does it as a person at the same workbook; `follows` is whether kept ranges follow their cells. */
export function actAsColleague({ session }: OfficeHost, act: Act, follows: boolean): void {
  const { workbook } = session;
  const sheet = workbook.sheets.find(({ name }) => name === 'Plan');
  if (!sheet) return;
  if (!follows) session.liveRanges.clear();
  session.editByPerson(() =>
    act.do({
      sheet,
      range: (address) => new Range(session, sheet, parseBlock(toCells(address))!),
      worksheet: () => new Worksheet(session, sheet),
      deleteSheets(isMeant) {
        for (const one of workbook.sheets.filter(({ name }) => isMeant(name))) {
          new Worksheet(session, one).delete();
        }
      },
    }),
  );
}

function toCells(address: string): string {
  const rows = /^(\d+):(\d+)$/.exec(address);
  const columns = /^([A-Z]):([A-Z])$/.exec(address);
  if (rows) return `A${rows[1]}:XFD${rows[2]}`;
  return columns ? `${columns[1]}1:${columns[2]}1048576` : address;
}
