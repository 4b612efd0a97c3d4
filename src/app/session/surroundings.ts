import type { CalendarDate } from '../../domain/calendar-date';
import type { WorkbookPort } from '../../workbook/port';

/** What a session needs of the place it runs in. */
export interface SessionSurroundings {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
  /** Calls back once, when what is told of the workbook at the same time has gathered. */
  readonly schedule: (run: () => void) => void;
}
