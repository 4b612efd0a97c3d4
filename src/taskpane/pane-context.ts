import { createContext, useContext } from 'react';
import type { ChosenService } from '../app/choose-services';
import type { MatrixSession } from '../app/matrix-session';
import type { FoundMatches } from '../app/matrix-session';
import type { MatchAnswers } from '../app/merge/answer-matches';
import type { CalendarDate } from '../domain/calendar-date';
import type { MadeSheetId } from '../workbook/records';
import type { Jobs } from './hooks/use-jobs';
import type { KeptServices } from './roll-up/use-services';

/** What every part of the pane may use. */
export interface PaneTools extends Omit<Jobs, 'notice' | 'said'> {
  readonly session: MatrixSession;
  readonly readToday: () => CalendarDate;
  /** Shows the repairs of a sheet, wherever in the pane a person is. */
  readonly showRepairs: (id: MadeSheetId) => void;
  /** What is being merged, kept so that a look at another view loses no answer; null for nothing. */
  readonly merging: { current: MergeWork | null };
  /** What is to be rolled up, kept for as long as the pane is open; null for nothing. */
  readonly rollingUp: { current: RollUpWork | null };
}

/** Matches of two matrices, and what a person has said of them. */
export interface MergeWork {
  readonly found: FoundMatches;
  readonly answers: MatchAnswers;
}

/** What a person has chosen to be rolled up, and as at which date. */
export interface RollUpWork {
  readonly asAt: CalendarDate;
  readonly services: KeptServices<ChosenService>;
  readonly withOwn: boolean;
  /** '' as long as they have not said. */
  readonly ownName: string;
}

/** The matrix of the open workbook, as one of two that are merged. */
export interface OwnMatrix {
  /** As at which date it is judged. */
  readonly asAt: CalendarDate;
  /** What its settings call the organisation; '' where they do not. */
  readonly organisation: string;
}

export const PaneContext = createContext<PaneTools | null>(null);

/** The tools of the pane that a part stands in; throws an Error outside of one: a bug of ours. */
export function usePane(): PaneTools {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error('This part stands outside of the pane');
  return tools;
}
