import type { CalendarDate } from '../domain/calendar-date';

/** The due of an action as an entry in a calendar: a whole day, its last. */
export interface CalendarEntry {
  /** The same at each writing, whatever has become of the action: a calendar knows the entry again by it. */
  readonly uid: string;
  /** Higher than at any earlier freeze where the due has moved or the action has been closed since. */
  readonly sequence: number;
  /** A closed action's entry is cancelled: a calendar that has it takes it away. */
  readonly isCancelled: boolean;
  readonly day: CalendarDate;
  readonly title: string;
  /** Lines are broken by \n. */
  readonly notes: string;
}

/** What a calendar file says of itself. */
export interface CalendarProperties {
  /** What a mail or calendar program shows as the calendar's name. */
  readonly name: string;
  /** When it was made: the same entries and properties give the same bytes. */
  readonly asAt: CalendarDate;
}

/** Writes what owners are handed, for other programs to read. */
export interface ChaseFiles {
  /** Plain text in UTF-8. */
  writeText(text: string): Promise<Uint8Array>;
  /** An iCalendar file (RFC 5545). */
  writeCalendar(
    entries: readonly CalendarEntry[],
    properties: CalendarProperties,
  ): Promise<Uint8Array>;
  /** A CSV file that Excel opens with all characters right and reads no text of as a formula; the first row is the header. */
  writeCsv(rows: readonly (readonly string[])[]): Promise<Uint8Array>;
}
