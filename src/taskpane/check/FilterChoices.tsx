import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { LocatedFinding } from '../../app/locate-findings';
import type { Severity } from '../../domain/finding';
import type { FindingFilter, SubjectChoices } from './filter-findings';
import { countFindings, ABOUT_GAPS } from './filter-findings';

interface FilterChoicesProps {
  readonly located: readonly LocatedFinding[];
  readonly subjects: SubjectChoices;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  /** Gives out what is listed as a workbook to print. */
  readonly onPrint: () => void;
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

/** Chooses the severity and the kind of the findings that are shown, and whose they are where the matrix says it. */
export default function FilterChoices({
  located,
  subjects,
  filter,
  onFilter,
  onPrint,
}: FilterChoicesProps): ReactElement {
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
      {subjects.owners.length > 0 && (
        <SubjectSelect
          label="Owner"
          any="Every owner"
          none="No owner"
          words={subjects.owners}
          chosen={filter.owner}
          onChoose={(owner) => onFilter({ ...filter, owner })}
        />
      )}
      {subjects.priorities.length > 0 && (
        <SubjectSelect
          label="Priority"
          any="Every priority"
          none="No priority"
          words={subjects.priorities}
          chosen={filter.priority}
          onChoose={(priority) => onFilter({ ...filter, priority })}
        />
      )}
      <Button onClick={onPrint}>Open the list, to print</Button>
    </div>
  );
}

interface SubjectSelectProps {
  readonly label: string;
  /** What lets all through, and what stands for those of which nothing is said. */
  readonly any: string;
  readonly none: string;
  readonly words: readonly string[];
  /** '' for none. */
  readonly chosen: string | null;
  readonly onChoose: (word: string | null) => void;
}

const ANY = 'any';

/** Chooses one of the words that the matrix uses. */
function SubjectSelect(props: SubjectSelectProps): ReactElement {
  const { label, any, none, words, chosen, onChoose } = props;
  const styles = useStyles();
  return (
    <Select
      className={styles.select}
      aria-label={label}
      value={chosen === null ? ANY : `=${chosen}`}
      onChange={(_, { value }) => onChoose(value === ANY ? null : value.slice(1))}
    >
      <option value={ANY}>{any}</option>
      {words.map((word) => (
        <option key={word} value={`=${word}`}>
          {word}
        </option>
      ))}
      <option value="=">{none}</option>
    </Select>
  );
}
