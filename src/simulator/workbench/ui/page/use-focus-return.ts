import type { RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';

/**
 * Remembers what had the focus last within an element. The function that it gives puts the focus back there when a
 * dialog has gone and has left it nowhere.
 */
export function useFocusReturn(within: RefObject<HTMLElement | null>): () => void {
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
