import {
  Button,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import type { ReactElement } from 'react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { FindingSubjects } from '../../app/finding-subjects';
import type { LocatedFinding } from '../../app/locate-findings';
import { countOf } from '../../domain/wording';
import type { Arrangement } from './arrange-findings';
import type { FindingFilter } from './filter-findings';
import { isFiltering, listSubjectChoices, NO_FILTER } from './filter-findings';

const FilterChoices = lazy(() => import('./FilterChoices'));

interface FilterBarProps {
  readonly located: readonly LocatedFinding[];
  readonly subjects: FindingSubjects;
  readonly shownCount: number;
  /** What the number at a glance that was pressed has to do with what is shown; null where there is nothing to say. */
  readonly behind: string | null;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly arrangement: Arrangement;
  readonly onArrangement: (arrangement: Arrangement) => void;
  /** Copies what is listed. */
  readonly onCopy: () => void;
  readonly onPrint: () => void;
}

const ARRANGEMENTS: readonly { readonly id: Arrangement; readonly name: string }[] = [
  { id: 'kind', name: 'By kind' },
  { id: 'area', name: 'By area' },
  { id: 'owner', name: 'By owner' },
  { id: 'priority', name: 'By priority' },
  { id: 'late', name: 'Latest first' },
  { id: 'gap', name: 'Widest gap first' },
  { id: 'sheet', name: 'Sheet order' },
];

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  top: { display: 'flex', gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: 0, '> input': { minWidth: 0 } },
  arrange: { flexShrink: 0, width: '120px', minWidth: 0, '> select': { minWidth: 0 } },
  more: { flexShrink: 0, minWidth: '32px' },
  counts: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Searches, filters and arranges the findings, and counts what is left. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const { located, subjects, shownCount, behind, filter, onFilter } = props;
  const { arrangement, onArrangement, onCopy, onPrint } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { owner, priority } = filter;
  const choices = useMemo(
    () => listSubjectChoices(located, subjects, { owner, priority }),
    [located, subjects, owner, priority],
  );
  const isOffered = (id: Arrangement): boolean =>
    id === arrangement ||
    ((id !== 'owner' || choices.owners.length > 0) &&
      (id !== 'priority' || choices.priorities.length > 0));
  return (
    <div role="search" aria-label="Filter the findings" className={styles.bar}>
      <div className={styles.top}>
        <Input
          className={styles.search}
          type="search"
          aria-label="Search the findings"
          placeholder="Search"
          value={filter.text}
          onChange={(_, { value }) => onFilter({ ...filter, text: value })}
        />
        <Select
          className={styles.arrange}
          aria-label="Arrange"
          value={arrangement}
          onChange={(_, { value }) => onArrangement(value as Arrangement)}
        >
          {ARRANGEMENTS.filter(({ id }) => isOffered(id)).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          className={styles.more}
          icon={<Filter20Regular />}
          aria-label="More filters"
          title="More filters"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        <Button
          className={styles.more}
          icon={<Copy20Regular />}
          aria-label="Copy the list"
          title="Copy the list"
          onClick={onCopy}
        />
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <FilterChoices
            located={located}
            subjects={choices}
            filter={filter}
            onFilter={onFilter}
            onPrint={onPrint}
          />
        </Suspense>
      )}
      {isFiltering(filter) && (
        <div className={styles.counts}>
          <span>
            {shownCount} of {countOf(located.length, 'finding')}
            {filter.area !== null && ` in ${filter.area}`}
            {behind !== null && `. ${behind}`}
          </span>
          <Button size="small" appearance="subtle" onClick={() => onFilter(NO_FILTER)}>
            Clear filters
          </Button>
        </div>
      )}
    </div>
  );
}
