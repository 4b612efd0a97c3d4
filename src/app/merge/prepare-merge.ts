import { listKpiRecordsInSteps } from '../../board-pack/records';
import type { CalendarDate } from '../../domain/calendar-date';
import { MONTH_NAMES } from '../../domain/calendar-date';
import { groupBy } from '../../domain/group-by';
import type { LevelAlias } from '../../domain/level-scale';
import { isSameScale, setAlias } from '../../domain/level-scale';
import type { Steps } from '../../domain/steps';
import { joinWords, quoteNames } from '../../domain/wording';
import { AddInError } from '../../workbook/errors';
import type { Review } from '../review-matrix';
import type { MergeKpi } from './match-list';
import { listMergeKpis } from './match-list';
import type { MergeInput } from './merge-input';

/** Matrices that can be one, with what is known of them together. */
export interface PreparedMerge {
  readonly inputs: readonly MergeInput[];
  /** What each is called; no two the same. */
  readonly labels: readonly string[];
  /** All words that any of them reads as levels. */
  readonly treatedAs: readonly LevelAlias[];
  readonly kpis: readonly MergeKpi[];
}

/** Names the matrices and lists their KPIs. Throws merge-differs where they are on different scales or quarters. */
export function* prepareMergeInSteps(
  inputs: readonly MergeInput[],
  asAt: CalendarDate,
): Steps<PreparedMerge> {
  const labels = nameMatrices(inputs);
  const treatedAs = joinAliases(inputs, labels);
  refuseDifferences(inputs, labels);
  const matrices: Parameters<typeof listMergeKpis>[0][number][] = [];
  for (const [index, { review }] of inputs.entries()) {
    const kpis = yield* listKpiRecordsInSteps(review.matrix, asAt);
    matrices.push({ label: labels[index]!, kpis });
  }
  return { inputs, labels, treatedAs, kpis: listMergeKpis(matrices) };
}

/** As a person calls it, else as {@link suggestNames} says; what still is the same gets a number. */
function nameMatrices(inputs: readonly MergeInput[]): string[] {
  const suggested = suggestNames(
    inputs.map(({ file, review }) => ({
      file,
      organisation: review.settings.cover.organisation,
    })),
  );
  const names = inputs.map(({ name = '' }, index) => name.trim() || suggested[index]!);
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => one === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

/** What matrices are called as long as nobody says: the organisations where each has its own, else the files. */
export function suggestNames(
  matrices: readonly { readonly file: string; readonly organisation: string }[],
): string[] {
  const organisations = matrices.map(({ organisation }) => organisation.trim());
  const areTold = !organisations.includes('') && new Set(organisations).size === matrices.length;
  if (areTold) return organisations;
  return matrices.map(({ file }) =>
    file
      .split(/[/\\]/)
      .at(-1)!
      .replace(/\.[^.]+$/, ''),
  );
}

/** A matrix has one scale and one kind of quarter: another reading of what somebody wrote would not be theirs. */
function refuseDifferences(inputs: readonly MergeInput[], labels: readonly string[]): void {
  const [first, ...others] = inputs.map(({ review }) => review.matrix);
  const list = (say: (matrix: Review['matrix']) => string): string =>
    joinWords(inputs.map(({ review }, index) => `${labels[index]!}: ${say(review.matrix)}`));
  const differences = [
    ...(others.every(({ scale }) => isSameScale(scale, first!.scale))
      ? []
      : [`Their levels differ (${list(({ scale }) => scale.levels.join(', '))}).`]),
    ...(others.every(({ basis }) => basis.startMonth === first!.basis.startMonth)
      ? []
      : [
          `Their Q1 starts in different months (${list(({ basis }) => MONTH_NAMES[basis.startMonth - 1]!)}).`,
        ]),
  ];
  if (differences.length > 0) throw new AddInError('merge-differs', { differences });
}

/** All words that any of them reads as levels. Throws merge-differs where they read one as different levels. */
function joinAliases(inputs: readonly MergeInput[], labels: readonly string[]): LevelAlias[] {
  const all = inputs.flatMap(({ review }, index) =>
    review.settings.treatedAs.map((alias) => ({ ...alias, label: labels[index]! })),
  );
  const differences = [...groupBy(all, ({ word }) => word.toLowerCase()).values()].flatMap(
    (same) => {
      const levels = new Set(same.map(({ level }) => level.toLowerCase()));
      if (levels.size < 2) return [];
      const { word } = same[0]!;
      return [
        `They read ${quoteNames([word])} as different levels (${joinWords(same.map(({ label, level }) => `${label}: ${level}`))}).`,
      ];
    },
  );
  if (differences.length > 0) throw new AddInError('merge-differs', { differences });
  return all.map(({ word, level }) => ({ word, level })).reduce<LevelAlias[]>(setAlias, []);
}
