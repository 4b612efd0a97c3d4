import { Button, makeStyles, Spinner, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowSyncCheckmark24Regular } from '@fluentui/react-icons/svg/arrow-sync-checkmark';
import { DocumentTableArrowRight24Regular } from '@fluentui/react-icons/svg/document-table-arrow-right';
import { Highlight24Regular } from '@fluentui/react-icons/svg/highlight';
import { PanelRight24Regular } from '@fluentui/react-icons/svg/panel-right';
import { PuzzlePiece24Regular } from '@fluentui/react-icons/svg/puzzle-piece';
import { TaskListSquareLtr24Regular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import type { ReactElement } from 'react';
import type { Workbench } from '../../host/workbench';
import { useVersion } from '../state/editor-context';
import type { RibbonButton, RibbonGroup } from './read-ribbon-group';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 2px`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
  group: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '2px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXXS },
  button: {
    flexDirection: 'column',
    gap: '2px',
    minWidth: '72px',
    height: '60px',
    padding: '4px 8px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    '& .fui-Button__icon': { margin: 0, width: '28px', height: '28px' },
  },
  caption: {
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 760px)': { display: 'none' },
  },
});

/** By the control's id in the manifest. */
const ICONS: Readonly<Record<string, ReactElement>> = {
  'Matrix.Check': <TaskListSquareLtr24Regular />,
  'Matrix.Highlight': <Highlight24Regular />,
  'Matrix.StartRound': <ArrowSyncCheckmark24Regular />,
  'Matrix.GenerateSummary': <DocumentTableArrowRight24Regular />,
  'Matrix.OpenPane': <PanelRight24Regular />,
};

interface RibbonBarProps {
  readonly workbench: Workbench;
  readonly group: RibbonGroup;
  readonly onRun: (functionName: string) => void;
  readonly onShowPane: () => void;
}

/** The add-in's group of the ribbon. */
export function RibbonBar({ workbench, group, onRun, onShowPane }: RibbonBarProps): ReactElement {
  const styles = useStyles();
  useVersion(workbench, 'commands');
  const running = workbench.runningCommands;
  const draw = ({ id, label, tooltip, functionName }: RibbonButton): ReactElement => {
    const isRunning = functionName !== null && running.includes(functionName);
    const isWaiting = functionName !== null && running.length > 0;
    return (
      <Tooltip key={id} content={tooltip} relationship="description" withArrow>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={{
            'aria-hidden': true,
            children: isRunning ? <Spinner size="tiny" /> : (ICONS[id] ?? <PuzzlePiece24Regular />),
          }}
          disabledFocusable={isWaiting}
          aria-busy={isRunning}
          onClick={() => (functionName === null ? onShowPane() : onRun(functionName))}
        >
          {label}
        </Button>
      </Tooltip>
    );
  };
  return (
    <div className={styles.bar}>
      <div role="toolbar" aria-label={group.label} className={styles.group}>
        <div className={styles.buttons}>{group.buttons.map(draw)}</div>
        <div className={styles.caption} aria-hidden>
          {group.label}
        </div>
      </div>
    </div>
  );
}
