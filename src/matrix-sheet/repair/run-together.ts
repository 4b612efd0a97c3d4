import type { LevelScale } from '../../domain/level-scale';
import { isNamedByNumbers } from '../../domain/level-scale';

/** A second level in a cell that opens with one. */
export interface SecondLevel {
  readonly word: string;
  /** Whether punctuation sets it off from what follows, as in "Mature: teams meet". */
  readonly isSetOff: boolean;
}

/**
 * Makes a function that finds the second level in a statement's cell: after a sentence's end and with a sentence
 * behind it, as where two KPIs were typed into one cell.
 */
export function createSecondLevelFinder(scale: LevelScale): (text: string) => SecondLevel | null {
  // A figure behind a sentence is no level.
  if (isNamedByNumbers(scale)) return () => null;
  const names = scale.levels.map((level) => level.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(
    `[.!?]\\s+(${names.join('|')})(?:(\\s*[:–-])\\s*\\S|\\s+[\\p{Lu}\\p{N}])`,
    'u',
  );
  return (text) => {
    const match = pattern.exec(text);
    return match ? { word: match[1]!, isSetOff: match[2] !== undefined } : null;
  };
}
