import { useCallback, useRef, useState } from 'react';
import { AddInError } from '../../workbook/errors';

/** What came of something, for a person: shown once, until it is dismissed or the next one comes. */
export interface Notice {
  readonly intent: 'done' | 'error';
  readonly text: string;
  /** How to go on, take it back or get out of it; the likeliest first. */
  readonly actions: readonly NoticeAction[];
}

interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Does something and says what came of it; null when there is nothing to say. */
export type Job = () => Promise<Notice | null>;

/** Runs what a person asks for, and holds what there is to tell of it: a null notice is nothing. */
export interface Jobs {
  readonly notice: Notice | null;
  /** Said to screen readers alone: what everybody else can see. */
  readonly said: string;
  readonly say: (text: string) => void;
  readonly isBusy: boolean;
  /** Runs one job at a time; another one is ignored until it ends. */
  readonly run: (job: Job) => Promise<void>;
  /** Shows something of the workbook beside whatever else is going on; leaves what was said where it is. */
  readonly show: (job: () => Promise<void>) => Promise<void>;
  readonly dismiss: () => void;
}

/** A notice of what was done; null for an action that there is no call for. */
export function done(text: string, ...actions: readonly (NoticeAction | null)[]): Notice {
  return { intent: 'done', text, actions: actions.filter((action) => action !== null) };
}

/** A notice of what could not be done, and that trying again would not help. */
export function failed(text: string): Notice {
  return { intent: 'error', text, actions: [] };
}

/** Runs what people ask for. Errors of the catalogue become notices; a bug crashes the pane. */
export function useJobs(): Jobs {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [, crash] = useState<null>(null);
  const running = useRef(false);

  const fail = useCallback((error: unknown, again: () => void): void => {
    if (error instanceof AddInError) {
      const actions = [{ label: 'Try again', run: again }];
      setNotice({ intent: 'error', text: error.message, actions });
      return;
    }
    crash(() => {
      throw error;
    });
  }, []);

  const run = useCallback(
    async (job: Job): Promise<void> => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      setNotice(null);
      try {
        setNotice(await job());
      } catch (error) {
        fail(error, () => void run(job));
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [fail],
  );

  const show = useCallback(
    async (job: () => Promise<void>): Promise<void> => {
      try {
        await job();
      } catch (error) {
        fail(error, () => void show(job));
      }
    },
    [fail],
  );

  const dismiss = useCallback(() => setNotice(null), []);
  return { notice, said, say, isBusy, run, show, dismiss };
}
