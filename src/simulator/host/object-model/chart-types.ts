import { apiNotFound, invalidArgument } from '../errors';

/** Types of chart, by Office.js name, that our files can say. */
const CHART_TYPES = [
  'Area',
  'AreaStacked',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'Doughnut',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'XYScatter',
];

/** Throws ApiNotFound for a type that is Excel's but not ours. */
export function readChartType(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value === 'Invalid') throw invalidArgument();
  if (!CHART_TYPES.includes(value)) throw apiNotFound('Chart', `type "${value}"`);
  return value;
}
