import {
  Button,
  createDarkTheme,
  FluentProvider,
  makeStyles,
  Switch,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { Workbench } from '../../host/workbench';
import { BRAND } from '../page/theme';
import { useVersion } from '../state/editor-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: '#12343B',
    color: '#FFFFFF',
    '& .fui-Button': { minWidth: 'auto' },
    // The fill of a text would stay light where the system's own colours rule.
    '@media (forced-colors: active)': {
      '& button, & label': { WebkitTextFillColor: 'CanvasText' },
    },
  },
  file: {
    margin: `0 ${tokens.spacingHorizontalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '40vw',
  },
  rest: { marginLeft: 'auto' },
});

const DARK = { ...createDarkTheme(BRAND), colorNeutralBackground1: '#12343B' };

/** About what Excel on the web takes for a sync. */
const WEB_LATENCY_MS = 150;

interface TopBarProps {
  readonly workbench: Workbench;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The file and what can be done with it. */
export function TopBar({ workbench, onOpen, onSave, onUndo, onRedo }: TopBarProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  useVersion(workbench, 'status');
  useVersion(workbench, 'workbook');
  return (
    <FluentProvider theme={DARK}>
      <div className={styles.bar}>
        <h1 className={styles.file} title={workbench.fileName}>
          {workbench.fileName}
        </h1>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) onOpen(file);
            // The same file can then be opened again.
            target.value = '';
          }}
        />
        <Button
          appearance="subtle"
          icon={<FolderOpen20Regular />}
          onClick={() => input.current?.click()}
        >
          Open…
        </Button>
        <Button appearance="subtle" icon={<ArrowDownload20Regular />} onClick={onSave}>
          Save
        </Button>
        <Tooltip content="Undo the last entry (Ctrl+Z)" relationship="description">
          <Button
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            disabledFocusable={!workbench.edits.canUndo}
            onClick={onUndo}
          >
            Undo
          </Button>
        </Tooltip>
        <Tooltip content="Redo what was undone last (Ctrl+Y)" relationship="description">
          <Button
            appearance="subtle"
            icon={<ArrowRedo20Regular />}
            disabledFocusable={!workbench.edits.canRedo}
            onClick={onRedo}
          >
            Redo
          </Button>
        </Tooltip>
        <Switch
          className={styles.rest}
          label={`Latency of Excel on the web (${WEB_LATENCY_MS} ms)`}
          checked={workbench.latencyMs > 0}
          onChange={(_event, { checked }) => {
            workbench.latencyMs = checked ? WEB_LATENCY_MS : 0;
          }}
        />
      </div>
    </FluentProvider>
  );
}
