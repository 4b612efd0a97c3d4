import { agreeNoun, countOf, joinWords, quoteNames } from '../../domain/wording';
import type { MergedMatrix } from '../merge/compile-merged';
import type { KpiMatch } from '../merge/match-list';

/** KPIs named, before the rest are counted. */
const MOST_NAMED = 5;

/** What became of the matrices, and what a person has to look at, a line each. */
export function describeMerge({
  labels,
  matches,
  kpiCount,
  unsettled,
  tooLong,
}: MergedMatrix): string[] {
  const shared = matches.filter(({ sameAs }) => sameAs !== null);
  const doubtful = matches.filter(({ certainty }) => certainty === 'doubtful').length;
  const names = unsettled.map(({ record }) => record.name);
  return [
    `Merged ${joinWords(labels)} into ${countOf(kpiCount, 'KPI')}: ${countOf(matches.length, 'KPI')} in all, of which ${shared.length} ${shared.length === 1 ? 'is' : 'are'} the same as one before${sayCertainty(shared)}.`,
    ...(doubtful === 0
      ? []
      : [
          `${countOf(doubtful, 'KPI')} may be the same as one before and ${doubtful === 1 ? 'was' : 'were'} kept apart. Look at “Match” on the sheet Matches; --review writes the list to decide in, and --matches reads it back.`,
        ]),
    ...(names.length === 0
      ? []
      : [
          `${countOf(names.length, 'KPI')} ${names.length === 1 ? 'has' : 'have'} different levels: the cell of the level is blank until a person settles it, and what each states stands beside it. ${nameSome(names)}.`,
        ]),
    ...tooLong.map(
      (group) =>
        `${joinWords(group.map(({ key, record }) => `${key} ${quoteNames([record.name])}`))} are the same and were kept apart: together their texts are longer than a cell holds.`,
    ),
  ];
}

function sayCertainty(shared: readonly KpiMatch[]): string {
  const parts = (['certain', 'likely', 'given'] as const).flatMap((certainty) => {
    const count = shared.filter((one) => one.certainty === certainty).length;
    if (count === 0) return [];
    return [certainty === 'given' ? `${count} as given` : `${count} ${certainty}`];
  });
  return parts.length === 0 ? '' : ` (${joinWords(parts)})`;
}

function nameSome(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED);
  const more = names.length - named.length;
  return joinWords(more === 0 ? named : [...named, `${more} ${agreeNoun('other', more)}`]);
}
