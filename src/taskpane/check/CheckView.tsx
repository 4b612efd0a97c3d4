import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import { AreaOverview } from '../areas/AreaOverview';
import type { CheckList, CheckMemory } from '../hooks/use-check-memory';
import { FindingsPanel } from './FindingsPanel';
import type { FindingFilter } from './filter-findings';

const AcceptedList = lazy(() => import('./AcceptedList'));
const ChangeList = lazy(() => import('./ChangeList'));

interface CheckViewProps {
  readonly state: ReadyState;
  readonly memory: CheckMemory;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', paddingTop: tokens.spacingVerticalXS },
});

/** What the matrix says of itself: its areas, the findings, what was accepted and what was changed. */
export function CheckView({ state, memory, filter, onFilter }: CheckViewProps): ReactElement {
  const styles = useStyles();
  const { list, setList } = memory;
  const show = (wanted: FindingFilter): void => {
    setList('findings');
    onFilter(wanted);
  };
  return (
    <div className={styles.view}>
      <AreaOverview
        review={state.review}
        isOpen={memory.areAreasOpen}
        onOpen={memory.setAreasOpen}
        active={filter.area}
        onShow={(area) => show({ ...filter, area })}
      />
      <ListChoice state={state} list={list} onList={setList} />
      {list === 'findings' && (
        <FindingsPanel state={state} memory={memory} filter={filter} onFilter={onFilter} />
      )}
      <Suspense fallback={null}>
        {list === 'accepted' && <AcceptedList accepted={state.accepted} />}
        {list === 'changes' && <ChangeList changes={state.changes} />}
      </Suspense>
    </div>
  );
}

interface ListChoiceProps {
  readonly state: ReadyState;
  readonly list: CheckList;
  readonly onList: (list: CheckList) => void;
}

const useChoiceStyles = makeStyles({
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  option: {
    ...typographyStyles.body1,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  // Borders that are transparent show in high contrast, so that all would look chosen.
  other: { '@media (forced-colors: active)': { border: '1px solid Canvas' } },
});

/** Chooses between the findings, what was accepted and what was changed. */
function ListChoice({ state, list, onList }: ListChoiceProps): ReactElement {
  const styles = useChoiceStyles();
  const options: readonly { id: CheckList; name: string; count: number }[] = [
    { id: 'findings', name: 'Findings', count: state.findings.length },
    { id: 'accepted', name: 'Accepted', count: state.accepted.length },
    { id: 'changes', name: 'Changes', count: state.changes.length },
  ];
  return (
    <div role="group" aria-label="What to list" className={styles.choice}>
      {options.map(({ id, name, count }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === list}
          className={mergeClasses(styles.option, id === list ? styles.chosen : styles.other)}
          onClick={() => onList(id)}
        >
          {name} {count}
        </button>
      ))}
    </div>
  );
}
