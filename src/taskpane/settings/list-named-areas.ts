import type { Area } from '../../domain/matrix';
import type { AreaName } from '../../workbook/settings';

/** An area as the settings show it. */
export interface NamedArea {
  /** The name that was read or put back. */
  readonly read: string;
  readonly kpiCount: number;
  /** True when the name was put back from what the rows say and nobody has confirmed it. */
  readonly needsConfirming: boolean;
}

/** The areas in sheet order by the names that were read; `areaNames` are those in force in `areas`. */
export function listNamedAreas(
  areas: readonly Area[],
  areaNames: readonly AreaName[],
): NamedArea[] {
  return areas.map(({ name, inferred, kpis }) => {
    const given = areaNames.find((entry) => entry.name === name);
    return {
      read: given?.read ?? name,
      kpiCount: kpis.length,
      needsConfirming: inferred && given === undefined,
    };
  });
}

/** The names with `read` now called `name`; a blank name takes back what a person had said. */
export function nameArea(areaNames: readonly AreaName[], read: string, name: string): AreaName[] {
  const others = areaNames.filter((entry) => entry.read !== read);
  return name.trim() === '' ? others : [...others, { read, name }];
}

/** What keeps names from being used, in a sentence: two areas may not be called the same. Null when nothing does. */
export function findAreaNameTrouble(
  areas: readonly NamedArea[],
  areaNames: readonly AreaName[],
): string | null {
  const given = new Map(areaNames.map(({ read, name }) => [read, name.trim()]));
  const names = areas.map(({ read }) => given.get(read) ?? read);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice === undefined ? null : `Two areas are called “${twice}”. Give one another name.`;
}
