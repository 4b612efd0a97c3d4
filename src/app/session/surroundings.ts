import type { CalendarDate } from '../../domain/calendar-date';
import type { FileDelivery, PackFile, PackFiles } from '../../workbook/pack-files';
import type { WorkbookPort } from '../../workbook/port';

/** What a session needs of the place it runs in. */
export interface SessionSurroundings {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
  /** Calls back once, when what is told of the workbook at the same time has gathered. */
  readonly schedule: (run: () => void) => void;
  /** Writes packs as files; loaded when one is asked for. */
  readonly loadPackFiles: () => Promise<PackFiles>;
  /** Whether the workbook can give its pack as a PDF. */
  readonly makesPdf: () => boolean;
  /** Gives a person a file. */
  readonly deliverFile: (file: PackFile) => Promise<FileDelivery>;
}
