import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { isSameFilter, NO_FILTER } from '../../app/filter-findings';
import type { FindingFilter } from '../../app/filter-findings';
import type { ReadyState } from '../../app/matrix-session';
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
  const [view, setView] = useState<View>('check');
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const show = (wanted: FindingFilter): void => {
    setFilter(view === 'check' && isSameFilter(filter, wanted) ? NO_FILTER : wanted);
    setView('check');
  };

  return (
    <>
      <PaneHeader review={state.review} view={view} onSettings={() => setView('settings')} />
      <main>
        <TroubleBar trouble={state.trouble} />
        <FirstUse state={state} />
        <Glance state={state} active={view === 'check' ? filter : NO_FILTER} onShow={show} />
        <TabList
          className={styles.tabs}
          selectedValue={view}
          onTabSelect={(_, { value }) => setView(value as View)}
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
          onClose={() => setView('check')}
        />
      </main>
    </>
  );
}
