import type { Area } from '../../domain/matrix';

/** Whether an area has a name, be it from the sheet or put back; false for the group that nothing tells the area of. */
export function isAreaStated(area: Area): boolean {
  return area.name !== 'Area not stated';
}
