import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { CSSProperties, ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { Workbench } from '../../host/workbench';
import { useVersion } from '../state/editor-context';

const usePaneStyles = makeStyles({
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
  const styles = usePaneStyles();
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

const useCommandsStyles = makeStyles({
  hidden: { display: 'none' },
  asking: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: 'rgba(18, 52, 59, 0.4)',
  },
  frame: {
    width: 'min(480px, 90vw)',
    height: '260px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#FFFFFF',
    boxShadow: tokens.shadow28,
  },
});

/** The page of the ribbon's functions: out of sight, until Office.js has to ask whether it may open a window. */
export function CommandsFrame({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useCommandsStyles();
  useVersion(workbench, 'dialogs');
  const isAsking = workbench.askingFrames.includes('commands');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) place.current?.querySelector('iframe')?.focus();
  }, [isAsking]);
  return (
    <div ref={place} className={isAsking ? styles.asking : styles.hidden}>
      <PageFrame
        workbench={workbench}
        kind="commands"
        title="Ribbon functions"
        className={styles.frame}
      />
    </div>
  );
}

/** The add-in's pages on the server that serves this page. */
const PAGES = { pane: '/taskpane.html', commands: '/commands.html' } as const;

interface PageFrameProps {
  readonly workbench: Workbench;
  readonly kind: keyof typeof PAGES;
  readonly title: string;
  readonly className: string;
}

/** A page of the add-in, connected to the workbook for as long as it is shown. */
function PageFrame({ workbench, kind, title, className }: PageFrameProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => workbench.attachFrame(frame.current!, kind, PAGES[kind]), [workbench, kind]);
  return <iframe ref={frame} title={title} className={className} />;
}
