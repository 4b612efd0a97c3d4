import type { StoredSettings } from '../../workbook/settings';

/** Changed settings as they are stored: names without spaces around them. */
export function tidySettings(change: Partial<StoredSettings>): Partial<StoredSettings> {
  const { levels, areaNames } = change;
  return {
    ...change,
    ...(levels ? { levels: levels.map((level) => level.trim()) } : {}),
    ...(areaNames
      ? { areaNames: areaNames.map(({ read, name }) => ({ read, name: name.trim() })) }
      : {}),
  };
}
