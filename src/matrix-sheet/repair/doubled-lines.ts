import { editDistance } from '../../domain/edit-distance';

/** Words that a sheet uses, each with the number of times; what a damaged word is not among. */
export type Vocabulary = ReadonlyMap<string, number>;

/** At least this share of the letters must stand in words that agree. */
const FEWEST_AGREEING_LETTERS = 0.55;
/** Two words agree when at most this share of the longer one differs. */
const MOST_DIFFERING_LETTERS = 0.5;
/** Two words shorter than this in which two letters differ may as well be two: "bins" and "lids" alone show no damage. */
const FEWEST_LETTERS_TO_TELL = 6;
/** Lines of lengths further apart than this share of the longer are not compared letter by letter. */
const MOST_DIFFERING_LENGTH = 0.3;

/**
 * Whether one line is a scanner's second, worse reading of the other ("Skills & knowledge", "Skine a knemeage").
 * Lines that differ in a number or in whole words only are two lines ("Review lot 1", "Review lot 2"; "Review bins", "Review
 * lids").
 */
export function isDoubledLine(left: string, right: string): boolean {
  if (left === right) return true;
  const longer = Math.max(left.length, right.length);
  if (Math.abs(left.length - right.length) > longer * MOST_DIFFERING_LENGTH) return false;
  if (!shareAnEnd(left, right)) return false;
  const leftWords = listWords(left);
  const rightWords = listWords(right);
  if (leftWords.length === 0 || Math.abs(leftWords.length - rightWords.length) > 1) return false;

  const { agreeing, damaged } = countAgreeingLetters(leftWords, rightWords);
  const letters = Math.max(countLetters(leftWords), countLetters(rightWords));
  const isSameText = leftWords.join(' ') === rightWords.join(' ');
  return (damaged || isSameText) && agreeing >= letters * FEWEST_AGREEING_LETTERS;
}

/** The better of two readings of one line: the one with more words that the sheet also uses elsewhere, else the later. */
export function chooseSounderLine(earlier: string, later: string, vocabulary: Vocabulary): string {
  const pair = [...listWords(earlier), ...listWords(later)];
  const isUsedElsewhere = (word: string): boolean =>
    (vocabulary.get(word) ?? 0) > pair.filter((other) => other === word).length;
  const soundness = (line: string): number => {
    const words = listWords(line);
    return words.filter(isUsedElsewhere).length / words.length;
  };
  return soundness(earlier) > soundness(later) ? earlier : later;
}

/** Counts the words of the given texts. */
export function countWords(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of listWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The last `wordCount` words of a line, as written. */
export function lastWords(line: string, wordCount: number): string {
  return line.split(' ').slice(-wordCount).join(' ');
}

/** Words of letters or digits in small letters; single letters are left out, since debris is full of them. */
function listWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{2,}|\p{N}+/gu) ?? [];
}

function countLetters(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** The most letters in words that agree, in order (a longest common subsequence of words). */
function countAgreeingLetters(
  left: readonly string[],
  right: readonly string[],
): { agreeing: number; damaged: boolean } {
  let previous = new Array<number>(right.length + 1).fill(0);
  let current = new Array<number>(right.length + 1).fill(0);
  let damaged = false;
  for (const leftWord of left) {
    for (let column = 0; column < right.length; column += 1) {
      const rightWord = right[column]!;
      let best = Math.max(previous[column + 1]!, current[column]!);
      if (agree(leftWord, rightWord)) {
        damaged ||= leftWord !== rightWord && !mayBeTwo(leftWord, rightWord);
        best = Math.max(best, previous[column]! + Math.max(leftWord.length, rightWord.length));
      }
      current[column + 1] = best;
    }
    [previous, current] = [current, previous];
  }
  return { agreeing: previous[right.length]!, damaged };
}

/** Damage seldom reaches both ends: most pairs are told apart by that, without counting differences. */
function shareAnEnd(left: string, right: string): boolean {
  return (
    left[0] === right[0] ||
    left[0]!.toLowerCase() === right[0]!.toLowerCase() ||
    lastLetter(left) === lastLetter(right)
  );
}

function lastLetter(text: string): string {
  const last = text.at(-1)!;
  const isLetter = (last >= 'a' && last <= 'z') || /[\p{L}\p{N}]/u.test(last);
  return (isLetter ? last : (text.at(-2) ?? last)).toLowerCase();
}

function agree(left: string, right: string): boolean {
  if (left === right) return true;
  // Words of two letters are alike by chance.
  if (left.length < 3 || right.length < 3 || !shareAnEnd(left, right)) return false;
  // A number that differs is another number.
  if (/\p{N}/u.test(left) || /\p{N}/u.test(right)) return false;
  const most = Math.max(left.length, right.length) * MOST_DIFFERING_LETTERS;
  return Math.abs(left.length - right.length) <= most && editDistance(left, right) <= most;
}

/** Whether two words that agree are so short that they need not be one. */
function mayBeTwo(left: string, right: string): boolean {
  const longer = Math.max(left.length, right.length);
  return longer < FEWEST_LETTERS_TO_TELL && editDistance(left, right) > 1;
}
