import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReadyState } from '../../app/matrix-session';
import type { ReadingPart } from '../../app/words/describe-reading';
import type { MadeSheetId } from '../../workbook/records';
import type { FindingFilter } from '../check/filter-findings';
import { isSameFilter, NO_FILTER } from '../check/filter-findings';
import { useCheckMemory } from '../hooks/use-check-memory';
import { useDraft } from '../hooks/use-draft';
import { usePane } from '../pane-context';
import { HowRead } from '../reading/HowRead';
import { ReadingContext } from '../reading/reading-context';
import { Glance } from './Glance';
import { PaneHeader } from './PaneHeader';
import type { View } from './Views';
import { ViewPanel, ViewTabs } from './Views';
import { FirstUse, RepairsNote, TroubleBar } from './notices';

/** Whether the card that says how the matrix was read is shown, and at what it stands open. */
type ReadingCard = 'unless-known' | 'closed' | { readonly part: ReadingPart | null };

const partOf = (card: ReadingCard): ReadingPart | null =>
  typeof card === 'string' ? null : card.part;

/** Repairs that a person has asked for; a new object each time. */
export interface RepairsAsked {
  readonly id: MadeSheetId;
}

interface ReadyPaneProps {
  readonly state: ReadyState;
  readonly asked: RepairsAsked | null;
}

/** The pane at work: what the matrix is, how it stands, and the views. */
export function ReadyPane({ state, asked }: ReadyPaneProps): ReactElement {
  const { dismiss } = usePane();
  const [view, setView] = useState<View>('check');
  useEffect(() => {
    if (asked) setView('repairs');
  }, [asked]);
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [isExplained, noteExplained] = useExplained();
  const settingsButton = useRef<HTMLButtonElement>(null);
  const { settings } = state.review;
  // Kept here so that nothing is lost by a look at another view.
  const drafts = {
    highlight: useDraft(settings),
    pack: useDraft(settings),
    settings: useDraft(settings),
  };
  const memory = useCheckMemory();
  // Asked for by a person, or open where the workbook holds nothing of the add-in's yet or something is unsure.
  const [reading, setReading] = useState<ReadingCard>('unless-known');
  const isUnsure = state.review.matrix.questions.length > 0;
  const isReadingShown =
    reading === 'unless-known' ? !state.hasSettings || isUnsure : reading !== 'closed';
  const go = (wanted: View): void => {
    // What was said of one view says nothing in the next.
    if (wanted !== view) dismiss();
    setView(wanted);
  };
  const show = (wanted: FindingFilter): void => {
    setFilter(view === 'check' && isSameFilter(filter, wanted) ? NO_FILTER : wanted);
    memory.setList('findings');
    go('check');
  };
  const showRound = (): void => {
    // The question that led here is gone before something behind it can have the focus.
    flushSync(() => go('round'));
    document.getElementById('tab-round')?.focus();
  };
  const explained = (): void => {
    noteExplained();
    document.getElementById('tab-check')?.focus();
  };
  const leaveSettings = (): void => {
    go('check');
    settingsButton.current?.focus();
  };

  const leaveRepairs = (): void => {
    go('check');
    document.getElementById('tab-check')?.focus();
  };

  const showReading = (part: ReadingPart | null): void => {
    if (part !== 'scale') setReading({ part });
    go(part === 'scale' ? 'settings' : 'check');
  };

  return (
    <ReadingContext value={showReading}>
      <PaneHeader
        review={state.review}
        settingsButton={settingsButton}
        view={view}
        hasUnsaved={drafts.settings.isChanged}
        onSettings={() => go('settings')}
      />
      <main>
        <TroubleBar trouble={state.trouble} />
        <Glance state={state} active={view === 'check' ? filter : NO_FILTER} onShow={show} />
        {/* Both come with the tabs below them: what arrived later would push those away from under a click. */}
        {view === 'check' && !state.hasSettings && !isExplained && (
          <FirstUse onDismiss={explained} />
        )}
        {view === 'check' && isReadingShown && (
          <HowRead
            state={state}
            part={partOf(reading)}
            onPart={(part) => setReading({ part })}
            onScale={() => go('settings')}
            onClose={() => {
              setReading('closed');
              document.getElementById('tab-check')?.focus();
            }}
          />
        )}
        {view !== 'repairs' && <RepairsNote repairs={state.repairs} onShow={() => go('repairs')} />}
        <ViewTabs view={view} onView={go} />
        <ViewPanel
          view={view}
          state={state}
          drafts={drafts}
          memory={memory}
          filter={filter}
          onFilter={setFilter}
          onShowFindings={show}
          onShowRound={showRound}
          onLeaveSettings={leaveSettings}
          repairsOf={asked?.id ?? null}
          onLeaveRepairs={leaveRepairs}
        />
      </main>
    </ReadingContext>
  );
}

const KEY = 'maturity-matrix-explained';

/**
 * Whether this person has been told what the pane does, and how to note that they have. The browser keeps it, since it
 * is about the person; where it keeps nothing for a page in a frame, the pane explains itself each time.
 */
function useExplained(): readonly [boolean, () => void] {
  const [isExplained, setExplained] = useState(() => readStore()?.getItem(KEY) === 'yes');
  const explained = (): void => {
    setExplained(true);
    readStore()?.setItem(KEY, 'yes');
  };
  return [isExplained, explained];
}

/** Null where the browser refuses a page in another one's frame its store. */
function readStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
