import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { CSSProperties, ReactElement } from 'react';
import { PageFrame } from './PageFrame';
import type { Workbench } from '../../host/workbench';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `2px 2px 2px ${tokens.spacingHorizontalL}`,
    backgroundColor: '#F5F7F8',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
  },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  frame: { flexGrow: 1, width: '100%', minHeight: 0, border: 'none' },
});

interface TaskPaneProps {
  readonly workbench: Workbench;
  /** As the ribbon calls it. */
  readonly title: string;
  readonly style: CSSProperties;
  readonly onClose: () => void;
}

/** The add-in's own page, as Excel would show it. */
export function TaskPane({ workbench, title, style, onClose }: TaskPaneProps): ReactElement {
  const styles = useStyles();
  return (
    <aside aria-label="Task pane" className={styles.pane} style={style}>
      <div className={styles.title}>
        <h2 className={styles.heading}>{title}</h2>
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label="Close the pane"
          onClick={onClose}
        />
      </div>
      <PageFrame workbench={workbench} kind="pane" title="Task pane" className={styles.frame} />
    </aside>
  );
}
