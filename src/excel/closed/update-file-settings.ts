import type { CellBlock } from '../../workbook/address';
import {
  doBlocksOverlap,
  isSameSheetName,
  parseBlock,
  quoteSheetName,
} from '../../workbook/address';
import type { LookupTable } from '../../workbook/highlight-plan';
import { HEADINGS_NAME, LOOKUP_NAMES, LOOKUPS_NAME } from '../../workbook/names';
import type { StoredSettings } from '../../workbook/settings';
import type { CellValue } from '../../workbook/sheet-grid';
import { GENERAL } from '../../number-format/display-text';
import type { NameData, SheetData, WorkbookData } from '../../workbook/workbook-data';
import { CellStore } from '../../workbook/workbook-data';
import { blockOfLookups, LOOKUP_COMMENT } from '../lookup-cells';
import { placeOfHeadings } from '../settings/headings-name';
import type { ToldSetting } from '../settings/load-settings';
import { hasCells } from '../settings/load-settings';
import { SETTING_DATE_FORMAT } from '../settings/place-settings';
import { listSettingRows } from '../settings/setting-rows';
import { planSettingChange } from '../settings/update-setting-cells';
import type { SettingsDrawing } from './draw-file-settings';
import { drawFileLookups } from './draw-file-settings';
import { cellsOfName, findName, tellName } from './file-cells';
import { tellSettings } from './file-settings';

/**
 * Returns what makes a standing sheet of settings say others, with other look-ups beside them, as Excel does. Null where
 * only Excel does that, with nothing changed: where cells have to be moved or added, names are not as they were given, something
 * of a person's own stands where the look-ups do, or it is not told what one of them gives.
 */
export function updateFileSettings(
  workbook: WorkbookData,
  home: SheetData,
  settings: StoredSettings,
  lookups: readonly LookupTable[],
): (() => void) | null {
  const told = tellSettings(workbook);
  if (!isPlain(home) || !told.every(hasCells) || !areHeadingsNamed(workbook, told, settings)) {
    return null;
  }
  const standing = [LOOKUPS_NAME, ...LOOKUP_NAMES].flatMap(
    (name) => findName(workbook, name) ?? [],
  );
  const cleared = cellsOfName(workbook, findName(workbook, LOOKUPS_NAME))?.block ?? null;
  const areOurs = standing.every(({ comment }) => comment === LOOKUP_COMMENT);
  if (!areOurs || (standing.length > 0 && !cleared)) return null;

  const drawing = copyWithout(home, cleared);
  const references = writeRows(drawing, told, settings, workbook);
  if (!references || holdsAny(drawing.sheet, blockOfLookups(lookups))) return null;
  if (!drawFileLookups(drawing, workbook, lookups)) return null;
  return () => {
    home.cells = drawing.sheet.cells;
    home.hiddenColumns = drawing.sheet.hiddenColumns;
    for (const [item, reference] of references) item.formula = reference;
    workbook.names = [
      ...workbook.names.filter((item) => !standing.includes(item)),
      ...drawing.names,
    ];
  };
}

/** Whether nothing lies on a sheet that writing into its cells minds. */
const isPlain = ({
  protected: isProtected,
  merges,
  conditionalFormats,
  validations,
  tables,
}: SheetData): boolean =>
  !isProtected &&
  merges.length + conditionalFormats.length + validations.length + tables.length === 0;

/** Whether the name of the row of headings is right already: it is there for a mapping that leads to a sheet, and else not. */
function areHeadingsNamed(
  workbook: WorkbookData,
  told: readonly ToldSetting[],
  { mapping }: StoredSettings,
): boolean {
  const item = findName(workbook, HEADINGS_NAME);
  const place = mapping?.movedTo ?? mapping;
  const sheet = workbook.sheets.find(({ name }) => isSameSheetName(name, place?.sheet ?? ''));
  if (!place || !sheet) return item === undefined;
  const row = place.headerRowNumber;
  return (
    placeOfHeadings(tellName(item), told) !== null &&
    item?.formula === `=${quoteSheetName(sheet.name)}!$${row}:$${row}`
  );
}

/** A copy of the sheet to draw on, without the cells of the block, whose columns are shown again. */
function copyWithout(home: SheetData, cleared: CellBlock | null): SettingsDrawing {
  const cells = new CellStore();
  for (const { rowIndex, columnIndex, cell } of home.cells.entries()) {
    const place = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    if (!cleared || !doBlocksOverlap(cleared, place)) cells.set(rowIndex, columnIndex, cell);
  }
  const isKept = (column: number): boolean =>
    !cleared || column < cleared.columnIndex || column >= cleared.columnIndex + cleared.columnCount;
  const hiddenColumns = new Set([...home.hiddenColumns].filter(isKept));
  return { sheet: { ...home, cells, hiddenColumns }, names: [], named: new Map() };
}

/** Writes the settings, and returns what the names of their cells are to stand for; null where cells have to be moved or added. */
function writeRows(
  { sheet, named }: SettingsDrawing,
  told: readonly ToldSetting[],
  settings: StoredSettings,
  workbook: WorkbookData,
): Map<NameData, string> | null {
  const rows = listSettingRows(settings, 1900);
  const references = new Map<NameData, string>();
  for (const setting of told) {
    const { field, range } = setting;
    const wanted = rows[field.key];
    const change = planSettingChange(setting, wanted);
    const first = parseBlock(range.address);
    if (!first || change.insertedAfter || change.isRelabelled) return null;
    const [rowCount, columnCount] = [wanted.length, wanted[0]!.length];
    named.set(field.name, { ...first, rowCount, columnCount });
    if (change.reference !== null)
      references.set(findName(workbook, field.name)!, change.reference);
    for (const [down, cells] of (change.values ?? []).entries()) {
      for (const [right, value] of cells.entries()) {
        if (!enter(sheet, first.rowIndex + down, first.columnIndex + right, value)) return null;
      }
    }
  }
  return references;
}

/** Puts a value into a cell, which keeps what is not its content; answers whether its format leaves the value as it is. */
function enter(
  { cells }: SheetData,
  rowIndex: number,
  columnIndex: number,
  value: CellValue,
): boolean {
  const { style, hyperlink, note } = cells.get(rowIndex, columnIndex) ?? {};
  const format = style?.numberFormat ?? GENERAL;
  if (format !== GENERAL && format !== SETTING_DATE_FORMAT) return false;
  const isEmpty = value === '' && !style && !hyperlink && note === undefined;
  if (isEmpty) cells.delete(rowIndex, columnIndex);
  else {
    cells.set(rowIndex, columnIndex, {
      value,
      ...(style && { style }),
      ...(hyperlink && { hyperlink }),
      ...(note !== undefined && { note }),
    });
  }
  return true;
}

function holdsAny({ cells }: SheetData, block: CellBlock): boolean {
  let isAny = false;
  cells.visit(block, () => {
    isAny = true;
  });
  return isAny;
}
