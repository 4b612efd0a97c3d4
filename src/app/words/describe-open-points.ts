import { countOf } from '../../domain/wording';
import type { OpenPoint } from '../list-open-points';

/** What stands over the list of open points. */
export function headOpenPoints(points: readonly OpenPoint[]): string {
  return `The pack says Final, and ${countOf(points.length, 'point')} ${points.length === 1 ? 'is' : 'are'} open.`;
}

/** What stands under the list: whether the pack can be made all the same, and `how` that is asked for. */
export function describeGoingOn(points: readonly OpenPoint[], how: string): string {
  return points.every(({ mayStand }) => mayStand)
    ? `Settle them, make it a draft, or ${how}.`
    : 'It cannot be made before the points marked with ✖ are settled. Or make it a draft.';
}

/** An open point as a line of a list, marked where it cannot stand. */
export function describePoint({ text, mayStand }: OpenPoint): string {
  return mayStand ? text : `✖ ${text}`;
}
