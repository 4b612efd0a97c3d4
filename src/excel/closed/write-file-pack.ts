import type { CompiledSheet } from '../../workbook/compiled-sheet';
import { PACK_CONTENT_NAME } from '../../workbook/names';
import type { WrittenPack } from '../../workbook/port';
import type { SheetData, WorkbookData } from '../../workbook/workbook-data';
import { freeSheetName, nameTable } from '../our-sheets';
import { markOfPack } from '../pack-sheets';
import { drawFileSheet, linkFileSheet, namesOfSheet, noteOfSheet } from './draw-file-sheet';
import { findName } from './file-cells';
import type { StandingSheets } from './standing-sheets';

/**
 * Replaces the pack of a workbook that is not open: a sheet that stands is drawn anew in its place, one that is new takes its
 * place among them, and one that is in the pack no longer goes.
 */
export function writeFilePack(
  workbook: WorkbookData,
  standing: StandingSheets['pack'],
  pack: readonly CompiledSheet[],
  showsPack: boolean,
): WrittenPack['sheets'] {
  const front = workbook.sheets[workbook.activeSheetIndex];
  const byId = new Map(standing.map(({ id, data }) => [id, data]));
  const written = drawSheets(workbook, byId, pack);
  const isInPack = new Set<SheetData>(written);
  const gone = [...byId.values()].filter((sheet) => !isInPack.has(sheet));
  const next = nextInFront(workbook.sheets, front, gone);
  for (const sheet of gone) {
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    workbook.names = workbook.names.filter((item) => item.sheet !== sheet.name);
  }
  const nameById = new Map(pack.map(({ id }, index) => [id, written[index]!.name]));
  pack.forEach((compiled, index) => linkFileSheet(written[index]!, compiled, nameById));
  const shown = (showsPack ? written[0] : undefined) ?? next;
  workbook.activeSheetIndex = Math.max(0, shown ? workbook.sheets.indexOf(shown) : 0);
  return pack.map(({ id }, index) => ({ id, name: written[index]!.name }));
}

function drawSheets(
  workbook: WorkbookData,
  byId: ReadonlyMap<string, SheetData>,
  pack: readonly CompiledSheet[],
): SheetData[] {
  const { sheets, names } = workbook;
  const firstOfPack = [...byId.values()][0];
  const ours = new Set(byId.values());
  const namesInUse = [
    ...sheets.filter((sheet) => !ours.has(sheet)).flatMap(({ tables }) => tables),
    ...names,
  ].map(({ name }) => name);
  const written: SheetData[] = [];
  for (const compiled of pack) {
    const named = nameTable(compiled, namesInUse);
    const sheet = byId.get(compiled.id);
    if (sheet) {
      redraw(sheet, named);
      findName(workbook, PACK_CONTENT_NAME, sheet.name)!.formula = noteOfSheet(sheet);
      written.push(sheet);
      continue;
    }
    const tabs = sheets.map(({ name }) => name);
    const added = drawFileSheet(named, freeSheetName(compiled.data.name, tabs));
    const previous = written.at(-1);
    const place = previous
      ? sheets.indexOf(previous) + 1
      : firstOfPack
        ? sheets.indexOf(firstOfPack)
        : sheets.length;
    sheets.splice(place, 0, added);
    names.push(...namesOfSheet(markOfPack(compiled.id), added));
    written.push(added);
  }
  return written;
}

/** Draws a sheet in place of what stands there; what was never drawn on it stays. */
function redraw(sheet: SheetData, compiled: CompiledSheet): void {
  const { frozen, page, tabColor, carried } = sheet;
  const drawn = drawFileSheet(compiled, sheet.name);
  Object.assign(sheet, drawn, {
    tabColor,
    carried,
    ...(drawn.frozen.rows === 0 && { frozen }),
    page: { ...drawn.page, titleRows: drawn.page.titleRows ?? page.titleRows },
  });
}

/** The sheet in front once some have gone: the nearest that is shown, behind it before those ahead of it. */
function nextInFront(
  sheets: readonly SheetData[],
  front: SheetData | undefined,
  gone: readonly SheetData[],
): SheetData | undefined {
  if (!front || !gone.includes(front)) return front;
  const index = sheets.indexOf(front);
  const others = [...sheets.slice(index + 1), ...sheets.slice(0, index).reverse()];
  return others.find((sheet) => sheet.visibility === 'Visible' && !gone.includes(sheet));
}
