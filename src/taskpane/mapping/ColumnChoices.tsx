import { Field, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ColumnLetters, SheetColumn } from '../../app/map-columns';
import { COLUMN_QUESTIONS, listSheetColumns } from '../../app/map-columns';
import type { MatrixColumn } from '../../domain/matrix';
import type { SheetSurvey } from '../../workbook/port';
import { useViewStyles } from '../shell/view-styles';

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

interface HeaderPreviewProps {
  readonly columns: readonly SheetColumn[];
  readonly rowNumber: number;
}

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '2px 6px',
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  letter: { width: '28px' },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2, paddingBottom: '2px' },
});

/** The chosen row of headings and what stands below it, a line for each column of the sheet. */
function HeaderPreview({ columns, rowNumber }: HeaderPreviewProps): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>What row {rowNumber} says</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.letter}>
            <abbr title="Column">Col</abbr>
          </th>
          <th scope="col">Heading</th>
          <th scope="col">First below</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ letter, heading, sample }) => (
          <tr key={letter}>
            <th scope="row">{letter}</th>
            <td>{heading || '(blank)'}</td>
            <td>{sample || '(blank)'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
