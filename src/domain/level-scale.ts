/** The steps of maturity in order, lowest first. Names are unique without regard to case. */
export interface LevelScale {
  readonly levels: readonly string[];
}

/** The scale of the Local Government Association's National Procurement Strategy toolkit. */
export const DEFAULT_SCALE: LevelScale = {
  levels: ['Minimum', 'Developing', 'Mature', 'Leader', 'Innovator'],
};

/** Position of a level on the scale, 0 for the lowest; null for a name that is not on it. */
export function rankLevel(level: string | null, scale: LevelScale): number | null {
  if (level === null) return null;
  const sameSpelling = scale.levels.indexOf(level);
  if (sameSpelling >= 0) return sameSpelling;
  const wanted = level.toLowerCase();
  const rank = scale.levels.findIndex((name) => name.toLowerCase() === wanted);
  return rank < 0 ? null : rank;
}
