import {
  Button,
  Field,
  Select,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { ColumnLetters } from '../../app/map-columns';
import {
  findMappingTrouble,
  guessColumns,
  guessHeaderRow,
  listHeaderCandidates,
} from '../../app/map-columns';
import { previewReading } from '../../app/preview-reading';
import type { SheetSurvey } from '../../workbook/port';
import type { MatrixMapping, StoredSettings } from '../../workbook/settings';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { ColumnChoices } from './ColumnChoices';

interface MappingFormProps {
  readonly surveys: readonly SheetSurvey[];
  /** What is chosen at first; null starts with the first sheet that says anything. */
  readonly start: MatrixMapping | null;
  /** What the preview is read with. */
  readonly settings: StoredSettings;
  readonly submitLabel: string;
  readonly isPrimary?: boolean;
  /** Left out where there is one sheet, which a person does not know by its name. */
  readonly asksSheet?: boolean;
  readonly onSubmit: (mapping: MatrixMapping) => void;
}

/** Asks for the sheet, the row of headings and the columns of a matrix. */
export default function MappingForm(props: MappingFormProps): ReactElement {
  const { surveys, start, settings, submitLabel, onSubmit } = props;
  const { isPrimary = false, asksSheet = true } = props;
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
      {asksSheet && (
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
      )}
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
      {trouble === null && (
        <ReadingPreview
          survey={survey}
          mapping={{ headerRowNumber: headerRow, columns: chosen }}
          settings={settings}
        />
      )}
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

interface ReadingPreviewProps {
  readonly survey: SheetSurvey;
  readonly mapping: Pick<MatrixMapping, 'headerRowNumber' | 'columns'>;
  readonly settings: StoredSettings;
}

const usePreviewStyles = makeStyles({
  list: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL },
  item: { overflowWrap: 'anywhere', paddingTop: '2px' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The first KPIs as they would be read, so that a wrong column is seen before it is used. */
function ReadingPreview({ survey, mapping, settings }: ReadingPreviewProps): ReactElement {
  const styles = usePreviewStyles();
  const rows = useMemo(
    () => previewReading(survey, mapping, settings),
    [survey, mapping, settings],
  );
  if (rows.length === 0) return <p className={styles.quiet}>Read like this, no KPI is found.</p>;
  return (
    <div>
      <p className={styles.quiet}>Read like this, the first KPIs are:</p>
      <ol className={styles.list}>
        {rows.map(({ kpi, current, target, action, due }, index) => (
          <li key={index} className={styles.item}>
            <strong>{kpi || '(no name)'}</strong>: now {current || '(blank)'}, target{' '}
            {target || '(blank)'}
            {action && `; ${action}`}
            {due && `, by ${due}`}
          </li>
        ))}
      </ol>
    </div>
  );
}
