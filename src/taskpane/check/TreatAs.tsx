import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Review } from '../../app/review-matrix';
import { findSaidWord } from '../../app/treat-as';
import { describeTreated } from '../../app/words/describe-outcomes';
import type { Finding } from '../../domain/finding';
import { setAlias } from '../../domain/level-scale';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';

interface TreatAsProps {
  readonly finding: Finding;
  readonly tabIndex: number;
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

/** Offers to read the word of an unknown level as one of the levels, wherever cells say it. */
export function TreatAs({ finding, tabIndex }: TreatAsProps): ReactElement | null {
  const state = usePane().session.getState();
  const word = state.kind === 'ready' ? findSaidWord(finding, state.review.matrix) : null;
  if (state.kind !== 'ready' || word === null) return null;
  return <TreatAsField word={word} review={state.review} tabIndex={tabIndex} />;
}

interface TreatAsFieldProps extends Pick<TreatAsProps, 'tabIndex'> {
  readonly word: string;
  readonly review: Review;
}

function TreatAsField({ word, review, tabIndex }: TreatAsFieldProps): ReactElement {
  const styles = useStyles();
  const { session, run, isBusy } = usePane();
  const [level, setLevel] = useState('');
  const { treatedAs } = review.settings;
  const treat = (): Promise<void> =>
    run(async () => {
      await session.changeSettings({ treatedAs: setAlias(treatedAs, { word, level }) });
      const takeBack = (): Promise<void> =>
        run(async () => {
          await session.changeSettings({ treatedAs });
          return done(describeTreated(word, null));
        });
      return done(describeTreated(word, level), {
        label: 'Take back',
        run: () => void takeBack(),
      });
    });
  return (
    <div className={styles.row}>
      <Field label={`Read “${word}” everywhere as`}>
        <Select
          size="small"
          value={level}
          select={{ tabIndex }}
          onChange={(_, { value }) => setLevel(value)}
        >
          <option value="" disabled>
            Choose a level
          </option>
          {review.matrix.scale.levels.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        tabIndex={tabIndex}
        disabledFocusable={isBusy || level === ''}
        onClick={() => void treat()}
      >
        Read it so
      </Button>
    </div>
  );
}
