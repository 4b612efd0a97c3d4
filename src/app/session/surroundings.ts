import type { CalendarDate } from '../../domain/calendar-date';
import type { WorkbookPort } from '../../workbook/port';

/** What a session needs of the place it runs in. */
export interface SessionSurroundings {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
  /** Calls back once after a short while, in which further changes of the workbook gather. */
  readonly schedule: (run: () => void) => void;
}
