import { PortalMountNodeProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { LooksWorker } from '../../conditional-formats/sheet-looks';
import { SheetLooks } from '../../conditional-formats/sheet-looks';
import type { FrameExit, FrameKind, Workbench } from '../../host/workbench';
import { CommandError } from '../../host/workbench';
import { CommandsFrame } from '../pane/AddInFrames';
import { MessageDialogs } from '../pane/MessageDialogs';
import { Notices } from '../parts/Notices';
import { StatusBar } from '../parts/StatusBar';
import { TopBar } from '../parts/TopBar';
import { RibbonBar } from '../ribbon/RibbonBar';
import type { RibbonGroup } from '../ribbon/read-ribbon-group';
import { EditorContext, useVersion } from '../state/editor-context';
import { SheetEditor } from '../state/sheet-editor';
import { SplitView } from './SplitView';

/** Called when the person leaves a frame of the add-in by the keyboard. */
export type FrameExitHandler = (kind: FrameKind, exit: FrameExit) => void;

interface WorkbenchPageProps {
  readonly workbench: Workbench;
  readonly ribbon: RibbonGroup;
  readonly startLooksWorker: () => LooksWorker;
  readonly onOpen: (file: File) => void;
  /** Told when a person leaves one of the add-in's pages by the keyboard. */
  readonly frameExit: RefObject<FrameExitHandler>;
  /** Puts the focus back to where it was before a dialog. */
  readonly returnFocus: () => void;
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    // In a small or much enlarged window the page scrolls, rather than leaving no room to the sheet.
    minHeight: '480px',
    '@media (max-width: 760px)': { minHeight: '760px' },
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** An open workbook: what can be done with it above, the sheet and the task pane beside each other below. */
export function WorkbenchPage(props: WorkbenchPageProps): ReactElement {
  const { workbench, ribbon, startLooksWorker, onOpen, frameExit, returnFocus } = props;
  const styles = useStyles();
  const [editor] = useState(() => new SheetEditor(workbench));
  const [looks] = useState(() => new SheetLooks(workbench, startLooksWorker));
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [lossesAsOpened] = useState(() => workbench.losses);
  const [notice, setNotice] = useState(() => describeLosses(lossesAsOpened));
  const page = useRef<HTMLDivElement>(null);

  useEffect(
    () => () => {
      editor.close();
      looks.close();
    },
    [editor, looks],
  );
  useEffect(() => {
    frameExit.current = (_kind, exit) => focusAfterFrame(page.current!, exit);
  }, [frameExit]);

  useVersion(workbench, 'dialogs');
  const isInterrupted = workbench.dialogs.length + workbench.askingFrames.length > 0;
  useEffect(() => {
    if (!isInterrupted) returnFocus();
  }, [isInterrupted, returnFocus]);

  const focusGrid = (): void => focusAfterFrame(page.current!, 'escape');
  const run = (functionName: string): void => {
    if (!editor.commit()) return;
    workbench.runCommand(functionName).catch((error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
      setNotice(error.message);
    });
  };
  const showPane = (): void => {
    setPaneOpen(true);
    // Once the pane stands on the page.
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('aside iframe')?.focus());
  };
  const save = async (): Promise<void> => {
    if (!editor.commit()) return;
    const { losses } = workbench;
    if (losses.length > lossesAsOpened.length) setNotice(describeLosses(losses));
    downloadFile(await workbench.saveFile(), workbench.fileName);
  };

  return (
    <EditorContext value={editor}>
      <div ref={page} className={styles.page}>
        <PageHeader>
          <TopBar
            workbench={workbench}
            onOpen={onOpen}
            onSave={() => void save()}
            onUndo={() => editor.attempt((edits) => edits.undo())}
            onRedo={() => editor.attempt((edits) => edits.redo())}
          />
          <RibbonBar workbench={workbench} group={ribbon} onRun={run} onShowPane={showPane} />
        </PageHeader>
        <SplitView
          looks={looks}
          paneTitle={ribbon.label}
          isPaneOpen={isPaneOpen}
          onClosePane={() => {
            setPaneOpen(false);
            focusGrid();
          }}
        />
        <Notices notice={notice} onDismiss={() => setNotice(null)} onFocusGrid={focusGrid} />
        <StatusBar looks={looks} />
        <CommandsFrame workbench={workbench} />
        <MessageDialogs workbench={workbench} title={ribbon.label} />
      </div>
    </EditorContext>
  );
}

/** Out of the pane forwards the page begins anew, backwards lies the splitter, and Esc leads to the sheet. */
function focusAfterFrame(page: HTMLElement, exit: FrameExit): void {
  const target = { forward: 'button', backward: '[role="separator"]', escape: '[role="grid"]' }[
    exit
  ];
  page.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
}

/** What saving will leave out, said as soon as the file is opened, and again where edits have added to it; null for nothing. */
function describeLosses(losses: readonly string[]): string | null {
  if (losses.length === 0) return null;
  return `Not all that this file holds will be in it when you save it. ${losses.join(' ')}`;
}

/** The top of the page. Tooltips are put into it rather than at the page's end, where no landmark would hold them. */
function PageHeader({ children }: { readonly children: ReactNode }): ReactElement {
  const [header, setHeader] = useState<HTMLElement | null>(null);
  return (
    <header ref={setHeader}>
      {header && <PortalMountNodeProvider value={header}>{children}</PortalMountNodeProvider>}
    </header>
  );
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives the person a file to keep. */
function downloadFile(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url));
}
