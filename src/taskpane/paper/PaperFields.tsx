import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaperSettings, StoredSettings } from '../../workbook/settings';
import { useViewStyles } from '../shell/view-styles';
import type { MarkMissing } from './missing-marks';
import { fieldId } from './missing-marks';

interface PaperFieldsProps {
  readonly settings: StoredSettings;
  /** What the paper is called where no title is given. */
  readonly usualTitle: string;
  readonly markMissing: MarkMissing;
  readonly onEdit: (change: Partial<PaperSettings>) => void;
}

/** Whose paper it is, what it is called, and what stands before its first heading. */
export function PaperFields(props: PaperFieldsProps): ReactElement {
  const { settings, usualTitle, markMissing, onEdit } = props;
  const styles = useViewStyles();
  const { paper, scale } = settings;
  const isLevelGone = paper.chosenLevel !== '' && !scale.levels.includes(paper.chosenLevel);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Front of the paper</legend>
      <Field
        label="Report of"
        hint="A post, such as Director of Resources"
        {...markMissing('report-of')}
      >
        <Input
          id={fieldId('report-of')}
          value={paper.reportOf}
          onChange={(_, { value }) => onEdit({ reportOf: value })}
        />
      </Field>
      <Field label="Title" hint={`Left empty: ${usualTitle}`}>
        <Input value={paper.title} onChange={(_, { value }) => onEdit({ title: value })} />
      </Field>
      <Field label="Wards or portfolios affected" {...markMissing('wards')}>
        <Input
          id={fieldId('wards')}
          value={paper.wards}
          onChange={(_, { value }) => onEdit({ wards: value })}
        />
      </Field>
      <Checkbox
        label="Key decision"
        checked={paper.isKeyDecision}
        onChange={(_, { checked }) => onEdit({ isKeyDecision: checked === true })}
      />
      <Field
        label="Why it is exempt"
        hint="Such as Paragraph 3 of Schedule 12A. Left empty: the report is public."
      >
        <Input value={paper.exemption} onChange={(_, { value }) => onEdit({ exemption: value })} />
      </Field>
      <Field label="Contact officer" {...markMissing('contact')}>
        <Textarea
          id={fieldId('contact')}
          value={paper.contact}
          onChange={(_, { value }) => onEdit({ contact: value })}
        />
      </Field>
      <Field
        label="Count the KPIs at this level or above"
        {...(isLevelGone && {
          validationMessage: `The scale has no level “${paper.chosenLevel}”: the middle one is counted.`,
        })}
      >
        <Select
          className={styles.select}
          value={isLevelGone ? '' : paper.chosenLevel}
          onChange={(_, { value }) => onEdit({ chosenLevel: value })}
        >
          <option value="">The middle one of the scale</option>
          {scale.levels.map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </Select>
      </Field>
    </fieldset>
  );
}
