import { AddInError } from '../workbook/errors';

/** Highest requirement set that the add-in cannot do without; the manifest asks for the same. */
export const REQUIRED_API_SET = { name: 'ExcelApi', version: '1.9' } as const;

/**
 * Runs a batch function and turns the host's refusals into errors from the catalogue.
 * Everything else that is thrown is a bug of ours and passes through.
 */
export async function runExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  const { name, version } = REQUIRED_API_SET;
  if (!Office.context.requirements.isSetSupported(name, version)) {
    throw new AddInError('api-unsupported', { requirement: `${name} ${version}` });
  }
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw translateHostError(error);
  }
}

/** Whether the host refused an answer because it is too large to send. */
export function isPayloadTooLarge(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error &&
    (error.code === 'ResponsePayloadSizeLimitExceeded' ||
      error.code === 'RequestPayloadSizeLimitExceeded' ||
      error.code === 'RangeExceedsLimit')
  );
}

function translateHostError(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  if (error.code === 'InvalidOperationInCellEditMode') {
    return new AddInError('cell-being-edited', {}, { cause: error });
  }
  const { code, message } = error;
  return new AddInError('host-failed', { code, message }, { cause: error });
}
