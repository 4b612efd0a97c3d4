import type { ReactElement } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Legend,
  Line,
  ResponsiveContainer,
  Symbols,
  XAxis,
  YAxis,
} from 'recharts';
import type { DotItemDotProps } from 'recharts';
import type { ChartLineData } from '../../../../workbook/workbook-data';
import type { ChartShape, ChartView } from '../../sheet-view/chart-view';
import { axisDomain, axisTicks, runsOverAxis, tickText } from '../../sheet-view/chart-view';
import { PX_PER_POINT } from '../../sheet-view/line-sizes';
import { TEXT_COLOR, inkOn } from './chart-colours';
import { legendProps, legendText } from './chart-legend';

interface AxisChartProps {
  readonly chart: ChartView;
  readonly shape: AxisShape;
}

const LINE_COLOR = '#D9D9D9';

/** Bars, columns, lines or areas between a category and a value axis. */
export function AxisChart({ chart, shape }: AxisChartProps): ReactElement {
  const { categories, series, categoryAxis, valueAxis, textPx, stacking } = chart;
  const isLying = shape === 'bar';
  const rows = categories.map(({ name, values, labels }) => ({
    name,
    ...Object.fromEntries(values.map((value, index) => [valueKey(index), value])),
    ...Object.fromEntries(labels.map((label, index) => [labelKey(index), label])),
  }));
  const text = { fontSize: textPx, fill: TEXT_COLOR };
  const atFarSide = (categoryAxis.crossedAt === 'Maximum') !== categoryAxis.reversed;
  const category = {
    dataKey: 'name',
    type: 'category',
    reversed: isLying ? !categoryAxis.reversed : categoryAxis.reversed,
    tick: text,
    tickLine: false,
    axisLine: { stroke: LINE_COLOR },
    interval: isLying ? 0 : 'equidistantPreserveStart',
    ...axisLabel(categoryAxis.title, isLying, textPx),
  } as const;
  const value = {
    type: 'number',
    domain: axisDomain(valueAxis, stacking),
    ...axisTicks(valueAxis),
    reversed: valueAxis.reversed,
    tick: text,
    tickFormatter: (number: number) => tickText(number, stacking),
    tickLine: false,
    axisLine: false,
    // Only where it has to be cut: marks at an edge would be cut in half.
    allowDataOverflow: runsOverAxis(chart),
    ...axisLabel(valueAxis.title, !isLying, textPx),
  } as const;
  const hasValueLines = valueAxis.majorGridlines ?? true;
  const hasCategoryLines = categoryAxis.majorGridlines ?? false;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        accessibilityLayer={false}
        data={rows}
        layout={isLying ? 'vertical' : 'horizontal'}
        margin={{ top: 8, right: 16, bottom: 8, left: 8 }}
        barGap={0}
        barCategoryGap={`${barGap(chart.gapPercent, stacking === 'none' ? series.length : 1)}%`}
        stackOffset={stacking === 'percent' ? 'expand' : 'none'}
      >
        <CartesianGrid
          stroke={LINE_COLOR}
          vertical={isLying ? hasValueLines : hasCategoryLines}
          horizontal={isLying ? hasCategoryLines : hasValueLines}
        />
        {isLying ? (
          <>
            <XAxis
              {...value}
              height={axisRoom(valueAxis.title, textPx)}
              orientation={atFarSide ? 'top' : 'bottom'}
            />
            <YAxis {...category} width={categoryRoom(chart)} />
          </>
        ) : (
          <>
            <XAxis {...category} height={axisRoom(categoryAxis.title, textPx)} />
            <YAxis {...value} orientation={atFarSide ? 'right' : 'left'} />
          </>
        )}
        {series.map((one, index) => drawSeries(chart, shape, one, index))}
        {chart.legend && (
          <Legend
            {...legendProps(chart.legend)}
            {...(shape === 'line' && { iconType: 'plainline', iconSize: 24 })}
            wrapperStyle={{ fontSize: textPx }}
            formatter={legendText}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Share of a category that stays free, from the gap as a percentage of one bar's width. */
function barGap(gapPercent: number, barCount: number): number {
  const gap = gapPercent / 100;
  return Math.round((gap / (gap + barCount)) * 50);
}

function axisLabel(
  title: string | null,
  isUpright: boolean,
  textPx: number,
): { label?: AxisLabel } {
  if (title === null) return {};
  const style = { fontSize: textPx, fill: TEXT_COLOR, textAnchor: 'middle' } as const;
  return {
    label: isUpright
      ? { value: title, angle: -90, position: 'insideLeft', style }
      : { value: title, position: 'insideBottom', style },
  };
}

interface AxisLabel {
  readonly value: string;
  readonly angle?: number;
  readonly position: 'insideLeft' | 'insideBottom';
  readonly style: {
    readonly fontSize: number;
    readonly fill: string;
    readonly textAnchor: 'middle';
  };
}

const axisRoom = (title: string | null, textPx: number): number =>
  textPx * (title === null ? 2 : 3.5);

const MOST_CATEGORY_PX = 180;

/** Room for the names of the categories beside lying bars. */
function categoryRoom({ categories, textPx }: ChartView): number {
  const longest = Math.max(0, ...categories.map(({ name }) => name.length));
  return Math.min(MOST_CATEGORY_PX, longest * textPx * 0.5 + 12);
}

/** Pixels of a dash and of what is left free after it. */
const DASHES: Readonly<Record<ChartLineData['dash'], string>> = {
  Continuous: 'none',
  Dash: '9 5',
  RoundDot: '2 4',
};

const SYMBOLS = {
  Circle: 'circle',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
} as const satisfies Readonly<Record<ChartLineData['marker'], string>>;

/** Draws the mark of one value; nothing where there is none. */
function drawMark({ marker, markerPoints }: ChartLineData, color: string) {
  return function Mark({ key, cx, cy, value }: DotItemDotProps): ReactElement {
    if (value == null || cx === undefined || cy === undefined) return <g key={key} />;
    const size = markerPoints * PX_PER_POINT;
    return (
      <Symbols
        key={key}
        {...{ cx, cy, size, fill: color }}
        type={SYMBOLS[marker]}
        sizeType="diameter"
      />
    );
  };
}

type AxisShape = Exclude<ChartShape, 'pie'>;

/** The member of a drawn row that holds a series' value. */
const valueKey = (index: number): string => `series ${index}`;

/** The member of a drawn row that says how the value reads. */
const labelKey = (index: number): string => `label ${index}`;

/** The bars, the line or the area of one series; the drawing library wants them as its direct children. */
function drawSeries(
  { stacking, textPx }: ChartView,
  shape: AxisShape,
  { name, color, line, dataLabels }: ChartView['series'][number],
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
        {...(line && { strokeDasharray: DASHES[line.dash] })}
        dot={line ? drawMark(line, color) : false}
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
