import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { LocatedFinding } from '../../app/locate-findings';
import type { Severity } from '../../domain/finding';
import type { FindingFilter } from './filter-findings';
import { countFindings, ABOUT_GAPS } from './filter-findings';

interface FilterChoicesProps {
  readonly located: readonly LocatedFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

const SEVERITIES: readonly { readonly id: Severity; readonly name: string }[] = [
  { id: 'error', name: 'Errors' },
  { id: 'warning', name: 'Warnings' },
  { id: 'insight', name: 'Insights' },
];

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  select: { minWidth: 0, '> select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

/** Chooses the severity and the kind of the findings that are shown. */
export function FilterChoices({ located, filter, onFilter }: FilterChoicesProps): ReactElement {
  const styles = useStyles();
  const counts = useMemo(() => countFindings(located, filter.kind), [located, filter.kind]);
  return (
    <div className={styles.choices}>
      <Select
        className={styles.select}
        aria-label="Severity"
        value={filter.severity ?? ''}
        onChange={(_, { value }) =>
          onFilter({ ...filter, severity: value === '' ? null : (value as Severity) })
        }
      >
        <option value="">Any severity</option>
        {SEVERITIES.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} ({counts.bySeverity[id]})
          </option>
        ))}
      </Select>
      <Select
        className={styles.select}
        aria-label="Kind"
        value={filter.kind ?? ''}
        onChange={(_, { value }) => onFilter({ ...filter, kind: value === '' ? null : value })}
      >
        <option value="">Every kind</option>
        <option value={ABOUT_GAPS}>About gaps</option>
        {counts.byKind.map(({ rule, title, count }) => (
          <option key={rule} value={rule}>
            {title} ({count})
          </option>
        ))}
      </Select>
    </div>
  );
}
