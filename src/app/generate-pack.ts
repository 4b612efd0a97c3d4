import { buildPack } from '../board-pack/build-pack';
import { RULES } from '../rules/index';
import type { PackSheet } from '../workbook/pack-sheet';
import type { PackOutcome, WorkbookPort } from '../workbook/port';
import type { Review } from './review-matrix';

/** What was written, and where. */
export interface GeneratedPack extends PackOutcome {
  readonly pack: readonly PackSheet[];
}

/** Writes the board pack of the matrix that was reviewed into the same workbook. */
export async function generatePack(
  workbook: WorkbookPort,
  { matrix, findings, settings }: Review,
): Promise<GeneratedPack> {
  const pack = buildPack(matrix, findings, { asAt: settings.asAt, rules: RULES });
  const { sheets } = await workbook.writePack(pack);
  return { sheets, pack };
}
