import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ColumnLetters } from '../../app/map-columns';
import {
  findMappingTrouble,
  guessColumns,
  guessHeaderRow,
  listHeaderCandidates,
} from '../../app/map-columns';
import type { SheetSurvey } from '../../workbook/port';
import type { MatrixMapping } from '../../workbook/settings';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { ColumnChoices } from './ColumnChoices';

interface MappingFormProps {
  readonly surveys: readonly SheetSurvey[];
  /** What is chosen at first; null starts with the first sheet that says anything. */
  readonly start: MatrixMapping | null;
  readonly submitLabel: string;
  readonly isPrimary?: boolean;
  readonly onSubmit: (mapping: MatrixMapping) => void;
}

/** Asks for the sheet, the row of headings and the columns of a matrix. */
export function MappingForm(props: MappingFormProps): ReactElement {
  const { surveys, start, submitLabel, isPrimary = false, onSubmit } = props;
  const styles = useViewStyles();
  const { isBusy } = usePane();
  const choices = surveys.filter(({ used }) => used !== null);
  const [sheet, setSheet] = useState(start?.sheet ?? choices[0]?.sheet ?? '');
  const survey = choices.find((choice) => choice.sheet === sheet);
  const [row, setRow] = useState<number | null>(start?.headerRowNumber ?? null);
  const headerRow = row ?? (survey ? guessHeaderRow(survey) : null);
  const [columns, setColumns] = useState<ColumnLetters | null>(start?.columns ?? null);
  const chosen = columns ?? (survey && headerRow ? guessColumns(survey, headerRow) : {});
  const [isTried, setTried] = useState(false);
  const trouble = findMappingTrouble(chosen);

  if (!survey || headerRow === null) {
    return (
      <p className={styles.text}>Every sheet is blank. Put the matrix on one, then read again.</p>
    );
  }
  return (
    <div className={styles.group}>
      <Field className={styles.field} label="Sheet">
        <Select
          className={styles.select}
          value={sheet}
          onChange={(_, { value }) => {
            setSheet(value);
            setRow(null);
            setColumns(null);
          }}
        >
          {choices.map(({ sheet: name, visible }) => (
            <option key={name} value={name}>
              {name}
              {visible ? '' : ' (hidden)'}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label="Row of the headings">
        <Select
          className={styles.select}
          value={String(headerRow)}
          onChange={(_, { value }) => {
            setRow(Number(value));
            setColumns(null);
          }}
        >
          {listHeaderCandidates(survey).map(({ rowNumber, text }) => (
            <option key={rowNumber} value={rowNumber}>
              {rowNumber}: {text}
            </option>
          ))}
        </Select>
      </Field>
      <ColumnChoices survey={survey} headerRow={headerRow} columns={chosen} onChange={setColumns} />
      {isTried && trouble !== null && (
        <p role="alert" className={styles.error}>
          {trouble}
        </p>
      )}
      <div>
        <Button
          appearance={isPrimary ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={() => {
            setTried(true);
            if (trouble === null) onSubmit({ sheet, headerRowNumber: headerRow, columns: chosen });
          }}
        >
          {submitLabel}
        </Button>
      </div>
    </div>
  );
}
