import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { COLUMN_QUESTIONS, listSheetColumns } from '../../app/map-columns';
import type { ColumnLetters } from '../../app/map-columns';
import type { MatrixColumn } from '../../domain/matrix';
import type { SheetSurvey } from '../../workbook/port';
import { useViewStyles } from '../shell/view-styles';
import { HeaderPreview } from './HeaderPreview';

interface ColumnChoicesProps {
  readonly survey: SheetSurvey;
  /** 1-based. */
  readonly headerRow: number;
  readonly columns: ColumnLetters;
  readonly onChange: (columns: ColumnLetters) => void;
}

/** Which column holds what, beside what the sheet says there. */
export function ColumnChoices(props: ColumnChoicesProps): ReactElement {
  const { survey, headerRow, columns, onChange } = props;
  const styles = useViewStyles();
  const sheetColumns = listSheetColumns(survey, headerRow);
  const choose = (column: MatrixColumn, letter: string): void => {
    const { [column]: _previous, ...others } = columns;
    onChange(letter === '' ? others : { ...others, [column]: letter });
  };
  return (
    <>
      <HeaderPreview columns={sheetColumns} rowNumber={headerRow} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Which column is which</legend>
        {COLUMN_QUESTIONS.map(({ column, words, essential }) => (
          <Field className={styles.field} key={column} label={words} required={essential}>
            <Select
              className={styles.select}
              value={columns[column] ?? ''}
              onChange={(_, { value }) => choose(column, value)}
            >
              <option value="">{essential ? 'Choose a column' : 'None'}</option>
              {sheetColumns.map(({ letter, heading, sample }) => (
                <option key={letter} value={letter}>
                  {letter}: {heading || sample || '(blank)'}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </fieldset>
    </>
  );
}
