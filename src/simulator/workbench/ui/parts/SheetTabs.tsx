import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { neighbourSheet, shownSheets } from '../../sheet-view/sheet-tabs';
import { useEditor, useEditorState, useVersion } from '../state/editor-context';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    overflowX: 'auto',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: '#F5F7F8',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    scrollbarWidth: 'thin',
  },
  tab: {
    flexShrink: 0,
    padding: '6px 14px',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  active: {
    backgroundColor: '#FFFFFF',
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** One tab a sheet; hidden sheets have none. */
export function SheetTabs({ gridId }: { readonly gridId: string }): ReactElement {
  const styles = useStyles();
  const editor = useEditor();
  useVersion(editor.workbench, 'workbook');
  const { sheet } = useEditorState();
  const { workbook } = editor.workbench.session;
  const list = useRef<HTMLDivElement>(null);
  const activeTab = (): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]') ?? null;

  useEffect(() => {
    const shown = activeTab();
    if (shown && list.current) scrollAlong(list.current, shown);
  }, [sheet]);

  const press = (event: KeyboardEvent): void => {
    const sheets = shownSheets(workbook);
    const next = {
      ArrowLeft: neighbourSheet(workbook, sheet, -1),
      ArrowRight: neighbourSheet(workbook, sheet, 1),
      Home: sheets[0],
      End: sheets.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    editor.activate(next);
    // Once the tabs show the other sheet as the active one.
    requestAnimationFrame(() => activeTab()?.focus());
  };
  return (
    <div ref={list} role="tablist" aria-label="Sheets" className={styles.list} onKeyDown={press}>
      {shownSheets(workbook).map((each) => (
        <button
          key={each.name}
          type="button"
          role="tab"
          aria-selected={each === sheet}
          aria-controls={gridId}
          tabIndex={each === sheet ? 0 : -1}
          className={mergeClasses(styles.tab, each === sheet && styles.active)}
          style={
            each.tabColor === null ? undefined : { boxShadow: `inset 0 -3px ${each.tabColor}` }
          }
          onClick={() => editor.activate(each)}
        >
          {each.name}
        </button>
      ))}
    </div>
  );
}

/** Brings a tab into sight along the list; `scrollIntoView` would scroll the page as well. */
function scrollAlong(list: HTMLElement, shown: HTMLElement): void {
  const before = shown.offsetLeft - list.offsetLeft;
  const beyond = before + shown.offsetWidth - list.clientWidth;
  list.scrollLeft = Math.max(beyond, Math.min(before, list.scrollLeft));
}
