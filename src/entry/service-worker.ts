import { readMergeFile } from '../app/merge/merge-input';
import { readServiceFile } from '../app/read-service';
import type { ReviewRequest } from '../app/review-matrix';
import type { ServiceReader } from '../app/session/surroundings';
import { closedWorkbook, lacksResults } from '../excel/closed/closed-workbook';
import { readWorkbook } from '../files/xlsx/read-workbook';

/** What the page asks the worker for, one after the other: to read a file as this method of a reader does. */
export interface ServiceQuestion {
  readonly method: keyof ServiceAnswer;
  readonly file: Parameters<ServiceReader['read']>[0];
  readonly request: ReviewRequest;
}

/** What the worker answers to each. */
export interface ServiceAnswer {
  readonly read: Awaited<ReturnType<ServiceReader['read']>>;
  readonly readToMerge: Awaited<ReturnType<ServiceReader['readToMerge']>>;
}

const FILES = { readFile: readWorkbook, open: closedWorkbook, lacksResults };

/** The part of a worker's own globals that is used here; the types of a page's are others. */
const worker = globalThis as unknown as {
  onmessage: (message: { readonly data: ServiceQuestion }) => void;
  postMessage(reading: ServiceAnswer[keyof ServiceAnswer]): void;
};

const answer = ({
  method,
  file,
  request,
}: ServiceQuestion): Promise<ServiceAnswer[keyof ServiceAnswer]> =>
  method === 'read' ? readServiceFile(file, request, FILES) : readMergeFile(file, request, FILES);

worker.onmessage = ({ data }) => {
  answer(data).then(
    (reading) => worker.postMessage(reading),
    (bug: unknown) => {
      // Out of the promise, so that the page is told of it as of any error of the worker.
      setTimeout(() => {
        throw bug;
      });
    },
  );
};
