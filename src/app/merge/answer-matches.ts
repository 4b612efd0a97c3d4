import type { Certainty } from '../../board-pack/movement/match-pairs';
import type { KpiMatch, MergeKpi } from './match-list';

/**
 * What a person has said of KPIs of the second of two matrices, by their keys: the key of the one of the first that each is
 * the same as, null for none. Of a KPI that is missing nothing was said.
 */
export type MatchAnswers = ReadonlyMap<string, string | null>;

/** Two KPIs that are the same or may be, or one that nothing of the other matrix is the same as. */
export type MatchLine = PairLine | AloneLine;

/** Two KPIs, and whether they are the same: as a person has said, else as their words do where these are certain. */
export interface PairLine {
  readonly kind: 'pair';
  readonly key: string;
  /** Of the first matrix, and of the second. */
  readonly sides: readonly [MergeKpi, MergeKpi];
  /** Given where nothing but a person has paired them. */
  readonly certainty: Certainty | 'given';
  /** Open as long as a person has to say. */
  readonly answer: 'open' | 'same' | 'apart';
}

/** A KPI of one of them alone. */
export interface AloneLine {
  readonly kind: 'alone';
  readonly key: string;
  readonly kpi: MergeKpi;
}

/** Lines of a kind, in the order of their KPIs. */
export interface MatchGroup {
  /** Alone in the first, and in the second. */
  readonly kind: PairLine['certainty'] | 'first' | 'second';
  readonly lines: readonly MatchLine[];
}

/** What has to be looked at stands first, what is certain last. */
const ORDER: readonly MatchGroup['kind'][] = [
  'doubtful',
  'likely',
  'given',
  'first',
  'second',
  'certain',
];

/** What is the same of two matrices, as the matches of their words and a person's answers together say; no empty group. */
export function listMatchGroups(matches: readonly KpiMatch[], answers: MatchAnswers): MatchGroup[] {
  const groups = new Map(ORDER.map((kind) => [kind, [] as MatchLine[]]));
  const kpiOf = new Map(matches.map(({ kpi }) => [kpi.key, kpi]));
  const taken = new Set<MergeKpi>();
  const pair = (line: Omit<PairLine, 'kind' | 'key'>): void => {
    const [first, second] = line.sides;
    if (line.answer !== 'apart') taken.add(first).add(second);
    groups.get(line.certainty)!.push({ kind: 'pair', key: `${second.key}=${first.key}`, ...line });
  };
  for (const match of matches) {
    const { kpi } = match;
    const found = match.sameAs ?? match.mayBe;
    const said = answers.get(kpi.key);
    if (found) {
      const certainty = match.certainty as Certainty;
      pair({ sides: [found, kpi], certainty, answer: answerOf(found, certainty, said) });
    }
    if (said === undefined || said === null || said === found?.key) continue;
    pair({ sides: [kpiOf.get(said)!, kpi], certainty: 'given', answer: 'same' });
  }
  for (const { kpi } of matches) {
    if (taken.has(kpi)) continue;
    const kind = kpi.matrix === 0 ? 'first' : 'second';
    groups.get(kind)!.push({ kind: 'alone', key: kpi.key, kpi });
  }
  return ORDER.flatMap((kind) => {
    const lines = groups.get(kind)!;
    return lines.length > 0 ? [{ kind, lines }] : [];
  });
}

function answerOf(
  found: MergeKpi,
  certainty: Certainty,
  said: string | null | undefined,
): PairLine['answer'] {
  if (said === undefined) return certainty === 'certain' ? 'same' : 'open';
  return said === found.key ? 'same' : 'apart';
}

/** Pairs that a person has yet to say of whether they are the same. */
export const listOpenPairs = (groups: readonly MatchGroup[]): PairLine[] =>
  groups.flatMap(({ lines }) =>
    lines.filter((line): line is PairLine => line.kind === 'pair' && line.answer === 'open'),
  );

/** The KPIs of one of the matrices that stand alone. */
export const listAlone = (groups: readonly MatchGroup[], side: 'first' | 'second'): MergeKpi[] =>
  groups.flatMap(({ kind, lines }) =>
    kind === side ? lines.flatMap((line) => (line.kind === 'alone' ? [line.kpi] : [])) : [],
  );

/**
 * The answers with some more: each of these KPIs of the second matrix is the same as the one beside it, or as none. What
 * was the same as one of them until now stands alone.
 */
export function answerPairs(
  matches: readonly KpiMatch[],
  answers: MatchAnswers,
  said: readonly { readonly second: MergeKpi; readonly first: MergeKpi | null }[],
): MatchAnswers {
  const next = new Map(answers);
  for (const { second, first } of said) {
    for (const { kpi, sameAs, mayBe } of first ? matches : []) {
      const given = next.get(kpi.key);
      const isTaken = given === undefined ? (sameAs ?? mayBe) === first : given === first!.key;
      if (isTaken && kpi !== second) next.set(kpi.key, null);
    }
    next.set(second.key, first?.key ?? null);
  }
  return next;
}

/** The matches as they are with the answers: what is open counts as its words say. */
export function applyAnswers(matches: readonly KpiMatch[], answers: MatchAnswers): KpiMatch[] {
  const kpiOf = new Map(matches.map(({ kpi }) => [kpi.key, kpi]));
  return matches.map((match): KpiMatch => {
    const said = answers.get(match.kpi.key);
    if (said === undefined || (said !== null && said === match.sameAs?.key)) return match;
    const sameAs = said === null ? null : kpiOf.get(said)!;
    return { kpi: match.kpi, sameAs, certainty: sameAs && 'given', mayBe: null };
  });
}

/**
 * What the answers say of the KPIs of matches that were found anew: those of KPIs that are still there, by the names by
 * which each is known in its matrix.
 */
export function carryAnswers(
  before: readonly KpiMatch[],
  answers: MatchAnswers,
  matches: readonly KpiMatch[],
): MatchAnswers {
  const nameOf = ({ matrix, record }: MergeKpi): string => `${matrix}|${record.kpi.id}`;
  const now = new Map(matches.map(({ kpi }) => [nameOf(kpi), kpi.key]));
  const keyOf = new Map(before.map(({ kpi }) => [kpi.key, now.get(nameOf(kpi))]));
  return new Map(
    [...answers].flatMap(([second, first]) => {
      const [key, same] = [keyOf.get(second), first === null ? null : keyOf.get(first)];
      return key === undefined || same === undefined ? [] : [[key, same] as const];
    }),
  );
}

/** The answers that a list of matches gives, as it was read: all of it was said. */
export const answersOf = (matches: readonly KpiMatch[]): MatchAnswers =>
  new Map(
    matches.flatMap(({ kpi, sameAs }) =>
      kpi.matrix === 0 ? [] : [[kpi.key, sameAs?.key ?? null] as const],
    ),
  );
