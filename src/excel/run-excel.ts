import { AddInError } from '../workbook/errors';

/** Highest requirement set that the add-in cannot do without; the manifest asks for the same. */
export const REQUIRED_API_SET = { name: 'ExcelApi', version: '1.9' } as const;

/** Work on the workbook: queues requests in `context`; each `sync` of it is a round trip. */
export type ExcelBatch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/**
 * Runs a batch function and turns the host's refusals into errors from the catalogue.
 * Everything else that is thrown is a bug of ours and passes through.
 */
export function runExcel<Result>(batch: ExcelBatch<Result>): Promise<Result> {
  return guard(() => Excel.run(batch));
}

/**
 * As {@link runExcel}, for what may be begun once more and nobody waits for: where Excel can, it waits until a cell is no
 * longer being edited. People start on the next cell before the last one has been read. Excel does not say that it waits,
 * and does so until another cell is clicked (https://github.com/OfficeDev/office-js/issues/806): asked first without waiting,
 * it does.
 */
export function runExcelPatiently<Result>(batch: ExcelBatch<Result>): Promise<Result> {
  return guard(async () => {
    try {
      return await Excel.run(batch);
    } catch (error) {
      if (!isRefusedWhileEdited(error)) throw error;
    }
    tellHolding(1);
    try {
      return await Excel.run({ delayForCellEdit: true }, batch);
    } finally {
      tellHolding(-1);
    }
  });
}

const watchers = new Set<(isHolding: boolean) => void>();
let heldCount = 0;

/** Tells when Excel begins to hold something back while a cell is being edited, and when it goes on. Returns how to stop. */
export function watchHolding(listener: (isHolding: boolean) => void): () => void {
  watchers.add(listener);
  return () => void watchers.delete(listener);
}

function tellHolding(more: 1 | -1): void {
  const wasHolding = heldCount > 0;
  heldCount += more;
  if (heldCount > 0 === wasHolding) return;
  for (const listener of [...watchers]) listener(!wasHolding);
}

/** Whether the host refused a batch because a cell is being edited. */
export function isRefusedWhileEdited(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'InvalidOperationInCellEditMode';
}

/** Whether Excel makes a step of its own undo of what an add-in writes; an older one empties its undo instead. */
export const keepsUndo = (): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.20');

/**
 * As {@link runExcel}, for a job that writes: Excel's own undo takes it back in one step, where Excel can. Excel refuses
 * to make one step of what holds a call that cannot be undone, such as deleting a sheet; then the job is run from its
 * beginning without, as after any other refusal.
 */
export async function runExcelAsOneStep<Result>(batch: ExcelBatch<Result>): Promise<Result> {
  if (!keepsUndo()) return runExcel(batch);
  try {
    return await guard(() => Excel.run({ mergeUndoGroup: true }, batch));
  } catch (error) {
    if (!isUndoRefused(error)) throw error;
    return runExcel(batch);
  }
}

/** Whether that is what it comes down to, whatever could not be put right afterwards in the same step. */
function isUndoRefused(error: unknown): boolean {
  if (error instanceof OfficeExtension.Error) return error.code === 'UndoNotSupported';
  return error instanceof AddInError && isUndoRefused(error.cause);
}

/** As {@link runExcel}, in the context in which something was made: event handlers are removed only there. */
export function runExcelIn<Result>(
  context: OfficeExtension.ClientRequestContext,
  batch: ExcelBatch<Result>,
): Promise<Result> {
  return guard(() => Excel.run(context, batch));
}

const underWay = new Set<Promise<unknown>>();

/** Resolves when all that was under way at the time of the call has ended, well or badly. */
export async function untilAnswered(): Promise<void> {
  await Promise.allSettled([...underWay]);
}

async function guard<Result>(run: () => Promise<Result>): Promise<Result> {
  const { name, version } = REQUIRED_API_SET;
  if (!Office.context.requirements.isSetSupported(name, version)) {
    throw new AddInError('api-unsupported', { requirement: `${name} ${version}` });
  }
  const running = run();
  underWay.add(running);
  try {
    return await running;
  } catch (error) {
    throw translateHostError(error);
  } finally {
    underWay.delete(running);
  }
}

/** Whether the host refused a request or an answer because it is too large to send. */
export function isPayloadTooLarge(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error &&
    (error.code === 'ResponsePayloadSizeLimitExceeded' ||
      error.code === 'RequestPayloadSizeLimitExceeded' ||
      error.code === 'RangeExceedsLimit')
  );
}

/** The host's refusal as an error of the catalogue; anything else as it is. */
export function translateHostError(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  if (isRefusedWhileEdited(error)) {
    return new AddInError('cell-being-edited', {}, { cause: error });
  }
  if (isPayloadTooLarge(error)) return new AddInError('too-much-at-once', {}, { cause: error });
  const { code, message } = error;
  return new AddInError('host-failed', { code, message }, { cause: error });
}
