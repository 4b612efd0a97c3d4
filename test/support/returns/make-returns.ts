import { freezeMatrix } from '../../../src/app/freeze-matrix';
import { reviewMatrix } from '../../../src/app/review-matrix';
import { withOfficeHost } from '../../../src/cli/office-session';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { toExcelSerial } from '../../../src/domain/calendar-date';
import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { parseCell } from '../../../src/workbook/address';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import type { Dice } from '../layouts/dice';
import { createDice } from '../layouts/dice';
import { REVIEW_REQUEST, sheetOf } from '../matrix-host';

/** What one service of a council sends in. */
export interface Return {
  readonly organisation: string;
  readonly service: string;
  readonly asAt: CalendarDate;
  /** Everything in it follows from this. */
  readonly seed: string;
}

const HEADER = [
  'Area',
  'KPI',
  'Where we are now',
  'Where we want to be',
  'Actions',
  'By when',
  'Owner',
];
const AREAS = ['Showing leadership', 'Managing contracts', 'Obtaining social value'];
const KPIS = ['Reporting', 'Tendering', 'Training', 'Change control', 'Policy and scope'];
const OWNERS = ['Ann Lee', 'Bob Ray', 'Head of ICT', 'Priya Shah; Ann Lee', ''];
const DUES = [
  'Q1 23',
  'Q2 23',
  'Q3 23',
  'Q4 23',
  'Complete',
  'Ongoing',
  'TBC',
  '',
  'soon',
  'Q1 25',
];
const FREEZE_AT = { year: 2023, month: 4, day: 1 };

/** A maker of workbooks that are alike but for what they say: their settings are those of one that was saved once. */
export async function createReturnMaker(): Promise<(wanted: Return) => Promise<Uint8Array>> {
  const template = await makeTemplate();
  return async ({ organisation, service, asAt, seed }) => {
    const dice = createDice(seed);
    const workbook = await readWorkbook(template, 'template.xlsx');
    const index = workbook.sheets.findIndex(({ name }) => name === 'Plan');
    workbook.sheets[index] = makePlan(dice);
    setNamed(workbook, 'Matrix_Organisation', organisation);
    setNamed(workbook, 'Matrix_PaperTitle', service);
    setNamed(workbook, 'Matrix_AsAt', toExcelSerial(asAt));
    return writeWorkbook(workbook);
  };
}

/** The same with the matrix kept as it stood half a year before. */
export async function withFreeze(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await readWorkbook(bytes, 'return.xlsx');
  await withOfficeHost(workbook, async () => {
    const review = await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt: FREEZE_AT });
    await freezeMatrix(excelWorkbook, review);
  });
  return writeWorkbook(workbook);
}

async function makeTemplate(): Promise<Uint8Array> {
  const workbook = createWorkbookData([makePlan(createDice('template'))]);
  await withOfficeHost(workbook, () =>
    excelWorkbook.writeSettings({
      ...DEFAULT_SETTINGS,
      asAt: FREEZE_AT,
      cover: { ...DEFAULT_SETTINGS.cover, organisation: 'Template' },
      paper: { ...DEFAULT_SETTINGS.paper, title: 'Template' },
    }),
  );
  return writeWorkbook(workbook);
}

function setNamed(workbook: WorkbookData, wanted: string, value: string | number): void {
  const name = workbook.names.find((one) => one.name === wanted);
  const [sheetName = '', cell = ''] = (name?.formula ?? '').replace(/^='?/, '').split(/'?!/);
  const sheet = workbook.sheets.find((one) => one.name === sheetName);
  const place = parseCell(cell.replaceAll('$', ''));
  if (!sheet || !place) throw new Error(`No cell is named ${wanted}`);
  const { rowIndex, columnIndex } = place;
  sheet.cells.set(rowIndex, columnIndex, {
    ...sheet.cells.get(rowIndex, columnIndex),
    value,
  });
}

function makePlan(dice: Dice): SheetData {
  const rows: string[][] = [HEADER];
  for (const area of AREAS) {
    for (const kpi of KPIS) {
      const its = dice.for(`${area} ${kpi}`);
      const current = its.int('current', 5);
      const target = Math.min(4, current + its.int('gap', 4) - (its.chance('below', 0.05) ? 1 : 0));
      for (let action = 0; action < 1 + its.int('actions', 3); action += 1) {
        const isFirst = action === 0;
        rows.push([
          isFirst ? area : '',
          isFirst ? kpi : '',
          isFirst ? sayLevel(current, its.for('now')) : '',
          isFirst ? sayLevel(Math.max(0, target), its.for('then')) : '',
          `Work on part ${action + 1} of ${kpi.toLowerCase()} with Ann Lee`,
          its.pick(`due ${action}`, DUES),
          its.pick(`owner ${action}`, OWNERS),
        ]);
      }
    }
  }
  return sheetOf('Plan', rows);
}

/** One in twenty says no level, and one in forty that none applies. */
function sayLevel(rank: number, dice: Dice): string {
  if (dice.chance('silent', 0.05)) return 'The council has some of this';
  if (dice.chance('none', 0.025)) return 'N/A';
  return `${DEFAULT_SCALE.levels[rank]} The council has some of this`;
}
