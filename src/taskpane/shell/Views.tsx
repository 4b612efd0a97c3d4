import {
  Skeleton,
  SkeletonItem,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { Suspense, lazy, useRef, useState } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import type { MadeSheetId } from '../../workbook/records';
import { CheckView } from '../check/CheckView';
import type { FindingFilter } from '../check/filter-findings';
import type { CheckMemory } from '../hooks/use-check-memory';
import type { Draft } from '../hooks/use-draft';
import type { ChosenTemplate } from '../paper/TemplateChoice';

/** The views of the pane; settings and repairs stand apart from the tabs. */
export type View = 'check' | 'highlight' | 'round' | 'pack' | 'settings' | 'repairs';

/** The views in which settings are edited and saved. */
type DraftedView = 'highlight' | 'pack' | 'settings';

const TABS: readonly { readonly view: View; readonly name: string }[] = [
  { view: 'check', name: 'Check' },
  { view: 'highlight', name: 'Highlight' },
  { view: 'round', name: 'Round' },
  { view: 'pack', name: 'Board pack' },
];

interface ViewTabsProps {
  /** The view that is shown, which may be none of the tabs. */
  readonly view: View;
  readonly onView: (view: View) => void;
}

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
    '@media (min-height: 480px)': { position: 'sticky', top: 0 },
  },
  tab: {
    ...typographyStyles.body1,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '3px solid transparent',
    borderTop: '3px solid transparent',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    // Borders that are transparent show in high contrast, so the chosen tab has to differ by more than a colour.
    '@media (forced-colors: active)': {
      borderBottomColor: 'Highlight',
      borderTopColor: 'Canvas',
    },
  },
  other: {
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas', borderTopColor: 'Canvas' },
  },
});

/** The views as tabs: one tab stop, the arrow keys go on to the next and show it. */
export function ViewTabs({ view, onView }: ViewTabsProps): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const stop = Math.max(
    0,
    TABS.findIndex((tab) => tab.view === view),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = nextTab(event.key, stop);
    if (index === null) return;
    event.preventDefault();
    onView(TABS[index]!.view);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Views" className={styles.tabs} onKeyDown={onKeyDown}>
      {TABS.map((tab, index) => (
        <button
          key={tab.view}
          type="button"
          role="tab"
          id={`tab-${tab.view}`}
          aria-controls="view"
          aria-selected={tab.view === view}
          tabIndex={index === stop ? 0 : -1}
          className={mergeClasses(styles.tab, tab.view === view ? styles.chosen : styles.other)}
          onClick={() => onView(tab.view)}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}

function nextTab(key: string, index: number): number | null {
  if (key === 'ArrowRight') return (index + 1) % TABS.length;
  if (key === 'ArrowLeft') return (index + TABS.length - 1) % TABS.length;
  if (key === 'Home') return 0;
  return key === 'End' ? TABS.length - 1 : null;
}

const useSkeletonStyles = makeStyles({
  bones: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

const HighlightView = lazy(() => import('../highlight/HighlightView'));

const RoundView = lazy(() => import('../round/RoundView'));

const PackView = lazy(() => import('../pack/PackView'));

const SettingsView = lazy(() => import('../settings/SettingsView'));

const RepairsView = lazy(() => import('../repairs/RepairsView'));

interface ViewPanelProps {
  readonly view: View;
  readonly state: ReadyState;
  /** What a person changed in each view and has not saved. */
  readonly drafts: Readonly<Record<DraftedView, Draft>>;
  readonly memory: CheckMemory;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  /** Shows the findings that pass a filter, from whichever view. */
  readonly onShowFindings: (filter: FindingFilter) => void;
  readonly onShowRound: () => void;
  readonly onLeaveSettings: () => void;
  /** The sheet whose repairs were asked for last; null shows those of all. */
  readonly repairsOf: MadeSheetId | null;
  readonly onLeaveRepairs: () => void;
}

/** The view that is chosen; all but Check are loaded when they are first asked for. */
export function ViewPanel(props: ViewPanelProps): ReactElement {
  const {
    view,
    state,
    drafts,
    memory,
    filter,
    onFilter,
    onShowFindings,
    onShowRound,
    onLeaveSettings,
    repairsOf,
    onLeaveRepairs,
  } = props;
  const isTab = TABS.some((tab) => tab.view === view);
  // The file is kept nowhere else: a look at another view does not ask for it again.
  const [template, setTemplate] = useState<ChosenTemplate | null>(null);
  return (
    <div
      id="view"
      role={isTab ? 'tabpanel' : 'region'}
      aria-labelledby={isTab ? `tab-${view}` : `${view}-heading`}
    >
      <Suspense fallback={<ViewSkeleton />}>
        {view === 'check' && (
          <CheckView state={state} memory={memory} filter={filter} onFilter={onFilter} />
        )}
        {view === 'highlight' && <HighlightView state={state} draft={drafts.highlight} />}
        {view === 'round' && <RoundView state={state} />}
        {view === 'pack' && (
          <PackView
            state={state}
            draft={drafts.pack}
            template={template}
            onTemplate={setTemplate}
            onShowFindings={onShowFindings}
            onShowRound={onShowRound}
          />
        )}
        {view === 'settings' && (
          <SettingsView state={state} draft={drafts.settings} onLeave={onLeaveSettings} />
        )}
        {view === 'repairs' && (
          <RepairsView state={state} of={repairsOf} onLeave={onLeaveRepairs} />
        )}
      </Suspense>
    </div>
  );
}

/** Stands in for a view that is being loaded. */
function ViewSkeleton(): ReactElement {
  const styles = useSkeletonStyles();
  return (
    <Skeleton className={styles.bones} aria-label="Loading">
      <SkeletonItem size={32} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
