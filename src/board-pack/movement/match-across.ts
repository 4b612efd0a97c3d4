import type { Steps } from '../../domain/steps';
import type { FrozenKpi } from './frozen-matrix';
import { matchKpisInSteps } from './match-kpis';
import type { Certainty } from './match-pairs';

/** A KPI of one of several matrices. */
export interface PlacedKpi {
  /** 0-based place of its matrix among those given. */
  readonly matrix: number;
  readonly kpi: FrozenKpi;
}

/** A KPI that several matrices have, or one alone. */
export interface KpiGroup {
  /** In the order of their matrices; of each matrix one at most. */
  readonly members: readonly GroupMember[];
}

/** A KPI of a group, and how sure it is that it is what the first of the group is. */
export interface GroupMember extends PlacedKpi {
  readonly certainty: Exclude<Certainty, 'doubtful'>;
}

/** A KPI that may be what the first of a group is, and stands in a group of its own as long as nobody says so. */
export interface DoubtfulMatch {
  readonly first: PlacedKpi;
  readonly other: PlacedKpi;
}

/** Which KPIs of several matrices are the same. */
export interface MatchingAcross {
  /** In the order of the first matrix, then of what each further one adds. Every KPI is in one of them. */
  readonly groups: readonly KpiGroup[];
  readonly doubtful: readonly DoubtfulMatch[];
}

/**
 * Which KPIs of several matrices are the same, as two states of one matrix are compared: each matrix with the first KPIs of
 * the groups that those before it have made. What is doubtful is told and not joined; a KPI without a name stands alone.
 */
export function* matchAcrossInSteps(
  matrices: readonly (readonly FrozenKpi[])[],
): Steps<MatchingAcross> {
  const groups: { readonly first: PlacedKpi; readonly members: GroupMember[] }[] = [];
  const groupOf = new Map<FrozenKpi, (typeof groups)[number]>();
  const doubtful: DoubtfulMatch[] = [];
  for (const [matrix, kpis] of matrices.entries()) {
    const { pairs } = yield* matchKpisInSteps(
      groups.map(({ first }) => first.kpi).filter(isNamed),
      kpis.filter(isNamed),
    );
    const partnerOf = new Map(pairs.map((pair) => [pair.after, pair]));
    for (const kpi of kpis) {
      const pair = partnerOf.get(kpi);
      const group = pair && groupOf.get(pair.before)!;
      if (group && pair.certainty !== 'doubtful') {
        group.members.push({ matrix, kpi, certainty: pair.certainty });
        continue;
      }
      const first: PlacedKpi = { matrix, kpi };
      if (group) doubtful.push({ first: group.first, other: first });
      const alone = { first, members: [{ ...first, certainty: 'certain' as const }] };
      groups.push(alone);
      groupOf.set(kpi, alone);
    }
  }
  return { groups, doubtful };
}

/** In two states of a matrix the only KPI without a name is the same; in two matrices nothing says so. */
const isNamed = ({ name }: FrozenKpi): boolean => name.trim() !== '';
