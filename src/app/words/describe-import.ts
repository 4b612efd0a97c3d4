import type { ImportStep } from '../../workbook/source-document';
import type { Certainty, Repair, RepairKind } from '../../domain/repair';
import { NOISE_KINDS, REPAIR_KINDS } from '../../domain/repair';
import { listKpis } from '../../domain/matrix';
import { countOf, joinWords } from '../../domain/wording';
import type { NoisePiece } from '../../workbook/imported-sheet';
import type { ImportPreview, UnclearImport } from '../bring-in-matrix';
import { countReview } from '../count-review';
import type { WrittenImport } from '../matrix-session';

const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'doubtful'];

/** What is being done with a file, for whoever waits. */
export const IMPORT_STEPS: Readonly<Record<ImportStep, string>> = {
  reading: 'Reading the file',
  gathering: 'Putting its tables together',
  judging: 'Finding the matrix and checking it',
  'laying-out': 'Laying the matrix out',
};

/** What was repaired, a line for each kind: "A text cut into its parts: 2 likely, 1 doubtful." */
export function describeRepairs(repairs: readonly Repair[]): string[] {
  if (repairs.length === 0) return ['Nothing had to be repaired.'];
  const kinds = [...new Set(repairs.map(({ kind }) => kind))];
  return [
    `${countOf(repairs.length, 'repair')}:`,
    ...kinds.map((kind) => `${REPAIR_KINDS[kind].title}: ${countByCertainty(repairs, kind)}.`),
  ];
}

function countByCertainty(repairs: readonly Repair[], wanted: RepairKind): string {
  return listCertainties(repairs.filter(({ kind }) => kind === wanted)).join(', ');
}

function listCertainties(repairs: readonly Repair[]): string[] {
  return CERTAINTIES.flatMap((certainty) => {
    const count = repairs.filter((repair) => repair.certainty === certainty).length;
    return count === 0 ? [] : [`${count} ${certainty}`];
  });
}

/**
 * What was found in a source, a sentence each: "65 KPIs, 130 levels and 123 actions." "41 repairs: 30 certain, 8 likely and
 * 3 doubtful." "12 pieces of text are in no cell."
 */
export function describePreview({ review, laidOut, passedOver }: ImportPreview): string[] {
  const { kpis, actions } = countReview(review);
  const levels = listKpis(review.matrix).flatMap(({ current, target }) =>
    [current, target].filter(({ level }) => level !== null),
  );
  const { repairs, noise } = laidOut;
  const sizes = [countOf(kpis, 'KPI'), countOf(levels.length, 'level'), countOf(actions, 'action')];
  return [
    `${joinWords(sizes)}.`,
    repairs.length === 0
      ? 'Nothing had to be repaired.'
      : `${countOf(repairs.length, 'repair')}: ${joinWords(listCertainties(repairs))}.`,
    noise.length === 0 ? 'All of its text is in a cell.' : describeNoiseCount(noise.length),
    ...(passedOver === null ? [] : [passedOver]),
  ];
}

function describeNoiseCount(count: number): string {
  return count === 1 ? '1 piece of text is in no cell.' : `${count} pieces of text are in no cell.`;
}

/** Why no matrix is read yet in a source, and what to say. */
export function describeUnclear({ name, trouble }: UnclearImport): string {
  if (trouble.code === 'reading-unsure') {
    return `${name} can be read in more than one way. Say which is right.`;
  }
  return `${name} has no row of headings by which all of a matrix is known, such as KPI, Where we are now, Where we want to be, Actions and By when. Say which column is which, or choose something else.`;
}

/** What was written of an import, and what the matrix is now. */
export function describeWrittenImport({ sheet, isMatrix }: WrittenImport): string {
  return isMatrix
    ? `Wrote the sheet ${sheet}, which is the matrix now.`
    : `Wrote the sheet ${sheet}. The matrix is still the one that it was.`;
}

/** What of the source is in no cell, a line for each kind. */
export function describeNoise(noise: readonly NoisePiece[]): string[] {
  if (noise.length === 0) return ['All of the text is in a cell.'];
  const kinds = [...new Set(noise.map(({ kind }) => kind))];
  return [
    `${countOf(noise.length, 'text')} in no cell:`,
    ...kinds.map(
      (kind) => `${NOISE_KINDS[kind]}: ${noise.filter((piece) => piece.kind === kind).length}.`,
    ),
  ];
}
