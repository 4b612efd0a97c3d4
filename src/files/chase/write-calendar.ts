import { createEvents } from 'ics';
import type { CalendarDate } from '../../domain/calendar-date';
import { daysBetween, fromExcelSerial, toExcelSerial } from '../../domain/calendar-date';
import { replaceUnwritable } from '../../domain/wording';
import type { CalendarEntry, CalendarProperties } from '../../workbook/chase-files';

/** Who has written the file, as RFC 5545 asks (PRODID). */
const PRODUCT = '-//Maturity matrix add-in//EN';

/** The library counts moments in milliseconds from here, in UTC. */
const UNIX_EPOCH: CalendarDate = { year: 1970, month: 1, day: 1 };
const MS_OF_A_DAY = 86_400_000;

/** Entries as an iCalendar file, each a whole day that leaves its owner free. */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { name, asAt }: CalendarProperties,
): Uint8Array {
  const moment = daysBetween(UNIX_EPOCH, asAt) * MS_OF_A_DAY;
  const { error, value } = createEvents(
    entries.map(({ uid, sequence, isCancelled, day, title, notes }) => ({
      uid,
      sequence,
      status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
      start: toParts(day),
      end: toParts(nextDay(day)),
      title: dropControls(title),
      description: dropControls(notes),
      timestamp: moment,
      lastModified: moment,
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
    })),
    // The library writes this name as it stands: what ends a value is left out of it.
    {
      productId: PRODUCT,
      method: 'PUBLISH',
      calName: dropControls(name).replace(/[\n;,\\]/g, ' '),
    },
  );
  if (error) throw error;
  return new TextEncoder().encode(value ?? '');
}

const toParts = ({ year, month, day }: CalendarDate): [number, number, number] => [
  year,
  month,
  day,
];

/** An entry's end is the first day that is none of it. */
const nextDay = (date: CalendarDate): CalendarDate => fromExcelSerial(toExcelSerial(date) + 1);

/** RFC 5545 has no control characters in a text but line breaks and tabs. */
function dropControls(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return replaceUnwritable(lines.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''));
}
