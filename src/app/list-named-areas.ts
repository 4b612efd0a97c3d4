import type { Area } from '../domain/matrix';
import type { AreaName } from '../workbook/settings';

/** An area as the settings show it. */
export interface NamedArea {
  /** The name that was read or put back. */
  readonly read: string;
  /** The name in force. */
  readonly name: string;
  readonly kpiCount: number;
  /** True when the name was put back from what the rows say and nobody has confirmed it. */
  readonly needsConfirming: boolean;
}

/** The matrix's areas with the names that a person gave them, in sheet order. */
export function listNamedAreas(
  areas: readonly Area[],
  areaNames: readonly AreaName[],
): NamedArea[] {
  return areas.map(({ name, inferred, kpis }) => {
    const given =
      areaNames.find((entry) => entry.name === name) ??
      areaNames.find((entry) => entry.read === name);
    return {
      read: given?.read ?? name,
      name: given?.name ?? name,
      kpiCount: kpis.length,
      needsConfirming: inferred && given === undefined,
    };
  });
}

/** The names with `read` now called `name`; a blank name takes back what a person had said. */
export function nameArea(areaNames: readonly AreaName[], read: string, name: string): AreaName[] {
  const others = areaNames.filter((entry) => entry.read !== read);
  return name.trim() === '' ? others : [...others, { read, name: name.trim() }];
}
