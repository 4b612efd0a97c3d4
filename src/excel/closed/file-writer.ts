import { isSameSheetName } from '../../workbook/address';
import type { HighlightLook, HighlightPlan } from '../../workbook/highlight-plan';
import { isOurFormula } from '../../workbook/highlight-mark';
import { RECORDS_SHEET, SETTINGS_SHEET } from '../../workbook/names';
import type { AppliedHighlights, WorkbookPort } from '../../workbook/port';
import type { StoredSettings } from '../../workbook/settings';
import type {
  ConditionalFormatData,
  DifferentialStyle,
  SheetData,
  WorkbookData,
} from '../../workbook/workbook-data';
import { freeSheetName, isUnfinishedName, nameTable } from '../our-sheets';
import { markOfPack } from '../pack-sheets';
import { closedWorkbook } from './closed-workbook';
import { hasOpenFormulas } from './open-formulas';
import { drawFileSettings } from './draw-file-settings';
import { drawFileSheet, linkFileSheet, namesOfSheet } from './draw-file-sheet';

/** What can be written into a workbook that is not open. */
export interface FileWriter extends Pick<WorkbookPort, 'readPackInputs' | 'writePack'> {
  /**
   * As the port's, where protected sheets are left as they are; null with nothing changed where only Excel tells what
   * formulas give.
   */
  readonly applyHighlights: (
    plan: HighlightPlan,
    settings: StoredSettings,
  ) => Promise<AppliedHighlights | null>;
}

/**
 * Writes into a workbook that is not open what Excel would have in it afterwards. Null where only Excel does that: where
 * anything of ours stands in it already, which is replaced with care, where a formula may give something else afterwards,
 * where its days count from 1904, and where sheets cannot be added.
 */
export function fileWriter(workbook: WorkbookData): FileWriter | null {
  if (!isFresh(workbook)) return null;
  const { readPackInputs } = closedWorkbook(workbook);
  return {
    readPackInputs,
    async writePack(compose, { onProgress, signal, showsPack = true } = {}) {
      const pack = await compose(await readPackInputs());
      if (signal?.aborted) return { sheets: [], keptAside: [] };
      const { sheets, names } = workbook;
      const firstIndex = sheets.length;
      const namesInUse = [...sheets.flatMap(({ tables }) => tables), ...names].map(
        ({ name }) => name,
      );
      const written = pack.map((compiled) => {
        const tabs = sheets.map(({ name }) => name);
        const name = freeSheetName(compiled.data.name, tabs);
        const sheet = drawFileSheet(nameTable(compiled, namesInUse), name);
        sheets.push(sheet);
        names.push(...namesOfSheet(markOfPack(compiled.id), sheet));
        return { id: compiled.id, name };
      });
      const nameById = new Map(written.map(({ id, name }) => [id, name]));
      pack.forEach((compiled, index) =>
        linkFileSheet(sheets[firstIndex + index]!, compiled, nameById),
      );
      if (showsPack && pack.length > 0) workbook.activeSheetIndex = firstIndex;
      onProgress?.({ written: pack.length, total: pack.length, sheet: null });
      return { sheets: written, keptAside: [] };
    },
    applyHighlights: (plan, settings) => Promise.resolve(applyHighlights(workbook, plan, settings)),
  };
}

/** How all names of ours begin that stand for something in the whole workbook, or mark a sheet. */
const OUR_NAMES = /^Matrix_/i;

const isFresh = (workbook: WorkbookData): boolean => {
  const { sheets, names, structureProtected, dateSystem } = workbook;
  return (
    !structureProtected &&
    dateSystem !== 1904 &&
    !names.some(({ name }) => OUR_NAMES.test(name)) &&
    sheets.every(
      ({ name, conditionalFormats }) =>
        !isUnfinishedName(name) &&
        ![SETTINGS_SHEET, RECORDS_SHEET].some((ours) => isSameSheetName(name, ours)) &&
        !conditionalFormats.some(isOurs),
    ) &&
    !hasOpenFormulas(workbook)
  );
};

const isOurs = (format: ConditionalFormatData): boolean =>
  format.kind === 'formula' && (format.formula === '' || isOurFormula(format.formula));

function applyHighlights(
  workbook: WorkbookData,
  { sheets, lookups }: HighlightPlan,
  settings: StoredSettings,
): AppliedHighlights | null {
  // The name of a mapped row of headings is followed by Excel.
  const drawn = settings.mapping ? null : drawFileSettings(workbook, settings, lookups);
  if (!drawn) return null;
  const planned = sheets.map(({ sheet: wanted, rules }) => ({
    sheet: workbook.sheets.find(({ name }) => isSameSheetName(name, wanted))!,
    rules,
  }));
  workbook.sheets.push(drawn.sheet);
  workbook.names.push(...drawn.names);
  let formatsAdded = 0;
  const newId = freeFormatIds(workbook);
  for (const { sheet, rules } of planned) {
    if (sheet.protected) continue;
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
    formatsAdded += added.length;
  }
  return {
    formatsAdded,
    formatsRemoved: 0,
    formatsUnread: 0,
    protectedSheets: planned.filter(({ sheet }) => sheet.protected).map(({ sheet }) => sheet.name),
  };
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
