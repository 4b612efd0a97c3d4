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
      // A frame out of sight cannot take the focus back.
      if (target instanceof HTMLElement && !(target instanceof HTMLIFrameElement)) {
        last.current = target;
      }
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
