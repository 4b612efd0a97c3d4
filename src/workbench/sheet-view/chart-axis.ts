import type { ChartAxisData } from '../../workbook/workbook-data';
import type { ChartView } from './chart-view';

/** Beyond this a drawing would be all ticks. */
const MOST_TICKS = 50;

/** Least and greatest value of an axis; "auto" leaves an end to the data. A chart in percent runs from 0 to 1. */
export function axisDomain(
  { minimum, maximum }: ChartAxisData,
  stacking: ChartView['stacking'],
): [number | 'auto', number | 'auto'] {
  if (stacking === 'percent') return [0, 1];
  return [minimum ?? 'auto', maximum ?? 'auto'];
}

/** The values marked on an axis that says its ends and its unit; nothing to leave them to the drawing. */
export function axisTicks({ minimum, maximum, majorUnit }: ChartAxisData): { ticks?: number[] } {
  if (minimum === null || maximum === null || majorUnit === null || majorUnit <= 0) return {};
  const count = Math.floor((maximum - minimum) / majorUnit) + 1;
  if (count > MOST_TICKS) return {};
  return { ticks: Array.from({ length: count }, (_, index) => minimum + index * majorUnit) };
}
