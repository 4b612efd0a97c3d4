import { makeStyles, tokens } from '@fluentui/react-components';

/** What all lines of the list have in common. */
export const useRowStyles = makeStyles({
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});
