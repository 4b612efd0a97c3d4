import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SaidWord } from '../../app/treat-as';
import type { LevelAlias, LevelScale } from '../../domain/level-scale';
import { setAlias } from '../../domain/level-scale';
import { countOf } from '../../domain/wording';
import type { SettingsChange } from '../hooks/use-draft';
import { useViewStyles } from '../shell/view-styles';

interface WordFieldsProps {
  readonly words: readonly SaidWord[];
  /** The scale as it is to be. */
  readonly scale: LevelScale;
  readonly treatedAs: readonly LevelAlias[];
  readonly onEdit: (change: SettingsChange) => void;
}

/** Words that cells say in a level's place: each can be read as a level, or as none any more. */
export function WordFields(props: WordFieldsProps): ReactElement | null {
  const { words, scale, treatedAs, onEdit } = props;
  const styles = useViewStyles();
  if (words.length === 0) return null;
  const read = (word: string, level: string): void => {
    const others = treatedAs.filter((alias) => alias.word !== word);
    onEdit({ treatedAs: level === '' ? others : setAlias(others, { word, level }) });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Other words for levels</legend>
      <p className={styles.quiet}>
        Words that stand where a level is expected. What is read as a level keeps its cells as they
        are.
      </p>
      {words.map(({ word, count, level }) => {
        const isGone = level !== null && !scale.levels.includes(level);
        return (
          <Field
            key={word}
            label={`Read “${word}” as`}
            hint={count === 0 ? 'In no cell' : `In ${countOf(count, 'cell')}`}
            {...(isGone && { validationMessage: `The scale has no level “${level}”.` })}
          >
            <Select value={level ?? ''} onChange={(_, { value }) => read(word, value)}>
              <option value="">No level</option>
              {isGone && (
                <option value={level} disabled>
                  {level}
                </option>
              )}
              {scale.levels.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
    </fieldset>
  );
}
