import type { LevelScale } from '../../domain/level-scale';
import { createScale } from '../../domain/level-scale';
import type { Area } from '../../domain/matrix';
import type { AreaName, StoredSettings } from '../../workbook/settings';

/** Fewest levels that make a scale. */
const FEWEST_LEVELS = 2;

/** What is wrong with the names of a scale of levels. */
export interface LevelTroubles {
  /** One for each name, null where it is well. */
  readonly byLevel: readonly (string | null)[];
  /** About the scale as a whole; null when there is nothing to say. */
  readonly scale: string | null;
}

/** Checks level names as typed, lowest first: none blank, none twice (in any case), two at least. */
export function checkLevels(levels: readonly string[]): LevelTroubles {
  const folded = levels.map((level) => level.trim().toLowerCase());
  const byLevel = folded.map((level, index) => {
    if (level === '') return 'Give the level a name, or remove it.';
    const first = folded.indexOf(level);
    return first < index ? `This is the name of level ${first + 1} already.` : null;
  });
  return {
    byLevel,
    scale: levels.length < FEWEST_LEVELS ? 'A scale needs two levels at least. Add one.' : null,
  };
}

/** Whether nothing is wrong. */
export function areLevelsSound({ byLevel, scale }: LevelTroubles): boolean {
  return scale === null && byLevel.every((trouble) => trouble === null);
}

/** Changed settings as they are stored: names without spaces around them. */
export function tidySettings(change: Partial<StoredSettings>): Partial<StoredSettings> {
  const { scale, treatedAs, areaNames } = change;
  return {
    ...change,
    ...(scale ? { scale: tidyScale(scale) } : {}),
    ...(treatedAs
      ? { treatedAs: treatedAs.map(({ word, level }) => ({ word, level: level.trim() })) }
      : {}),
    ...(areaNames
      ? { areaNames: areaNames.map(({ read, name }) => ({ read, name: name.trim() })) }
      : {}),
  };
}

function tidyScale({ levels, lowestNumber }: LevelScale): LevelScale {
  return createScale(
    levels.map((level) => level.trim()),
    lowestNumber,
  );
}

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
