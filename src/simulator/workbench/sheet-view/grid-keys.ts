import type { MoveDirection } from './move-cell';

/** What a key means at the grid, while no cell is edited. */
export type GridKey =
  | {
      readonly kind: 'move';
      readonly direction: MoveDirection;
      readonly jump: boolean;
      readonly extend: boolean;
    }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | {
      readonly kind: 'row-start' | 'row-end' | 'sheet-start' | 'sheet-end';
      readonly extend: boolean;
    }
  | { readonly kind: 'next'; readonly direction: MoveDirection }
  | { readonly kind: 'select-all' | 'select-rows' | 'select-columns' }
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'clear' | 'undo' | 'redo' | 'insert' | 'delete' | 'menu' | 'follow-link' }
  | { readonly kind: 'next-sheet' | 'previous-sheet' };

/** A key with those held down beside it, as a KeyboardEvent has them. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Null for a key that the grid leaves to the browser, such as Tab, which leads on to the sheet tabs. */
export function readGridKey(press: KeyPress): GridKey | null {
  const { key, shiftKey, ctrlKey, altKey } = press;
  if (altKey) return null;
  const arrow = ARROWS[key];
  if (arrow) return { kind: 'move', direction: arrow, jump: ctrlKey, extend: shiftKey };
  return ctrlKey ? readWithCtrl(key, shiftKey) : readPlain(key, shiftKey);
}

function readWithCtrl(key: string, shiftKey: boolean): GridKey | null {
  switch (key) {
    case 'Home':
      return { kind: 'sheet-start', extend: shiftKey };
    case 'End':
      return { kind: 'sheet-end', extend: shiftKey };
    case 'PageDown':
      return { kind: 'next-sheet' };
    case 'PageUp':
      return { kind: 'previous-sheet' };
    case 'Enter':
      return { kind: 'follow-link' };
    case ' ':
      return { kind: 'select-columns' };
    // Without Shift Ctrl and = enlarge the page, which people rely on.
    case '+':
      return { kind: 'insert' };
    case '-':
      return { kind: 'delete' };
  }
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select-all' };
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
  }
  return null;
}

function readPlain(key: string, shiftKey: boolean): GridKey | null {
  switch (key) {
    case 'PageDown':
      return { kind: 'page', direction: 'down', extend: shiftKey };
    case 'PageUp':
      return { kind: 'page', direction: 'up', extend: shiftKey };
    case 'Home':
      return { kind: 'row-start', extend: shiftKey };
    case 'End':
      return { kind: 'row-end', extend: shiftKey };
    case 'Enter':
      return { kind: 'next', direction: shiftKey ? 'up' : 'down' };
    case 'F2':
      return { kind: 'edit', text: null };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'edit', text: '' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return shiftKey ? { kind: 'menu' } : null;
    case ' ':
      return shiftKey ? { kind: 'select-rows' } : { kind: 'edit', text: ' ' };
  }
  return isCharacter(key) ? { kind: 'edit', text: key } : null;
}

/** Other keys have names of more than one letter. */
const isCharacter = (key: string): boolean => /^.$/u.test(key);
