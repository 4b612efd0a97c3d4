import { commonSubsequenceLength, editDistance } from './edit-distance';
import type { LevelScale } from './level-scale';
import { isNamedByNumbers, levelOfScore } from './level-scale';
import { readNumberLevel } from './number-level';
import { endsWithJoiningWord } from './open-ends';

/** Figures and signs that a scanner puts for letters. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '|': 'l',
  '4': 'a',
  '5': 's',
  '8': 'b',
};

/** Share of letters in common below which a torn-off phrase is not likened to a level. */
const LEAST_LIKENESS = 1 / 3;

/** How much longer than a level's name a torn-off phrase may be and still stand for it. */
const GREATEST_STRETCH = 1.5;

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[01|458]/g, (sign) => LOOK_ALIKES[sign]!)
    .replace(/[^\p{L}]/gu, '');
}

function likeness(left: string, right: string): number {
  return (2 * commonSubsequenceLength(left, right)) / (left.length + right.length);
}

/**
 * Whether a word is a level's name misspelt: at most one letter wrong in five, by a slip rather than
 * a longer or inflected word ("Leaders", "Maturely").
 */
function isMisspelt(letters: string, name: string): boolean {
  if (letters === name || letters.startsWith(name) || letters[0] !== name[0])
    return letters === name;
  return editDistance(letters, name) <= Math.floor(name.length / 5);
}

function onlyOne(levels: readonly string[]): string | null {
  return levels.length === 1 ? levels[0]! : null;
}

/** A level that a text's first word misspells, as "Developping" does; null when none or several. */
export function suggestFromWord(word: string, scale: LevelScale): string | null {
  if (isNamedByNumbers(scale)) return null;
  const letters = lettersOf(word);
  return onlyOne(scale.levels.filter((level) => isMisspelt(letters, lettersOf(level))));
}

function suggestFromBeginning(text: string, scale: LevelScale): string | null {
  const letters = lettersOf(text);
  if (letters === '') return null;
  return onlyOne(scale.levels.filter((level) => lettersOf(level).startsWith(letters)));
}

function suggestFromTornPhrase(text: string, scale: LevelScale): string | null {
  const letters = lettersOf(text);
  const likest = scale.levels
    .filter((level) => lettersOf(level)[0] === letters[0])
    .filter((level) => text.length <= level.length * GREATEST_STRETCH)
    .map((level) => ({ level, score: likeness(letters, lettersOf(level)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((left, right) => right.score - left.score);
  return likest[0]?.level ?? null;
}

/** Where levels carry no numbers a figure may count them from 1. */
function suggestFromNumber(number: number, scale: LevelScale): string | null {
  return scale.lowestNumber === null
    ? (scale.levels[number - 1] ?? null)
    : levelOfScore(number, scale);
}

/**
 * The level that a whole text in a level's place may stand for, null when none comes near: a figure
 * that counts levels from 1 ("3", "L3"), a beginning that only one level has ("D", "Dev.", "M-4" read as
 * "Ma"), or a short phrase torn off in the middle that shares letters with one ("Daniel and an").
 */
export function suggestFromScrap(text: string, scale: LevelScale): string | null {
  const form = readNumberLevel(text);
  if (form) return form.rest === '' ? suggestFromNumber(form.number, scale) : null;
  if (isNamedByNumbers(scale) || !/^\p{Lu}/u.test(text)) return null;
  const words = text.split(/\s+/);
  if (words.length === 1) return suggestFromBeginning(text, scale);
  // No finished phrase ends so: this one was torn off.
  return endsWithJoiningWord(words) ? suggestFromTornPhrase(text, scale) : null;
}
