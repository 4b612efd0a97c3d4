import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { chaseFiles } from '../../../src/files/chase-files';
import type { CalendarEntry } from '../../../src/workbook/chase-files';

const ENTRY: CalendarEntry = {
  uid: '0123456789abcdef@maturity-matrix',
  sequence: 2,
  isCancelled: false,
  day: { year: 2023, month: 12, day: 31 },
  title: 'Due: Train; all, buyers \\ and “managers”',
  notes: 'Train\nKPI: Reporting (Buying)',
};
const PROPERTIES = { name: 'Ann', asAt: { year: 2023, month: 10, day: 15 } };

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const write = async (entries: readonly CalendarEntry[], name = 'Ann'): Promise<string> =>
  textOf(await chaseFiles.writeCalendar(entries, { ...PROPERTIES, name }));
/** Reads with the calendar library of Thunderbird, which has no code of the one that writes. */
const read = (text: string): ICAL.Event[] => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};

describe('calendars', () => {
  test('another library reads every entry as it was written', async () => {
    const [open, closed] = read(
      await write([ENTRY, { ...ENTRY, uid: 'other', sequence: 3, isCancelled: true }]),
    );
    expect(open).toMatchObject({ uid: ENTRY.uid, sequence: 2 });
    expect([open!.summary, open!.description]).toEqual([ENTRY.title, ENTRY.notes]);
    expect([open!.startDate.toString(), open!.endDate.toString()]).toEqual([
      '2023-12-31',
      '2024-01-01',
    ]);
    expect(open!.startDate.isDate).toBe(true);
    expect(open!.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(closed!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(closed!.sequence).toBe(3);
  });

  test('a text as long as a cell is folded into lines of 75 bytes, and an owner’s name that long is cut', async () => {
    const notes = '😀é,'.repeat(8000);
    const text = await write([{ ...ENTRY, notes }], 'A'.repeat(32_000));
    const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(read(text)[0]!.description).toBe(notes);
    expect(text).toMatch(/^X-WR-CALNAME:A+\r\n\tA+…\r$/m);
  });

  test('any text comes back, without control characters, and adds no line of its own', async () => {
    const texts = fc.string({
      unit: fc.constantFrom(
        'a',
        ';',
        ',',
        '\\',
        '\r',
        '\n',
        ':',
        '\u0007',
        'BEGIN:VEVENT',
        '😀',
        '\ud83d',
      ),
    });
    await fc.assert(
      fc.asyncProperty(texts, texts, async (text, name) => {
        const written = await write([{ ...ENTRY, title: `T ${text}`, notes: `N ${text}` }], name);
        const events = read(written);
        expect(events).toHaveLength(1);
        const clean = text
          .replace(/\r\n?/g, '\n')
          .replace(/\u0007/g, '')
          .replace(/\p{Surrogate}/gu, '\ufffd');
        expect(events[0]!.summary).toBe(`T ${clean}`);
        expect(events[0]!.description).toBe(`N ${clean}`);
      }),
    );
  });

  test('the same entries are the same bytes in any time zone', async () => {
    const zone = process.env['TZ'];
    const inZone = async (name: string): Promise<string> => {
      process.env['TZ'] = name;
      return write([ENTRY]);
    };
    try {
      expect(await inZone('Pacific/Auckland')).toBe(await inZone('America/Los_Angeles'));
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('a calendar without entries is one', async () => {
    expect(read(await write([]))).toEqual([]);
  });
});

describe('tables', () => {
  test('texts come back, and none is a formula', async () => {
    const rows = [
      ['Owner', 'Action'],
      ['Ann, “Lee”', 'Line one\nline two'],
      ['=1+1', '@SUM(A1)'],
      ['+44', '-1'],
      ['\t=1', 'a "quoted" text'],
    ];
    const text = textOf(await chaseFiles.writeCsv(rows));
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    expect(data).toEqual(
      rows.map((row) => row.map((cell) => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell))),
    );
  });

  test('Excel knows it for UTF-8', async () => {
    const bytes = await chaseFiles.writeCsv([['Café']]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
