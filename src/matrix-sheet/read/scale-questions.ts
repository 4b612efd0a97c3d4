import type { LevelScale } from '../../domain/level-scale';
import {
  MOST_LEVELS,
  createScale,
  levelOfScore,
  rankScore,
  writeScale,
} from '../../domain/level-scale';
import type { ReadingChoice, ReadingQuestion } from '../../domain/reading-question';
import { joinWords, startSentence } from '../../domain/wording';
import type { LevelTally } from './tally-levels';

/** Which of the scales that fit it is; null where only one does. The first is followed until somebody answers. */
export function askWhich(
  scales: readonly LevelScale[],
  cells: readonly string[],
): ReadingQuestion | null {
  if (scales.length < 2) return null;
  return {
    id: 'scale',
    text: 'Which scale do the levels follow? What stands in the cells fits several.',
    cells,
    choices: scales.map(choose),
    assumed: 0,
  };
}

function choose(scale: LevelScale): ReadingChoice {
  const isKnown = scale.framework !== null || /^\d+ to \d+$/.test(scale.name);
  const text = isKnown ? scale.name : writeScale(scale);
  return {
    label: `${scale.name}: ${scale.levels.join(', ')}`,
    answer: { kind: 'scale', scale: text },
  };
}

/** Where some cells say words and others numbers, nothing tells which number a word has. */
export function askForNumbers(
  scale: LevelScale,
  { numbers }: LevelTally,
  cells: readonly string[],
): ReadingQuestion | null {
  const highest = scale.levels.length;
  const whole = [...numbers.keys()].filter(
    (number) => Number.isInteger(number) && number >= 0 && number <= highest,
  );
  if (scale.lowestNumber !== null || whole.length === 0) return null;
  const number = Math.max(...whole);
  const choices = [1, 0].map((lowest) => createScale(scale.levels, lowest));
  const fitting = choices.filter((choice) => whole.every((one) => rankScore(one, choice) !== null));
  const named = fitting.map(
    (choice) => `${levelOfScore(number, choice)}, counting from ${choice.lowestNumber}`,
  );
  if (fitting.length === 0) return null;
  return {
    id: 'level-numbers',
    text: `Some levels are words and some are numbers. What does ${number} mean?`,
    cells,
    choices: fitting.map((choice, index) => ({
      label: named[index]!,
      answer: { kind: 'scale', scale: writeScale(choice) },
    })),
    assumed: null,
  };
}

/** Words as they usually follow one another on a scale; only for a first guess that a person is asked about. */
const USUAL_ORDER = (
  'none no unaware red minimal low weak poor basic limited initial beginning started informal partial partly amber ' +
  'medium moderate some emerging developing established defined substantial good mostly formal high strong managed green ' +
  'mature advanced full fully yes excellent embedded leading optimised optimized'
).split(' ');

/** Whether the first words of all of these are known to follow one another so. */
export function isUsualOrder(levels: readonly string[]): boolean {
  const places = levels.map(placeOf);
  return places.every((place, rank) => place >= 0 && (rank === 0 || place > places[rank - 1]!));
}

const placeOf = (level: string): number => USUAL_ORDER.indexOf(level.toLowerCase().split(' ')[0]!);

/** Levels are stated, and not which end is the lowest: as they stand until somebody answers. `says`: where, before them. */
export function askForDirection(
  scale: LevelScale,
  says: string,
  cells: readonly string[],
): ReadingQuestion {
  const { levels } = scale;
  return {
    id: 'scale',
    text: `${says} ${joinWords(
      levels.map((name) => `“${name}”`),
      'or',
    )}. Which is the lowest level?`,
    cells,
    choices: [levels, [...levels].reverse()].map((names) => choose(createScale(names))),
    assumed: 0,
  };
}

/** The most names of levels that a published scale has (NPS 2018 and CMMI): more texts, of which few recur, are descriptions. */
const MOST_NAMES = 5;

/**
 * Words that recur where levels are expected, and are of no framework, are levels of which nothing tells the order; so are
 * a few words that stand there once each, where hardly a cell says anything else. Null where there are few beside the cells
 * that a scale explains.
 */
export function askForOrder(
  { names, words, cellCount }: LevelTally,
  explainedCount: number,
  cells: readonly string[],
): ReadingQuestion | null {
  const unknown = [...words.values()];
  const recurring = unknown.filter(({ count }) => count > 1);
  const recurringCount = sumOf(recurring);
  const doRecur =
    recurring.length > 0 &&
    recurringCount * 4 >= sumOf(unknown) * 3 &&
    recurringCount * 2 >= explainedCount;
  // Beside levels that a scale has, words that stand once are slips of the keyboard.
  const areAll =
    explainedCount < sumOf(unknown) &&
    sumOf(unknown) * 4 >= (cellCount - explainedCount) * 3 &&
    (unknown.length <= MOST_NAMES || recurringCount * 2 >= sumOf(unknown));
  const isVocabulary = doRecur || areAll;
  const known = [...names].map(([name, count]) => ({ text: startSentence(name), count }));
  const levels = [...unknown, ...known].map(({ text }) => text);
  if (!isVocabulary || levels.length < 2 || levels.length > MOST_LEVELS) return null;
  const ordered = levels.every((level) => placeOf(level) >= 0)
    ? [...levels].sort((left, right) => placeOf(left) - placeOf(right))
    : levels;
  return {
    id: 'scale',
    text: `Where levels are expected the cells say ${joinWords(levels.map((name) => `“${name}”`))}. Which is the lowest, and in which order do the others follow?`,
    cells,
    choices: [ordered, [...ordered].reverse()].map((names) => choose(createScale(names))),
    assumed: null,
  };
}

const sumOf = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((sum, { count }) => sum + count, 0);
