import { FluentProvider, Spinner, makeStaticStyles, makeStyles } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AddInError } from '../../../workbook/errors';
import type { LooksWorker } from '../conditional-formats/sheet-looks';
import type { Workbench, WorkbenchOptions } from '../host/workbench';
import { FileDrop } from './page/FileDrop';
import { LeaveDialog, TroubleDialog } from './page/ModalDialogs';
import type { FrameExitHandler } from './page/WorkbenchPage';
import { WorkbenchPage } from './page/WorkbenchPage';
import { WORKBENCH_THEME } from './page/theme';
import type { RibbonGroup } from './ribbon/read-ribbon-group';

/** A workbook as it was read from a file or a server. */
export interface WorkbookFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

interface WorkbenchAppProps {
  /** The workbook to begin with. */
  readonly loadFirst: () => Promise<WorkbookFile>;
  readonly openFile: (
    bytes: Uint8Array,
    fileName: string,
    options: WorkbenchOptions,
  ) => Promise<Workbench>;
  readonly startLooksWorker: () => LooksWorker;
  readonly ribbon: RibbonGroup;
}

const useGlobalStyles = makeStaticStyles({
  'html, body, #workbench': { height: '100%', margin: 0 },
});

const useStyles = makeStyles({
  opening: { height: '100%' },
});

/** The workbench: one workbook at a time, opened from the server, from a file or by dropping one. */
export function WorkbenchApp(props: WorkbenchAppProps): ReactElement {
  const { loadFirst, openFile, startLooksWorker, ribbon } = props;
  useGlobalStyles();
  const styles = useStyles();
  const [workbench, setWorkbench] = useState<Workbench | null>(null);
  const [trouble, setTrouble] = useState<AddInError | null>(null);
  /** Waits until the person says whether what is not saved may go. */
  const [waiting, setWaiting] = useState<File | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const returnFocus = useFocusReturn(page);
  const frameExit = useRef<FrameExitHandler>(() => undefined);
  const current = useRef<Workbench | null>(null);

  const show = useCallback(
    async ({ bytes, fileName }: WorkbookFile): Promise<void> => {
      const latencyMs = current.current?.latencyMs ?? 0;
      const onFrameExit: FrameExitHandler = (kind, exit) => frameExit.current(kind, exit);
      try {
        const opened = await openFile(bytes, fileName, { latencyMs, onFrameExit });
        current.current?.close();
        current.current = opened;
        setWorkbench(opened);
      } catch (error) {
        if (!(error instanceof AddInError)) throw error;
        setTrouble(error);
      }
    },
    [openFile],
  );
  useEffect(() => void loadFirst().then(show), [loadFirst, show]);

  useEffect(() => {
    const askBeforeLeaving = (event: BeforeUnloadEvent): void => {
      if (current.current?.hasUnsavedChanges) event.preventDefault();
    };
    window.addEventListener('beforeunload', askBeforeLeaving);
    return () => window.removeEventListener('beforeunload', askBeforeLeaving);
  }, []);

  const openNow = async (file: File): Promise<void> =>
    show({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name });
  const open = (file: File): void => {
    if (current.current?.hasUnsavedChanges) setWaiting(file);
    else void openNow(file);
  };

  return (
    <FluentProvider theme={WORKBENCH_THEME}>
      <FileDrop ref={page} onOpen={open}>
        {workbench ? (
          <WorkbenchPage
            key={workbenchKey(workbench)}
            {...{ workbench, ribbon, startLooksWorker, frameExit, returnFocus }}
            onOpen={open}
          />
        ) : (
          <Spinner className={styles.opening} label="Opening the workbook" />
        )}
      </FileDrop>
      {waiting && workbench && (
        <LeaveDialog
          fileName={workbench.fileName}
          onLeave={() => {
            setWaiting(null);
            void openNow(waiting);
          }}
          onStay={() => {
            setWaiting(null);
            returnFocus();
          }}
        />
      )}
      {trouble && (
        <TroubleDialog
          title="The file was not opened"
          message={trouble.message}
          onClose={() => {
            setTrouble(null);
            returnFocus();
          }}
        />
      )}
    </FluentProvider>
  );
}

const keys = new WeakMap<Workbench, number>();

let lastKey = 0;

/** Another workbook gets a page of its own, with nothing left of the one before. */
function workbenchKey(workbench: Workbench): number {
  if (!keys.has(workbench)) keys.set(workbench, ++lastKey);
  return keys.get(workbench)!;
}

/**
 * Remembers what had the focus last within an element. The function that it gives puts the focus back there when a
 * dialog has gone and has left it nowhere.
 */
function useFocusReturn(within: RefObject<HTMLElement | null>): () => void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const { current } = within;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && canTakeBack(target)) last.current = target;
    };
    current?.addEventListener('focusin', remember);
    return () => current?.removeEventListener('focusin', remember);
  }, [within]);
  return useCallback(() => {
    // Once the dialog is off the page.
    requestAnimationFrame(() => {
      const { activeElement } = document;
      const isNowhere = activeElement === null || activeElement === document.body;
      if (isNowhere && last.current?.isConnected) last.current.focus({ preventScroll: true });
    });
  }, []);
}

/** A frame may be out of sight, and a dialog's own buttons, one of which it focuses when it opens, go with it. */
function canTakeBack(target: HTMLElement): boolean {
  return !(target instanceof HTMLIFrameElement) && target.closest('dialog') === null;
}
