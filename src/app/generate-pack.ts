import { compilePackInSteps } from '../board-pack/compile/compile-pack';
import { dateOfFreezeId, readFreezeTable } from '../board-pack/movement/freeze-sheet';
import type { FrozenMatrix } from '../board-pack/movement/frozen-matrix';
import type { PackContext } from '../board-pack/pack-context';
import { preparePackInSteps } from '../board-pack/pack-context';
import { listPackSheetsInSteps, listPrintedSheetsInSteps } from '../board-pack/sheets/index';
import type { Pause, Steps } from '../domain/steps';
import { runWithPauses } from '../domain/steps';
import { RULES } from '../rules/index';
import { AddInError } from '../workbook/errors';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import type { PackSheet } from '../workbook/pack-sheet';
import type {
  FreezeContent,
  PackInputs,
  WorkbookPort,
  WritePackOptions,
  WrittenPack,
} from '../workbook/port';
import { listOpenPoints } from './list-open-points';
import { partFindings } from './part-findings';
import type { Review } from './review-matrix';

/** What was written, and where. */
export interface GeneratedPack extends WrittenPack {
  /** What was to be written: all of it, unless the writing was stopped. */
  readonly pack: readonly PackSheet[];
}

/**
 * Writes the board pack of the matrix that was reviewed into the same workbook: without the findings that were
 * accepted there and without the sheets that are left out, whose earlier copies are deleted. Throws final-refused
 * where a final pack lacks what it cannot do without.
 */
export async function generatePack(
  workbook: Pick<WorkbookPort, 'writePack'>,
  review: Review,
  options: WritePackOptions = {},
  pause: Pause = () => undefined,
): Promise<GeneratedPack> {
  let pack: readonly PackSheet[] = [];
  const compose = function* (inputs: PackInputs): Steps<CompiledSheet[]> {
    pack = yield* listPackSheetsInSteps(yield* prepareOutputInSteps(review, inputs));
    return yield* compilePackInSteps(pack);
  };
  const written = await workbook.writePack(
    (inputs) => runWithPauses(compose(inputs), pause),
    options,
  );
  return { ...written, pack };
}

/**
 * What a pack or a paper that goes out is written from, as the workbook's settings, acceptances and freezes have it.
 * Throws final-refused and freeze-damaged.
 */
export function* prepareOutputInSteps(review: Review, inputs: PackInputs): Steps<PackContext> {
  requireFinal(review, inputs);
  yield;
  return yield* preparePackOfInSteps(review, inputs);
}

/** The sheets of the pack that are printed. */
export function listSheetsToPrintInSteps(
  { settings }: Review,
  context: PackContext,
): Steps<PackSheet[]> {
  return settings.printsAllSheets
    ? listPackSheetsInSteps(context)
    : listPrintedSheetsInSteps(context);
}

/** What pack and paper are made from, also one to look at that is not final yet. Throws freeze-damaged. */
export function* preparePackOfInSteps(
  review: Review,
  { records, freezes }: PackInputs,
): Steps<PackContext> {
  const { matrix, settings } = review;
  const { asAt, cover, omittedPackSheets, keepsEmptySheets, paper } = settings;
  const { open, accepted } = partFindings(review, records.acceptances);
  yield;
  return yield* preparePackInSteps(matrix, open, {
    asAt,
    rules: RULES,
    cover,
    accepted,
    freezes: freezes.map(readFreeze),
    rounds: records.rounds,
    chosenLevel: paper.chosenLevel,
    omittedSheets: omittedPackSheets,
    keepsEmptySheets,
  });
}

/** A draft may be looked at before anybody knows the meeting; what is final goes into its papers. Throws final-refused. */
function requireFinal(review: Review, inputs: PackInputs): void {
  const refused = listOpenPoints(review, inputs, []).filter(({ mayStand }) => !mayStand);
  const points = refused.map(({ text }) => text);
  if (points.length > 0) throw new AddInError('final-refused', { points });
}

/**
 * The matrix as it was frozen on a sheet of the workbook. Throws freeze-damaged: a comparison that left one out would
 * be wrong without saying so.
 */
export function readFreeze({ id, sheet, values }: FreezeContent): FrozenMatrix {
  const asAt = dateOfFreezeId(id);
  const frozen = asAt && values && readFreezeTable(asAt, values);
  if (!frozen) throw new AddInError('freeze-damaged', { sheet });
  return frozen;
}
