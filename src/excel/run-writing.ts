import type { ErrorCode } from '../workbook/errors';
import { AddInError } from '../workbook/errors';
import { runExcelAsOneStep } from './run-excel';

/** Contexts that have been used to write. */
const writing = new WeakSet<OfficeExtension.ClientRequestContext>();

/** Notes that what is queued in a context from now on changes the workbook. To be called before the first of it. */
export function beginWriting(context: OfficeExtension.ClientRequestContext): void {
  writing.add(context);
}

/**
 * As {@link runExcelAsOneStep}, for work that writes what is ours and may be done anew: Excel keeps what a batch did before the
 * action that it refuses, so where it refuses after the writing has begun, all is done once more at once, which puts
 * right what was left. `what` names what is written, for a person. Where that is refused, too, `takeBack` may still be let
 * do what it can, and left-half-done or host-silent is thrown; any other error is thrown before anything is changed.
 */
export async function runWriting<Result>(
  what: string,
  batch: (context: Excel.RequestContext, isAgain: boolean) => Promise<Result>,
  takeBack?: (context: Excel.RequestContext) => Promise<void>,
): Promise<Result> {
  const progress = { hasBegun: false };
  const attempt = (isAgain: boolean): Promise<Result> =>
    runExcelAsOneStep(async (context) => {
      try {
        return await batch(context, isAgain);
      } finally {
        progress.hasBegun ||= writing.has(context);
      }
    });
  try {
    return await attempt(false);
  } catch (error) {
    if (!progress.hasBegun || !isRefusal(error)) throw error;
  }
  try {
    return await attempt(true);
  } catch (error) {
    if (!(error instanceof AddInError)) throw error;
    // Whether it is taken back or not, what is thrown holds: it says what may be half done.
    if (takeBack) await unlessRefused(() => runExcelAsOneStep(takeBack));
    throw describeLeft(what, error as AddInError);
  }
}

async function unlessRefused(job: () => Promise<void>): Promise<void> {
  try {
    await job();
  } catch (error) {
    if (!(error instanceof AddInError)) throw error;
  }
}

/** Whether Excel itself has refused something, and not what we found in the workbook. */
export function isRefusal(error: unknown): error is AddInError {
  return error instanceof AddInError && REFUSALS.has((error as AddInError).code);
}

const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'host-failed',
  'cell-being-edited',
  'too-much-at-once',
]);

/** Codes that do not say whether the workbook was reached. */
const SILENT = [
  'InvalidOrTimedOutSession',
  'RequestAborted',
  'ConnectionFailureWithStatus',
  'Timeout',
];

function describeLeft(what: string, cause: AddInError): AddInError {
  const { code, message } = failureOf(cause);
  const left = SILENT.includes(code) ? 'host-silent' : 'left-half-done';
  return new AddInError(left, { what, code, message }, { cause });
}

/** What Excel said, where an error of the catalogue stands for that; else what the error itself says of why. */
export function failureOf({ code, message, cause }: AddInError): {
  readonly code: string;
  readonly message: string;
} {
  if (cause instanceof OfficeExtension.Error) return { code: cause.code, message: cause.message };
  return { code, message: message.replace(' Nothing was changed.', '') };
}
