import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SheetColumn } from '../../app/map-columns';

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
export function HeaderPreview({ columns, rowNumber }: HeaderPreviewProps): ReactElement {
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
