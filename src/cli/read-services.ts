import { MADE_OF_MATRICES, readService, refusalsAsValues } from '../app/read-service';
import type { ReviewRequest } from '../app/review-matrix';
import type { ServiceReading, UnreadFile } from '../board-pack/roll-up/service-matrix';
import { readWorkbook } from '../files/xlsx/read-workbook';
import { isReport } from '../workbook/report-file';
import { readBytes } from './files';
import type { FoundFile } from './find-workbooks';
import { whileReading } from './office-session';

/** What many workbooks gave, in their order. */
export interface ServiceReadings {
  readonly readings: readonly ServiceReading[];
  /** Reports of ours, which hold no matrix. */
  readonly leftOut: readonly UnreadFile[];
}

/**
 * Reads the service of each workbook, one after the other, so that no more than one is held. One that cannot be read is a
 * value with the reason.
 */
export async function readServices(
  files: readonly FoundFile[],
  request: ReviewRequest,
): Promise<ServiceReadings> {
  const readings: ServiceReading[] = [];
  const leftOut: UnreadFile[] = [];
  for (const file of files) {
    const reading = await refusalsAsValues(file.name, () => readFile(file, request));
    if (reading === 'report') {
      leftOut.push({ file: file.name, reason: MADE_OF_MATRICES });
    } else readings.push(reading);
  }
  return { readings, leftOut };
}

async function readFile(
  { path, name }: FoundFile,
  request: ReviewRequest,
): Promise<ServiceReading | 'report'> {
  const workbook = await readWorkbook(await readBytes(path), name);
  if (isReport(workbook)) return 'report';
  return whileReading(workbook, (reading) => readService(reading, name, request));
}
