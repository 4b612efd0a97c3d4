import { Checkbox, Link, Subtitle2, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PACK_SHEET_CHOICES, PRINTED_WHEN_ASKED_NAMES } from '../../app/list-pack-sheets';
import { joinWords } from '../../domain/wording';
import type { PackOutcome } from '../../workbook/port';
import type { StoredSettings } from '../../workbook/settings';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

const useStyles = makeStyles({
  item: { minHeight: '28px', display: 'flex', alignItems: 'center' },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** The pack's sheets that stand in the workbook, each a way to it. */
export function PackSheetList({
  sheets,
}: {
  readonly sheets: PackOutcome['sheets'];
}): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  const { session, show } = usePane();
  const goTo = (name: string): Promise<void> => show(() => session.goToSheet(name));
  if (sheets.length === 0) {
    return (
      <p className={styles.quiet}>
        This workbook has no board pack yet. Generating writes new sheets; yours are left alone.
      </p>
    );
  }
  return (
    <section className={styles.group} aria-labelledby="pack-sheets">
      <Subtitle2 as="h2" id="pack-sheets" className={styles.heading}>
        In this workbook
      </Subtitle2>
      <ul className={`${styles.list} ${own.list}`}>
        {sheets.map(({ id, name }) => (
          <li key={id} className={own.item}>
            <Link as="button" onClick={() => void goTo(name)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>Generating again replaces these sheets and no others.</p>
    </section>
  );
}

type SheetSettings = Pick<
  StoredSettings,
  'omittedPackSheets' | 'keepsEmptySheets' | 'printsAllSheets'
>;

interface SheetChoicesProps {
  readonly settings: SheetSettings;
  readonly onEdit: (change: Partial<SheetSettings>) => void;
}

const useChoiceStyles = makeStyles({
  label: { display: 'block' },
});

/** Which sheets the pack has. */
export function SheetChoices({ settings, onEdit }: SheetChoicesProps): ReactElement {
  const { omittedPackSheets: omitted, keepsEmptySheets, printsAllSheets } = settings;
  const styles = useViewStyles();
  const own = useChoiceStyles();
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
            onEdit({
              omittedPackSheets:
                checked === true ? omitted.filter((other) => other !== id) : [...omitted, id],
            })
          }
        />
      ))}
      <Switch
        checked={keepsEmptySheets}
        label="Keep lists with nothing in them as sheets"
        onChange={(_, { checked }) => onEdit({ keepsEmptySheets: checked })}
      />
      <Switch
        checked={printsAllSheets}
        label={`Print ${joinWords(PRINTED_WHEN_ASKED_NAMES)} too`}
        onChange={(_, { checked }) => onEdit({ printsAllSheets: checked })}
      />
    </fieldset>
  );
}
