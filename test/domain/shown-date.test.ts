import { formatIsoDate, parseIsoDate } from '../../src/domain/calendar-date';
import { readShownDate } from '../../src/domain/shown-date';

test.each([
  ['2025-07-10', '10/07/2025', 'day 2025-07-10'],
  ['2025-07-10', '7/10/25', 'day 2025-07-10'],
  ['2025-07-10', '2025-07-10', 'day 2025-07-10'],
  ['2025-07-10', '10 July 2025', 'day 2025-07-10'],
  ['2025-07-10', 'Thursday, 10 July 2025', 'day 2025-07-10'],
  ['2025-07-10', '10-Jul-25', 'day 2025-07-10'],
  ['2025-07-10', '#####', 'day 2025-07-10'],
  ['2025-07-10', '45848', 'day 2025-07-10'],
  ['2025-07-10', '', 'day 2025-07-10'],
  ['2025-07-10', '10/07/2025 00:00', 'day 2025-07-10'],
  // What was typed as a month, as Excel keeps it.
  ['2025-07-01', 'Jul-25', 'month 2025-07-31'],
  ['2025-07-01', 'July 2025', 'month 2025-07-31'],
  ['2025-07-01', '07/2025', 'month 2025-07-31'],
  ['2024-02-01', 'Feb-24', 'month 2024-02-29'],
  ['2025-07-01', '01/07/2025', 'day 2025-07-01'],
  ['2025-07-01', '01-Jul-25', 'day 2025-07-01'],
  ['2025-01-01', '01/01/2025', 'day 2025-01-01'],
  // A format that hides the day does not make the date less exact.
  ['2025-07-10', 'Jul-25', 'day 2025-07-10'],
  ['2025-07-25', 'Jul-25', 'day 2025-07-25'],
  // Without the year.
  ['2023-03-24', '24-Mar', 'month 2024-03-31 (year-not-shown, day-or-year)'],
  ['2024-03-24', '24-Mar', 'month 2024-03-31 (year-not-shown, day-or-year)'],
  ['2025-03-24', '24-Mar', 'day 2025-03-24 (year-not-shown, day-or-year)'],
  ['2023-10-05', '05-Oct', 'day 2023-10-05 (year-not-shown)'],
  ['2023-03-24', '24/03', 'day 2023-03-24 (year-not-shown)'],
  ['2023-03-24', 'Friday', 'day 2023-03-24 (year-not-shown)'],
])('%s shown as %j is the %s', (iso, shown, reading) => {
  const { end, precision, doubts } = readShownDate(parseIsoDate(iso)!, shown);
  const doubt = doubts.length > 0 ? ` (${doubts.join(', ')})` : '';
  expect(`${precision} ${formatIsoDate(end)}${doubt}`).toBe(reading);
});
