import type { CellBlock } from '../../workbook/address';
import {
  doBlocksOverlap,
  formatBlock,
  formatCell,
  parseBlock,
  sheetPrefix,
} from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import type { CellValue } from '../../workbook/sheet-grid';
import { isDeadName, isOurName } from '../our-names';
import { isUnfinishedName } from '../our-sheets';
import { splitAddresses } from '../read-grid';
import type { LoadedSetting, ToldSetting } from './load-settings';
import { hasCells, isNameTaken, listRowsOfSetting } from './load-settings';
import { commentOf, SETTING_FIELDS } from './setting-fields';
import type { Place, SettingTop } from './setting-tops';
import { holdsLabels, labelOf, placesOf } from './setting-tops';

/**
 * Refuses loaded settings of which a person has taken away the name, the cells, a column or the place beside their label:
 * passed over, they would be missed in silence and written anew elsewhere. Throws settings-name-lost, settings-cells-lost
 * and settings-unreadable.
 */
export function refuseDamage(loaded: readonly ToldSetting[]): void {
  const found = loaded[0]!.tops.filter(
    ({ sheet, range }) => !range.isNullObject && !isUnfinishedName(sheet.name),
  );
  const sheets = new Map(found.map((top) => [top.sheet.name, placesOf(top)]));
  const standing = loaded.filter(hasCells);
  const holdsSettings = (name: string, places: ReadonlyMap<string, Place>): boolean =>
    standing.some(({ sheet }) => sheet.name === name) || holdsLabels(places);
  for (const [name, places] of sheets) {
    if (holdsSettings(name, places)) {
      for (const setting of loaded) refuseUnnamed(setting, name, places);
    }
  }
  for (const setting of loaded) if (standing.length > 0) refuseWithoutCells(setting);
  for (const setting of standing) {
    refuseOtherWidth(setting, found);
    refuseMovedLabel(setting, found);
  }
}

/** A label without the name of its cells: the name was deleted, changed, or given to other cells. */
function refuseUnnamed(
  setting: ToldSetting,
  sheet: string,
  places: ReadonlyMap<string, Place>,
): void {
  const { field, item } = setting;
  const place = places.get(labelOf(field));
  if (!place || !(item.isNullObject || isNameTaken(setting))) return;
  const isList = field.shape === 'list';
  const cell = formatCell(place.rowIndex + Number(isList), place.columnIndex + Number(!isList));
  throw new AddInError('settings-name-lost', { cell: sheetPrefix(sheet) + cell, name: field.name });
}

/** A name without cells beside settings that have theirs: a row or column was deleted, not the whole sheet. */
function refuseWithoutCells({ field, item, range }: ToldSetting): void {
  if (!isDeadName(item) && !(range.isNullObject && isOurName(item, commentOf(field)))) return;
  throw new AddInError('settings-cells-lost', { label: labelOf(field), name: field.name });
}

/** A column was put into the list, or one of its own was deleted. */
function refuseOtherWidth(setting: ToldSetting, tops: readonly SettingTop[]): void {
  const { field, range } = setting;
  const { headings, name } = field;
  if (range.columnCount === headings.length || isOfEarlierVersion(setting, tops)) return;
  const listed = headings.map((heading) => `“${heading}”`).join(', ');
  const expected =
    headings.length === 1
      ? `one column, as the name ${name} is to`
      : `${headings.length} columns side by side, ${listed}, as the name ${name} is to`;
  throw new AddInError('settings-unreadable', { cell: range.address, expected });
}

/** A list as an earlier version made it, beside which the columns that were added since have room: as wide, and labelled so. */
function isOfEarlierVersion(
  { field: { headings, earlierColumnCount }, range, window, sheet }: ToldSetting,
  tops: readonly SettingTop[],
): boolean {
  const block = parseBlock(range.address);
  const top = tops.find((candidate) => candidate.sheet.name === sheet.name);
  if (!block || !top || !window || range.columnCount !== earlierColumnCount) return false;
  const above = (top.range.values as CellValue[][])[block.rowIndex - 1] ?? [];
  const areLabelled = headings.every((heading, index) => {
    const label = String(above[block.columnIndex + index] ?? '').trim();
    return label === (index < earlierColumnCount ? heading : '');
  });
  const beside = (window.values as CellValue[][]).map((row) => row.slice(earlierColumnCount));
  return areLabelled && beside.flat().every((value) => value === '');
}

/** Where the label of another setting stands beside the cells, rows were sorted, or cells were, without their names. */
function refuseMovedLabel({ field, range, sheet }: ToldSetting, tops: readonly SettingTop[]): void {
  const top = tops.find((candidate) => candidate.sheet.name === sheet.name);
  const block = parseBlock(range.address);
  if (!top || !block) return;
  const isList = field.shape === 'list';
  const rowIndex = block.rowIndex - Number(isList);
  const columnIndex = block.columnIndex - Number(!isList);
  const text = String((top.range.values as CellValue[][])[rowIndex]?.[columnIndex] ?? '').trim();
  const isOfOther = SETTING_FIELDS.some((other) => other !== field && labelOf(other) === text);
  if (!isOfOther) return;
  throw new AddInError('settings-unreadable', {
    cell: sheetPrefix(sheet.name) + formatCell(rowIndex, columnIndex),
    expected: `“${labelOf(field)}”, which belongs to the cell named ${field.name}, as if cells were sorted apart from their names`,
  });
}

/** Queues asking for merged cells on the sheet of settings; null where the host is too old to tell. Empties Undo on some builds, as writing does. */
export function askMerged(sheet: Excel.Worksheet): Excel.RangeAreas | null {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return null;
  return sheet.getUsedRange().getMergedAreasOrNullObject().load('address');
}

/**
 * Excel keeps nothing that is written into merged cells but what goes into the first of them. Throws settings-unreadable
 * for cells of settings of which that is so.
 */
export function refuseMerged(
  loaded: readonly LoadedSetting[],
  sheet: string,
  merged: Excel.RangeAreas | null,
): void {
  const areas = (merged ? splitAddresses(merged) : []).flatMap((area) => parseBlock(area) ?? []);
  for (const setting of loaded.filter((one) => hasCells(one) && one.sheet.name === sheet)) {
    const first = parseBlock(setting.range.address);
    if (!first) continue;
    const cells = { ...first, rowCount: listRowsOfSetting(setting).length };
    const area = areas.find((block) => doBlocksOverlap(block, cells) && !isKeptWhole(block, cells));
    if (!area) continue;
    throw new AddInError('settings-unreadable', {
      cell: sheetPrefix(sheet) + formatBlock(area),
      expected: `a cell for each setting, because its cells are merged (Home, Merge & Center takes that back)`,
    });
  }
}

/** Whether merged cells have only their first among these cells, in which what is written is kept. */
function isKeptWhole(area: CellBlock, cells: CellBlock): boolean {
  const isSingle = (from: number, count: number, first: number, most: number): boolean =>
    from >= first && Math.min(from + count, first + most) - from === 1;
  return (
    isSingle(area.rowIndex, area.rowCount, cells.rowIndex, cells.rowCount) &&
    isSingle(area.columnIndex, area.columnCount, cells.columnIndex, cells.columnCount)
  );
}
