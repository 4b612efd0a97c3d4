import type { ReactElement } from 'react';
import { rowSelection } from '../../sheet-view/row-selection';
import type { SheetView } from '../../sheet-view/sheet-view';
import { HEADER_HEIGHT_PX } from '../../sheet-view/grid-geometry';
import { useEditorState } from '../state/editor-context';
import { GridRow } from './GridRow';
import { EntryField } from './EntryField';
import type { EntryFieldProps } from './EntryField';

interface GridRowsProps extends Pick<EntryFieldProps, 'onEntered' | 'onCancelled'> {
  readonly gridId: string;
  readonly view: SheetView;
  readonly rows: readonly number[];
  readonly frozenColumns: readonly number[];
  readonly columns: readonly number[];
  readonly headerWidth: number;
}

/** Rows of the sheet, each told what of it is selected and typed. */
export function GridRows(props: GridRowsProps): ReactElement {
  const { rows, onEntered, onCancelled, ...rest } = props;
  const { view } = props;
  const { selection, entry, sheet } = useEditorState();
  const fieldIn = (rowIndex: number): ReactElement | null => {
    if (entry?.sheet !== sheet || entry.place.rowIndex !== rowIndex) return null;
    const cell = view.cellAt(entry.place);
    return (
      <EntryField
        entry={entry}
        css={cell?.css ?? {}}
        width={view.columns.sizeOf(entry.place.columnIndex)}
        height={view.rows.sizeOf(rowIndex)}
        onEntered={onEntered}
        onCancelled={onCancelled}
      />
    );
  };
  return (
    <>
      {rows.map((rowIndex) => (
        <GridRow
          key={rowIndex}
          {...rest}
          rowIndex={rowIndex}
          top={HEADER_HEIGHT_PX + view.rows.startOf(rowIndex)}
          selection={rowSelection(selection, rowIndex)}
          entry={fieldIn(rowIndex)}
        />
      ))}
    </>
  );
}
