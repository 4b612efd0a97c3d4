import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChartView } from '../../sheet-view/chart-view';
import { AxisChart } from './AxisChart';
import { PieDrawing } from './PieDrawing';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%', color: '#404040' },
  title: { margin: '8px 12px 0', textAlign: 'center', fontWeight: 400, lineHeight: 1.25 },
  drawing: { flexGrow: 1, minHeight: 0 },
  notDrawn: { margin: 'auto', padding: '12px', textAlign: 'center' },
});

/** Excel sets a title in 14 points where the rest is in 9. */
const TITLE_TO_TEXT = 14 / 9;

/** A chart as Excel would draw it, or the name of a kind that is not drawn here. */
export default function ChartDrawing({ chart }: { readonly chart: ChartView }): ReactElement {
  const styles = useStyles();
  const { textPx, shape } = chart;
  return (
    <div className={styles.frame} style={{ fontSize: textPx }}>
      {chart.title !== null && (
        <p className={styles.title} style={{ fontSize: textPx * TITLE_TO_TEXT }}>
          {chart.title}
        </p>
      )}
      {shape === null ? (
        <p className={styles.notDrawn}>A chart of the kind {chart.type} is not drawn here.</p>
      ) : (
        <div className={styles.drawing}>
          {shape === 'pie' ? (
            <PieDrawing chart={chart} />
          ) : (
            <AxisChart chart={chart} shape={shape} />
          )}
        </div>
      )}
    </div>
  );
}
