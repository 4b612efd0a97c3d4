import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import type { ImportAnswers, ImportPreview } from '../../app/bring-in-matrix';
import { describePreview, describeRepairs } from '../../app/words/describe-import';
import { describePlace } from '../../app/words/describe-place';
import { UNDO_ENDS } from '../../app/words/undo-words';
import { NOISE_KINDS } from '../../domain/repair';
import { countOf, shorten } from '../../domain/wording';
import { usePane } from '../pane-context';
import { ImportAnswerForm } from './ImportAnswerForm';
import { useViewStyles } from '../shell/view-styles';

interface FoundMatrixProps {
  readonly preview: ImportPreview;
  readonly onWrite: () => void;
  /** Has it read anew with what a person says of it. */
  readonly onAnswer: (said: ImportAnswers) => void;
  readonly onLeave: () => void;
}

/** More are on the sheet Matrix records once it is written. */
const MOST_LISTED = 200;
const MOST_CHARS = 120;

const WRITE_BUTTON = 'write-import';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  name: { margin: 0, overflowWrap: 'anywhere' },
});

/** What a file holds, and the button that writes it. */
export function FoundMatrix(props: FoundMatrixProps): ReactElement {
  const { preview, onWrite, onAnswer, onLeave } = props;
  const styles = useViewStyles();
  const own = useStyles();
  const { isBusy } = usePane();
  // Where the button that was pressed is gone, the next step is this one.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) {
      document.getElementById(WRITE_BUTTON)?.focus();
    }
  }, [preview]);
  const { repairs, noise } = preview.laidOut;
  const { questions } = preview.review.matrix;
  return (
    <div className={styles.group}>
      <p className={own.name}>
        <strong>{preview.name}</strong>
      </p>
      {describePreview(preview).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <div className={styles.buttons}>
        <Button id={WRITE_BUTTON} appearance="primary" disabledFocusable={isBusy} onClick={onWrite}>
          Write the sheet
        </Button>
        <Button onClick={onLeave}>Choose something else</Button>
      </div>
      <p className={styles.quiet}>
        It is written on a new sheet; no other sheet changes. {UNDO_ENDS}
      </p>
      <details open={questions.length > 0}>
        <summary>
          {questions.length > 0
            ? `${countOf(questions.length, 'question')} about how it is read`
            : 'How it is read'}
        </summary>
        <ImportAnswerForm outcome={preview} onAnswer={onAnswer} />
      </details>
      {repairs.length > 0 && (
        <details>
          <summary>What was repaired</summary>
          <ul className={own.list}>
            {describeRepairs(repairs)
              .slice(1)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        </details>
      )}
      {noise.length > 0 && (
        <details>
          <summary>What is in no cell</summary>
          <ul className={own.list}>
            {noise.slice(0, MOST_LISTED).map(({ kind, text, place }, index) => (
              <li key={index}>
                “{shorten(text, MOST_CHARS)}” · {NOISE_KINDS[kind]} · {describePlace(place, 'cell')}
              </li>
            ))}
          </ul>
          {noise.length > MOST_LISTED && (
            <p className={styles.quiet}>
              And {noise.length - MOST_LISTED} more. All of them are listed on Matrix records once
              the sheet is written.
            </p>
          )}
        </details>
      )}
    </div>
  );
}
