import type { Area } from '../../domain/matrix';
import { UNSTATED_AREA_NAME } from '../../domain/matrix';

/** Whether an area has a name, be it from the sheet or put back; false for the group that nothing tells the area of. */
export function isAreaStated(area: Area): boolean {
  return area.name !== UNSTATED_AREA_NAME;
}
