import type { ErrorCode } from '../workbook/errors';
import { AddInError } from '../workbook/errors';

/**
 * Runs what belongs to something that is written already. Where it is refused, throws written-in-part: what it throws
 * itself would say that nothing was changed; errors of these codes do not, and are thrown as they are.
 */
export async function afterWriting<Result>(
  /** What is written, and what then is not yet, as in "the sheet is written" and "it is not the matrix yet". */
  { written, missing }: { readonly written: string; readonly missing: string },
  job: () => Promise<Result>,
  knowing: ReadonlySet<ErrorCode> = new Set(),
): Promise<Result> {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof AddInError) || knowing.has((error as AddInError).code)) throw error;
    const why = (error as AddInError).message.replace(/ Nothing was changed\.| Try again\./g, '');
    throw new AddInError('written-in-part', { written, missing, why }, { cause: error });
  }
}
