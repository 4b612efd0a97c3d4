import { foldText } from './fold-text';
import type { LevelAlias, LevelScale } from './level-scale';
import { isNamedByNumbers, levelOfAlias, levelOfScore, rankLevel } from './level-scale';
import type { NumberLevel } from './number-level';
import { readNumberLevel, saysNotApplicable } from './number-level';
import { suggestFromScrap, suggestFromWord } from './suggest-level';

/** What the start of a text says of a level. */
export interface LevelReading {
  /**
   * Name on the scale as the scale spells it, or a score between two levels ("2.25"); null when the text does not start
   * with one, and for what is outside the scale.
   */
  readonly level: string | null;
  /**
   * True when `level` needed an inference: something is glued to it ("Minimum1."), its number says
   * another level ("Level 2: Mature"), it may only begin a sentence ("Developing a plan"), or a sign makes it
   * about a level ("2+").
   */
  readonly inferred: boolean;
  /** The first word as typed, without what was glued on; '' for an empty text. */
  readonly word: string;
  /** A level that the word may have meant ("D", "M-4"); null when none comes near. Never set together with `level`. */
  readonly suggestion: string | null;
  /** What follows the level, trimmed; the whole text when no level was read. */
  readonly descriptor: string;
}

/** "Level 3: ", "3 - ", "3. " in front of a level's name. */
const NUMBERING = /^(?:level\s*)?(\d{1,2})[\s:.)=/\p{Pd}]*/iu;
/** "(2)", "[level 2]", "- 2" behind a level's name: a number that says the same. */
const NUMBERED_AFTER = /^\s*(?:[([]\s*(?:level\s*)?(\d{1,2})\s*[)\]]|[:,\s\p{Pd}]+(\d{1,2})\s*$)/iu;
/** What may stand in front of a level: bullets, brackets, quotes, dashes, invisible marks. */
const OPENING = /^[\s\p{Cf}\p{Pd}\p{Pi}\p{Ps}*"'>\u2022\u25cf\u25aa]+/u;
/** What may stand between a level and its descriptor. A quote or bracket only where it closes the level's own. */
const SEPARATOR = /^[\p{Pe}\p{Pf}"']*[\s\p{Cf}\p{Pd}:;.,*|\u2026]*/u;

interface NameMatch {
  readonly level: string;
  /** As typed. */
  readonly word: string;
  readonly rest: string;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

interface NamePattern {
  /** Longer words first, since a shorter one may be how a longer one begins. */
  readonly names: readonly LevelAlias[];
  /** Matches any word at the start of a text; its n-th group is the n-th of `names`. */
  readonly pattern: RegExp;
}

/** What the cells of a scale are compared with. */
interface ScalePatterns {
  readonly own: NamePattern;
  /** Null where no word is read as a level that does not begin with a figure. */
  readonly aliases: NamePattern | null;
}

const patternsByScale = new WeakMap<LevelScale, ScalePatterns>();

function patternsOf(scale: LevelScale): ScalePatterns {
  const known = patternsByScale.get(scale);
  if (known) return known;
  const { levels, aliases = [] } = scale;
  const worded = aliases.filter(({ word }) => !/^[\p{N}(]/u.test(word));
  const made = {
    own: createPattern(levels.map((level) => ({ word: level, level }))),
    aliases: worded.length === 0 ? null : createPattern(worded),
  };
  patternsByScale.set(scale, made);
  return made;
}

function createPattern(given: readonly LevelAlias[]): NamePattern {
  const names = [...given].sort((left, right) => right.word.length - left.word.length);
  const words = names.map(({ word }) => `(${escapePattern(word)})`).join('|');
  const pattern = new RegExp(`^(?:${words})(?![\\p{L}\\p{M}'\u2019]|(?<=\\d)\\d)`, 'iu');
  return { names, pattern };
}

/** The level's name at the very start of a text; a longer word that begins like it does not count. */
function matchName(text: string, { names, pattern }: NamePattern): NameMatch | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const word = match[0];
  const { level } = names.find((_, index) => match[index + 1] !== undefined)!;
  return { level, word, rest: text.slice(word.length) };
}

/** The second of two levels stated as one: "Mature/Leader", "Developing → Mature", "Mature to Leader". */
function matchSecondLevel(rest: string, scale: LevelScale): string | null {
  const joint =
    /^\s*(?:[/,&>\p{Pd}\u2192]+|and\b|or\b|to\b|towards\b|moving to\b|moving towards\b)\s*/iu.exec(
      rest,
    );
  const second = joint && matchName(rest.slice(joint[0].length), patternsOf(scale).own);
  return second && /^[^\S\n]*(?:$|[\n\p{P}])/u.test(second.rest) ? second.level : null;
}

function lowerOf(first: string, second: string, scale: LevelScale): string {
  return rankLevel(second, scale)! < rankLevel(first, scale)! ? second : first;
}

/** Whether the text reads on as a sentence that merely begins with the level's name. */
function readsOn(rest: string): boolean {
  return /^[^\S\n]+\p{Ll}/u.test(rest);
}

const UNSTATED: LevelReading = {
  level: null,
  inferred: false,
  word: '',
  suggestion: null,
  descriptor: '',
};

function readUnknown(text: string, scale: LevelScale): LevelReading {
  if (saysNotApplicable(text)) return { ...UNSTATED, word: text };
  const word = /^\S+/.exec(text)?.[0].replace(/[:;.,\p{Pd}]+$/u, '') ?? '';
  const suggestion = suggestFromScrap(foldText(text), scale) ?? suggestFromWord(word, scale);
  return { level: null, inferred: false, word, suggestion, descriptor: text };
}

function readNamed(
  { level, word, rest }: NameMatch,
  number: number | null,
  text: string,
  scale: LevelScale,
): LevelReading {
  const second = matchSecondLevel(rest, scale);
  if (second !== null && second !== level) {
    const suggestion = lowerOf(level, second, scale);
    return { level: null, inferred: false, word, suggestion, descriptor: text };
  }
  const glued = /^[\p{N}_]/u.test(rest);
  const after = glued ? null : NUMBERED_AFTER.exec(rest);
  const stated = number ?? (after && Number(after[1] ?? after[2]));
  const contradicted =
    stated !== null && stated !== rankLevel(level, scale)! + (scale.lowestNumber ?? 1);
  return {
    level,
    inferred: glued || contradicted || readsOn(rest),
    word,
    suggestion: null,
    descriptor: rest
      .slice(after?.[0].length ?? 0)
      .replace(SEPARATOR, '')
      .trim(),
  };
}

/** A level that is stated by its number alone. */
function readNumbered(form: NumberLevel, text: string, scale: LevelScale): LevelReading {
  const { number, outOf, isAbout, word, rest } = form;
  const highest = scale.lowestNumber! + scale.levels.length - 1;
  const isOfAnotherScale = outOf !== null && outOf !== highest;
  const level = isOfAnotherScale ? null : levelOfScore(number, scale);
  return level === null
    ? { ...UNSTATED, word, descriptor: text }
    : { level, inferred: isAbout, word, suggestion: null, descriptor: rest };
}

/**
 * Reads the level at the start of a "Where we are now" or "Where we want to be" cell. Two levels in one are none; "N/A" is
 * none either, and its own word. What a person wants a whole text read as goes before what it says itself, and what they
 * want its first words read as behind.
 */
export function readLevel(text: string, scale: LevelScale): LevelReading {
  const trimmed = text.trim();
  if (scale.aliases === undefined) return readOwn(trimmed, scale);
  const level = levelOfAlias(trimmed, scale);
  if (level !== null) return { ...UNSTATED, level, word: trimmed };
  const reading = readOwn(trimmed, scale);
  return reading.level === null ? (readAlias(trimmed, scale) ?? reading) : reading;
}

/** Reads a level by the names and numbers that the scale has itself. */
function readOwn(trimmed: string, scale: LevelScale): LevelReading {
  if (!isNamedByNumbers(scale)) {
    const { own } = patternsOf(scale);
    const opened = trimmed.replace(OPENING, '');
    const plain = matchName(opened, own);
    if (plain) return readNamed(plain, null, trimmed, scale);
    const numbering = NUMBERING.exec(opened);
    const numbered = numbering && matchName(opened.slice(numbering[0].length), own);
    if (numbered) return readNamed(numbered, Number(numbering[1]), trimmed, scale);
  }
  const form = scale.lowestNumber === null ? null : readNumberLevel(trimmed);
  return form ? readNumbered(form, trimmed, scale) : readUnknown(trimmed, scale);
}

/** Reads a level by a word or a number at the start that is read as one because a person has said so. */
function readAlias(trimmed: string, scale: LevelScale): LevelReading | null {
  const { aliases } = patternsOf(scale);
  const named = aliases && matchName(trimmed.replace(OPENING, ''), aliases);
  if (named) return readNamed(named, null, trimmed, scale);
  const form = readNumberLevel(trimmed);
  const level = form?.outOf === null ? levelOfAlias(String(form.number), scale) : null;
  if (!form || level === null) return null;
  const { isAbout, word, rest } = form;
  return { level, inferred: isAbout, word, suggestion: null, descriptor: rest };
}
