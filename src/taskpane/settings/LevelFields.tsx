import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import { FRAMEWORKS } from '../../domain/frameworks';
import type { LevelAlias, LevelScale } from '../../domain/level-scale';
import { createScale, scaleOfFramework } from '../../domain/level-scale';
import type { SettingsChange } from '../hooks/use-draft';
import { useViewStyles } from '../shell/view-styles';
import type { LevelTroubles } from './check-settings';

interface LevelFieldsProps {
  readonly scale: LevelScale;
  /** Words that are read as levels: they follow a level that is renamed. */
  readonly treatedAs: readonly LevelAlias[];
  readonly isChosen: boolean;
  /** The scale that the matrix was read by. */
  readonly found: LevelScale;
  readonly troubles: LevelTroubles;
  readonly onEdit: (change: SettingsChange) => void;
}

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto auto',
    alignItems: 'start',
    columnGap: '2px',
    paddingBottom: tokens.spacingVerticalXS,
  },
  input: { minWidth: 0 },
});

/** The scale of levels, lowest first: choose, rename, order, add and remove. */
export function LevelFields({
  scale,
  treatedAs,
  isChosen,
  found,
  troubles,
  onEdit,
}: LevelFieldsProps): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const { levels, lowestNumber } = scale;
  const set = (next: readonly string[]): void =>
    onEdit({ scale: createScale(next, lowestNumber), isScaleChosen: true });
  const rename = (index: number, name: string): void => {
    const isRead = treatedAs.some(({ level }) => level === levels[index]);
    onEdit({
      scale: createScale(
        levels.map((other, rank) => (rank === index ? name : other)),
        lowestNumber,
      ),
      isScaleChosen: true,
      ...(isRead && {
        treatedAs: treatedAs.map((alias) =>
          alias.level === levels[index] ? { ...alias, level: name } : alias,
        ),
      }),
    });
  };
  const focusInput = (index: number): void => {
    // The field is there once the new list is on the page.
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  };
  const move = (index: number, step: number): void => {
    const next = [...levels];
    next.splice(index + step, 0, ...next.splice(index, 1));
    set(next);
  };
  const nameOf = (index: number): string => levels[index]?.trim() || `level ${index + 1}`;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Scale of the levels</legend>
      <ScaleField scale={scale} isChosen={isChosen} found={found} onEdit={onEdit} />
      <p className={styles.quiet}>
        The lowest level stands first. An arrow up makes a level lower, an arrow down makes it
        higher.
      </p>
      <ol ref={list} className={styles.list}>
        {levels.map((level, index) => (
          // A level has no identity but its place: its name is what is being edited.
          <li key={index} className={own.row}>
            <Field
              className={own.input}
              {...(troubles.byLevel[index] ? { validationMessage: troubles.byLevel[index] } : {})}
            >
              <Input
                aria-label={`Level ${index + 1}`}
                className={own.input}
                value={level}
                onChange={(_, { value }) => rename(index, value)}
              />
            </Field>
            <Button
              appearance="subtle"
              icon={<ArrowUp20Regular />}
              aria-label={`Move ${nameOf(index)} down the scale`}
              title="Lower"
              disabledFocusable={index === 0}
              onClick={() => move(index, -1)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDown20Regular />}
              aria-label={`Move ${nameOf(index)} up the scale`}
              title="Higher"
              disabledFocusable={index === levels.length - 1}
              onClick={() => move(index, 1)}
            />
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={`Remove ${nameOf(index)}`}
              title="Remove"
              onClick={() => {
                set(levels.filter((_, other) => other !== index));
                focusInput(Math.max(0, index - 1));
              }}
            />
          </li>
        ))}
      </ol>
      {troubles.scale !== null && (
        <p role="alert" className={styles.error}>
          {troubles.scale}
        </p>
      )}
      <div>
        <Button
          size="small"
          icon={<Add20Regular />}
          onClick={() => {
            set([...levels, '']);
            focusInput(levels.length);
          }}
        >
          Add a level
        </Button>
      </div>
    </fieldset>
  );
}

const AS_FOUND = 'as-found';
const OWN = 'own';

/** Which scale it is: as the cells say, a framework's, or one of the council's own. */
function ScaleField({
  scale,
  isChosen,
  found,
  onEdit,
}: Omit<LevelFieldsProps, 'treatedAs' | 'troubles'>): ReactElement {
  const choose = (value: string): void => {
    const framework = FRAMEWORKS.find(({ id }) => id === value);
    if (framework) onEdit({ scale: scaleOfFramework(framework), isScaleChosen: true });
    else onEdit({ scale: value === AS_FOUND ? found : scale, isScaleChosen: value !== AS_FOUND });
  };
  return (
    <Field label="Scale">
      <Select
        value={isChosen ? (scale.framework ?? OWN) : AS_FOUND}
        onChange={(_, { value }) => choose(value)}
      >
        <option value={AS_FOUND}>
          {isChosen ? 'Found by what the cells say' : `Found by what the cells say: ${found.name}`}
        </option>
        {FRAMEWORKS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={OWN}>Our own, as listed here</option>
      </Select>
    </Field>
  );
}
