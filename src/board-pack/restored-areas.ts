import type { Area, MaturityMatrix } from '../domain/matrix';
import { UNSTATED_AREA_NAME } from '../domain/matrix';

/** Areas whose heading is not on the sheet and was put back, for a person to confirm. */
export function listRestoredAreas({ areas }: MaturityMatrix): Area[] {
  return areas.filter(({ inferred, name }) => inferred && name !== UNSTATED_AREA_NAME);
}
