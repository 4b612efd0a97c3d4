import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The columns that the rows of areas and their key share: name, number of KPIs, bar. */
export const useAreaColumns = makeStyles({
  columns: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 11fr) 28px minmax(72px, 10fr)',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    width: '100%',
  },
  count: { textAlign: 'right', color: tokens.colorNeutralForeground2 },
});
