import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useMemo } from 'react';
import type { CellBlock } from '../../../../workbook/address';
import type { ChartData } from '../../../../workbook/workbook-data';
import { viewChart } from '../../sheet-view/chart-view';
import { HEADER_HEIGHT_PX } from '../../sheet-view/grid-geometry';
import type { SheetView } from '../../sheet-view/sheet-view';
import { useEditor } from '../state/editor-context';

/** The drawing library is large, and most sheets have no chart. */
const ChartDrawing = lazy(() => import('./ChartDrawing'));

const useStyles = makeStyles({
  chart: {
    position: 'absolute',
    boxSizing: 'border-box',
    margin: 0,
    backgroundColor: '#FFFFFF',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    pointerEvents: 'auto',
    fontFamily: 'var(--sheet-font)',
    overflow: 'hidden',
  },
});

interface SheetChartsProps {
  readonly view: SheetView;
  /** Counts the workbook's changes: charts follow their cells. */
  readonly version: number;
  readonly headerWidth: number;
}

/** The charts of a sheet over the cells that they cover. */
export function SheetCharts({ view, version, headerWidth }: SheetChartsProps): ReactElement[] {
  return view.sheet.charts.map((chart, index) => (
    <PlacedChart key={index} {...{ chart, view, version, headerWidth }} />
  ));
}

function PlacedChart({
  chart,
  view,
  version,
  headerWidth,
}: SheetChartsProps & { readonly chart: ChartData }): ReactElement {
  const styles = useStyles();
  const { workbook } = useEditor().workbench.session;
  const drawn = useMemo(
    () => viewChart(workbook, view.sheet, chart),
    [workbook, view, chart, version],
  );
  return (
    <figure
      role="img"
      aria-label={drawn.accessibleName}
      className={styles.chart}
      style={chartPlace(view, chart.place, headerWidth)}
    >
      <Suspense fallback={null}>
        <ChartDrawing chart={drawn} />
      </Suspense>
    </figure>
  );
}

function chartPlace(
  { rows, columns }: SheetView,
  place: CellBlock,
  headerWidth: number,
): { left: number; top: number; width: number; height: number } {
  const left = columns.startOf(place.columnIndex);
  const top = rows.startOf(place.rowIndex);
  return {
    left: headerWidth + left,
    top: HEADER_HEIGHT_PX + top,
    width: columns.startOf(place.columnIndex + place.columnCount) - left,
    height: rows.startOf(place.rowIndex + place.rowCount) - top,
  };
}
