import type { MoveDirection } from '../../sheet-view/move-cell';

interface EntryPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * What a key means while a person types into a cell: `enter` what was typed and move on, `cancel` it, `break` the
 * line, or `stay`, after which arrows move the caret. Null for a key that just types or moves the caret.
 */
export function readEntryKey(
  { key, altKey, ctrlKey, metaKey }: EntryPress,
  isTypedOver: boolean,
): 'enter' | 'cancel' | 'break' | 'stay' | null {
  switch (key) {
    case 'Enter':
      return altKey || ctrlKey || metaKey ? 'break' : 'enter';
    case 'Tab':
      return 'enter';
    case 'Escape':
      return 'cancel';
    case 'F2':
      return 'stay';
  }
  return isTypedOver && key.startsWith('Arrow') && !altKey && !ctrlKey ? 'enter' : null;
}

/** Where the selection moves after the text has been entered by a key. */
export function entryDirection({
  key,
  shiftKey,
}: {
  readonly key: string;
  readonly shiftKey: boolean;
}): MoveDirection {
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  return key.slice('Arrow'.length).toLowerCase() as MoveDirection;
}
