import type {
  ChartAxisData,
  ChartData,
  ChartLineData,
  ChartSeriesData,
  SheetData,
  WorkbookData,
} from '../../../workbook/workbook-data';
import { displayText } from '../../../number-format/display-text';
import { splitAddressList } from '../../host/sheet-model/sheet-address';
import { visitPositions } from '../../host/sheet-model/visit-cells';
import { referenceTarget } from './link-target';
import type { CellPlace } from './merges';

/** How a chart is drawn. */
export type ChartShape = 'bar' | 'column' | 'line' | 'area' | 'pie';

interface SeriesView {
  readonly name: string;
  readonly color: string;
  /** How a line looks besides its colour; null where it is left to Excel. */
  readonly line: ChartLineData | null;
  readonly dataLabels: boolean;
}

/** One category: its name, and for each series a number, null where there is none, and how it reads. */
interface CategoryView {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly labels: readonly string[];
}

/** A chart with the values of its cells, ready to be drawn. */
export interface ChartView {
  readonly title: string | null;
  /** Null for a kind that is not drawn here; `type` says which. */
  readonly shape: ChartShape | null;
  readonly type: string;
  readonly stacking: 'none' | 'stacked' | 'percent';
  readonly hasHole: boolean;
  readonly series: readonly SeriesView[];
  readonly categories: readonly CategoryView[];
  readonly categoryAxis: ChartAxisData;
  readonly valueAxis: ChartAxisData;
  readonly legend: ChartData['legend'];
  readonly gapPercent: number;
  readonly textPx: number;
  /** What a screen reader says of the chart. */
  readonly accessibleName: string;
}

const SHAPES: Readonly<Record<string, ChartShape>> = {
  Bar: 'bar',
  Column: 'column',
  Line: 'line',
  Area: 'area',
  Pie: 'pie',
  Doughnut: 'pie',
};

/** Of Office's default theme, in the order in which Excel gives them to series. */
export const SERIES_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** Excel's own, in percent of a bar and in points. */
const DEFAULT_GAP = 182;

const DEFAULT_TEXT_POINTS = 9;

const PX_PER_POINT = 4 / 3;

/** A chart with the numbers and names that its references lead to. */
export function viewChart(workbook: WorkbookData, sheet: SheetData, chart: ChartData): ChartView {
  const read = (reference: string): ReferencedCell[] => readCells(workbook, sheet, reference);
  const cells = chart.series.map(({ values }) => read(values));
  const names = read(chart.series.find(({ categories }) => categories !== '')?.categories ?? '');
  const count = Math.max(names.length, ...cells.map((list) => list.length));
  const base = chart.type.replace(/(?:Clustered|Stacked|100|Markers)+$/, '');
  const series = chart.series.map((each, index) => ({
    name: seriesName(each, index, read),
    color: each.color ?? SERIES_COLORS[index % SERIES_COLORS.length]!,
    line: each.line ?? null,
    dataLabels: each.dataLabels,
  }));
  const categories = Array.from({ length: count }, (_, index) => ({
    name: names[index]?.text ?? String(index + 1),
    values: cells.map((list) => toNumber(list[index])),
    labels: cells.map((list) => list[index]?.text ?? ''),
  }));
  return {
    title: chart.title,
    shape: SHAPES[base] ?? null,
    type: chart.type,
    stacking: stackingOf(chart.type),
    hasHole: base === 'Doughnut',
    series,
    categories,
    categoryAxis: chart.categoryAxis,
    valueAxis: chart.valueAxis,
    legend: chart.legend,
    gapPercent: chart.gapWidth ?? DEFAULT_GAP,
    textPx: (chart.textPoints ?? DEFAULT_TEXT_POINTS) * PX_PER_POINT,
    accessibleName: chart.altText || describeChart(chart.title ?? chart.name, series, categories),
  };
}

function stackingOf(type: string): ChartView['stacking'] {
  if (type.includes('100')) return 'percent';
  return type.includes('Stacked') ? 'stacked' : 'none';
}

interface ReferencedCell {
  readonly value: unknown;
  readonly text: string;
}

type ReadReference = (reference: string) => ReferencedCell[];

