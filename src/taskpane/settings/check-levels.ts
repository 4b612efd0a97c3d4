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
    if (/^\d+$/.test(level)) return 'Give the level a word, not a number alone.';
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
