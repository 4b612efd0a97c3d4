import { isSameSheetName } from '../../workbook/address';
import { isOurFormat } from '../../workbook/highlight-mark';
import type { HighlightLook, HighlightPlan } from '../../workbook/highlight-plan';
import type { AppliedHighlights } from '../../workbook/port';
import type { StoredSettings } from '../../workbook/settings';
import type {
  ConditionalFormatData,
  DifferentialStyle,
  SheetData,
  WorkbookData,
} from '../../workbook/workbook-data';
import { drawFileSettings } from './draw-file-settings';
import { updateFileSettings } from './update-file-settings';

/**
 * Replaces our conditional formats on the plan's sheets of a workbook that is not open, and the look-ups beside the settings;
 * protected sheets are left as they are. `home` is the sheet of the settings, null where there is none. Null with nothing
 * changed where only Excel tells what formulas give, or puts the settings where they have room.
 */
export function applyFileHighlights(
  workbook: WorkbookData,
  home: SheetData | null,
  { sheets, lookups }: HighlightPlan,
  settings: StoredSettings,
): AppliedHighlights | null {
  const put = home
    ? updateFileSettings(workbook, home, settings, lookups)
    : addFileSettings(workbook, settings, lookups);
  if (!put) return null;
  put();
  const planned = sheets.map(({ sheet: wanted, rules }) => ({
    sheet: workbook.sheets.find(({ name }) => isSameSheetName(name, wanted))!,
    rules,
  }));
  const open = planned.filter(({ sheet }) => !sheet.protected);
  const formatsRemoved = open.reduce((sum, { sheet }) => sum + takeOursAway(sheet), 0);
  const newId = freeFormatIds(workbook);
  for (const { sheet, rules } of open) {
    const added = rules.map(({ range, formula, look }): ConditionalFormatData => ({
      id: newId(),
      ranges: [range],
      priority: 0,
      stopIfTrue: false,
      kind: 'formula',
      formula,
      style: styleOf(look),
    }));
    putInFront(sheet, added);
  }
  return {
    formatsAdded: open.reduce((sum, { rules }) => sum + rules.length, 0),
    formatsRemoved,
    formatsUnread: 0,
    protectedSheets: planned.filter(({ sheet }) => sheet.protected).map(({ sheet }) => sheet.name),
  };
}

function addFileSettings(
  workbook: WorkbookData,
  settings: StoredSettings,
  lookups: HighlightPlan['lookups'],
): (() => void) | null {
  // The name of a mapped row of headings is followed by Excel.
  const drawn = settings.mapping ? null : drawFileSettings(workbook, settings, lookups);
  return (
    drawn &&
    (() => {
      workbook.sheets.push(drawn.sheet);
      workbook.names.push(...drawn.names);
    })
  );
}

const isOurs = (format: ConditionalFormatData): boolean =>
  format.kind === 'formula' && isOurFormat(format.formula);

/** Takes our formats from a sheet; returns how many there were. */
function takeOursAway(sheet: SheetData): number {
  const { length } = sheet.conditionalFormats;
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !isOurs(format));
  return length - sheet.conditionalFormats.length;
}

/** Ids that no format of the workbook has. */
function freeFormatIds({ sheets }: WorkbookData): () => string {
  const taken = new Set(sheets.flatMap((sheet) => sheet.conditionalFormats.map(({ id }) => id)));
  let number = taken.size;
  return () => {
    do number += 1;
    while (taken.has(`format-${number}`));
    return `format-${number}`;
  };
}

/** Each that Excel adds goes in front of all others. */
function putInFront(sheet: SheetData, added: readonly ConditionalFormatData[]): void {
  const standing = [...sheet.conditionalFormats].sort(
    (left, right) => left.priority - right.priority,
  );
  sheet.conditionalFormats = [...[...added].reverse(), ...standing];
  for (const [priority, format] of sheet.conditionalFormats.entries()) format.priority = priority;
}

function styleOf(look: HighlightLook): DifferentialStyle {
  const { fill, ink, bold, italic, strikethrough, numberFormat, border } = look;
  const line = border && ({ style: 'thin', color: border.color } as const);
  return {
    ...(fill && { fill }),
    font: {
      color: ink,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(strikethrough && { strikethrough }),
    },
    ...(numberFormat && { numberFormat }),
    ...(line && { borders: { top: line, bottom: line, left: line, right: line } }),
  };
}
