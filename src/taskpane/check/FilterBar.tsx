import {
  Button,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { Arrangement } from '../../app/arrange-findings';
import { countFindings } from '../../app/count-findings';
import { ABOUT_GAPS, isFiltering, NO_FILTER } from '../../app/filter-findings';
import type { FindingFilter } from '../../app/filter-findings';
import type { LocatedFinding } from '../../app/locate-findings';
import type { Severity } from '../../domain/finding';
import { countOf } from '../../domain/wording';

interface FilterBarProps {
  readonly located: readonly LocatedFinding[];
  readonly shownCount: number;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly arrangement: Arrangement;
  readonly onArrangement: (arrangement: Arrangement) => void;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'insight'];

const ARRANGEMENTS: readonly { readonly id: Arrangement; readonly name: string }[] = [
  { id: 'kind', name: 'By kind' },
  { id: 'area', name: 'By area' },
  { id: 'sheet', name: 'In sheet order' },
];

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(102px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  select: { minWidth: 0, '> select': { minWidth: 0, textOverflow: 'ellipsis' } },
  counts: {
    ...typographyStyles.caption1,
    display: 'flex',
    gridColumn: '1 / -1',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Searches, filters and arranges the findings, and counts what is left. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const { located, shownCount, filter, onFilter, arrangement, onArrangement } = props;
  const styles = useStyles();
  const counts = useMemo(() => countFindings(located, filter.kind), [located, filter.kind]);
  const shown = isFiltering(filter)
    ? `${shownCount} of ${countOf(located.length, 'finding')}`
    : countOf(located.length, 'finding');
  return (
    <div role="search" aria-label="Filter the findings" className={styles.bar}>
      <Input
        size="small"
        className={styles.wide}
        type="search"
        aria-label="Search the findings"
        placeholder="Search"
        contentBefore={<Search20Regular />}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
      />
      <Select
        size="small"
        className={styles.select}
        aria-label="Severity"
        value={filter.severity ?? ''}
        onChange={(_, { value }) =>
          onFilter({ ...filter, severity: value === '' ? null : (value as Severity) })
        }
      >
        <option value="">Any severity</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {countOf(counts.bySeverity[severity], severity)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.select}
        aria-label="Kind"
        value={filter.kind ?? ''}
        onChange={(_, { value }) => onFilter({ ...filter, kind: value === '' ? null : value })}
      >
        <option value="">Any kind</option>
        <option value={ABOUT_GAPS}>About gaps</option>
        {counts.byKind.map(({ rule, title, count }) => (
          <option key={rule} value={rule}>
            {title} ({count})
          </option>
        ))}
      </Select>
      <Select
        size="small"
        className={styles.select}
        aria-label="Arrange"
        value={arrangement}
        onChange={(_, { value }) => onArrangement(value as Arrangement)}
      >
        {ARRANGEMENTS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className={styles.counts}>
        <span>{shown}</span>
        {filter.area !== null && <span>in {filter.area}</span>}
        {isFiltering(filter) && (
          <Button size="small" appearance="subtle" onClick={() => onFilter(NO_FILTER)}>
            Clear filters
          </Button>
        )}
      </div>
    </div>
  );
}
