import type { LevelScale } from '../../domain/level-scale';
import { rankLevel } from '../../domain/level-scale';
import { comparable } from '../movement/text-similarity';

/**
 * The level that the organisation reports for an area, or for a KPI, of which services say different things, as a person
 * has set it. Texts are as typed.
 */
export interface OfficialValue {
  /** What the roll-up calls the scale; '' for any on which the level is. */
  readonly scale: string;
  readonly area: string;
  /** '' for the area as a whole. */
  readonly kpi: string;
  readonly level: string;
  readonly reason: string;
  /** Set for one that takes the place of what was set for the same before, which is then forgotten. */
  readonly replaces?: true;
}

/** What a value can be set for. */
export interface OfficialSubject {
  readonly scaleName: string;
  readonly scale: LevelScale;
  readonly area: string;
  /** '' for the area as a whole. */
  readonly kpi: string;
}

/** A value as it is honoured. */
export interface HonouredValue {
  readonly value: OfficialValue;
  /** As the scale spells it. */
  readonly level: string;
}

/** A value that cannot be honoured, and why: a sentence. */
export interface RefusedValue {
  readonly value: OfficialValue;
  readonly why: string;
}

/** What became of the values that people have set. */
export interface SettledValues<Subject extends OfficialSubject> {
  readonly honoured: ReadonlyMap<Subject, HonouredValue>;
  /** In the order given. */
  readonly refused: readonly RefusedValue[];
}

/**
 * Finds what each value is set for. One without a reason or with a level that is not on the scale is refused, as is one for
 * what no service states any more; of several for the same thing the last counts, and the earlier are refused.
 */
export function settleOfficialValues<Subject extends OfficialSubject>(
  values: readonly OfficialValue[],
  subjects: readonly Subject[],
): SettledValues<Subject> {
  const honoured = new Map<Subject, HonouredValue>();
  const refused = new Map<OfficialValue, string>();
  for (const value of values) {
    const named = subjects.filter((subject) => isMeant(subject, value));
    const why = refuse(value, named);
    if (why !== null) {
      refused.set(value, why);
      continue;
    }
    for (const subject of named) {
      const level = nameLevel(value.level, subject.scale);
      if (level === null) continue;
      const earlier = honoured.get(subject);
      if (earlier && !value.replaces) {
        refused.set(earlier.value, 'A later value is set for the same.');
      }
      honoured.set(subject, { value, level });
    }
  }
  return {
    honoured,
    refused: values.flatMap((value) => {
      const why = refused.get(value);
      return why === undefined ? [] : [{ value, why }];
    }),
  };
}

function refuse(
  { level, reason }: OfficialValue,
  named: readonly OfficialSubject[],
): string | null {
  if (level.trim() === '') return 'It has a reason and no level.';
  if (reason.trim() === '') return 'It has no reason.';
  if (named.length === 0) return 'No service that was read states it.';
  if (named.every(({ scale }) => nameLevel(level, scale) === null)) {
    const scales = named.map(({ scale }) => scale.levels.join(', '));
    return `Its level is none of ${[...new Set(scales)].join('; nor of ')}.`;
  }
  return null;
}

function isMeant(subject: OfficialSubject, { scale, area, kpi }: OfficialValue): boolean {
  return (
    (scale.trim() === '' || comparable(scale) === comparable(subject.scaleName)) &&
    comparable(area) === comparable(subject.area) &&
    (kpi.trim() === '') === (subject.kpi === '') &&
    comparable(kpi) === comparable(subject.kpi)
  );
}

/** A level by its own name; null for what is no level, and for a score between two. */
function nameLevel(text: string, scale: LevelScale): string | null {
  const rank = rankLevel(text.trim(), scale);
  return rank === null ? null : (scale.levels[rank] ?? null);
}
