import { SETTING_FIELDS } from '../../src/excel/settings/setting-fields';
import { listSettingRows } from '../../src/excel/settings/setting-rows';
import type { RecordCell, RecordTable } from '../../src/excel/records/record-tables';
import { ACCEPTANCE_TABLE, CHANGE_TABLE } from '../../src/excel/records/record-tables';
import { NOISE_TABLE, REPAIR_TABLE } from '../../src/excel/records/repair-tables';
import { ROUND_TABLE } from '../../src/excel/records/round-table';
import { formatBlock, quoteSheetName } from '../../src/workbook/address';
import {
  AS_AT_NAME,
  FIRST_HIDDEN_NAME,
  HEADINGS_NAME,
  LEVELS_NAME,
  LOOKUP_NAMES,
  LOOKUPS_NAME,
  PACK_CONTENT_NAME,
  RECORDS_SHEET,
  SETTINGS_SHEET,
  SHEET_MARK_NAME,
  UNFINISHED_TABLES_NAME,
} from '../../src/workbook/names';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { NameData, SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { createSheetData } from '../../src/workbook/workbook-data';
import { ALL_SETTINGS } from './all-settings';
import { HOSTILE_TEXTS, PROTOTYPE_TEXTS } from './hostile-texts';
import type { Dice } from './layouts/dice';
import { TODAY } from './matrix-host';

/** Tabs that Excel allows, and that a program may take for something else. */
const SHEET_NAMES = [
  "O'Brien's",
  'R1C1',
  'A1',
  'TRUE',
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  'Plan!B',
  'a,b;c',
  '<b>&amp;<b>',
  '"quoted"',
  '\u202ePlan',
  'Plan\u200b',
  '計画 😀',
  '2024-25',
  ' ',
  '#REF!',
  'Thirty-one characters, not more',
  'Summary',
  'Overdue',
  'Matrix settings (2)',
  'Matrix unfinished plan',
  'Matrix unfinished check list',
  'Matrix unfinished settings',
  'Frozen 15 October 2023',
];

/** Names that Excel lets people give. */
const NAMES = [
  ...PROTOTYPE_TEXTS,
  'N'.repeat(255),
  '_xlnm._FilterDatabase',
  'Print_Area',
  'Élan',
  'Matrix',
  'Matrix_',
  'Matrix_Status',
  'Matrix_Scale',
  'Matrix_Hidden_2',
  'Matrix_Hidden_Active',
  FIRST_HIDDEN_NAME,
  AS_AT_NAME,
  HEADINGS_NAME,
  LEVELS_NAME,
  LOOKUPS_NAME,
  ...LOOKUP_NAMES.slice(0, 3),
  PACK_CONTENT_NAME,
  SHEET_MARK_NAME,
  UNFINISHED_TABLES_NAME,
  'Matrix_Accepted',
  'Matrix_Rounds',
];

const longFormula = `=${Array.from({ length: 1_500 }, (_, index) => `A${index + 1}`).join('+')}`;
const NAME_FORMULAS = [
  '=#REF!',
  '=#REF!$B$4',
  "='Gone sheet'!$A$1",
  '=SUM(',
  '=',
  '="text"',
  '=5',
  '={1,2;3,4}',
  '=OFFSET($A$1,0,0,COUNTA($A:$A),1)',
  '=NOSUCHFUNCTION(1)',
  "='[Other.xlsx]Plan'!$A$1",
  '=$A:$A',
  '=$A$1,$C$3',
  '=A1:INDEX(A:A,9)',
  longFormula,
];

const TABLE_NAMES = [
  'Table1',
  'TABLE1',
  'Matrix_Accepted',
  'Matrix_Rounds',
  'constructor',
  'Print',
];

/** What a person has written on a sheet of ours, far from what is ours. */
export const PERSONAL_NOTE = 'Ask Jo before you change this';

/** A workbook of a person's, and which of its sheets were made by the add-in. */
export interface HostileWorkbook {
  readonly workbook: WorkbookData;
  readonly ours: ReadonlySet<SheetData>;
  /** The names that a person has given. */
  readonly ownNames: readonly NameData[];
}

/** Gives a workbook hostile tabs, names, tables, settings and records, each now and then. */
export function makeHostile(workbook: WorkbookData, dice: Dice): HostileWorkbook {
  if (dice.chance('tabs', 0.3)) renameSheets(workbook, dice.for('tabs'));
  if (dice.chance('tables', 0.2)) addTables(workbook, dice.for('tables'));
  if (dice.chance('names', 0.4)) addNames(workbook, dice.for('names'));
  const ownNames = [...workbook.names];
  const ours = new Set<SheetData>();
  if (dice.chance('settings', 0.25)) ours.add(addSettings(workbook, dice.for('settings')));
  else if (dice.chance('own settings', 0.05)) addOwnSheet(workbook, SETTINGS_SHEET);
  if (dice.chance('records', 0.25)) ours.add(addRecords(workbook, dice.for('records')));
  else if (dice.chance('own records', 0.05)) addOwnSheet(workbook, RECORDS_SHEET);
  return { workbook, ours, ownNames };
}

const takes = ({ sheets }: WorkbookData, name: string): boolean =>
  sheets.every((sheet) => sheet.name.toLowerCase() !== name.toLowerCase());

function renameSheets(workbook: WorkbookData, dice: Dice): void {
  workbook.sheets.forEach((sheet, index) => {
    const name = dice.pick(`name ${index}`, SHEET_NAMES);
    if (dice.chance(`renames ${index}`, 0.6) && takes(workbook, name)) sheet.name = name;
  });
}

/** Two tables, which other programs may give one name. */
function addTables(workbook: WorkbookData, dice: Dice): void {
  for (const index of [0, 1]) {
    const sheet = createSheetData(`Lists ${index}`);
    const heading = dice.pick(`heading ${index}`, ['Finding', 'Item', ...HOSTILE_TEXTS]);
    [heading, 'Count'].forEach((text, column) => sheet.cells.set(0, column, { value: text }));
    sheet.cells.set(1, 0, { value: dice.pick(`cell ${index}`, HOSTILE_TEXTS) });
    sheet.tables.push({
      name: dice.pick(`name ${index}`, TABLE_NAMES),
      address: 'A1:B3',
      columns: [heading, 'Count'],
      style: 'TableStyleLight1',
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      carried: null,
    });
    workbook.sheets.push(sheet);
  }
}

function addNames(workbook: WorkbookData, dice: Dice): void {
  const count = 1 + dice.int('count', 5);
  for (let index = 0; index < count; index += 1) {
    const own = dice.pick(`sheet ${index}`, workbook.sheets).name;
    const cell = `=${quoteSheetName(own)}!$A$${1 + dice.int(`row ${index}`, 30)}`;
    const formula = dice.pick(`formula ${index}`, [...NAME_FORMULAS, cell, cell, cell]);
    const sheet = dice.chance(`scope ${index}`, 0.3) ? own : null;
    addName(workbook, { name: dice.pick(`name ${index}`, NAMES), formula, sheet });
  }
}

function addName(
  { names }: WorkbookData,
  { name, formula, sheet }: Pick<NameData, 'name' | 'formula' | 'sheet'>,
): void {
  const isTaken = names.some(
    (other) => other.name.toLowerCase() === name.toLowerCase() && other.sheet === sheet,
  );
  if (!isTaken) names.push({ name, formula, sheet, comment: '', visible: true });
}

/** A sheet of the person's own that has a name of ours. */
function addOwnSheet(workbook: WorkbookData, name: string): void {
  if (!takes(workbook, name)) return;
  const sheet = createSheetData(name);
  ['Committee', 'Status', PERSONAL_NOTE].forEach((value, row) =>
    sheet.cells.set(row, 0, { value }),
  );
  workbook.sheets.push(sheet);
}

function addOurSheet(workbook: WorkbookData, name: string, id: string): SheetData {
  const sheet = createSheetData(name);
  workbook.sheets.push(sheet);
  sheet.cells.set(0, 0, { value: name });
  sheet.cells.set(199, 0, { value: PERSONAL_NOTE });
  addName(workbook, { name: SHEET_MARK_NAME, formula: `="${id}"`, sheet: name });
  return sheet;
}

/** Where the settings begin on a new sheet; see addSettingsSheet. */
const SETTINGS_ROW = 3;
/** A value that is put where another is expected. */
const OTHER_VALUES: readonly CellValue[] = ['', 0, -1, 1e308, 45_000, true, '#REF!', 'Low', 'No'];

/** Settings as the add-in writes them, some cells and names of which a person has changed. */
function addSettings(workbook: WorkbookData, dice: Dice): SheetData {
  const settings = dice.chance('set', 0.5) ? ALL_SETTINGS : { ...DEFAULT_SETTINGS, asAt: TODAY };
  const rows = listSettingRows({ ...settings, mapping: null, sheets: [] }, 1900);
  const sheet = addOurSheet(workbook, SETTINGS_SHEET, 'settings');
  const singles = SETTING_FIELDS.filter(({ shape }) => shape !== 'list');
  const headingRow = SETTINGS_ROW + singles.length + 1;
  const share = dice.chance('damaged', 0.6) ? 0.04 : 0;
  const other = (name: string): CellValue => dice.pick(name, [...OTHER_VALUES, ...HOSTILE_TEXTS]);
  for (const { key, name, headings, shape, columnIndex } of SETTING_FIELDS) {
    const isList = shape === 'list';
    const single = SETTINGS_ROW + singles.findIndex((field) => field.key === key);
    const [labelRow, firstRow] = isList ? [headingRow, headingRow + 1] : [single, single];
    headings.forEach((heading, column) =>
      sheet.cells.set(labelRow, (isList ? columnIndex : 0) + column, { value: heading }),
    );
    fill(sheet, { rowIndex: firstRow, columnIndex }, rows[key], (value, at) =>
      dice.chance(`${key} ${at}`, share) ? other(`${key} ${at} value`) : value,
    );
    if (dice.chance(`${key} unnamed`, share / 2)) continue;
    const cells = { rowIndex: firstRow, columnIndex, rowCount: rows[key].length };
    const address = absolute({ ...cells, columnCount: headings.length });
    const formula = dice.chance(`${key} moved`, share / 2)
      ? dice.pick(`${key} formula`, NAME_FORMULAS)
      : `='${SETTINGS_SHEET}'!${address}`;
    addName(workbook, { name, formula, sheet: null });
  }
  return sheet;
}

/** "$A$1:$B$2" */
const absolute = (block: Parameters<typeof formatBlock>[0]): string =>
  formatBlock(block).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function fill(
  sheet: SheetData,
  { rowIndex, columnIndex }: { readonly rowIndex: number; readonly columnIndex: number },
  rows: readonly (readonly RecordCell[])[],
  change: (value: CellValue, at: string) => CellValue,
): void {
  rows.forEach((row, offset) =>
    row.forEach((cell, column) => {
      const value = change(typeof cell === 'object' ? cell.value : cell, `${offset} ${column}`);
      if (value !== '') sheet.cells.set(rowIndex + offset, columnIndex + column, { value });
    }),
  );
}

const RECORD = { kpiId: 'Reporting', column: 'B', cell: 'E2', sheet: 'Plan' };
const STEP = { on: TODAY, asAt: TODAY, by: 'Ann Lee' };

/** A table of records with one record for each text. */
const tableOf = <Entry>(
  spec: RecordTable<Entry>,
  entryOf: (text: string) => Entry,
): { readonly spec: RecordTable<never>; readonly rowOf: (text: string) => RecordCell[] } => ({
  spec: spec as unknown as RecordTable<never>,
  rowOf: (text) => spec.toRow(entryOf(text)),
});

const RECORD_TABLES = [
  tableOf(ACCEPTANCE_TABLE, (text) => ({
    ...{ ...RECORD, rule: 'wide-gap', cellText: text, message: text, reason: text },
    acceptedOn: TODAY,
  })),
  tableOf(CHANGE_TABLE, (text) => ({
    ...{ ...RECORD, from: text, to: 'Q4 23', label: text },
    changedOn: TODAY,
  })),
  tableOf(ROUND_TABLE, () => ({
    ...{ ...STEP, kind: 'started' as const, period: 'Q2', freezeId: 'freeze-2023-07-15' },
    before: { asAt: { year: 2023, month: 7, day: 15 }, period: 'Q1' },
  })),
  tableOf(REPAIR_TABLE, (text) => ({
    ...{ of: 'tidy' as const, places: [] },
    ...{ kind: 'cells-joined' as const, certainty: 'likely' as const, was: text, became: text },
    ...{ row: 'Plan, row 5', heading: text, cell: 'C4', from: 'Plan!B5', edited: '' },
    ...{ decision: 'open' as const, decidedOn: null },
  })),
  tableOf(NOISE_TABLE, (text) => ({
    of: 'tidy' as const,
    kind: 'page-number' as const,
    text,
    from: 'Plan!A9',
  })),
];

const RECORDS_ROW = 4;

/** Records as the add-in writes them, some cells, headings and tables of which a person has changed. */
function addRecords(workbook: WorkbookData, dice: Dice): SheetData {
  const sheet = addOurSheet(workbook, RECORDS_SHEET, 'records');
  const share = dice.chance('damaged', 0.6) ? 0.05 : 0;
  for (const { spec, rowOf } of RECORD_TABLES) {
    if (dice.chance(`${spec.name} absent`, 0.3)) continue;
    const isRound = spec.name === ROUND_TABLE.name;
    const count = isRound ? 1 : 1 + dice.int(`${spec.name} rows`, 3);
    const rows = Array.from({ length: count }, (_, row) =>
      rowOf(dice.pick(`${spec.name} ${row}`, HOSTILE_TEXTS)),
    );
    const headings = spec.columns.map(({ header }) =>
      dice.chance(`${spec.name} ${header}`, share / 3) ? 'Renamed' : header,
    );
    const place = { rowIndex: RECORDS_ROW, columnIndex: spec.firstColumnIndex };
    fill(sheet, place, [headings, ...rows], (value, at) =>
      !at.startsWith('0 ') && dice.chance(`${spec.name} cell ${at}`, share)
        ? dice.pick(`${spec.name} other ${at}`, [...OTHER_VALUES, ...HOSTILE_TEXTS])
        : value,
    );
    if (dice.chance(`${spec.name} range`, share)) continue;
    sheet.tables.push({
      name: dice.chance(`${spec.name} renamed`, share) ? `${spec.name}_9` : spec.name,
      address: formatBlock({ ...place, rowCount: 1 + count, columnCount: headings.length }),
      columns: headings,
      style: 'TableStyleLight1',
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
      carried: null,
    });
  }
  return sheet;
}
