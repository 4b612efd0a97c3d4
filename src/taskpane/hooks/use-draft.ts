import { useCallback, useMemo, useState } from 'react';
import type { StoredSettings } from '../../workbook/settings';

/** New values of some settings; those that are absent stay as they are. */
export type SettingsChange = Partial<StoredSettings>;

/** What a person has changed of the settings and not saved yet, laid over those of the workbook. */
export interface Draft {
  /** The settings in force with what a person changed and has not saved. */
  readonly settings: StoredSettings;
  /** The unsaved changes alone. */
  readonly change: SettingsChange;
  readonly isChanged: boolean;
  readonly edit: (change: SettingsChange) => void;
  readonly discard: () => void;
}

/** Settings while a person edits them; what they did not touch follows the workbook. */
export function useDraft(stored: StoredSettings): Draft {
  const [change, setChange] = useState<SettingsChange>({});
  const edit = useCallback(
    (more: SettingsChange) => setChange((before) => ({ ...before, ...more })),
    [],
  );
  const discard = useCallback(() => setChange({}), []);
  return useMemo(() => {
    const settings = { ...stored, ...change };
    const keys = Object.keys(change) as (keyof StoredSettings)[];
    const isChanged = keys.some((key) => !isSameValue(settings[key], stored[key]));
    return { settings, change, isChanged, edit, discard };
  }, [stored, change, edit, discard]);
}

/** Settings are plain data, so what they say can be compared. */
function isSameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
