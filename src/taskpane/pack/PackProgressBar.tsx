import { Field, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { countOf } from '../../domain/wording';
import type { PackProgress } from '../../workbook/port';

const useStyles = makeStyles({ field: { flexBasis: '100%' } });

/** How far the writing of the pack is. */
export function PackProgressBar({ progress }: { readonly progress: PackProgress }): ReactElement {
  const { written, total, sheet } = progress;
  const label = sheet === null ? 'Getting ready' : `Writing ${sheet}`;
  return (
    <Field
      className={useStyles().field}
      label={label}
      hint={`${written} of ${countOf(total, 'sheet')} written`}
    >
      <ProgressBar value={written} max={total} aria-label={label} />
    </Field>
  );
}
