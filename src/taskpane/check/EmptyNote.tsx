import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  note: {
    ...typographyStyles.body1,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});

/** Says what would stand in an empty list, and how to get it there. */
export function EmptyNote({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className={useStyles().note}>{children}</p>;
}
