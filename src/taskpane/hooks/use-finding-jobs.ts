import { useMemo } from 'react';
import type { Finding } from '../../domain/finding';
import type { AcceptanceRecord, ChangeRecord } from '../../workbook/records';
import { usePane } from '../pane-context';
import type { Notice } from './use-jobs';
import { done } from './use-jobs';

/** The jobs by name; `goTo` takes an A1 address on the matrix’s sheet, and none of them rejects. */
export interface FindingJobs {
  readonly goTo: (cell: string) => void;
  readonly fix: (findings: readonly Finding[]) => Promise<void>;
  /** Writes a fix where nothing depends on its cells; else only tells `warn` what does. */
  readonly fixOrWarn: (finding: Finding, warn: (depends: string) => void) => Promise<void>;
  readonly putBack: (changes: readonly ChangeRecord[]) => Promise<void>;
  readonly accept: (findings: readonly Finding[], reason: string, by: string) => Promise<void>;
  readonly withdraw: (acceptances: readonly AcceptanceRecord[]) => Promise<void>;
}

/** The words are loaded when they are first needed. */
const loadWords = () => import('../../app/words/describe-edits');

/** What a person can do with findings; each says what came of it and how to take it back. */
export function useFindingJobs(): FindingJobs {
  const { session, run, show } = usePane();
  return useMemo(() => {
    const goTo = (cell: string): void => {
      void show(() => session.goToCell(cell));
    };
    const putBack = (changes: readonly ChangeRecord[]): Promise<void> =>
      run(async () => {
        const { describePutBack } = await loadWords();
        return done(describePutBack(await session.putBack(changes)));
      });
    const withdraw = (acceptances: readonly AcceptanceRecord[]): Promise<void> =>
      run(async () => {
        const { describeWithdrawal } = await loadWords();
        await session.withdraw(acceptances);
        return done(describeWithdrawal(acceptances.length));
      });
    const write = async (findings: readonly Finding[]): Promise<Notice> => {
      const { describeFixed, listChangesOf } = await loadWords();
      const outcome = await session.applyFixes(findings);
      const state = session.getState();
      const made = state.kind === 'ready' ? listChangesOf(outcome, state.changes) : [];
      const takeBack = { label: 'Put back', run: () => void putBack(made) };
      return done(describeFixed(outcome), made.length > 0 ? takeBack : null);
    };
    const fix = (findings: readonly Finding[]): Promise<void> => run(() => write(findings));
    const fixOrWarn: FindingJobs['fixOrWarn'] = (finding, warn) =>
      run(async () => {
        const { describeObstacles } = await loadWords();
        const depends = describeObstacles(await session.findBulkFixes([finding]));
        if (depends === null) return write([finding]);
        warn(depends);
        return null;
      });
    const accept: FindingJobs['accept'] = (findings, reason, by) =>
      run(async () => {
        const { describeAcceptance } = await loadWords();
        await session.accept(findings, reason, by);
        return done(describeAcceptance(findings.length));
      });
    return { goTo, fix, fixOrWarn, putBack, accept, withdraw };
  }, [session, run, show]);
}
