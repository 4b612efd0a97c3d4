import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LostLevel } from '../../app/rename-levels';
import type { LevelScale } from '../../domain/level-scale';
import { countOf } from '../../domain/wording';
import { useViewStyles } from '../shell/view-styles';

/** What a person wants done with the cells of a level: a name to write there, or {@link KEEP}. */
export type LevelAnswers = Readonly<Record<string, string>>;

/** Leaves cells as they are. No level is called so. */
export const KEEP = '\u0000keep';

/** What is to be done with the cells of each level; '' where nobody has said it yet. */
export function answerFor(
  { level, renamedTo }: LostLevel,
  answers: LevelAnswers,
  { levels }: LevelScale,
): string {
  const answer = answers[level] ?? renamedTo ?? '';
  return answer === KEEP || levels.includes(answer) ? answer : '';
}

interface LostLevelsProps {
  readonly lost: readonly LostLevel[];
  /** The scale as it is to be. */
  readonly scale: LevelScale;
  readonly answers: LevelAnswers;
  readonly onAnswer: (level: string, answer: string) => void;
}

/** Asks what is to become of the cells whose level the scale has no more. */
export function LostLevels(props: LostLevelsProps): ReactElement | null {
  const { lost, scale, answers, onAnswer } = props;
  const styles = useViewStyles();
  if (lost.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Levels that cells still say</legend>
      {lost.map((level) => (
        <Field
          key={level.level}
          label={`“${level.level}” is said ${level.count === 1 ? 'once' : `${level.count} times`} and would be no level any more.`}
        >
          <Select
            value={answerFor(level, answers, scale)}
            onChange={(_, { value }) => onAnswer(level.level, value)}
          >
            <option value="" disabled>
              Choose what to do
            </option>
            {level.canWrite &&
              scale.levels.map((name) => (
                <option key={name} value={name}>
                  Write “{name}” there
                </option>
              ))}
            <option value={KEEP}>
              Leave {level.count === 1 ? 'it' : 'them'}: {countOf(level.count, 'error')}
            </option>
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}
