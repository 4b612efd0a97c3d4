import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { allOf, countOf } from '../../domain/wording';
import type { AreaName } from '../../workbook/settings';
import type { SettingsChange } from '../hooks/use-draft';
import { useViewStyles } from '../shell/view-styles';
import type { NamedArea } from './check-settings';
import { nameArea } from './check-settings';

interface AreaNameFieldsProps {
  readonly areas: readonly NamedArea[];
  readonly areaNames: readonly AreaName[];
  /** What is wrong with the names; null when nothing is. */
  readonly trouble: string | null;
  readonly onEdit: (change: SettingsChange) => void;
}

const useStyles = makeStyles({
  item: { paddingBottom: tokens.spacingVerticalS },
});

/** The names of the areas: those put back for lost headings can be confirmed, and any can be renamed. */
export function AreaNameFields(props: AreaNameFieldsProps): ReactElement {
  const { areas, areaNames, trouble, onEdit } = props;
  const styles = useViewStyles();
  const own = useStyles();
  const isOpen = (read: string): boolean =>
    areas.some((area) => area.read === read && area.needsConfirming) &&
    !areaNames.some((entry) => entry.read === read);
  const open = areas.filter(({ read }) => isOpen(read));
  const confirmAll = (): void =>
    onEdit({
      areaNames: open.reduce<AreaName[]>(
        (names, { read }) => nameArea(names, read, read),
        [...areaNames],
      ),
    });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Areas</legend>
      {open.length > 0 && (
        <>
          <p className={styles.quiet}>
            {open.length === 1 ? 'One heading is' : `${open.length} headings are`} not on the sheet
            and {open.length === 1 ? 'was' : 'were'} put back from what the rows say.
          </p>
          <div>
            <Button size="small" onClick={confirmAll}>
              Confirm {open.length === 1 ? 'the name' : allOf(open.length, 'name')}
            </Button>
          </div>
        </>
      )}
      <ul className={styles.list}>
        {areas.map(({ read, kpiCount }) => {
          const given = areaNames.find((entry) => entry.read === read);
          return (
            <li key={read} className={own.item}>
              <Field
                label={read}
                hint={`${countOf(kpiCount, 'KPI')}${isOpen(read) ? ', not confirmed' : ''}`}
              >
                <Input
                  value={given?.name ?? ''}
                  placeholder={read}
                  onChange={(_, { value }) =>
                    onEdit({ areaNames: nameArea(areaNames, read, value) })
                  }
                />
              </Field>
            </li>
          );
        })}
      </ul>
      {trouble !== null && (
        <p role="alert" className={styles.error}>
          {trouble}
        </p>
      )}
    </fieldset>
  );
}
