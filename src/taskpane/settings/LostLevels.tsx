import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LostLevel } from '../../app/rename-levels';
import type { LevelScale } from '../../domain/level-scale';
import { countOf } from '../../domain/wording';
import { useViewStyles } from '../shell/view-styles';

/** What is to become of the cells of a level: another name is written there, they are read as another level, or neither. */
export type LevelAnswer =
  { readonly kind: 'write' | 'treat'; readonly level: string } | { readonly kind: 'keep' };

/** What a person has said of each level, by its name. */
export type LevelAnswers = ReadonlyMap<string, LevelAnswer>;

/** What is to be done with the cells of a level; null where nobody has said it yet. */
export function answerFor(
  { level, renamedTo }: LostLevel,
  answers: LevelAnswers,
  { levels }: LevelScale,
): LevelAnswer | null {
  const renamed = renamedTo === null ? null : ({ kind: 'write', level: renamedTo } as const);
  const answer = answers.get(level) ?? renamed;
  if (!answer || answer.kind === 'keep') return answer;
  return levels.includes(answer.level) ? answer : null;
}

interface LostLevelsProps {
  readonly lost: readonly LostLevel[];
  /** The scale as it is to be. */
  readonly scale: LevelScale;
  readonly answers: LevelAnswers;
  readonly onAnswer: (level: string, answer: LevelAnswer) => void;
}

/** Asks what is to become of the cells whose level the scale has no more. */
export function LostLevels(props: LostLevelsProps): ReactElement | null {
  const { lost, scale, answers, onAnswer } = props;
  const styles = useViewStyles();
  if (lost.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Levels that cells still say</legend>
      {lost.map((level) => {
        const choices = listChoices(level, scale);
        const answer = JSON.stringify(answerFor(level, answers, scale));
        const chosen = choices.findIndex((choice) => JSON.stringify(choice.answer) === answer);
        return (
          <Field
            key={level.level}
            label={`“${level.level}” is said ${level.count === 1 ? 'once' : `${level.count} times`} and would be no level any more.`}
          >
            <Select
              value={chosen < 0 ? '' : String(chosen)}
              onChange={(_, { value }) => onAnswer(level.level, choices[Number(value)]!.answer)}
            >
              <option value="" disabled>
                Choose what to do
              </option>
              {choices.map(({ label }, index) => (
                <option key={label} value={index}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
    </fieldset>
  );
}

interface LevelChoice {
  readonly label: string;
  readonly answer: LevelAnswer;
}

function listChoices({ level, count, canWrite }: LostLevel, { levels }: LevelScale): LevelChoice[] {
  const writing = levels.map((name): LevelChoice => ({
    label: `Write “${name}” there`,
    answer: { kind: 'write', level: name },
  }));
  const treating = levels.map((name): LevelChoice => ({
    label: `Read “${level}” as “${name}”`,
    answer: { kind: 'treat', level: name },
  }));
  const leave = `Leave ${count === 1 ? 'it' : 'them'}: ${countOf(count, 'error')}`;
  return [...(canWrite ? writing : []), ...treating, { label: leave, answer: { kind: 'keep' } }];
}
