import { readMergeFile } from '../../src/app/merge/merge-input';
import { readServiceFile } from '../../src/app/read-service';
import type { ServiceReader } from '../../src/app/session/surroundings';
import { closedWorkbook, lacksResults } from '../../src/excel/closed/closed-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';

const FILES = { readFile: readWorkbook, open: closedWorkbook, lacksResults };

/** Reads workbooks in the thread of the test; what they are goes through the copying that a worker's messages do. */
export const SERVICE_READER: ServiceReader = {
  read: async (...question) =>
    structuredClone(await readServiceFile(...structuredClone(question), FILES)),
  readToMerge: async (...question) =>
    structuredClone(await readMergeFile(...structuredClone(question), FILES)),
  close() {
    // There is no thread to end.
  },
};
