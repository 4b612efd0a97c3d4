import type { ReactElement } from 'react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { OpenDialog, Workbench } from '../host/workbench';

const RIBBON = {
  checkMatrix: 'Check',
  highlightMatrix: 'Highlight',
  generateSummary: 'Generate summary',
};

/** The workbook and the add-in's pages side by side. */
export function WorkbenchApp({
  initial: workbench,
}: {
  readonly initial: Workbench;
}): ReactElement {
  useSyncExternalStore(
    (listener) => workbench.subscribe(listener),
    () => workbench.versions.dialogs,
  );
  return (
    <main>
      {Object.entries(RIBBON).map(([functionName, label]) => (
        <button key={functionName} onClick={() => void workbench.runCommand(functionName)}>
          {label}
        </button>
      ))}
      <label>
        <input
          type="checkbox"
          onChange={(event) => (workbench.latencyMs = event.target.checked ? 150 : 0)}
        />
        As slow as Excel on the web
      </label>
      <PageFrame workbench={workbench} kind="pane" title="Task pane" />
      <PageFrame workbench={workbench} kind="commands" title="Ribbon functions" />
      {workbench.dialogs.map((dialog) => (
        <DialogFrame key={dialog.id} workbench={workbench} dialog={dialog} />
      ))}
    </main>
  );
}

interface PageFrameProps {
  readonly workbench: Workbench;
  readonly kind: 'pane' | 'commands';
  readonly title: string;
}

function PageFrame({ workbench, kind, title }: PageFrameProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const url = kind === 'pane' ? '/taskpane.html' : '/commands.html';
  useEffect(() => workbench.attachFrame(frame.current!, kind, url), [workbench, kind, url]);
  const size = { width: 350, height: 600 };
  // Office.js may ask in the functions' page whether a window may be opened.
  const isShown = kind === 'pane' || workbench.askingFrames.includes(kind);
  return <iframe ref={frame} title={title} hidden={!isShown} {...size} />;
}

interface DialogFrameProps {
  readonly workbench: Workbench;
  readonly dialog: OpenDialog;
}

function DialogFrame({ workbench, dialog }: DialogFrameProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current!.showModal();
    return workbench.attachDialog(frame.current!, dialog);
  }, [workbench, dialog]);
  return (
    <dialog ref={element} aria-label="Message" onClose={() => workbench.closeDialog(dialog.id)}>
      <iframe ref={frame} title="Message" width={400} height={200} />
      <button onClick={() => element.current!.close()}>Close</button>
    </dialog>
  );
}
