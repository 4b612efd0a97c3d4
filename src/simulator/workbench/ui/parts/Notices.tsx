import type { ReactElement } from 'react';
import { useEditor, useEditorState } from '../state/editor-context';
import { Notice } from './Notice';

interface NoticesProps {
  /** What came of something that the person did; null for nothing to say. */
  readonly notice: string | null;
  readonly onDismiss: () => void;
  readonly onFocusGrid: () => void;
}

/** Messages below the sheet, where they come and go without moving its cells. */
export function Notices({ notice, onDismiss, onFocusGrid }: NoticesProps): ReactElement {
  const editor = useEditor();
  const { trouble } = useEditorState();
  return (
    <section aria-label="Messages">
      {notice !== null && <Notice intent="info" message={notice} onDismiss={onDismiss} />}
      {trouble !== null && (
        <Notice
          intent="warning"
          message={trouble}
          onDismiss={() => {
            editor.dismissTrouble();
            onFocusGrid();
          }}
        />
      )}
    </section>
  );
}
