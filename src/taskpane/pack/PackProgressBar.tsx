import { Field, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { countOf } from '../../domain/wording';
import type { PackProgress } from '../../workbook/port';

/** How far the writing of the pack is. */
export function PackProgressBar({ progress }: { readonly progress: PackProgress }): ReactElement {
  const { written, total, sheet } = progress;
  const label = sheet === null ? 'Finishing' : `Writing ${sheet}`;
  return (
    <Field label={label} hint={`${written} of ${countOf(total, 'sheet')} written`}>
      <ProgressBar value={written} max={total} aria-label={label} />
    </Field>
  );
}
