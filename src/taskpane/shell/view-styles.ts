import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Id of what is scrolled of the pane: all but what it has to say, which stands below. */
export const SCROLLER = 'pane-scroller';

/** What the views of the pane have in common. */
export const useViewStyles = makeStyles({
  view: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    // A field grows to its widest content of its own accord, which a pane at 200 % zoom cannot hold.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Input, & .fui-Select': { minWidth: 0 },
  },
  heading: { margin: 0 },
  text: { margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  // A choice with long options is cut off rather than wider than the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, '> select': { minWidth: 0, textOverflow: 'ellipsis' } },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  error: { ...typographyStyles.caption1, margin: 0, color: tokens.colorPaletteRedForeground1 },
});
