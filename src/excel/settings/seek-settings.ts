import type { StoredSettings } from '../../workbook/settings';
import type { ToldName } from '../told';
import { loadHeadingsName, placeOfHeadings } from './headings-name';
import type { LoadedSetting, ToldSetting } from './load-settings';
import { listFound, loadSettings } from './load-settings';
import { readSettingCells } from './read-setting-cells';
import { refuseDamage } from './setting-damage';

/**
 * Queues loading the settings, and returns what reads them once the caller has synced; those without cells are left out.
 * Throws settings-unreadable, settings-name-lost and settings-cells-lost for what a person has made unreadable.
 */
export function seekSettings(
  context: Excel.RequestContext,
  loaded: readonly LoadedSetting[] = loadSettings(context),
): () => Partial<StoredSettings> {
  const headings = loadHeadingsName(context);
  return () => readToldSettings(loaded, headings);
}

/** What settings say, and the name of the mapped row of headings. Throws as {@link seekSettings}. */
export function readToldSettings(
  told: readonly ToldSetting[],
  headings: ToldName,
): Partial<StoredSettings> {
  refuseDamage(told);
  return readSettingCells(listFound(told), placeOfHeadings(headings, told));
}
