import { Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaperPreview } from '../../workbook/committee-paper';
import type { PaperSettings, PaperTextId } from '../../workbook/settings';
import { useViewStyles } from '../shell/view-styles';
import type { MarkMissing } from './missing-marks';
import { fieldId } from './missing-marks';

interface AuthorTextsProps {
  readonly paper: PaperSettings;
  readonly preview: PaperPreview;
  readonly markMissing: MarkMissing;
  readonly onEdit: (change: Partial<PaperSettings>) => void;
}

/** Texts of which the paper has words of its own, and those that only its author can write. */
const OWN_TEXTS = [
  ['purpose', 'Purpose'],
  ['background', 'Background papers'],
] as const;

const IMPLICATIONS = [
  ['financial', 'Financial'],
  ['legal', 'Legal'],
  ['equality', 'Equality'],
  ['risk', 'Risk'],
  ['climate', 'Climate'],
] as const;

/** What the author writes: implications, which nothing can be made up for, and words in place of the paper's own. */
export function AuthorTexts({
  paper,
  preview,
  markMissing,
  onEdit,
}: AuthorTextsProps): ReactElement {
  const styles = useViewStyles();
  const write = (id: PaperTextId, text: string): void => {
    const { [id]: _before, ...others } = paper.texts;
    onEdit({ texts: text === '' ? others : { ...others, [id]: text } });
  };
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Implications</legend>
        <p className={styles.quiet}>
          A draft asks for what is missing here. A final paper leaves it out.
        </p>
        {IMPLICATIONS.map(([id, label]) => (
          <Field key={id} label={label} {...markMissing(id)}>
            <Textarea
              id={fieldId(id)}
              resize="vertical"
              value={paper.texts[id] ?? ''}
              onChange={(_, { value }) => write(id, value)}
            />
          </Field>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>In your words</legend>
        {OWN_TEXTS.map(([id, label]) => (
          <Field key={id} label={label} hint={`Left empty: ${preview[id]}`}>
            <Textarea
              resize="vertical"
              value={paper.texts[id] ?? ''}
              onChange={(_, { value }) => write(id, value)}
            />
          </Field>
        ))}
      </fieldset>
    </>
  );
}
