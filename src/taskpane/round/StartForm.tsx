import { Button, Field, Input, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import { findRound, proposePeriod, proposeRound } from '../../app/round/open-round';
import type { FreezeContent } from '../../workbook/port';
import { UNDO_ENDS } from '../../app/words/undo-words';
import { usePane } from '../pane-context';
import { DateField } from '../settings/DateField';
import { useViewStyles } from '../shell/view-styles';
import { useRoundJobs } from './use-round-jobs';

interface StartFormProps {
  readonly state: ReadyState;
  readonly freezes: readonly FreezeContent[];
}

/** Asks for the date and the period of a round, and starts it. */
export function StartForm({ state, freezes }: StartFormProps): ReactElement {
  const styles = useViewStyles();
  const { readToday, isBusy } = usePane();
  const { start } = useRoundJobs();
  const proposed = proposeRound(state.review, freezes, readToday());
  const [asAt, setAsAt] = useState(proposed.asAt);
  const [period, setPeriod] = useState<string | null>(null);
  const [by, setBy] = useState('');
  const said = period ?? proposePeriod(state.review, asAt);
  return (
    <section className={styles.group} aria-label="Start a round">
      {findRound(state.rounds) && (
        <Subtitle2 as="h3" className={styles.heading}>
          The next round
        </Subtitle2>
      )}
      <p className={styles.text}>
        Keeps the matrix as it stands on a protected sheet, sets the as-at date and the period, and
        lists by owner what is late, what falls due and what nobody has touched. Nothing of the
        matrix is changed. {UNDO_ENDS}
      </p>
      <DateField
        label="As-at date of the round"
        value={asAt}
        isOptional={false}
        onChange={(date) => date && setAsAt(date)}
      />
      <Field label="Period">
        <Input value={said} onChange={(_, { value }) => setPeriod(value)} />
      </Field>
      <Field label="Your initials" hint="Kept with what you do in the round; may be left empty.">
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void start({ asAt, period: said.trim(), by: by.trim() })}
        >
          Start the round
        </Button>
      </div>
    </section>
  );
}
