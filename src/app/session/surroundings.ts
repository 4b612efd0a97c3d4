import type { CalendarDate } from '../../domain/calendar-date';
import type { ChaseFiles } from '../../workbook/chase-files';
import type { ExcelCheck } from '../../workbook/excel-report';
import type { DeliveredFile, FileDelivery, PackFiles } from '../../workbook/pack-files';
import type { WorkbookPort } from '../../workbook/port';
import type { ReadSource } from '../../workbook/source-document';

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
  /** Writes what owners are handed; loaded when it is asked for. */
  readonly loadChaseFiles: () => Promise<ChaseFiles>;
  /** Reads what a matrix is brought in from; what reads it is loaded when it is asked for. */
  readonly readSource: ReadSource;
  /** Tries how Excel behaves; loaded when it is asked for. */
  readonly loadExcelCheck: () => Promise<ExcelCheck>;
  /** Gives a person a file. */
  readonly deliverFile: (file: DeliveredFile) => Promise<FileDelivery>;
  /** Whether a file that is handed to the browser is kept here. */
  readonly savesFiles: () => boolean;
  /** Whether what the add-in writes is a step of Excel's own Undo, which an older Excel empties instead. */
  readonly keepsUndo: () => boolean;
}
