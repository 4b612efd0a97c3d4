import { cloneChart } from 'hucre/ooxml';
import type { Sheet, SheetChart } from 'hucre/xlsx';
import type {
  ChartAxisData,
  ChartData,
  ChartLineData,
  ChartSeriesData,
} from '../../../workbook/workbook-data';
import { withoutUndefined } from './fonts-fills-borders';

type FileChart = NonNullable<Sheet['charts']>[number];
type FileAxis = NonNullable<NonNullable<SheetChart['axes']>['y']>;
type ChartShape = Pick<SheetChart, 'type' | 'barGrouping' | 'lineGrouping' | 'areaGrouping'>;

/** Kinds of chart that can be written, by Office.js name. */
const SHAPES: Readonly<Record<string, ChartShape>> = {
  BarClustered: { type: 'bar', barGrouping: 'clustered' },
  BarStacked: { type: 'bar', barGrouping: 'stacked' },
  BarStacked100: { type: 'bar', barGrouping: 'percentStacked' },
  ColumnClustered: { type: 'column', barGrouping: 'clustered' },
  ColumnStacked: { type: 'column', barGrouping: 'stacked' },
  ColumnStacked100: { type: 'column', barGrouping: 'percentStacked' },
  Line: { type: 'line', lineGrouping: 'standard' },
  LineMarkers: { type: 'line', lineGrouping: 'standard' },
  LineStacked: { type: 'line', lineGrouping: 'stacked' },
  Area: { type: 'area', areaGrouping: 'standard' },
  AreaStacked: { type: 'area', areaGrouping: 'stacked' },
  Pie: { type: 'pie' },
  Doughnut: { type: 'doughnut' },
  XYScatter: { type: 'scatter' },
};

type FileSeries = SheetChart['series'][number];
type FileMarker = NonNullable<NonNullable<FileSeries['marker']>['symbol']>;
type FileDash = NonNullable<NonNullable<FileSeries['stroke']>['dash']>;

/** Marks and dashes of lines, by Office.js name. */
const MARKERS: Readonly<Record<ChartLineData['marker'], FileMarker>> = {
  Circle: 'circle',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
};
const DASHES: Readonly<Record<ChartLineData['dash'], FileDash>> = {
  Continuous: 'solid',
  Dash: 'dash',
  RoundDot: 'sysDot',
};

const LEGENDS = { Bottom: 'bottom', Right: 'right', Top: 'top', Left: 'left' } as const;

/** A chart that covers this many rows and columns unless its anchor says otherwise: Excel's own default. */
const DEFAULT_ROWS = 15;
const DEFAULT_COLUMNS = 8;

/** A chart of a file as far as it is modelled; the whole of it in `carried`, null for a kind that cannot be written. */
export function toChartData(chart: FileChart, isColumn: boolean, number: number): ChartData {
  const carried = toSheetChart(chart, isColumn);
  const from = chart.anchor?.from ?? { row: 0, col: 0 };
  const to = chart.anchor?.to ?? { row: from.row + DEFAULT_ROWS, col: from.col + DEFAULT_COLUMNS };
  return {
    name: chart.frameTitle ?? `Chart ${number}`,
    type: carried ? shapeName(carried) : (chart.kinds[0] ?? ''),
    title: chart.title ?? null,
    series: (chart.series ?? []).map(toSeriesData),
    categoryAxis: toAxisData(chart.axes?.x, chart.axes?.y, false),
    valueAxis: toAxisData(chart.axes?.y, chart.axes?.x, true),
    legend: legendName(chart.legend),
    ...(carried?.gapWidth === undefined ? {} : { gapWidth: carried.gapWidth }),
    place: {
      rowIndex: from.row,
      columnIndex: from.col,
      rowCount: Math.max(1, to.row - from.row),
      columnCount: Math.max(1, to.col - from.col),
    },
    altText: chart.altText ?? '',
    carried,
  };
}

type ReadSeries = NonNullable<FileChart['series']>[number];

function toSeriesData(series: ReadSeries): ChartSeriesData {
  const line = toLineData(series);
  return {
    name: series.name ?? '',
    nameReference: null,
    values: series.valuesRef ?? '',
    categories: series.categoriesRef ?? '',
    color: typeof series.color === 'string' ? `#${series.color}` : null,
    dataLabels: series.dataLabels?.showValue ?? false,
    ...(line && { line }),
  };
}

/** Null for a line whose mark or dash is left to Excel or is none that is modelled. */
function toLineData({ marker, stroke }: ReadSeries): ChartLineData | null {
  const name = nameOf(MARKERS, marker?.symbol);
  const dash = nameOf(DASHES, stroke?.dash);
  if (!name || !dash || marker?.size === undefined) return null;
  return { marker: name, markerPoints: marker.size, dash };
}

function nameOf<Name extends string, Value>(
  names: Readonly<Record<Name, Value>>,
  value: Value | undefined,
): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === value);
}

/** Kinds of which the file library knows how to write one like it. */
const WRITABLE_KINDS = /^(?:bar|line|pie|doughnut|area|scatter)(?:3D)?$/;

function toSheetChart(chart: FileChart, isColumn: boolean): SheetChart | null {
  const [kind] = chart.kinds;
  const complete = (chart.series ?? []).every((series) => series.valuesRef !== undefined);
  if (kind === undefined || !WRITABLE_KINDS.test(kind) || !complete) return null;
  const anchor = chart.anchor ?? { from: { row: 0, col: 0 } };
  const written = cloneChart(chart, { anchor });
  // The library reads upright and lying bars alike.
  const isBar = written.type === 'bar' || written.type === 'column';
  return isBar ? { ...written, type: isColumn ? 'column' : 'bar' } : written;
}

