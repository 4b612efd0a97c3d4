import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { isSameFilter, NO_FILTER } from '../../app/filter-findings';
import type { FindingFilter } from '../../app/filter-findings';
import type { ReadyState } from '../../app/matrix-session';
import { usePane } from '../pane-context';
import { FirstUse } from './FirstUse';
import { Glance } from './Glance';
import { PaneHeader } from './PaneHeader';
import { TroubleBar } from './TroubleBar';
import { ViewPanel } from './ViewPanel';
import { TABS } from './views';
import type { View } from './views';

const useStyles = makeStyles({
  tabs: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
    '@media (min-height: 480px)': { position: 'sticky', top: 0 },
  },
});

/** The pane at work: what the matrix is, how it stands, and the views. */
export function ReadyPane({ state }: { readonly state: ReadyState }): ReactElement {
  const styles = useStyles();
  const { notify } = usePane();
  const [view, setView] = useState<View>('check');
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const go = (wanted: View): void => {
    // What was said of one view would cover the foot of the next.
    if (wanted !== view) notify(null);
    setView(wanted);
  };
  const show = (wanted: FindingFilter): void => {
    setFilter(view === 'check' && isSameFilter(filter, wanted) ? NO_FILTER : wanted);
    go('check');
  };

  return (
    <>
      <PaneHeader review={state.review} view={view} onSettings={() => go('settings')} />
      <main>
        <TroubleBar trouble={state.trouble} />
        <Glance state={state} active={view === 'check' ? filter : NO_FILTER} onShow={show} />
        <FirstUse state={state} />
        <TabList
          className={styles.tabs}
          selectedValue={view}
          onTabSelect={(_, { value }) => go(value as View)}
          aria-label="Views"
        >
          {TABS.map(({ view: value, name }) => (
            <Tab key={value} id={`tab-${value}`} value={value} aria-controls="view">
              {name}
            </Tab>
          ))}
        </TabList>
        <ViewPanel
          view={view}
          state={state}
          filter={filter}
          onFilter={setFilter}
          onClose={() => go('check')}
        />
      </main>
    </>
  );
}
