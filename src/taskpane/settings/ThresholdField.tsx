import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { countOf } from '../../domain/wording';
import type { StoredSettings } from '../../workbook/settings';
import type { SettingsChange } from '../hooks/use-draft';

interface ThresholdFieldProps {
  readonly settings: StoredSettings;
  readonly onEdit: (change: SettingsChange) => void;
}

/** From how many levels on a gap is reported as wide. */
export function ThresholdField({ settings, onEdit }: ThresholdFieldProps): ReactElement {
  const { widestExpectedGap, levels } = settings;
  const widest = Math.max(levels.length - 1, widestExpectedGap, 1);
  return (
    <Field label="Report a gap as wide when it is more than">
      <Select
        value={String(widestExpectedGap)}
        onChange={(_, { value }) => onEdit({ widestExpectedGap: Number(value) })}
      >
        {Array.from({ length: widest }, (_, index) => (
          <option key={index} value={index + 1}>
            {countOf(index + 1, 'level')}
          </option>
        ))}
      </Select>
    </Field>
  );
}
