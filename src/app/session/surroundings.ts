import type { ServiceReading } from '../../board-pack/roll-up/service-matrix';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Pause } from '../../domain/steps';
import type { ChaseFiles } from '../../workbook/chase-files';
import type { ExcelCheck } from '../../workbook/excel-report';
import type { DeliveredFile, FileDelivery, PackFiles } from '../../workbook/pack-files';
import type { WorkbookPort } from '../../workbook/port';
import type { PageDrawer, ReadSource, SourceFile } from '../../workbook/source-document';
import type { MergeReading } from '../merge/merge-input';
import type { ReviewRequest } from '../review-matrix';

/** Reads workbooks that are not open, without holding up whoever asks. One of which that cannot be done is a value with the reason. */
export interface ServiceReader {
  /** As a service that is rolled up. */
  read(file: SourceFile, request: ReviewRequest): Promise<ServiceReading>;
  /** As a matrix that is merged with others. */
  readToMerge(file: SourceFile, request: ReviewRequest): Promise<MergeReading>;
  /** Stops whatever it is at. */
  close(): void;
}

/** What a session needs of the place it runs in. */
export interface SessionSurroundings {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
  /** Calls back once, when what is told of the workbook at the same time has gathered. */
  readonly schedule: (run: () => void) => void;
  /** Lets others have their turn between the steps of long work. */
  readonly pause: Pause;
  /** Writes packs as files; loaded when one is asked for. */
  readonly loadPackFiles: () => Promise<PackFiles>;
  /** Whether the workbook can give its pack as a PDF. */
  readonly makesPdf: () => boolean;
  /** Writes what owners are handed; loaded when it is asked for. */
  readonly loadChaseFiles: () => Promise<ChaseFiles>;
  /** Reads what a matrix is brought in from; what reads it is loaded when it is asked for. */
  readonly readSource: ReadSource;
  /** Makes ready for reading workbooks that are not open; what reads them is loaded then. */
  readonly openServiceReader: () => Promise<ServiceReader>;
  /** Opens a PDF to draw its pages; what draws them is loaded when it is asked for. */
  readonly openPageDrawer: (file: SourceFile) => Promise<PageDrawer>;
  /** SHA-256 of a file's bytes, in small hexadecimal digits. */
  readonly fingerprintFile: (bytes: Uint8Array) => Promise<string>;
  /** Tries how Excel behaves; loaded when it is asked for. */
  readonly loadExcelCheck: () => Promise<ExcelCheck>;
  /** Gives a person a file. */
  readonly deliverFile: (file: DeliveredFile) => Promise<FileDelivery>;
  /** Whether a file that is handed to the browser is kept here. */
  readonly savesFiles: () => boolean;
  /** Whether what the add-in writes is a step of Excel's own Undo, which an older Excel empties instead. */
  readonly keepsUndo: () => boolean;
}
