import { Field, ProgressBar, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { countOf } from '../../domain/wording';
import type { PackProgress } from '../../workbook/port';

const useStyles = makeStyles({
  field: { flexBasis: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** How many sheets there are to write is known once the workbook has been looked at. */
export const NOTHING_WRITTEN: PackProgress = { written: 0, total: 0, sheet: null };

/** How far the writing of the sheets of a pack or a roll-up is. */
export function WritingProgress({ progress }: { readonly progress: PackProgress }): ReactElement {
  const { written, total, sheet } = progress;
  const label = sheet === null ? 'Getting ready' : `Writing ${sheet}`;
  return (
    <Field
      className={useStyles().field}
      label={label}
      hint={total > 0 ? `${written} of ${countOf(total, 'sheet')} written` : 'Nothing written yet'}
    >
      <ProgressBar value={written} max={total || 1} aria-label={label} />
    </Field>
  );
}
