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
import { titleOfRule } from '../../app/arrange-findings';
import type { Arrangement } from '../../app/arrange-findings';
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

const SEVERITIES: readonly { readonly id: Severity; readonly name: string }[] = [
  { id: 'error', name: 'Errors' },
  { id: 'warning', name: 'Warnings' },
  { id: 'insight', name: 'Insights' },
];

const ARRANGEMENTS: readonly { readonly id: Arrangement; readonly name: string }[] = [
  { id: 'kind', name: 'By kind' },
  { id: 'area', name: 'By area' },
  { id: 'sheet', name: 'In sheet order' },
];

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(132px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  select: { minWidth: 0, '> select': { minWidth: 0, textOverflow: 'ellipsis' } },
  counts: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Searches, filters and arranges the findings, and counts what is left. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const { located, shownCount, filter, onFilter, arrangement, onArrangement } = props;
  const styles = useStyles();
  const kinds = useMemo(() => countKinds(located), [located]);
  const shown = isFiltering(filter)
    ? `${shownCount} of ${countOf(located.length, 'finding')}`
    : countOf(located.length, 'finding');
  return (
    <div role="search" aria-label="Filter the findings" className={styles.bar}>
      <Input
        className={styles.wide}
        type="search"
        aria-label="Search the findings"
        placeholder="Search"
        contentBefore={<Search20Regular />}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
      />
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
            {name} ({located.filter(({ finding }) => finding.severity === id).length})
          </option>
        ))}
      </Select>
      <Select
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
      <Select
        className={styles.wide}
        aria-label="Kind"
        value={filter.kind ?? ''}
        onChange={(_, { value }) => onFilter({ ...filter, kind: value === '' ? null : value })}
      >
        <option value="">Every kind</option>
        <option value={ABOUT_GAPS}>About gaps</option>
        {kinds.map(({ rule, count }) => (
          <option key={rule} value={rule}>
            {titleOfRule(rule)} ({count})
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

function countKinds(located: readonly LocatedFinding[]): { rule: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { finding } of located) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => ({ rule, count }));
}
