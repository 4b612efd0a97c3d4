import { dateOfFreezeId } from '../board-pack/movement/freeze-sheet';
import { compareDates, formatLongDate } from '../domain/calendar-date';
import type { Severity } from '../domain/finding';
import { listKpis } from '../domain/matrix';
import { rollUpKpis } from '../domain/roll-up';
import { countOf, joinWords } from '../domain/wording';
import type { ExportKind } from '../workbook/pack-files';
import { isPaperKind } from '../workbook/pack-files';
import type { PackInputs } from '../workbook/port';
import { judgeFinal } from './final-gate';
import type { MissingFieldId } from './list-missing-fields';
import { listMissingFields } from './list-missing-fields';
import { partFindings } from './part-findings';
import type { Review } from './review-matrix';
import { describeFinalGate } from './words/describe-round';

/** Where a person settles an open point. */
export type PointPlace =
  /** Among the findings, as far as they have this severity or come from this rule. */
  | { readonly kind: 'findings'; readonly severity: Severity | null; readonly rule: string | null }
  | { readonly kind: 'field'; readonly field: MissingFieldId }
  | { readonly kind: 'freeze' }
  | { readonly kind: 'round' };

/** Something that is open while a pack is to be final. */
export interface OpenPoint {
  /** A sentence, without what to do about it. */
  readonly text: string;
  readonly place: PointPlace;
  /** Whether a person may go on all the same. */
  readonly mayStand: boolean;
}

/** What is made of a pack: its sheets in the workbook, or a file. */
export type PackOutput = ExportKind | 'sheets';

/** Without these a reader does not know whose meeting it is for. */
const REQUIRED: ReadonlySet<MissingFieldId> = new Set([
  'organisation',
  'committee',
  'meeting-date',
] satisfies MissingFieldId[]);

/** What is open of a pack that says that it is final, what comes first in its form first; nothing of a draft. */
export function listOpenPoints(
  review: Review,
  inputs: PackInputs,
  outputs: readonly PackOutput[],
): OpenPoint[] {
  if (review.settings.cover.status !== 'Final') return [];
  return [
    ...listMissing(review, outputs.some(isPaperKind)),
    ...listErrors(review, inputs),
    ...listUnread(review),
    ...listUnfrozen(review, inputs),
    ...listUnsigned(review, inputs),
  ];
}

/** Fields of the paper are asked for only where a paper is made. */
function listMissing({ settings }: Review, isPaper: boolean): OpenPoint[] {
  return listMissingFields(settings).flatMap(({ id, asks }): OpenPoint[] => {
    const isRequired = REQUIRED.has(id);
    if (!isRequired && !isPaper) return [];
    return [
      {
        text: `Missing ${isRequired ? 'on the first page' : 'in the paper'}: ${asks}.`,
        place: { kind: 'field', field: id },
        mayStand: !isRequired,
      },
    ];
  });
}

function listErrors(review: Review, { records }: PackInputs): OpenPoint[] {
  const { open } = partFindings(review, records.acceptances);
  const count = open.filter(({ severity }) => severity === 'error').length;
  if (count === 0) return [];
  return [
    {
      text: `${countOf(count, 'error')} of the matrix ${count === 1 ? 'is' : 'are'} open.`,
      place: { kind: 'findings', severity: 'error', rule: null },
      mayStand: true,
    },
  ];
}

function listUnread({ matrix, settings: { asAt }, findings }: Review): OpenPoint[] {
  const { scale, basis } = matrix;
  const { current, target } = rollUpKpis(listKpis(matrix), { scale, basis, asAt });
  const parts = [
    ...(current.unreadCount > 0 ? [`${countOf(current.unreadCount, 'level')} now`] : []),
    ...(target.unreadCount > 0 ? [countOf(target.unreadCount, 'target level')] : []),
  ];
  if (parts.length === 0) return [];
  const rule = ['unknown-level', 'missing-level'].find((id) =>
    findings.some((finding) => finding.rule === id),
  );
  return [
    {
      text: `${joinWords(parts)} could not be read, so no figure counts them.`,
      place: { kind: 'findings', severity: null, rule: rule ?? null },
      mayStand: true,
    },
  ];
}

function listUnfrozen({ settings: { asAt } }: Review, { freezes }: PackInputs): OpenPoint[] {
  const isFrozen = freezes.some(({ id }) => {
    const date = dateOfFreezeId(id);
    return date !== null && compareDates(date, asAt) === 0;
  });
  if (isFrozen) return [];
  return [
    {
      text: `The matrix is not frozen as at ${formatLongDate(asAt)}.`,
      place: { kind: 'freeze' },
      mayStand: true,
    },
  ];
}

function listUnsigned(review: Review, inputs: PackInputs): OpenPoint[] {
  const gate = judgeFinal(review, inputs);
  if (gate.kind === 'open') return [];
  return [
    {
      text: describeFinalGate(gate),
      place: { kind: 'round' },
      // What a board gets as final is what somebody answers for.
      mayStand: false,
    },
  ];
}
