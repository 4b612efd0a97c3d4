import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FindingFilter } from './filter-findings';
import type { ReadyState } from '../../app/matrix-session';
import type { CheckMemory } from '../hooks/use-check-memory';
import { AreaOverview } from '../areas/AreaOverview';
import { AcceptedList } from './AcceptedList';
import { ChangeList } from './ChangeList';
import { FindingsPanel } from './FindingsPanel';
import { ListChoice } from './ListChoice';

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
      {list === 'accepted' && <AcceptedList accepted={state.accepted} />}
      {list === 'changes' && <ChangeList changes={state.changes} />}
    </div>
  );
}
