import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Legend, Pie, PieChart, ResponsiveContainer } from 'recharts';
import type { ChartView } from '../../sheet-view/chart-view';
import { SERIES_COLORS } from '../../sheet-view/chart-view';
import { AxisChart } from './AxisChart';
import { TEXT_COLOR } from './chart-colours';
import { legendProps, legendText } from './chart-legend';

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

/** A pie or a ring of the first series, one slice a category. */
function PieDrawing({ chart }: { readonly chart: ChartView }): ReactElement {
  const slices = chart.categories.map(({ name, values }, index) => ({
    name,
    value: values[0] ?? 0,
    fill: SERIES_COLORS[index % SERIES_COLORS.length]!,
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <PieChart accessibilityLayer={false}>
        <Pie
          data={slices}
          dataKey="value"
          nameKey="name"
          innerRadius={chart.hasHole ? '55%' : 0}
          isAnimationActive={false}
          startAngle={90}
          endAngle={-270}
          label={chart.series[0]?.dataLabels ? { fill: TEXT_COLOR, fontSize: chart.textPx } : false}
          labelLine={false}
        />
        {chart.legend && <Legend {...legendProps(chart.legend)} formatter={legendText} />}
      </PieChart>
    </ResponsiveContainer>
  );
}
