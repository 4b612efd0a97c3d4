import type { CalendarDate } from '../../domain/calendar-date';
import type { Finding } from '../../domain/finding';
import type { MaturityMatrix } from '../../domain/matrix';
import type { AcceptedFinding } from '../../workbook/records';
import type { RoundEntry } from '../../workbook/round';
import type { StoredSettings } from '../../workbook/settings';
import type { FrozenMatrix } from '../movement/frozen-matrix';

/** The matrix of one service as one workbook has it, judged at one date by the settings of that workbook. */
export interface ServiceMatrix {
  /** The workbook, as whoever chose it knows it: a path, or a file's name. */
  readonly file: string;
  /** As the workbook's settings say it; '' where they say none. */
  readonly organisation: string;
  /** What the service is called. */
  readonly name: string;
  /** The title of the workbook's paper, else its file's name without the ending. */
  readonly nameFrom: 'title' | 'file';
  /** The sheets of the matrix, or, in a workbook that has none, the last freeze of it. */
  readonly readFrom: 'matrix' | 'freeze';
  /** Its scale and basis are the workbook's own. */
  readonly matrix: MaturityMatrix;
  /** What nobody has accepted; none of a freeze, which is not checked. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** The as-at date among them is the one that the matrix is judged at. */
  readonly settings: StoredSettings;
  /** The as-at date that the workbook itself says: of a freeze its own; null where none is set. */
  readonly ownAsAt: CalendarDate | null;
  /** In tab order; the one that the matrix itself was read from is not among them. */
  readonly freezes: readonly FrozenMatrix[];
  /** Tabs of freezes that cannot be read, which movement then does not know of. */
  readonly damagedFreezes: readonly string[];
  readonly rounds: readonly RoundEntry[];
}

/** A workbook of which no matrix is read, and why, in sentences. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

/** What one workbook gave. */
export type ServiceReading =
  | { readonly kind: 'read'; readonly service: ServiceMatrix }
  | ({ readonly kind: 'unread' } & UnreadFile);
