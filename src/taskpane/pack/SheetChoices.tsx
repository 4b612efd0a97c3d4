import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PACK_SHEET_CHOICES } from '../../app/list-pack-sheets';
import { useViewStyles } from '../shell/view-styles';

interface SheetChoicesProps {
  /** Ids of the sheets that are left out. */
  readonly omitted: readonly string[];
  readonly onChange: (omitted: string[]) => void;
}

const useStyles = makeStyles({
  label: { display: 'block' },
});

/** Which sheets the pack has. */
export function SheetChoices({ omitted, onChange }: SheetChoicesProps): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Sheets</legend>
      {PACK_SHEET_CHOICES.map(({ id, name, shows }) => (
        <Checkbox
          key={id}
          checked={!omitted.includes(id)}
          label={
            <span className={own.label}>
              {name}
              <br />
              <span className={styles.quiet}>{shows}</span>
            </span>
          }
          onChange={(_, { checked }) =>
            onChange(checked === true ? omitted.filter((other) => other !== id) : [...omitted, id])
          }
        />
      ))}
    </fieldset>
  );
}
