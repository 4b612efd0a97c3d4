import { mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { borderSides } from '../../sheet-view/cell-css';
import type { CellBox } from '../../sheet-view/row-boxes';
import type { RowSelection } from '../../sheet-view/selection';
import { selectedEdges } from '../../sheet-view/selection';
import { cellId } from './grid-focus';
import { useGridStyles } from './grid-styles';

interface GridCellProps {
  readonly gridId: string;
  readonly box: CellBox;
  /** From the left edge of the drawn area, which begins with the row's header. */
  readonly left: number;
  readonly frozen: 'no' | 'yes' | 'last';
  readonly selection: RowSelection;
  /** The field in which the person types, while they do. */
  readonly children?: ReactNode;
}

/** One cell: its look, its text and, where it is selected, the frame around the selection. */
export function GridCell(props: GridCellProps): ReactElement {
  const { gridId, box, left, frozen, selection, children } = props;
  const styles = useGridStyles();
  const { rowIndex, columnIndex } = box.place;
  const { merge, fill } = box.view;
  const spans = { rowCount: merge?.rowCount ?? 1, columnCount: merge?.columnCount ?? 1 };
  const edges = selectedEdges(selection, { columnIndex, ...spans });
  const isActive = selection.activeColumn === columnIndex;
  const ground = fill ?? (frozen === 'no' && !merge ? undefined : '#FFFFFF');
  return (
    <div
      id={cellId(gridId, rowIndex, columnIndex)}
      role="gridcell"
      aria-colindex={columnIndex + 2}
      aria-selected={edges !== null}
      {...(merge ? { 'aria-rowspan': spans.rowCount, 'aria-colspan': spans.columnCount } : {})}
      className={mergeClasses(
        styles.cell,
        frozen !== 'no' && styles.frozenCell,
        frozen === 'last' && styles.lastFrozen,
      )}
      data-selected={edges ?? undefined}
      data-active={isActive || undefined}
      style={{
        left,
        width: box.width,
        height: box.height,
        backgroundColor: ground,
        ...borderSides(box.right, box.view.edges.bottom),
      }}
    >
      {children ?? <CellText box={box} />}
    </div>
  );
}

function CellText({ box }: { readonly box: CellBox }): ReactElement | null {
  const styles = useGridStyles();
  const { text, css, hyperlink } = box.view;
  if (text === '') return null;
  const offset = box.spillRight - box.spillLeft;
  const style: CSSProperties = { ...css, left: -box.spillLeft, right: -box.spillRight };
  if (css['textAlign'] === 'center' && offset !== 0) {
    // Unequal room on the two sides must not move the text off the middle of its own cell.
    const side = offset > 0 ? 'paddingRight' : 'paddingLeft';
    style[side] = Number(css[side]) + Math.abs(offset);
  }
  return (
    <div className={styles.text} style={style}>
      {hyperlink ? (
        <span className={styles.link} data-link title={hyperlink.screenTip}>
          {text}
        </span>
      ) : (
        <span>{text}</span>
      )}
    </div>
  );
}
