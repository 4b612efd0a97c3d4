import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties, KeyboardEvent, ReactElement } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { WindowPlace } from './grid-focus';

/** One line of a menu. */
export interface MenuAction {
  readonly label: string;
  /** The key that does the same, as it is written on a keyboard. */
  readonly shortcut?: string;
  readonly run: () => void;
}

interface ContextMenuProps {
  readonly label: string;
  /** What the menu is about, in the window. */
  readonly place: WindowPlace;
  /** Actions in groups, between which a line is drawn. */
  readonly groups: readonly (readonly MenuAction[])[];
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  menu: {
    position: 'fixed',
    zIndex: 500,
    minWidth: '220px',
    maxHeight: 'calc(100vh - 16px)',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    cursor: 'default',
  },
  action: {
    display: 'flex',
    width: '100%',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXXL,
    padding: `6px ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  shortcut: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: {
    height: '1px',
    margin: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralStroke2,
  },
});

/** A menu about something on the page: arrows move in it, Esc and Tab leave it, a press beside it closes it. */
export function ContextMenu({ label, place, groups, onClose }: ContextMenuProps): ReactElement {
  const styles = useStyles();
  const menu = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<CSSProperties>({ visibility: 'hidden' });
  const items = (): HTMLElement[] => [
    ...menu.current!.querySelectorAll<HTMLElement>('[role="menuitem"]'),
  ];

  useLayoutEffect(() => {
    setPosition(placeMenu(place, menu.current!.getBoundingClientRect()));
  }, [place]);
  useLayoutEffect(() => {
    // Hidden things cannot be focused.
    if (position.visibility !== 'hidden') items()[0]?.focus({ preventScroll: true });
  }, [position]);
  useLayoutEffect(() => {
    const closeBeside = (event: Event): void => {
      if (!menu.current?.contains(event.target as Node)) onClose();
    };
    addEventListener('pointerdown', closeBeside, true);
    return () => removeEventListener('pointerdown', closeBeside, true);
  });

  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      return onClose();
    }
    const list = items();
    const next = nextIndex(
      event.key,
      list.indexOf(document.activeElement as HTMLElement),
      list.length,
    );
    if (next === null) return;
    event.preventDefault();
    list[next]?.focus();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      className={styles.menu}
      style={position}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map((actions, group) => [
        group > 0 && <div key={`line ${group}`} role="separator" className={styles.line} />,
        ...actions.map((action) => (
          <button
            key={action.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.action}
            onClick={() => {
              onClose();
              action.run();
            }}
          >
            {action.label}
            {action.shortcut !== undefined && (
              <span aria-hidden className={styles.shortcut}>
                {action.shortcut}
              </span>
            )}
          </button>
        )),
      ])}
    </div>
  );
}

const MARGIN_PX = 8;

/** Below what it is about, or above where there is more room; within the window in any case. */
function placeMenu(about: WindowPlace, menu: { width: number; height: number }): CSSProperties {
  const below = about.top + about.height;
  const fitsBelow = below + menu.height + MARGIN_PX <= innerHeight;
  const top = fitsBelow ? below : about.top - menu.height;
  const most = innerHeight - menu.height - MARGIN_PX;
  return {
    top: Math.max(MARGIN_PX, Math.min(top, most)),
    left: Math.max(MARGIN_PX, Math.min(about.left, innerWidth - menu.width - MARGIN_PX)),
  };
}

function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  return null;
}
