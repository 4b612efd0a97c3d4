import type { ReactElement } from 'react';
import { Legend, Pie, PieChart, ResponsiveContainer } from 'recharts';
import type { ChartView } from '../../sheet-view/chart-view';
import { SERIES_COLORS } from '../../sheet-view/chart-view';
import { TEXT_COLOR } from './chart-colours';
import { legendProps, legendText } from './chart-legend';

/** A pie or a ring of the first series, one slice a category. */
export function PieDrawing({ chart }: { readonly chart: ChartView }): ReactElement {
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
