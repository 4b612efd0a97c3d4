import { countFigures } from '../../src/board-pack/figures';
import { freezeRecords } from '../../src/board-pack/movement/freeze-records';
import type { FrozenMatrix } from '../../src/board-pack/movement/frozen-matrix';
import { preparePack } from '../../src/board-pack/pack-context';
import { composePaper } from '../../src/board-pack/paper/compose-paper';
import { listKpiRecords } from '../../src/board-pack/records';
import { listPackSheets } from '../../src/board-pack/sheets/index';
import { parseIsoDate } from '../../src/domain/calendar-date';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { createGrid, readGrid } from '../matrix-sheet/read-sheet';
import { rowsOf, sheetOf } from './read-pack';
import { renderPaper } from './render-paper';

const asAt = parseIsoDate('2023-10-15')!;
const earlier = parseIsoDate('2023-07-15')!;

const HEADER = [
  ...['KPI', 'Where we are now', 'Where we want to be', 'Actions'],
  ...['Original due', 'Revised due', 'Reason for delay', 'Owner'],
];

type Row = readonly [kpi: string, original: string, revised: string, reason?: string];

const matrixOf = (...rows: readonly Row[]) =>
  readGrid(
    createGrid([
      HEADER,
      ...rows.map(([kpi, original, revised, reason = '']) => [
        kpi,
        'Developing',
        'Leader',
        `Do what ${kpi} needs`,
        original,
        revised,
        reason,
        'Ann Lee',
      ]),
    ]),
  );

const contextOf = (rows: readonly Row[], freezes: FrozenMatrix[] = []) =>
  preparePack(matrixOf(...rows), [], { asAt, freezes });

const ROWS: readonly Row[] = [
  ['Bins', 'Q1 23', 'Q4 23', 'Late lorries'],
  ['Fleet', 'Q2 23', 'Q1 25'],
  ['Roads', 'Q4 23', 'Q3 23'],
  ['Parks', 'Q4 23', 'Q4 23'],
  ['Trees', 'Q1 23', 'Complete'],
];

test('without a freeze the columns say what was extended, the longest first, and why', () => {
  const pack = listPackSheets(contextOf(ROWS));
  expect(rowsOf(pack, 'time-extensions')).toMatchObject([
    {
      KPI: 'Fleet',
      'Original due': 'Q2 2023/24',
      'Revised due': 'Q1 2025/26',
      'Later by': '7 quarters',
    },
    {
      KPI: 'Bins',
      'Original due': 'Q1 2023/24',
      'Revised due': 'Q4 2023/24',
      'Later by': '3 quarters',
      'Reason for new due': 'Late lorries',
    },
  ]);
  const { table, footnotes } = sheetOf(pack, 'time-extensions');
  const headers = table.columns.map(({ header }) => header);
  for (const ofFreezes of ['Due at the last freeze', 'Times moved', 'Match']) {
    expect(headers).not.toContain(ofFreezes);
  }
  expect(footnotes[0]!.text).toContain('known once the matrix has been frozen');
});

test('figures, owners and the paper count the same, in words that speak of no freeze', () => {
  const context = contextOf(ROWS);
  expect(countFigures(context).moved).toMatchObject({
    name: 'Actions due later than first agreed',
    value: 2,
  });
  const [head] = rowsOf(listPackSheets(context), 'by-owner');
  expect(head!.Action).toContain('2 moved later');
  const paper = renderPaper(composePaper(context, DEFAULT_SETTINGS.paper)).replace(/\s+/g, ' ');
  expect(paper).toContain('Agree the new dates of the two actions moved later than first agreed');
  expect(paper).toContain('Two actions have been moved later than first agreed.');
  expect(paper).toContain('Late lorries');
  expect(paper).not.toMatch(/undefined|null|NaN|at the last freeze/);
});

test('with a freeze the sheet is of what has moved since, as the freeze has it', () => {
  const then = matrixOf(['Bins', 'Q1 23', 'Q3 23'], ['Fleet', 'Q2 23', 'Q1 25']);
  const freezes = [freezeRecords(listKpiRecords(then, earlier), earlier)];
  expect(rowsOf(listPackSheets(contextOf(ROWS, freezes)), 'time-extensions')).toMatchObject([
    { KPI: 'Bins', 'Due at the last freeze': 'Q3 2023/24', 'Times moved': 1, Match: 'Certain' },
  ]);
});

test('where no due is later than its original one, the list is empty rather than unknown', () => {
  const context = preparePack(matrixOf(['Parks', 'Q4 23', 'Q4 23']), [], {
    asAt,
    keepsEmptySheets: true,
  });
  const sheet = sheetOf(listPackSheets(context), 'time-extensions');
  expect(sheet.empty).toBe('nothing-to-list');
  expect(sheet.table.rows[0]![0]).toBe(
    'No due has moved later than its original one by 15 October 2023.',
  );
});
