import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ChangeTopic, Workbench } from '../../host/workbench';
import type { EditorState, SheetEditor } from './sheet-editor';

/** The open workbook's editor, for every component of the page that shows it. */
export const EditorContext = createContext<SheetEditor | null>(null);

/** The editor of the sheet that is shown. */
export function useEditor(): SheetEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('This component belongs within an EditorContext.');
  return editor;
}

/** What is selected and typed now. */
export function useEditorState(): EditorState {
  const editor = useEditor();
  return useSyncExternalStore(editor.subscribe, editor.getState);
}

/** Counts the changes of a kind, so that a component is drawn again after each. */
export function useVersion(workbench: Workbench, topic: ChangeTopic): number {
  const subscribe = useCallback(
    (listener: () => void) => workbench.subscribe(listener),
    [workbench],
  );
  return useSyncExternalStore(subscribe, () => workbench.versions[topic]);
}
