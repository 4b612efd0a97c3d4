import { displayText } from '../../host/sheet-model/number-format';
import type { ChartAxisData } from '../../../workbook/workbook-data';
import type { ChartView } from './chart-view';

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
