import { createEvents } from 'ics';
import type { CalendarDate } from '../../domain/calendar-date';
import { daysBetween, fromExcelSerial, toExcelSerial } from '../../domain/calendar-date';
import { replaceUnwritable, shorten } from '../../domain/wording';
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
    entries.map(({ uid, sequence, isCancelled, day, title }, index) => ({
      uid,
      sequence,
      status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
      start: toParts(day),
      end: toParts(nextDay(day)),
      title: dropControls(title),
      description: `notes ${index}`,
      timestamp: moment,
      lastModified: moment,
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
    })),
    // The library writes this name as it stands: what ends a value is left out of it.
    {
      productId: PRODUCT,
      method: 'PUBLISH',
      calName: shorten(dropControls(name).replace(/[\n;,\\]/g, ' '), MOST_NAME_CHARS),
    },
  );
  if (error) throw error;
  // The library counts a text anew for each line that it folds off: the notes, which may be long, are put in folded.
  const text = (value ?? '').replace(/^DESCRIPTION:notes (\d+)$/gm, (_, index: string) =>
    foldLine(`DESCRIPTION:${escapeText(dropControls(entries[Number(index)]!.notes))}`),
  );
  return new TextEncoder().encode(text);
}

/** A calendar's name is an owner, who may be a whole cell of text; programs show some words of it. */
const MOST_NAME_CHARS = 80;

/** A text as the value of a property (RFC 5545, 3.3.11). */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** The most bytes of a line (RFC 5545, 3.1). */
const MOST_LINE_BYTES = 75;

/** A line in pieces, each but the first behind a tab; no character is cut in two. */
function foldLine(line: string): string {
  let folded = '';
  let room = MOST_LINE_BYTES;
  for (const character of line) {
    const size = bytesOf(character.codePointAt(0)!);
    if (size > room) {
      folded += '\r\n\t';
      room = MOST_LINE_BYTES - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
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
