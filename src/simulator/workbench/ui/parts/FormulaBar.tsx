import { Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import { formatCell } from '../../../../workbook/address';
import { formatLocalAddress } from '../../../host/sheet-model/sheet-address';
import { referenceTarget } from '../../sheet-view/link-target';
import { mergeAt } from '../../sheet-view/merges';
import { readEntryKey } from '../grid/entry-keys';
import { useEditor, useEditorState, useVersion } from '../state/editor-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { width: '108px', minWidth: '108px' },
  content: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: '32px',
    '& textarea': { minHeight: '30px', height: '30px', maxHeight: '40vh', paddingBlock: '4px' },
    '& textarea:focus': { height: '76px' },
  },
});

interface FormulaBarProps {
  readonly onFocusGrid: () => void;
}

/** Address and content of the active cell, both to be written in. */
export function FormulaBar({ onFocusGrid }: FormulaBarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <NameBox onFocusGrid={onFocusGrid} />
      <ContentBox onFocusGrid={onFocusGrid} />
    </div>
  );
}

function NameBox({ onFocusGrid }: FormulaBarProps): ReactElement {
  const styles = useStyles();
  const editor = useEditor();
  const { sheet, selection } = useEditorState();
  const [typed, setTyped] = useState<string | null>(null);
  const block = selection.blocks.at(-1)!;
  const isOneCell =
    mergeAt(sheet.merges, selection.active) !== null || block.rowCount * block.columnCount === 1;
  const { rowIndex, columnIndex } = selection.active;
  const address = isOneCell ? formatCell(rowIndex, columnIndex) : formatLocalAddress(block);

  const go = (reference: string): void => {
    const target = referenceTarget(editor.workbench.session.workbook, sheet, reference.trim());
    if (!target) {
      editor.complain(
        `There is no cell or name “${reference}” here. Write an address such as B4 or B4:C10.`,
      );
      return;
    }
    setTyped(null);
    editor.goTo(target.sheet, target.block);
    onFocusGrid();
  };
  return (
    <Input
      className={styles.name}
      aria-label="Name box"
      value={typed ?? address}
      onChange={(_event, { value }) => setTyped(value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go(event.currentTarget.value);
        if (event.key === 'Escape') {
          setTyped(null);
          onFocusGrid();
        }
      }}
    />
  );
}

function ContentBox({ onFocusGrid }: FormulaBarProps): ReactElement {
  const styles = useStyles();
  const editor = useEditor();
  useVersion(editor.workbench, 'workbook');
  const { sheet, selection, entry } = useEditorState();
  const { rowIndex, columnIndex } = selection.active;
  const standing = editor.workbench.edits.textToEdit(sheet, rowIndex, columnIndex);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const meaning = readEntryKey(event, false);
    if (event.key === 'Tab' || meaning === null || meaning === 'stay') return;
    event.preventDefault();
    if (meaning === 'break') {
      const field = event.currentTarget;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      return write(field.value);
    }
    if (meaning === 'cancel') editor.cancel();
    else if (!editor.commit()) return;
    onFocusGrid();
  };
  const write = (text: string): void => {
    editor.beginEntry(null, 'bar');
    editor.type(text);
  };
  return (
    <Textarea
      className={styles.content}
      aria-label={`Content of ${formatCell(rowIndex, columnIndex)}`}
      resize="none"
      spellCheck={false}
      value={entry?.text ?? standing}
      onChange={(_event, { value }) => write(value)}
      onKeyDown={press}
      onBlur={() => entry?.origin === 'bar' && editor.commit()}
    />
  );
}
