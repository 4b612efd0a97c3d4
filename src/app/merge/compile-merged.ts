import type { CalendarDate } from '../../domain/calendar-date';
import type { LevelAlias } from '../../domain/level-scale';
import { writeScale } from '../../domain/level-scale';
import type { Steps } from '../../domain/steps';
import { joinWords } from '../../domain/wording';
import { compileStandardSheetInSteps } from '../../matrix-sheet/standard-form/compile-standard-sheet';
import { listTextsOf } from '../../matrix-sheet/standard-form/offer-choices';
import type { CompiledStandardSheet } from '../../workbook/compiled-sheet';
import type { KeptMadeSheets, MadeSheetPlan } from '../../workbook/port';
import { findReplaced, planMadeSheet } from '../made-sheets';
import type { KpiMatch } from './match-list';
import { groupMatches } from './match-list';
import type { MergedForm } from './merge-matrices';
import { mergeMatricesInSteps } from './merge-matrices';
import type { PreparedMerge } from './prepare-merge';

/** What several matrices became. */
export interface MergedMatrix extends Pick<MergedForm, 'unsettled' | 'tooLong'> {
  readonly labels: readonly string[];
  readonly matches: readonly KpiMatch[];
  /** All words that any of them reads as levels. */
  readonly treatedAs: readonly LevelAlias[];
  /** How many KPIs the merged matrix has. */
  readonly kpiCount: number;
}

/**
 * Several matrices as one sheet in the standard form, in the order given, whose first one’s names and order go before the
 * others’. `name` is the wanted name of its tab.
 */
export function* compileMergedInSteps(
  { inputs, labels, treatedAs }: PreparedMerge,
  matches: readonly KpiMatch[],
  name: string,
): Steps<MergedMatrix & { readonly sheet: CompiledStandardSheet }> {
  const laidOut = inputs.map((input, index) => ({ ...input, label: labels[index]! }));
  const groups = groupMatches(matches);
  const { form, sources, unsettled, tooLong } = yield* mergeMatricesInSteps(laidOut, groups);
  const texts = inputs.map(({ review }) => listTextsOf(review.matrix));
  const sheet = yield* compileStandardSheetInSteps(form, {
    ...{ name, sources },
    lists: {
      levels: inputs[0]!.review.matrix.scale.levels,
      statuses: [...new Set(texts.flatMap(({ statuses }) => statuses))],
      dues: [...new Set(texts.flatMap(({ dues }) => dues))],
    },
    formatOf: (cell) => {
      const border = cell.indexOf('!');
      return inputs[Number(cell.slice(0, border))]!.formats.get(cell.slice(border + 1))!;
    },
  });
  return {
    ...{ sheet, labels, matches, treatedAs, unsettled, tooLong },
    kpiCount: new Set(form.rows.map(({ key }) => key.split('.')[0])).size,
  };
}

/** What is recorded of a merged matrix. */
export interface MergeFacts {
  /** Of the bytes of its files, with a space between; the open workbook has none. */
  readonly fingerprint: string;
  readonly today: CalendarDate;
  /** The sheets of the open workbook's matrix, if there is one. */
  readonly matrixSheets: readonly string[];
}

/**
 * What is written of a merged matrix: in place of an earlier one of the same files where that is not the matrix and nobody
 * has changed it, else beside whatever stands there.
 */
export function planMerge(
  sheet: CompiledStandardSheet,
  { inputs, labels, treatedAs }: PreparedMerge,
  kept: KeptMadeSheets,
  { fingerprint, today, matrixSheets }: MergeFacts,
): MadeSheetPlan {
  const replaces = findReplaced(fingerprint, kept, matrixSheets);
  const source = joinWords(labels.map((label, index) => `${label} (${inputs[index]!.file})`));
  const scale = writeScale(inputs[0]!.review.matrix.scale);
  const origin = {
    ...{ kind: 'merge' as const, source, fingerprint, scale, madeOn: today },
    ...(treatedAs.length > 0 && { treatedAs }),
  };
  return planMadeSheet(sheet, origin, kept, replaces);
}
