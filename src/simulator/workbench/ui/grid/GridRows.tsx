import type { ReactElement, ReactNode } from 'react';
import { memo } from 'react';
import { HEADER_HEIGHT_PX } from '../../sheet-view/grid-geometry';
import { rowBoxes } from '../../sheet-view/row-boxes';
import type { RowSelection } from '../../sheet-view/selection';
import { rowSelection } from '../../sheet-view/selection';
import type { SheetView } from '../../sheet-view/sheet-view';
import { useEditorState } from '../state/editor-context';
import type { EntryFieldProps } from './EntryField';
import { EntryField } from './EntryField';
import { GridCell } from './GridCell';
import { useGridStyles } from './grid-styles';

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

interface GridRowProps {
  readonly gridId: string;
  readonly view: SheetView;
  readonly rowIndex: number;
  /** Shown frozen columns. */
  readonly frozenColumns: readonly number[];
  /** Other columns to draw. */
  readonly columns: readonly number[];
  readonly headerWidth: number;
  /** From the top of the part of the grid that the row stands in. */
  readonly top: number;
  readonly selection: RowSelection;
  /** The field in the active cell, while the person types into it. */
  readonly entry: ReactNode;
}

/** A row of the sheet with its number; drawn again only when something of it has changed. */
const GridRow = memo(drawRow, isSameRow);

function drawRow(props: GridRowProps): ReactElement {
  const { gridId, view, rowIndex, frozenColumns, headerWidth, selection, entry } = props;
  const styles = useGridStyles();
  const height = view.rows.sizeOf(rowIndex);
  const isSelected = selection.spans.length > 0;
  const lastFrozen = frozenColumns.at(-1);
  const draw = (drawn: readonly number[], isFrozen: boolean): ReactElement[] =>
    rowBoxes(view, rowIndex, drawn, isFrozen ? 0 : (lastFrozen ?? -1) + 1).map((box) => (
      <GridCell
        key={box.place.columnIndex}
        gridId={gridId}
        box={box}
        left={headerWidth + box.left}
        frozen={!isFrozen ? 'no' : box.place.columnIndex === lastFrozen ? 'last' : 'yes'}
        selection={selection}
      >
        {selection.activeColumn === box.place.columnIndex ? entry : undefined}
      </GridCell>
    ));
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      className={styles.row}
      style={{ top: props.top, height, width: headerWidth + view.columns.total }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={styles.rowHeader}
        data-selected={isSelected || undefined}
        style={{ width: headerWidth, height }}
      >
        {rowIndex + 1}
      </div>
      {draw(frozenColumns, true)}
      {draw(withActiveColumn(props), false)}
    </div>
  );
}

/** The grid names the active cell to assistive technology, so it is drawn even where it is out of sight. */
function withActiveColumn({ columns, frozenColumns, selection }: GridRowProps): readonly number[] {
  const { activeColumn } = selection;
  const isDrawn = activeColumn === null || [...columns, ...frozenColumns].includes(activeColumn);
  return isDrawn ? columns : [...columns, activeColumn];
}

function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  const { selection, ...rest } = before;
  if (selection.key !== after.selection.key) return false;
  return (Object.keys(rest) as (keyof typeof rest)[]).every((name) => before[name] === after[name]);
}
