import {
  Button,
  Checkbox,
  makeStyles,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { MadeRecommendation, Recommendation } from '../../workbook/recommendations';
import { addOwn, applyEdits, changeEdit } from '../../workbook/recommendations';
import type { EditedRecommendation } from '../../workbook/settings';
import { useViewStyles } from '../shell/view-styles';

interface RecommendationListProps {
  /** As the paper makes them from the numbers. */
  readonly made: readonly MadeRecommendation[];
  readonly edited: readonly EditedRecommendation[];
  readonly onEdit: (edited: EditedRecommendation[]) => void;
}

/** What the committee is asked, as it will read: each can be left out and put in other words, and more can be added. */
export function RecommendationList(props: RecommendationListProps): ReactElement {
  const { made, edited, onEdit } = props;
  const styles = useViewStyles();
  const shown = applyEdits(made, edited);
  const numbers = new Map(
    shown
      .filter(({ isIncluded, text }) => isIncluded && text !== '')
      .map(({ id }, index) => [id, index + 1]),
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Recommendations</legend>
      <ol className={styles.list}>
        {shown.map((recommendation) => (
          <RecommendationRow
            key={recommendation.id}
            recommendation={recommendation}
            number={numbers.get(recommendation.id) ?? null}
            onChange={(changed) => onEdit(changeEdit(edited, changed))}
            onRemove={() => onEdit(edited.filter(({ id }) => id !== recommendation.id))}
          />
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onEdit(addOwn(edited))}>
          Add a recommendation
        </Button>
      </div>
    </fieldset>
  );
}

interface RecommendationRowProps {
  readonly recommendation: Recommendation;
  /** Its number in the paper, from 1; null where it is left out. */
  readonly number: number | null;
  readonly onChange: (changed: Recommendation) => void;
  readonly onRemove: () => void;
}

const useStyles = makeStyles({
  row: { paddingBottom: tokens.spacingVerticalS },
  below: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    // Below the words of the box, not below the box.
    paddingLeft: '36px',
  },
  text: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  out: { color: tokens.colorNeutralForeground2 },
});

function RecommendationRow(props: RecommendationRowProps): ReactElement {
  const { recommendation, number, onChange, onRemove } = props;
  const { text, ownText, isIncluded } = recommendation;
  const styles = useViewStyles();
  const own = useStyles();
  // What is typed stands in the field even where nothing is left of it, which the paper's own words then replace.
  const [typed, setTyped] = useState<string | null>(text === '' ? '' : null);
  const isEdited = ownText !== null && text !== ownText;
  const name = number === null ? 'the recommendation left out' : `recommendation ${number}`;
  const write = (words: string): void => {
    setTyped(words);
    onChange({ ...recommendation, text: words.trim() });
  };
  return (
    <li className={own.row}>
      <Checkbox
        checked={isIncluded}
        label={
          <span className={isIncluded ? own.text : own.out}>
            {number === null ? '' : `${number}. `}
            {text || 'No words yet'}
            {!isIncluded && ' (left out)'}
          </span>
        }
        onChange={(_, { checked }) => onChange({ ...recommendation, isIncluded: checked === true })}
      />
      <div className={own.below}>
        {typed !== null && (
          <Textarea
            autoFocus
            aria-label={`Words of ${name}`}
            resize="vertical"
            rows={5}
            value={typed}
            onChange={(_, { value }) => write(value)}
          />
        )}
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={typed === null ? `Change words of ${name}` : `Done with ${name}`}
            onClick={() => setTyped(typed === null ? text : null)}
          >
            {typed === null ? 'Change words' : 'Done'}
          </Button>
          {isEdited && (
            <Button
              size="small"
              aria-label={`Reset ${name} to the words made from the numbers`}
              onClick={() => {
                setTyped(null);
                onChange({ ...recommendation, text: ownText });
              }}
            >
              Reset
            </Button>
          )}
          {ownText === null && (
            <Button size="small" aria-label={`Remove ${name}`} onClick={onRemove}>
              Remove
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
