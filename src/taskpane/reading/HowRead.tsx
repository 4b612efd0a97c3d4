import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { settingsOfAnswer } from '../../app/answer-question';
import type { ReadyState } from '../../app/matrix-session';
import { listGrids } from '../../app/review-matrix';
import { describeSaved } from '../../app/words/describe-outcomes';
import type { ReadingLine, ReadingPart } from '../../app/words/describe-reading';
import { describeReading } from '../../app/words/describe-reading';
import type { StoredSettings } from '../../workbook/settings';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { UndoNote } from '../shell/UndoNote';
import { QuestionForm } from './QuestionForm';

const MappingForm = lazy(() => import('../mapping/MappingForm'));

interface HowReadProps {
  readonly state: ReadyState;
  /** What is being corrected; null when nothing is. */
  readonly part: ReadingPart | null;
  readonly onPart: (part: ReadingPart | null) => void;
  /** Leads to the levels among the settings. */
  readonly onScale: () => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  card: {
    ...typographyStyles.caption1,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.body1Strong, flexGrow: 1, margin: 0, outline: 'none' },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
  },
  words: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  title: { color: tokens.colorNeutralForeground2 },
  change: { flexShrink: 0, minWidth: 0, minHeight: '24px', padding: '0 4px' },
});

/** How the matrix was read, each part corrected where it stands, and what the reading is not sure of. */
export function HowRead({ state, part, onPart, onScale, onClose }: HowReadProps): ReactElement {
  const styles = useStyles();
  const { session, run } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const { matrix, settings } = state.review;
  const { sheet, headerRowNumber, columns } = matrix.source;
  const isMapping = part === 'place' || part === 'columns';

  // A finding that leads here stands far below the card.
  useEffect(() => {
    if (part !== null) heading.current?.focus();
  }, [part]);

  const change = (settingsChange: Partial<StoredSettings>): Promise<void> =>
    run(async () => {
      await session.changeSettings(settingsChange);
      onPart(null);
      return done(describeSaved());
    });
  return (
    <section className={styles.card} aria-labelledby="how-read">
      <div className={styles.top}>
        <h2 id="how-read" ref={heading} tabIndex={-1} className={styles.heading}>
          How the matrix was read
        </h2>
        <Button size="small" onClick={onClose}>
          {matrix.questions.length > 0 ? 'Later' : 'That is right'}
        </Button>
      </div>
      {matrix.questions.map((question) => (
        <QuestionForm
          key={question.id}
          question={question}
          onAnswer={(answer) => void change(settingsOfAnswer(answer, matrix.source))}
        />
      ))}
      {(matrix.questions.length > 0 || isMapping) && <UndoNote writes="settings" />}
      <ul className={styles.lines}>
        {describeReading(matrix).map((line) => (
          <ReadingLineRow
            key={line.part}
            line={line}
            isOpen={line.part === part}
            onChange={() => {
              if (line.part === 'scale') onScale();
              else
                onPart(line.part === part ? null : line.part === 'state' ? 'columns' : line.part);
            }}
          />
        ))}
      </ul>
      {listGrids(state.review).some(({ isMergingUnknown }) => isMergingUnknown) && (
        <p className={styles.words}>
          Merged cells have not been looked at, because that can empty Excel’s Undo on Windows.
          Press Read the sheet again, above, to have each read as one cell.
        </p>
      )}
      {isMapping && (
        <Suspense fallback={null}>
          <MappingForm
            surveys={state.surveys}
            start={settings.mapping ?? { sheet, headerRowNumber, columns }}
            settings={settings}
            submitLabel="Read it like this"
            onSubmit={(mapping) => void change({ mapping })}
          />
        </Suspense>
      )}
    </section>
  );
}

interface ReadingLineRowProps {
  readonly line: ReadingLine;
  readonly isOpen: boolean;
  readonly onChange: () => void;
}

function ReadingLineRow({ line, isOpen, onChange }: ReadingLineRowProps): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <span className={styles.title}>{line.title}:</span> {line.text}
      </span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.change}
        aria-label={`Change: ${line.title}`}
        aria-expanded={line.part === 'scale' ? undefined : isOpen}
        onClick={onChange}
      >
        Change
      </Button>
    </li>
  );
}
