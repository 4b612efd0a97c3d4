import { AddInError } from '../../workbook/errors';
import type { StoredSettings } from '../../workbook/settings';
import type { SheetWithOrigin } from '../our-sheets';
import {
  deleteLeftovers,
  deleteSheet,
  loadOrigins,
  loadSheets,
  releaseSheets,
} from '../our-sheets';
import { beginWriting } from '../run-writing';
import { addSettingCells, addSettingsSheet, isSettingsSheet } from './add-setting-cells';
import { loadHeadingsName, nameHeadings, placeOfHeadings } from './headings-name';
import type { LoadedSetting } from './load-settings';
import { findSettingsSheet, hasCells, listFound, loadSettings } from './load-settings';
import { readSettingCells } from './read-setting-cells';
import { listSettingRows } from './setting-rows';
import { updateSettingCells } from './update-setting-cells';

/** One round trip. Settings that have no cell are left out. Throws settings-unreadable. */
export async function readSettings(
  context: Excel.RequestContext,
): Promise<Partial<StoredSettings>> {
  const settings = loadSettings(context);
  const headings = loadHeadingsName(context);
  await context.sync();
  return readSettingCells(listFound(settings), placeOfHeadings(headings));
}

/** Three round trips: what there is, where there is room for more, the writing. */
export async function writeSettings(
  context: Excel.RequestContext,
  settings: StoredSettings,
): Promise<void> {
  const writer = prepareSettings(context);
  await context.sync();
  writer.locate();
  await context.sync();
  beginWriting(context);
  writer.write(settings);
  await context.sync();
}

/**
 * Takes away the settings of a workbook that had none, as far as they were written: their names, and the sheet that was
 * added for them. Three round trips.
 */
export async function removeSettings(context: Excel.RequestContext): Promise<void> {
  const loaded = loadSettings(context);
  const headings = loadHeadingsName(context);
  const sheets = loadSheets(context);
  await context.sync();
  const existing = loadOrigins(sheets);
  await context.sync();
  for (const { item } of loaded) if (!item.isNullObject) item.delete();
  if (!headings.isNullObject) headings.delete();
  const added = findSettingsSheet(loaded);
  const standing = deleteLeftovers(existing).filter(isSettingsSheet);
  for (const { sheet } of standing) if (sheet.name === added?.name) deleteSheet(sheet);
  await context.sync();
}

/** The steps of writing settings, for a caller that has more to do in the same round trips; it syncs after each. */
export interface SettingsWriter {
  /** After the first trip: whether any setting has its cells. */
  isThere(): boolean;
  /** After the first trip. Throws sheet-protected and workbook-protected. */
  locate(): void;
  /** After the second trip. */
  write(settings: StoredSettings): void;
}

/** Queues loading what writing the settings has to know. */
export function prepareSettings(context: Excel.RequestContext): SettingsWriter {
  const loaded = loadSettings(context);
  const headings = loadHeadingsName(context);
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  let existing: SheetWithOrigin[] = [];
  let used: Excel.Range | null = null;
  return {
    isThere: () => loaded.some(hasCells),
    locate() {
      refuseProtected(loaded, structure.protected);
      existing = loadOrigins(sheets);
      used = findSettingsSheet(loaded)?.getUsedRange().load('rowIndex,rowCount') ?? null;
    },
    write(settings) {
      const standing = deleteLeftovers(existing);
      const rows = listSettingRows(settings, loaded[0]!.tellSystem());
      const sheetNames = existing.map((entry) => entry.sheet.name);
      nameHeadings(context, headings, settings.mapping, sheetNames);
      for (const setting of loaded) {
        if (!setting.item.isNullObject && !hasCells(setting)) setting.item.delete();
      }
      const sheet = findSettingsSheet(loaded);
      const homes = new Set(loaded.filter(hasCells).map((setting) => setting.sheet.name));
      // Ours is where the settings are read from; a sheet that only has the mark is a copy.
      releaseSheets(
        standing.filter((entry) => isSettingsSheet(entry) && !homes.has(entry.sheet.name)),
      );
      if (!sheet || !used) {
        const takenNames = standing.map((entry) => entry.sheet.name);
        addSettingsSheet(context, takenNames, rows);
        return;
      }
      for (const setting of loaded.filter(hasCells)) {
        updateSettingCells(setting, rows[setting.field.key]);
      }
      const missing = loaded.filter((setting) => !hasCells(setting)).map(({ field }) => field);
      addSettingCells(context, sheet, missing, rows, used.rowIndex + used.rowCount + 1);
    },
  };
}

function refuseProtected(loaded: readonly LoadedSetting[], structureProtected: boolean): void {
  const locked = loaded.find((setting) => hasCells(setting) && setting.protection.protected);
  if (locked) throw new AddInError('sheet-protected', { sheet: locked.sheet.name });
  if (structureProtected && !loaded.some(hasCells)) throw new AddInError('workbook-protected', {});
}
