import type { LevelScale } from '../domain/level-scale';
import { readLevel } from '../domain/read-level';

/**
 * Finds the second level in a statement that opens with one: after a sentence's end, with a sentence behind it, as
 * where two KPIs were typed into one cell. `findSecondLevel(text)` gives its word, or null.
 */
export function createSecondLevelFinder(scale: LevelScale): (text: string) => string | null {
  const names = scale.levels.map((level) => level.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`[.!?]\\s+(${names.join('|')})(?:\\s*[:–-])?\\s+\\p{Lu}`, 'u');
  return (text) => {
    const word = pattern.exec(text)?.[1];
    return word !== undefined && readLevel(word, scale).level !== null ? word : null;
  };
}
