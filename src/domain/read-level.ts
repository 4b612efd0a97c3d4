import type { LevelScale } from './level-scale';

export interface LevelReading {
  /** Name on the scale as the scale spells it; null when the text does not start with one. */
  readonly level: string | null;
  /** True when `level` was recognised from a non-standard or glued word ("Minimum1.", "mature:"  is standard). */
  readonly inferred: boolean;
  /** The first word as typed, without what was glued on; '' for an empty text. */
  readonly word: string;
  /** A level that the word may have meant ("D", "M-4"); null when none comes near. Never set together with `level`. */
  readonly suggestion: string | null;
  /** What follows the level, trimmed; the whole text when no level was read. */
  readonly descriptor: string;
}

/** Reads the level at the start of a "Where we are now" or "Where we want to be" cell. */
export function readLevel(text: string, scale: LevelScale): LevelReading {
  void scale;
  return { level: null, inferred: false, word: '', suggestion: null, descriptor: text };
}
