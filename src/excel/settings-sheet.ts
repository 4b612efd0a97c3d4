import { fromExcelSerial, toExcelSerial } from '../domain/calendar-date';
import { AddInError } from '../workbook/errors';
import { AS_AT_NAME, LEVELS_NAME, SETTINGS_SHEET, START_MONTH_NAME } from '../workbook/names';
import type { StoredSettings } from '../workbook/port';
import type { SheetWithMark } from './our-sheets';
import { addMarkedSheet, freeSheetName, sheetIdOf } from './our-sheets';
import { textValue } from './text-value';

/** Id in the mark of the settings sheet. */
const SETTINGS_SHEET_ID = 'settings';

const SETTING_NAMES = {
  asAt: { name: AS_AT_NAME, comment: 'The date that overdue is judged on' },
  startMonth: { name: START_MONTH_NAME, comment: 'The month in which Q1 starts' },
  levels: { name: LEVELS_NAME, comment: 'The levels of maturity, lowest first' },
} as const;

type SettingKey = keyof typeof SETTING_NAMES;
const SETTING_KEYS = Object.keys(SETTING_NAMES) as SettingKey[];

/** The named items and the cells that they point to, once loaded; null objects where there are none. */
export type SettingsCells = Record<SettingKey, { item: Excel.NamedItem; range: Excel.Range }>;

/** Queues finding the cells that hold the settings, wherever a person has moved them. The caller syncs. */
export function loadSettingsCells(context: Excel.RequestContext): SettingsCells {
  const entries = SETTING_KEYS.map((key) => {
    const item = context.workbook.names.getItemOrNullObject(SETTING_NAMES[key].name);
    item.load('name');
    const range = item.getRangeOrNullObject();
    range.load('values,address,rowCount');
    return [key, { item, range }] as const;
  });
  return Object.fromEntries(entries) as SettingsCells;
}

/** One round trip. Null when the workbook has no settings yet. */
export async function readSettings(context: Excel.RequestContext): Promise<StoredSettings | null> {
  const cells = loadSettingsCells(context);
  await context.sync();
  return hasSettings(cells) ? readSettingsCells(cells) : null;
}

/** Whether every setting has its cell; where one lacks, all are written on a new sheet. */
export function hasSettings(cells: SettingsCells): boolean {
  return SETTING_KEYS.every((key) => !cells[key].range.isNullObject);
}

function readSettingsCells({ asAt, startMonth, levels }: SettingsCells): StoredSettings {
  const levelNames = levels.range.values.map((row) => String(row[0]).trim());
  const distinct = new Set(levelNames.map((level) => level.toLowerCase()));
  if (distinct.has('') || distinct.size < levelNames.length) {
    const expected = 'the names of the levels, each once and none blank';
    throw new AddInError('settings-unreadable', { cell: levels.range.address, expected });
  }
  return {
    asAt: fromExcelSerial(readNumber(asAt.range, 36_526, 73_050, 'a date such as 15/10/2023')),
    startMonth: readNumber(startMonth.range, 1, 12, 'a month number from 1 to 12'),
    levels: levelNames,
  };
}

function readNumber(range: Excel.Range, least: number, most: number, expected: string): number {
  const value: unknown = range.values[0]![0];
  if (typeof value === 'number' && value >= least && value <= most) return Math.floor(value);
  throw new AddInError('settings-unreadable', { cell: range.address, expected });
}

/**
 * Queues writing the settings: into the cells that hold them, or on a new sheet when they are not all there.
 * The caller syncs.
 */
export function writeSettings(
  context: Excel.RequestContext,
  cells: SettingsCells,
  sheets: readonly SheetWithMark[],
  settings: StoredSettings,
): void {
  if (!hasSettings(cells)) {
    for (const key of SETTING_KEYS) if (!cells[key].item.isNullObject) cells[key].item.delete();
    const isOurs = (entry: SheetWithMark): boolean => sheetIdOf(entry) === SETTINGS_SHEET_ID;
    for (const { sheet } of sheets.filter(isOurs)) sheet.delete();
    const taken = sheets.filter((entry) => !isOurs(entry)).map(({ sheet }) => sheet.name);
    addSettingsSheet(context, taken, settings);
    return;
  }
  cells.asAt.range.values = [[toExcelSerial(settings.asAt)]];
  cells.startMonth.range.values = [[settings.startMonth]];
  const { item, range } = cells.levels;
  if (sameTexts(range.values, settings.levels)) return;
  range.clear('Contents');
  const renewed = range.getCell(0, 0).getResizedRange(settings.levels.length - 1, 0);
  renewed.values = settings.levels.map((level) => [textValue(level)]);
  item.delete();
  context.workbook.names.add(LEVELS_NAME, renewed, SETTING_NAMES.levels.comment);
}

function sameTexts(values: unknown[][], texts: readonly string[]): boolean {
  return values.length === texts.length && texts.every((text, row) => values[row]![0] === text);
}

function addSettingsSheet(
  context: Excel.RequestContext,
  taken: readonly string[],
  { asAt, startMonth, levels }: StoredSettings,
): void {
  const sheet = addMarkedSheet(context, SETTINGS_SHEET_ID, freeSheetName(SETTINGS_SHEET, taken));
  sheet.getRange('A1:B5').values = [
    [textValue('Matrix settings'), ''],
    [textValue('The highlights on the matrix follow these cells.'), ''],
    ['', ''],
    [textValue('As at (overdue is judged on this date)'), toExcelSerial(asAt)],
    [textValue('Month in which Q1 starts (4 is April, 1 is January)'), startMonth],
  ];
  sheet.getRange('A7').values = [[textValue('Levels, lowest first')]];
  const levelCells = sheet.getRange(`A8:A${7 + levels.length}`);
  levelCells.values = levels.map((level) => [textValue(level)]);

  const title = sheet.getRange('A1').format.font;
  title.bold = true;
  title.size = 16;
  sheet.getRange('A7').format.font.bold = true;
  sheet.getRange('A:A').format.columnWidth = 330;
  sheet.getRange('B:B').format.columnWidth = 110;
  sheet.getRange('B4').numberFormat = [['d mmmm yyyy']];
  sheet.getRange('B4:B5').format.horizontalAlignment = 'Right';

  const ranges = {
    asAt: sheet.getRange('B4'),
    startMonth: sheet.getRange('B5'),
    levels: levelCells,
  };
  for (const key of SETTING_KEYS) {
    context.workbook.names.add(SETTING_NAMES[key].name, ranges[key], SETTING_NAMES[key].comment);
  }
}
