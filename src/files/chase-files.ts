import type { ChaseFiles } from '../workbook/chase-files';

/** What owners are handed, as files; what writes them is loaded when one is asked for. */
export const chaseFiles: ChaseFiles = {
  writeText: (text) => Promise.resolve(new TextEncoder().encode(text)),
  async writeCalendar(entries, properties) {
    const { writeCalendar } = await import('./chase/write-calendar');
    return writeCalendar(entries, properties);
  },
  async writeCsv(rows) {
    const { writeCsv } = await import('./chase/write-csv');
    return writeCsv(rows);
  },
};