const toNumber = (cell: ReferencedCell | undefined): number | null =>
  typeof cell?.value === 'number' ? cell.value : null;

function seriesName(series: ChartSeriesData, index: number, read: ReadReference): string {
  const referenced = series.nameReference === null ? [] : read(series.nameReference);
  return referenced[0]?.text ?? (series.name || `Series ${index + 1}`);
}

/** The cells of a reference such as "Summary!$B$5:$B$14", hidden rows left out as Excel does; none for one that leads nowhere. */
function readCells(workbook: WorkbookData, from: SheetData, reference: string): ReferencedCell[] {
  const cells: ReferencedCell[] = [];
  for (const part of splitAddressList(reference.replace(/^\(|\)$/g, ''))) {
    const target = referenceTarget(workbook, from, part);
    if (!target) continue;
    visitPositions(target.block, (rowIndex, columnIndex) => {
      const place: CellPlace = { rowIndex, columnIndex };
      if (!isHidden(target.sheet, place)) cells.push(readCell(target.sheet, place));
    });
  }
  return cells;
}

const isHidden = (sheet: SheetData, { rowIndex, columnIndex }: CellPlace): boolean =>
  sheet.hiddenRows.has(rowIndex) || sheet.hiddenColumns.has(columnIndex);

function readCell(sheet: SheetData, { rowIndex, columnIndex }: CellPlace): ReferencedCell {
  const cell = sheet.cells.get(rowIndex, columnIndex);
  const value = cell?.value ?? '';
  return { value, text: displayText(value, cell?.style?.numberFormat) };
}

/** More numbers than this nobody listens to; they are in the cells. */
const MOST_TOLD = 40;

/** What a screen reader says of a chart that has no alternative text: its title and, when they are few, its numbers. */
function describeChart(
  title: string,
  series: readonly SeriesView[],
  categories: readonly CategoryView[],
): string {
  const isShort = series.length * categories.length <= MOST_TOLD;
  const numbers = series.map(({ name }, index) => {
    const told = categories.map(
      (category) => `${category.name} ${category.labels[index] || 'none'}`,
    );
    return `${name}: ${told.join(', ')}.`;
  });
  const named = `Chart: ${title}.`;
  return isShort && categories.length > 0 ? [named, ...numbers].join(' ') : named;
}

/** Beyond this a drawing would be all ticks. */
const MOST_TICKS = 50;

/** An end of an axis: a value, or one that is found from the least and greatest value of the data. */
type AxisEnd = number | 'auto' | ((value: number) => number);

/** The ends of a value axis: as the chart says, otherwise 0 and beyond the data. A chart in percent runs from 0 to 1. */
export function axisDomain(
  { minimum, maximum }: ChartAxisData,
  stacking: ChartView['stacking'],
): [AxisEnd, AxisEnd] {
  if (stacking === 'percent') return [0, 1];
  return [minimum ?? ((least) => Math.min(0, least)), maximum ?? 'auto'];
}

/** Whether any value lies beyond the ends that the value axis says. */
export function runsOverAxis({
  categories,
  valueAxis: { minimum, maximum },
  stacking,
}: Pick<ChartView, 'categories' | 'valueAxis' | 'stacking'>): boolean {
  if (stacking !== 'none') return true;
  return categories.some(({ values }) =>
    values.some(
      (value) => value !== null && (value < (minimum ?? value) || value > (maximum ?? value)),
    ),
  );
}

/** Percent where a chart in percent is marked, otherwise nine digits at most. */
export function tickText(value: number, stacking: ChartView['stacking']): string {
  return displayText(value, stacking === 'percent' ? '0%' : undefined);
}

/** The values marked on an axis that says its ends and its unit; nothing to leave them to the drawing. */
export function axisTicks({ minimum, maximum, majorUnit }: ChartAxisData): { ticks?: number[] } {
  if (minimum === null || maximum === null || majorUnit === null || majorUnit <= 0) return {};
  const count = Math.floor((maximum - minimum) / majorUnit) + 1;
  if (count > MOST_TICKS) return {};
  return { ticks: Array.from({ length: count }, (_, index) => minimum + index * majorUnit) };
}
