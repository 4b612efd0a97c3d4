import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReadingAnswer, ReadingQuestion } from '../../domain/reading-question';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { usePane } from '../pane-context';

interface QuestionFormProps {
  readonly question: ReadingQuestion;
  /** Whether its cells stand in the workbook, and can be gone to. */
  readonly isInWorkbook?: boolean;
  readonly onAnswer: (answer: ReadingAnswer) => void;
}

const useStyles = makeStyles({
  question: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One thing that the reading is not sure of, and the answers to it; the one that was assumed is chosen at first. */
export function QuestionForm(props: QuestionFormProps): ReactElement {
  const { question, isInWorkbook = true, onAnswer } = props;
  const styles = useStyles();
  const { isBusy } = usePane();
  const { goTo } = useFindingJobs();
  const { text, cells, choices, assumed } = question;
  const [chosen, setChosen] = useState(assumed === null ? '' : String(assumed));
  const choice = choices[Number(chosen)];
  const [firstCell] = cells;
  return (
    <div className={styles.question}>
      <Field label={text}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {choices.map(({ label }, index) => (
            <Radio
              key={label}
              value={String(index)}
              label={index === assumed ? `${label} (read like this for now)` : label}
            />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy || chosen === '' || !choice}
          onClick={() => choice && onAnswer(choice.answer)}
        >
          Use this answer
        </Button>
        {isInWorkbook && firstCell !== undefined && (
          <Button size="small" onClick={() => goTo(firstCell)}>
            Show {firstCell}
          </Button>
        )}
      </div>
    </div>
  );
}
