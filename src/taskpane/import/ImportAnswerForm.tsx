import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useState } from 'react';
import { settingsOfAnswer } from '../../app/answer-question';
import type { ImportAnswers, ImportPreview, UnclearImport } from '../../app/bring-in-matrix';
import { placeOfAnswers } from '../../app/bring-in-matrix';
import { surveyImported } from '../../app/import-matrix';
import { describeReading } from '../../app/words/describe-reading';
import type { ReadingAnswer, ReadingQuestion } from '../../domain/reading-question';
import { FRAMEWORKS } from '../../domain/frameworks';
import { scaleOfFramework } from '../../domain/level-scale';
import { QuestionForm } from '../reading/QuestionForm';
import { useViewStyles } from '../shell/view-styles';

const MappingForm = lazy(() => import('../mapping/MappingForm'));

interface ImportAnswerFormProps {
  readonly outcome: ImportPreview | UnclearImport;
  readonly onAnswer: (said: ImportAnswers) => void;
}

/** How a source is read, what is not sure of it, and the ways to say it otherwise: it is read anew with each answer. */
export function ImportAnswerForm({ outcome, onAnswer }: ImportAnswerFormProps): ReactElement {
  const styles = useViewStyles();
  const isUnclear = outcome.kind === 'unclear';
  const questions = listQuestions(outcome);
  const [isMapping, setMapping] = useState(isUnclear && questions.length === 0);
  const answer = (given: ReadingAnswer, question: ReadingQuestion): void =>
    onAnswer(settingsOfAnswer(given, placeOfAnswers(outcome, question)));
  return (
    <>
      {questions.map((question) => (
        <QuestionForm
          key={question.id}
          question={question}
          isInWorkbook={false}
          onAnswer={(given) => answer(given, question)}
        />
      ))}
      {!isUnclear &&
        describeReading(outcome.review.matrix)
          .filter(({ part }) => part === 'columns' || part === 'scale')
          .map(({ part, title, text }) => (
            <p key={part} className={styles.quiet}>
              {title}: {text}
            </p>
          ))}
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isMapping} onClick={() => setMapping(!isMapping)}>
          Say which column is which
        </Button>
      </div>
      {isMapping && (
        <Suspense fallback={null}>
          <MappingForm
            surveys={[surveyImported(outcome.imported)]}
            start={isUnclear ? null : outcome.review.matrix.source}
            settings={outcome.settings}
            asksSheet={false}
            submitLabel="Read it like this"
            onSubmit={(mapping) => onAnswer({ mapping })}
          />
        </Suspense>
      )}
      {!isUnclear && <ScaleChoice outcome={outcome} onAnswer={onAnswer} />}
    </>
  );
}

function listQuestions(outcome: ImportPreview | UnclearImport): readonly ReadingQuestion[] {
  if (outcome.kind === 'found') return outcome.review.matrix.questions;
  const { details } = outcome.trouble;
  return 'questions' in details ? details.questions : [];
}

/** Which levels the source is read on. */
function ScaleChoice(props: {
  readonly outcome: ImportPreview;
  readonly onAnswer: ImportAnswerFormProps['onAnswer'];
}): ReactElement {
  const { outcome, onAnswer } = props;
  const styles = useViewStyles();
  const { scale } = outcome.review.matrix;
  const chosen = FRAMEWORKS.find(({ id }) => id === scale.framework)?.id ?? '';
  return (
    <Field className={styles.field} label="Levels">
      <Select
        className={styles.select}
        value={chosen}
        onChange={(_, { value }) => {
          const framework = FRAMEWORKS.find(({ id }) => id === value);
          onAnswer(
            framework
              ? { scale: scaleOfFramework(framework), isScaleChosen: true }
              : { isScaleChosen: false },
          );
        }}
      >
        <option value="">As they are told by the file</option>
        {FRAMEWORKS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
