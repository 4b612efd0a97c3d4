import { countOf, joinWords } from '../../domain/wording';
import type { WrittenMerge } from '../matrix-session';
import type { MatchGroup, MatchLine } from '../merge/answer-matches';
import { listOpenPairs } from '../merge/answer-matches';
import type { MergeKpi } from '../merge/match-list';
import { listUnsettled, sayLevel } from '../merge/merge-matrices';
import { describeMerge } from './describe-merge';

/** What a KPI says that is shown beside another: what is blank is said to be so. */
export interface MatchSide {
  readonly place: string;
  readonly name: string;
  readonly now: string;
  readonly target: string;
  readonly owners: string;
}

/** A KPI in words: its matrix and area, its statements with their levels, and who owns its actions. */
export function describeSide({ label, record }: MergeKpi): MatchSide {
  const { area, name, kpi, actions } = record;
  const statement = (side: 'current' | 'target'): string =>
    [sayLevel(kpi[side]), kpi[side].text].filter(Boolean).join('. ') || 'nothing stated';
  const owners = [...new Set(actions.flatMap(({ action }) => action.details.owner ?? []))];
  return {
    place: `${label}, ${area.name}`,
    name,
    now: `Now: ${statement('current')}`,
    target: `Target: ${statement('target')}`,
    owners:
      owners.length === 0
        ? 'No owner'
        : `${owners.length === 1 ? 'Owner' : 'Owners'}: ${joinWords(owners)}`,
  };
}

const DIFFER = {
  current: 'Their levels now differ',
  target: 'Their target levels differ',
} as const;

/** What becomes of the levels of two KPIs that are merged, where these differ; null where they do not. */
export function describeUnsettled(sides: readonly MergeKpi[]): string | null {
  const differing = listUnsettled(sides);
  if (differing.length === 0) return null;
  const what =
    differing.length === 2
      ? 'Their levels now and their target levels differ'
      : DIFFER[differing[0]!];
  return `${what}: as one, they leave the cell blank until a person settles it.`;
}

/** What a group of lines is, and what is asked of it. */
export function describeGroup(
  { kind, lines }: MatchGroup,
  [first, second]: readonly string[],
): { readonly title: string; readonly why: string } {
  switch (kind) {
    case 'doubtful':
      return { title: 'Doubtful', why: `They may be the same. ${sayOpen(lines)}` };
    case 'likely':
      return { title: 'Likely the same', why: `Their words hardly differ. ${sayOpen(lines)}` };
    case 'given':
      return { title: 'Paired by hand', why: 'The same because you have said so.' };
    case 'first':
      return { title: `Only in ${first}`, why: `${stand(lines)} alone, or you pair it.` };
    case 'second':
      return { title: `Only in ${second}`, why: `${stand(lines)} alone, or you pair it.` };
    case 'certain':
      return {
        title: 'Certainly the same',
        why: `${countOf(lines.length, 'pair')} of the same area and name. ${lines.length === 1 ? 'It becomes' : 'They become'} one unless you say otherwise.`,
      };
  }
}

const stand = ({ length }: readonly MatchLine[]): string =>
  length === 1 ? 'It stands' : 'Each of them stands';

function sayOpen(lines: readonly MatchLine[]): string {
  const open = lines.filter((line) => line.kind === 'pair' && line.answer === 'open').length;
  return open === 0
    ? 'All are answered.'
    : `${open} of ${countOf(lines.length, 'pair')} to answer.`;
}

/** What of the matches waits for a person, in a sentence. */
export function describeOpen(groups: readonly MatchGroup[]): string {
  const { length } = listOpenPairs(groups);
  if (length === 0) return 'No pair waits for your answer.';
  return `${countOf(length, 'pair')} ${length === 1 ? 'waits' : 'wait'} for your answer.`;
}

/** What is the same so far, and what stands alone. */
export function countMatches(
  groups: readonly MatchGroup[],
  [first = '', second = '']: readonly string[],
): string {
  const countAlone = (kind: MatchGroup['kind']): number =>
    groups.find((group) => group.kind === kind)?.lines.length ?? 0;
  const same = groups
    .flatMap(({ lines }) => lines)
    .filter((line) => line.kind === 'pair' && line.answer === 'same').length;
  return `${countOf(same, 'KPI')} ${same === 1 ? 'is' : 'are'} in both, ${countAlone('first')} only in ${first}, ${countAlone('second')} only in ${second}.`;
}

/** What was written, and what a person has to look at. */
export function describeWrittenMerge({ sheet, merged, isMatrix }: WrittenMerge): string {
  const so = isMatrix ? ', which is the matrix now' : '';
  return [`Wrote the sheet ${sheet}${so}.`, ...describeMerge(merged)].join(' ');
}

/** What became of answers, for whoever does not see the list. */
export const describeAnswer = (
  answer: 'same' | 'apart',
  count: number,
  groups: readonly MatchGroup[],
): string =>
  `${countOf(count, 'pair')}: ${answer === 'same' ? 'the same' : 'not the same'}. ${describeOpen(groups)}`;
