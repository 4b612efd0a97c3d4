import type { KeyboardEvent, ReactElement } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { formatCell } from '../../../../workbook/address';
import type { Css } from '../../sheet-view/cell-css';
import { useEditor } from '../state/editor-context';
import type { CellEntry } from '../state/sheet-editor';
import { readEntryKey } from './entry-keys';
import { useGridStyles } from './grid-styles';

/** A cell that is being typed into, and where it is drawn. */
export interface EntryFieldProps {
  readonly entry: CellEntry;
  readonly css: Css;
  readonly width: number;
  readonly height: number;
  /** What was typed has been entered: the selection moves on by the key. */
  readonly onEntered: (press: { readonly key: string; readonly shiftKey: boolean }) => void;
  /** Typing has ended without leaving the cell. */
  readonly onCancelled: () => void;
}

/** The field over the active cell in which a person types. */
export function EntryField(props: EntryFieldProps): ReactElement {
  const { entry, css, width, height, onEntered, onCancelled } = props;
  const editor = useEditor();
  const styles = useGridStyles();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const { current } = field;
    if (!current || entry.origin !== 'cell') return;
    current.focus({ preventScroll: true });
    current.setSelectionRange(current.value.length, current.value.length);
  }, [entry.origin]);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    const meaning = readEntryKey(event, entry.isTypedOver);
    if (meaning === null) return;
    if (meaning === 'stay') return editor.stayInEntry();
    event.preventDefault();
    if (meaning === 'break') return insertBreak(event.currentTarget, (text) => editor.type(text));
    if (meaning === 'cancel') {
      editor.cancel();
      return onCancelled();
    }
    if (editor.commit()) onEntered(event);
  };

  return (
    <textarea
      ref={field}
      aria-label={`Content of ${formatCell(entry.place.rowIndex, entry.place.columnIndex)}`}
      className={styles.editor}
      style={
        {
          ...pickFont(css),
          minWidth: width + 1,
          minHeight: height + 1,
          fieldSizing: 'content',
        } as never
      }
      value={entry.text}
      spellCheck={false}
      onChange={(event) => editor.type(event.target.value)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.stopPropagation();
        editor.stayInEntry();
      }}
      onBlur={() => entry.origin === 'cell' && editor.commit()}
    />
  );
}

/** Alt+Enter: a line break where the caret is. */
function insertBreak(field: HTMLTextAreaElement, type: (text: string) => void): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  type(field.value);
}

function pickFont(css: Css): Css {
  const { fontFamily, fontSize, fontWeight, fontStyle, textAlign } = css;
  return Object.fromEntries(
    Object.entries({ fontFamily, fontSize, fontWeight, fontStyle, textAlign }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Css;
}
