import { Button, Subtitle1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { settingsOfAnswer } from '../../app/answer-question';
import { findLikeliestPlace } from '../../app/map-columns';
import type { SessionState } from '../../app/matrix-session';
import { listSheetChoices } from '../../app/ways-out';
import type { ReadingQuestion } from '../../domain/reading-question';
import type { SheetSurvey } from '../../workbook/port';
import type { StoredSettings } from '../../workbook/settings';
import { usePane } from '../pane-context';
import { ImportSection, StartSection } from '../import/ImportSection';
import { QuestionForm } from '../reading/QuestionForm';
import { ExcelCheckSection } from '../settings/ExcelCheckSection';
import { MergeSection } from '../merge/MergeSection';
import { RollUpSection } from '../roll-up/RollUpSection';
import { GuideLink } from '../shell/GuideLink';
import { useViewStyles } from '../shell/view-styles';
import MappingForm from './MappingForm';

interface NoMatrixProps {
  readonly state: Extract<SessionState, { kind: 'no-matrix' }>;
}

const useStyles = makeStyles({
  trouble: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Says what was looked for, and lets a person say where the matrix is. */
export default function NoMatrix({ state }: NoMatrixProps): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  const { session, run, isBusy } = usePane();
  const { trouble, surveys } = state;
  const isAmbiguous = trouble.code === 'matrix-ambiguous';

  const use = (change: Partial<StoredSettings>): void => {
    void run(async () => {
      await session.changeSettings(change);
      return null;
    });
  };
  const readAgain = (): void => {
    void run(async () => {
      await session.refresh();
      return null;
    });
  };
  return (
    <main className={styles.view}>
      <Subtitle1 as="h1" className={styles.heading}>
        Maturity matrix
      </Subtitle1>
      <p role="alert" className={own.trouble}>
        {trouble.message} <GuideLink place="no-matrix">The guide on other forms</GuideLink>
      </p>
      <div>
        <Button disabledFocusable={isBusy} onClick={readAgain}>
          Look again
        </Button>
      </div>
      {'questions' in trouble.details && (
        <OpenQuestions questions={trouble.details.questions} surveys={surveys} onAnswer={use} />
      )}
      {isAmbiguous && <SheetPicker surveys={surveys} onPick={use} />}
      <ImportSection as="h2" />
      <StartSection />
      <RollUpSection ownAsAt={null} />
      <MergeSection own={null} />
      <section className={styles.group} aria-labelledby="by-hand">
        <Subtitle2 as="h2" id="by-hand" className={styles.heading}>
          Say where it is
        </Subtitle2>
        <p className={styles.quiet}>
          Your answer is kept in the workbook, so it is asked once only.
        </p>
        <MappingForm
          surveys={surveys}
          start={null}
          settings={state.settings}
          submitLabel="Read the matrix"
          isPrimary={!isAmbiguous}
          onSubmit={(mapping) => use({ mapping })}
        />
      </section>
      <ExcelCheckSection as="h2" />
    </main>
  );
}

interface OpenQuestionsProps {
  readonly questions: readonly ReadingQuestion[];
  readonly surveys: readonly SheetSurvey[];
  readonly onAnswer: (change: Partial<StoredSettings>) => void;
}

/** What has to be answered before anything can be read; an answer about columns is laid over those that were found. */
function OpenQuestions({ questions, surveys, onAnswer }: OpenQuestionsProps): ReactElement {
  const styles = useViewStyles();
  return (
    <section className={styles.group} aria-label="What is not sure">
      {questions.map((question) => (
        <QuestionForm
          key={question.id}
          question={question}
          onAnswer={(answer) =>
            onAnswer(settingsOfAnswer(answer, findLikeliestPlace(question, surveys)))
          }
        />
      ))}
    </section>
  );
}

interface SheetPickerProps {
  readonly surveys: readonly SheetSurvey[];
  readonly onPick: (change: Partial<StoredSettings>) => void;
}

/** The sheets that look like a matrix, each a button, and one for all of them together. */
function SheetPicker({ surveys, onPick }: SheetPickerProps): ReactElement {
  const styles = useViewStyles();
  const { isBusy } = usePane();
  return (
    <section className={styles.group} aria-labelledby="which-sheet">
      <Subtitle2 as="h2" id="which-sheet" className={styles.heading}>
        Which sheet is it
      </Subtitle2>
      <div className={styles.buttons}>
        {listSheetChoices(surveys).map(({ label, change }) => (
          <Button key={label} disabledFocusable={isBusy} onClick={() => onPick(change)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
