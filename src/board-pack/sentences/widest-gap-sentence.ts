import type { GapRollUp } from '../../domain/roll-up';
import { joinWords } from '../../domain/wording';
import { countInWords, countThings } from './count-words';

/** An area and the gaps of its KPIs. */
export interface AreaGaps {
  readonly name: string;
  readonly kpiCount: number;
  readonly gaps: GapRollUp;
}

/** More areas than this that share the widest gap are counted rather than named. */
const MOST_AREAS_NAMED = 3;

/**
 * "Engaging strategic suppliers has the widest gap: its four behaviours stand two levels below target on
 * average (range 1 to 2)." The mean is over the behaviours that can be compared, and is given to one decimal.
 * A matrix with a single area has no widest one: its behaviours are spoken of without a name.
 */
export function writeWidestGapSentence(areas: readonly AreaGaps[]): string {
  const comparable = areas.filter(({ gaps }) => gaps.comparableCount > 0);
  const [first, ...rest] = comparable;
  if (!first) return writeNoGaps(areas);
  const widest = rest.reduce((best, area) => (compareMeans(area, best) > 0 ? area : best), first);
  if (widest.gaps.totalLevels === 0) return 'No behaviour stands below its target.';
  if (areas.length === 1) return capitalise(`${writeStanding(widest, 'the')}.`);
  const tied = comparable.filter((area) => compareMeans(area, widest) === 0);
  return tied.length === 1 ? writeOneArea(widest) : writeTiedAreas(tied, widest.gaps);
}

/** A target below the current level is no gap: it is either a slip or a retreat, and averages with neither. */
function writeNoGaps(areas: readonly AreaGaps[]): string {
  const belowCount = areas.reduce((sum, { gaps }) => sum + gaps.targetBelowCurrentCount, 0);
  if (belowCount === 0) return 'No behaviour has both levels readable, so no gap can be given.';
  return belowCount === 1
    ? 'The one behaviour with both levels readable has a target below its current level.'
    : `The ${countInWords(belowCount)} behaviours with both levels readable each have a target below their current level.`;
}

/** Compares without dividing, so that equal means are equal. */
function compareMeans({ gaps: left }: AreaGaps, { gaps: right }: AreaGaps): number {
  return left.totalLevels * right.comparableCount - right.totalLevels * left.comparableCount;
}

function writeOneArea(area: AreaGaps): string {
  return `${area.name} has the widest gap: ${writeStanding(area, 'its')}.`;
}

/** "its four behaviours stand two levels below target on average (range 1 to 2)". */
function writeStanding({ kpiCount, gaps }: AreaGaps, whose: 'its' | 'the'): string {
  const mean = nameMean(gaps);
  if (gaps.comparableCount === 1) {
    const which = kpiCount === 1 ? 'one behaviour' : `one behaviour ${nameComparable(gaps)}`;
    return `${whose} ${which} stands ${mean} below target`;
  }
  const which =
    gaps.comparableCount === kpiCount
      ? `${whose} ${countInWords(kpiCount)} behaviours`
      : `the ${countInWords(gaps.comparableCount)} of ${whose} ${countInWords(kpiCount)} behaviours ${nameComparable(gaps)}`;
  return gaps.narrowest === gaps.widest
    ? `${which} each stand ${mean} below target`
    : `${which} stand ${mean} below target on average (range ${gaps.narrowest} to ${gaps.widest})`;
}

/** Which behaviours a mean is over, where it is not over all. */
function nameComparable({ targetBelowCurrentCount, comparableCount }: GapRollUp): string {
  if (targetBelowCurrentCount > 0) {
    const whose = comparableCount === 1 ? 'its' : 'their';
    return `with a readable target not below ${whose} current level`;
  }
  return comparableCount === 1 ? 'with both levels readable' : 'that can be compared';
}

function writeTiedAreas(areas: readonly AreaGaps[], gaps: GapRollUp): string {
  const names =
    areas.length <= MOST_AREAS_NAMED
      ? joinWords(areas.map(({ name }) => name))
      : countThings(areas.length, 'area');
  const narrowest = Math.min(...areas.map((area) => area.gaps.narrowest ?? 0));
  const widest = Math.max(...areas.map((area) => area.gaps.widest ?? 0));
  const mean = nameMean(gaps);
  const areAllCompared = areas.every((area) => area.gaps.comparableCount === area.kpiCount);
  const which = areAllCompared ? 'their behaviours' : 'their behaviours that can be compared';
  const tail =
    narrowest === widest
      ? `${which} each stand ${mean} below target`
      : `${which} stand ${mean} below target on average (range ${narrowest} to ${widest})`;
  return `${capitalise(names)} share the widest gap: ${tail}.`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameMean({ totalLevels, comparableCount }: GapRollUp): string {
  const tenths = Math.round((totalLevels / comparableCount) * 10);
  if (tenths === 0) return 'less than 0.1 levels';
  if (tenths % 10 === 0) {
    const about = tenths * comparableCount === totalLevels * 10 ? '' : 'about ';
    return about + countThings(tenths / 10, 'level');
  }
  return `${(tenths / 10).toFixed(1)} levels`;
}
