import { readServiceFile } from '../app/read-service';
import type { ServiceReader } from '../app/session/surroundings';
import { closedWorkbook, lacksResults } from '../excel/closed/closed-workbook';
import { readWorkbook } from '../files/xlsx/read-workbook';

/** What the page asks the worker for, one after the other. */
export type ServiceQuestion = Parameters<ServiceReader['read']>;

/** What the worker answers. */
export type ServiceAnswer = Awaited<ReturnType<ServiceReader['read']>>;

const FILES = { readFile: readWorkbook, open: closedWorkbook, lacksResults };

/** The part of a worker's own globals that is used here; the types of a page's are others. */
const worker = globalThis as unknown as {
  onmessage: (message: { readonly data: ServiceQuestion }) => void;
  postMessage(reading: ServiceAnswer): void;
};

worker.onmessage = ({ data: [file, request] }) => {
  readServiceFile(file, request, FILES).then(
    (reading) => worker.postMessage(reading),
    (bug: unknown) => {
      // Out of the promise, so that the page is told of it as of any error of the worker.
      setTimeout(() => {
        throw bug;
      });
    },
  );
};
