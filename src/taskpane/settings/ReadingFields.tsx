import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MarkMeanings } from '../../domain/reading-question';
import type { SheetSurvey } from '../../workbook/port';
import type { StoredSettings } from '../../workbook/settings';
import type { SettingsChange } from '../hooks/use-draft';
import { useViewStyles } from '../shell/view-styles';

interface SheetFieldsProps {
  readonly surveys: readonly SheetSurvey[];
  readonly settings: StoredSettings;
  readonly onEdit: (change: SettingsChange) => void;
}

/** Which sheets are one matrix; none leaves it to their headings. */
export function SheetFields(props: SheetFieldsProps): ReactElement | null {
  const { surveys, settings, onEdit } = props;
  const styles = useViewStyles();
  const chosen = settings.sheets;
  const names = surveys.filter(({ visible }) => visible).map(({ sheet }) => sheet);
  const gone = chosen.filter((sheet) => !names.includes(sheet));
  if (names.length < 2 && gone.length === 0) return null;
  const choose = (sheet: string, isWanted: boolean): void => {
    const others = chosen.filter((name) => name !== sheet);
    const sheets = isWanted ? [...others, sheet] : others;
    // Columns that were chosen on one sheet would go before what is said here.
    onEdit({ sheets, ...(sheets.length > 0 && { mapping: null }) });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Sheets that are one matrix</legend>
      <p className={styles.quiet}>
        {chosen.length === 0
          ? 'None is chosen: the sheets are found by their headings.'
          : 'Only these sheets are read.'}
      </p>
      <div>
        {[...names, ...gone].map((sheet) => (
          <div key={sheet}>
            <Checkbox
              label={names.includes(sheet) ? sheet : `${sheet} (not in this workbook)`}
              checked={chosen.includes(sheet)}
              onChange={(_, { checked }) => choose(sheet, checked === true)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface MarkFieldsProps {
  /** Null where nobody has said what marks mean. */
  readonly marks: MarkMeanings | null;
  readonly onEdit: (change: SettingsChange) => void;
}

const NO_MARKS: MarkMeanings = { now: '', target: '' };

/** What the marks in columns for levels say; empty leaves it to the marks. */
export function MarkFields({ marks, onEdit }: MarkFieldsProps): ReactElement {
  const styles = useViewStyles();
  const { now, target } = marks ?? NO_MARKS;
  const say = (change: Partial<MarkMeanings>): void => {
    const next = { now, target, ...change };
    onEdit({ marks: next.now === '' && next.target === '' ? null : next });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Marks in the columns of levels</legend>
      <p className={styles.quiet}>
        The same mark in both goes from the lower level to the higher. Leave both empty to have it
        told from the marks.
      </p>
      <Field label="Mark for where we are now">
        <Input value={now} onChange={(_, { value }) => say({ now: value.trim() })} />
      </Field>
      <Field label="Mark for where we want to be">
        <Input value={target} onChange={(_, { value }) => say({ target: value.trim() })} />
      </Field>
    </fieldset>
  );
}
