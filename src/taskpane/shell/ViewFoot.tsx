import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { NOTICE_HEIGHT } from './notice-height';
import { useViewStyles } from './view-styles';

const useStyles = makeStyles({
  foot: {
    zIndex: 1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-height: 480px)': { position: 'sticky', bottom: `var(${NOTICE_HEIGHT}, 0px)` },
  },
});

/** The buttons of a long view, in sight wherever it is scrolled to; above what the pane has to say. */
export function ViewFoot({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={mergeClasses(useViewStyles().buttons, useStyles().foot)}>{children}</div>;
}
