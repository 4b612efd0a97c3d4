import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { Workbench } from '../../host/workbench';
import { useVersion } from '../state/editor-context';
import { PageFrame } from './PageFrame';

const useStyles = makeStyles({
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
  const styles = useStyles();
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
