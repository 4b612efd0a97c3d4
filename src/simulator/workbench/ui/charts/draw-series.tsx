import type { ReactElement } from 'react';
import { Area, Bar, LabelList, Line } from 'recharts';
import type { ChartShape, ChartView } from '../../sheet-view/chart-view';
import { inkOn, TEXT_COLOR } from './chart-colours';

export type AxisShape = Exclude<ChartShape, 'pie'>;

/** The member of a drawn row that holds a series' value. */
export const valueKey = (index: number): string => `series ${index}`;
/** The member of a drawn row that says how the value reads. */
export const labelKey = (index: number): string => `label ${index}`;

/** The bars, the line or the area of one series; the drawing library wants them as its direct children. */
export function drawSeries(
  { stacking, textPx }: ChartView,
  shape: AxisShape,
  { name, color, dataLabels }: ChartView['series'][number],
  index: number,
): ReactElement {
  const stack = stacking === 'none' ? {} : { stackId: 'all' };
  const common = { dataKey: valueKey(index), name, isAnimationActive: false, ...stack };
  const labels = dataLabels && (
    <LabelList
      dataKey={labelKey(index)}
      position={labelPosition(shape, stacking !== 'none')}
      fontSize={textPx}
      fill={stacking === 'none' ? TEXT_COLOR : inkOn(color)}
    />
  );
  if (shape === 'line') {
    return (
      <Line
        key={index}
        {...common}
        stroke={color}
        strokeWidth={2.25}
        dot={false}
        connectNulls={false}
      >
        {labels}
      </Line>
    );
  }
  if (shape === 'area') {
    return (
      <Area key={index} {...common} stroke={color} fill={color} fillOpacity={1}>
        {labels}
      </Area>
    );
  }
  return (
    <Bar key={index} {...common} fill={color}>
      {labels}
    </Bar>
  );
}

function labelPosition(shape: AxisShape, isStacked: boolean): 'center' | 'right' | 'top' {
  if (isStacked) return 'center';
  return shape === 'bar' ? 'right' : 'top';
}
