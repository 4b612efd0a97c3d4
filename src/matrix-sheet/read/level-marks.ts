import type { LevelScale } from '../../domain/level-scale';
import { isNamedByNumbers } from '../../domain/level-scale';
import { readNumberLevel, saysNotApplicable } from '../../domain/number-level';
import type { LevelReading } from '../../domain/read-level';
import { readLevel } from '../../domain/read-level';

/** A level, or what is left of one, found in a cell. */
export interface LevelMark {
  /**
   * `opening`: the cell starts with the level, and what follows could stand without it ("Leader The council …").
   * `wording`: the cell starts with the level's word, but the sentence goes on with it ("Developing a plan").
   * `closing`: the cell ends with the level, after the last words of the block above ("… by suppliers. Leader").
   * `damaged`: something stands where a level would, and it is none ("M-4", "N/A", a number outside the scale).
   */
  readonly kind: 'opening' | 'wording' | 'closing' | 'damaged';
  readonly level: string | null;
  readonly inferred: boolean;
  readonly word: string;
  readonly suggestion: string | null;
  /** The cell's text without the level. */
  readonly text: string;
}

/** Finds levels in the cells of a matrix. */
export interface LevelMarkReader {
  /** Looks for a level in a statement's cell; null when the cell holds ordinary text or nothing. */
  readStatement(text: string): LevelMark | null;
  /** Reads a cell of a column for levels alone, where any text is meant as a level; null when empty. */
  readLevelCell(text: string): LevelMark | null;
}

/** A text of at most this many words could be a damaged level and nothing else. */
const MOST_WORDS_OF_A_DAMAGED_LEVEL = 3;

/** "Level 3: Mature", "3. Mature", "L3", "(3)": how a text starts that may state a level by its number. */
const NUMBERING = /^(?:\p{L}+(?:\s+\p{L}+)?\.?\s*)?[([]?[-\u2212]?\d/iu;

/** Reads levels of one scale; remembers texts and words it has met, since a matrix repeats them row by row. */
export function createLevelMarkReader(scale: LevelScale): LevelMarkReader {
  const { levels, aliases = [] } = scale;
  const hasLevelsOfSeveralWords = [...levels, ...aliases.map(({ word }) => word)].some((name) =>
    /\s/.test(name),
  );
  // A sentence's last figure is no level.
  const closingLevels = isNamedByNumbers(scale) ? [] : levels;
  const ordinaryWords = new Map<string, boolean>();

  /** Whether a first word is no level and comes near none, so that the rest need not be looked at. */
  function isOrdinary(text: string): boolean {
    if (hasLevelsOfSeveralWords) return false;
    const end = text.indexOf(' ');
    const word = end < 0 ? text : text.slice(0, end);
    let ordinary = ordinaryWords.get(word);
    if (ordinary === undefined) {
      const { level, suggestion } = readLevel(word, scale);
      ordinary = level === null && suggestion === null;
      ordinaryWords.set(word, ordinary);
    }
    return ordinary;
  }

  function readNumbered(text: string): LevelMark | null {
    if (!NUMBERING.test(text)) return null;
    const reading = readLevel(text, scale);
    if (reading.level !== null) return markOf(reading, 'opening');
    // Outside the scale it is still meant as a level, and not as words.
    const isMeant = scale.lowestNumber !== null && readNumberLevel(text)?.rest === '';
    return isMeant ? markDamaged(text, reading) : null;
  }

  /** Reads a text that stands where a level does, and is meant as one. */
  function readAlone(text: string): LevelMark {
    const reading = readLevel(text, scale);
    return reading.level === null ? markDamaged(text, reading) : markOf(reading, 'opening');
  }

  /** A sentence's end, then a level and nothing more. */
  function readClosing(text: string): LevelMark | null {
    for (const level of closingLevels) {
      const before = text.endsWith(level) ? text.slice(0, -level.length) : '';
      if (/[.!?]\s+$/.test(before)) {
        const mark = { kind: 'closing', level, inferred: true, word: level } as const;
        return { ...mark, suggestion: null, text: before.trimEnd() };
      }
    }
    return null;
  }

  function findMark(text: string): LevelMark | null {
    if (saysNotApplicable(text)) return readAlone(text);
    if (isOrdinary(text)) return readNumbered(text) ?? readClosing(text);
    const reading = readLevel(text, scale);
    if (reading.level !== null) {
      return markOf(reading, goesOn(text, reading) ? 'wording' : 'opening');
    }
    if (looksDamaged(text, reading)) return markDamaged(text, reading);
    return readNumbered(text) ?? readClosing(text);
  }

  const known = new Map<string, LevelMark | null>();
  return {
    readStatement(text) {
      let mark = known.get(text);
      if (mark === undefined) known.set(text, (mark = findMark(text)));
      return mark;
    },
    readLevelCell: (text) => (text === '' ? null : readAlone(text)),
  };
}

/** Whether the sentence goes on after the level's word: only a space and a small letter follow, no dash or colon. */
function goesOn(text: string, { word }: LevelReading): boolean {
  return text.startsWith(word) && /^ \p{Ll}/u.test(text.slice(word.length));
}

function markOf(reading: LevelReading, kind: LevelMark['kind']): LevelMark {
  const { level, inferred, word, suggestion, descriptor } = reading;
  return { kind, level, inferred, word, suggestion, text: descriptor };
}

function markDamaged(text: string, reading: LevelReading): LevelMark {
  const rest = text.startsWith(reading.word) ? text.slice(reading.word.length) : '';
  return { ...markOf(reading, 'damaged'), text: rest.replace(/^[\s:;,.–-]+/, '') };
}

/**
 * A damaged level stands alone in its cell or is followed by a sentence of its own; otherwise the word is
 * merely one that resembles a level, as "Leaders" does in "Leaders meet monthly".
 */
function looksDamaged(text: string, { suggestion }: LevelReading): boolean {
  if (suggestion === null) return false;
  const words = text.split(' ');
  if (words.length > MOST_WORDS_OF_A_DAMAGED_LEVEL) return /^\p{Lu}/u.test(words[1]!);
  return !text.endsWith('.') && !/^\p{Ll}/u.test(text);
}
