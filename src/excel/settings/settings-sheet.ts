import { AddInError } from '../../workbook/errors';
import type { StoredSettings } from '../../workbook/settings';
import type { SheetWithOrigin } from '../our-sheets';
import {
  deleteLeftovers,
  deleteSheet,
  listTabs,
  loadOrigins,
  loadSheets,
  releaseSheets,
} from '../our-sheets';
import { refuseTakenName } from '../our-names';
import { beginWriting } from '../run-writing';
import { addSettingCells, addSettingsSheet } from './add-setting-cells';
import {
  deleteHeadings,
  loadHeadingsName,
  nameHeadings,
  refuseTakenHeadings,
} from './headings-name';
import type { LoadedSetting } from './load-settings';
import { findSettingsSheet, hasCells, isNameTaken, loadSettings } from './load-settings';
import { seekSettings } from './seek-settings';
import { askMerged, refuseMerged } from './setting-damage';
import { inWritingOrder } from './setting-fields';
import { listSettingRows } from './setting-rows';
import { isSettingsSheet } from './setting-tops';
import { updateSettingCells } from './update-setting-cells';

/** One round trip. Settings that have no cell are left out. Throws settings-unreadable and its like. */
export async function readSettings(
  context: Excel.RequestContext,
): Promise<Partial<StoredSettings>> {
  const tellSettings = seekSettings(context);
  await context.sync();
  return tellSettings();
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
  // The sheet first: stopped after it, there are no settings, and not some that have lost their names.
  const added = findSettingsSheet(loaded);
  const standing = deleteLeftovers(existing).filter(isSettingsSheet);
  for (const { sheet } of standing) if (sheet.name === added?.name) deleteSheet(sheet);
  for (const setting of loaded) {
    if (!setting.item.isNullObject && !isNameTaken(setting)) setting.item.delete();
  }
  deleteHeadings(headings, loaded);
  await context.sync();
}

/** The steps of writing settings, for a caller that has more to do in the same round trips; it syncs after each. */
export interface SettingsWriter {
  /** After the first trip: whether any setting has its cells. */
  isThere(): boolean;
  /** After the first trip. Throws sheet-protected and workbook-protected, and settings-unreadable and its like. */
  locate(): void;
  /** After the second trip. Throws settings-unreadable before anything is queued. */
  write(settings: StoredSettings): void;
}

/** Queues loading what writing the settings has to know. */
export function prepareSettings(context: Excel.RequestContext): SettingsWriter {
  const loaded = loadSettings(context);
  const tellSettings = seekSettings(context, loaded);
  const headings = loadHeadingsName(context);
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  let existing: SheetWithOrigin[] = [];
  let used: Excel.Range | null = null;
  let merged: Excel.RangeAreas | null = null;
  return {
    isThere: () => loaded.some(hasCells),
    locate() {
      refuseProtected(loaded, structure.protected);
      // What cannot be read is left as it is: written anew, it would be lost.
      tellSettings();
      existing = loadOrigins(sheets);
      const home = findSettingsSheet(loaded);
      used = home?.getUsedRange().load('rowIndex,rowCount') ?? null;
      merged = home && askMerged(home);
    },
    write(settings) {
      const home = findSettingsSheet(loaded);
      if (home) refuseMerged(loaded, home.name, merged);
      refuseTakenHeadings(headings, loaded, settings.mapping);
      const standing = deleteLeftovers(existing);
      const rows = listSettingRows(settings, loaded[0]!.tellSystem());
      const sheetNames = existing.map((entry) => entry.sheet.name);
      nameHeadings(context, headings, loaded, settings.mapping, sheetNames);
      for (const setting of loaded) {
        if (!setting.item.isNullObject && !hasCells(setting)) setting.item.delete();
      }
      const homes = new Set(loaded.filter(hasCells).map((setting) => setting.sheet.name));
      // Ours is where the settings are read from; a sheet that only has the mark is a copy.
      releaseSheets(
        standing.filter((entry) => isSettingsSheet(entry) && !homes.has(entry.sheet.name)),
      );
      if (!home || !used) {
        addSettingsSheet(context, listTabs(standing), rows);
        return;
      }
      const isMapped = settings.mapping !== null;
      for (const setting of inWritingOrder(
        loaded.filter(hasCells),
        ({ field }) => field,
        isMapped,
      )) {
        updateSettingCells(setting, rows[setting.field.key]);
      }
      const missing = loaded.filter((setting) => !hasCells(setting)).map(({ field }) => field);
      addSettingCells(context, home, missing, rows, used.rowIndex + used.rowCount + 1);
    },
  };
}

function refuseProtected(loaded: readonly LoadedSetting[], structureProtected: boolean): void {
  const locked = loaded.find((setting) => hasCells(setting) && setting.protection.protected);
  if (locked) throw new AddInError('sheet-protected', { sheet: locked.sheet.name });
  const taken = loaded.find(isNameTaken);
  if (taken) throw refuseTakenName(taken.item);
  if (structureProtected && !loaded.some(hasCells)) throw new AddInError('workbook-protected', {});
}
