import { joinWords, shorten } from '../../domain/wording';
import type { Figure } from '../figures';
import { listWidestGaps } from '../figures';
import type { PackContext } from '../pack-context';
import { countThings } from './count-words';

/** KPIs named, before the rest are counted. */
const MOST_NAMED = 3;

/** "The widest gap is three levels: Tendering (Buying)."; null where nothing is below its target. */
export function writeWidestGapSentence(context: PackContext, widest: Figure): string | null {
  const widestGaps = listWidestGaps(context);
  if (widestGaps.length === 0 || widest.value === null) return null;
  const levels = Number.isInteger(widest.value)
    ? countThings(widest.value, 'level')
    : `${widest.value} levels`;
  if (widestGaps.length > MOST_NAMED) {
    return `The widest gap is ${levels}, at ${countThings(widestGaps.length, 'KPI')}.`;
  }
  const names = widestGaps.map(
    ({ name, area }) => `${shorten(name, 60)} (${shorten(area.name, 60)})`,
  );
  return `The widest gap is ${levels}: ${joinWords(names)}.`;
}
