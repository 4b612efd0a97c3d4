import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useAreaColumns } from './use-area-columns';

const useStyles = makeStyles({
  key: { color: tokens.colorNeutralForeground2 },
  marks: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  ends: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between' },
});

/** How to read the bars of the areas. What it says stands in words in each row. */
export function AreaKey({ levels }: { readonly levels: readonly string[] }): ReactElement {
  const styles = useStyles();
  const columns = useAreaColumns();
  return (
    <div aria-hidden="true">
      <p className={styles.marks}>Medians: ● now, ◇ target. Band: range now.</p>
      <div className={mergeClasses(columns.columns, styles.key)}>
        <span />
        <span className={columns.count}>KPIs</span>
        <span className={styles.ends}>
          <span>{levels[0]}</span>
          <span>{levels.at(-1)}</span>
        </span>
      </div>
    </div>
  );
}
