import { makeStyles, tokens } from '@fluentui/react-components';

/** The heading and the row of buttons of a window with a question or a message. */
export const useDialogStyles = makeStyles({
  title: { margin: 0 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
  },
});
