import { mergeClasses } from '@fluentui/react-components';
import type { PointerEvent, ReactElement } from 'react';
import { columnLetter } from '../../../../workbook/address';
import { HEADER_HEIGHT_PX } from '../../sheet-view/grid-geometry';
import type { GridSelection } from '../../sheet-view/selection';
import { isLineSelected } from '../../sheet-view/selection';
import type { SheetView } from '../../sheet-view/sheet-view';
import { useGridStyles } from './grid-styles';

interface ColumnHeadersProps {
  readonly view: SheetView;
  readonly frozenColumns: readonly number[];
  readonly columns: readonly number[];
  readonly headerWidth: number;
  readonly selection: GridSelection;
  /** The person begins to drag the right edge of a column. */
  readonly onResize: (columnIndex: number, event: PointerEvent) => void;
  /** The person wants a column as wide as its text. */
  readonly onFit: (columnIndex: number) => void;
}

/** The letters above the columns, each with an edge to drag. */
export function ColumnHeaders(props: ColumnHeadersProps): ReactElement {
  const { view, frozenColumns, columns, headerWidth, selection, onResize, onFit } = props;
  const styles = useGridStyles();
  const draw = (columnIndex: number, isFrozen: boolean): ReactElement => (
    <div
      key={columnIndex}
      role="columnheader"
      aria-colindex={columnIndex + 2}
      className={mergeClasses(styles.columnHeader, isFrozen && styles.stuckHeader)}
      data-selected={isLineSelected(selection, 'columns', columnIndex) || undefined}
      style={{
        left: headerWidth + view.columns.startOf(columnIndex),
        width: view.columns.sizeOf(columnIndex),
      }}
    >
      {columnLetter(columnIndex)}
      <div
        className={styles.resizer}
        data-resizer
        onPointerDown={(event) => onResize(columnIndex, event)}
        onDoubleClick={() => onFit(columnIndex)}
      />
    </div>
  );
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={styles.headerRow}
      style={{ width: headerWidth + view.columns.total }}
    >
      <div
        role="columnheader"
        aria-colindex={1}
        className={styles.corner}
        style={{ width: headerWidth, height: HEADER_HEIGHT_PX }}
      >
        Row
      </div>
      {frozenColumns.map((columnIndex) => draw(columnIndex, true))}
      {columns.map((columnIndex) => draw(columnIndex, false))}
    </div>
  );
}