function shapeName({ type, barGrouping, lineGrouping, areaGrouping, series }: SheetChart): string {
  const hasMarkers = series.some(({ marker }) => nameOf(MARKERS, marker?.symbol));
  if (type === 'line' && (lineGrouping ?? 'standard') === 'standard' && hasMarkers)
    return 'LineMarkers';
  const grouping = barGrouping ?? lineGrouping ?? areaGrouping;
  const entries = Object.entries(SHAPES).filter(([, shape]) => shape.type === type);
  const exact = entries.find(([, shape]) =>
    [shape.barGrouping, shape.lineGrouping, shape.areaGrouping].includes(grouping),
  );
  return (exact ?? entries[0])?.[0] ?? type;
}

type ReadAxis = FileAxis | NonNullable<FileChart['axes']>['x'];

function toAxisData(
  axis: ReadAxis,
  otherAxis: ReadAxis,
  hasGridlinesByDefault: boolean,
): ChartAxisData {
  const { title, scale, reverse, gridlines } = axis ?? {};
  const majorGridlines = gridlines?.major ?? false;
  const crossing = otherAxis?.crosses;
  return {
    title: title ?? null,
    minimum: scale?.min ?? null,
    maximum: scale?.max ?? null,
    majorUnit: scale?.majorUnit ?? null,
    reversed: reverse ?? false,
    ...(!axis || majorGridlines === hasGridlinesByDefault ? {} : { majorGridlines }),
    ...(crossing === 'max' ? { crossedAt: 'Maximum' as const } : {}),
    ...(crossing === 'min' ? { crossedAt: 'Minimum' as const } : {}),
  };
}

function legendName(legend: FileChart['legend']): ChartData['legend'] {
  if (legend === undefined || legend === false) return null;
  if (legend === 'topRight') return 'Right';
  return (
    (Object.keys(LEGENDS) as (keyof typeof LEGENDS)[]).find((name) => LEGENDS[name] === legend) ??
    null
  );
}

/** Charts as text, by which it shows whether anybody has changed them. */
export function chartsAsJson(charts: readonly ChartData[]): string {
  return JSON.stringify(charts);
}

/** A chart as the file library writes it; null for a carried one of a kind that it cannot write. */
export function toFileChart(chart: ChartData): SheetChart | null {
  const { rowIndex, columnIndex, rowCount, columnCount } = chart.place;
  const anchor = {
    from: { row: rowIndex, col: columnIndex },
    to: { row: rowIndex + rowCount, col: columnIndex + columnCount },
  };
  const shape = SHAPES[chart.type];
  if (!shape) return null;
  return withoutUndefined({
    ...((chart.carried as SheetChart | null) ?? {}),
    ...shape,
    title: chart.title ?? undefined,
    showTitle: chart.title !== null,
    anchor,
    series: chart.series.map((series) =>
      withoutUndefined({
        name: series.name,
        values: series.values.replace(/^=/, ''),
        categories: series.categories.replace(/^=/, '') || undefined,
        color: series.color?.slice(1).toUpperCase(),
        ...(series.line && fileLine(series.line, series.color)),
        dataLabels: series.dataLabels
          ? withoutUndefined({ showValue: true, fontSize: chart.textPoints })
          : undefined,
      }),
    ),
    legend: chart.legend === null ? false : LEGENDS[chart.legend],
    gapWidth: chart.gapWidth,
    titleFontSize: chart.textPoints,
    legendFontSize: chart.textPoints,
    altText: chart.altText || undefined,
    frameTitle: chart.name || undefined,
    axes: {
      // A file says on each axis where it crosses the other one, Office.js where it is crossed.
      x: {
        ...toFileAxis(chart.categoryAxis, chart.textPoints),
        ...fileCrossing(chart.valueAxis),
        gridlines: { major: chart.categoryAxis.majorGridlines ?? false },
      },
      y: {
        ...toFileAxis(chart.valueAxis, chart.textPoints),
        ...fileCrossing(chart.categoryAxis),
        // Along the axis, as Excel has it: lying, it would take its room from the chart.
        ...(shape.type === 'line' && chart.valueAxis.title !== null && { axisTitleRotation: -90 }),
        gridlines: { major: chart.valueAxis.majorGridlines ?? true },
      },
    },
  } as const);
}

/** The mark is filled and lined in the colour of the line, and lines are straight. */
function fileLine(
  { marker, markerPoints, dash }: ChartLineData,
  color: string | null,
): Pick<FileSeries, 'marker' | 'stroke' | 'smooth'> {
  const rgb = color?.slice(1).toUpperCase();
  const colors = rgb === undefined ? {} : { fill: rgb, line: rgb };
  return {
    marker: { symbol: MARKERS[marker], size: markerPoints, ...colors },
    stroke: { dash: DASHES[dash] },
    smooth: false,
  };
}

function fileCrossing({ crossedAt }: ChartAxisData): Pick<FileAxis, 'crosses'> {
  if (crossedAt === undefined) return {};
  return { crosses: crossedAt === 'Maximum' ? 'max' : 'min' };
}

function toFileAxis(
  { title, minimum, maximum, majorUnit, reversed }: ChartAxisData,
  textPoints: number | undefined,
): FileAxis {
  const scale = withoutUndefined({
    min: minimum ?? undefined,
    max: maximum ?? undefined,
    majorUnit: majorUnit ?? undefined,
  });
  return withoutUndefined({
    title: title ?? undefined,
    scale: Object.keys(scale).length > 0 ? scale : undefined,
    reverse: reversed || undefined,
    // Left out, some programs draw both kinds.
    majorTickMark: 'none',
    minorTickMark: 'none',
    labelFontSize: textPoints,
    axisTitleFontSize: textPoints,
  });
}
