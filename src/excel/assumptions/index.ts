import type { Assumption } from './assumption';
import { CELLS } from './cells';
import { EVENTS } from './events';
import { FORMATS } from './formats';
import { HIGHLIGHTS } from './highlights';
import { NAMES } from './names';
import { OUTSIDE_THE_GRID } from './outside-the-grid';
import { REQUESTS } from './requests';
import { SHEETS } from './sheets';
import { TABLES_AND_CHARTS } from './tables-and-charts';

/** Everything that the add-in takes for granted of Excel, in the order in which it is tried. */
export const ASSUMPTIONS: readonly Assumption[] = [
  ...REQUESTS,
  ...CELLS,
  ...FORMATS,
  ...HIGHLIGHTS,
  ...NAMES,
  ...SHEETS,
  ...TABLES_AND_CHARTS,
  ...EVENTS,
  ...OUTSIDE_THE_GRID,
];
