import { readFileSync } from 'node:fs';
import { runAtOnce } from '../../src/domain/steps';
import {
  isKnownForRn,
  KNOWN_WORDS,
  mayHoldRn,
  parseKnownWords,
  SHIPPED_WORDS,
} from '../../src/import/pages/known-words';
import { mendLettersInSteps } from '../../src/import/pages/mend-letters';
import { printLine } from '../support/lay-pages';

test('a known word in which a scanner took letters for others comes back, or is doubtful', () => {
  const taken: readonly (readonly [string, string])[] = [
    ['rn', 'm'],
    ['m', 'rn'],
    ['l', '1'],
  ];
  const silent = [...KNOWN_WORDS].flatMap((word) =>
    taken
      .filter(([letters]) => word.length > 3 && word.includes(letters))
      .map(([letters, read]) => word.replace(letters, read))
      .filter((damaged) => {
        const [text] = printLine(damaged, 0, 0).map((each) => ({ ...each, pageNumber: 1 }));
        const [mended] = runAtOnce(mendLettersInSteps([text!], true, KNOWN_WORDS));
        return mended!.text !== word && mended!.mends === undefined;
      }),
  );
  expect(silent).toEqual([]);
});

test.each(['returned', 'government', 'external', 'turnover'])(
  '%s is known for its r and n',
  (word) => {
    expect(isKnownForRn(word)).toBe(true);
  },
);

test.each(['auturnn', 'turnour', 'cornplaints'])('%s is not', (word) => {
  expect(isKnownForRn(word)).toBe(false);
});

test('r and n in the middle of a word may well stand there', () => {
  expect(mayHoldRn('misgoverned')).toBe(true);
  expect(mayHoldRn('cornplaints')).toBe(false);
});

test('a list has words, notes and blank lines, with capitals or not, and from any system', () => {
  const text = '\ufeff# Places\r\nTrevelyan  zennor\n\n  # more\nO’Brien St-Ives';
  expect([...parseKnownWords(text, 'names.txt')]).toEqual([
    ...['trevelyan', 'zennor', 'o', 'brien', 'st', 'ives'],
  ]);
});

test.each([
  ['Trevelyan\n\nZen9or', 'names.txt has “Zen9or” in line 3, which is no name or word of letters.'],
  ['a@b.uk', 'names.txt has “a@b.uk” in line 1'],
  ['# notes alone', 'names.txt has no names or words in it.'],
  [`x${'y'.repeat(80)}`, 'names.txt has “xyyy'],
])('a list that says “%s” is refused with what is wrong', (text, message) => {
  expect(() => parseKnownWords(text, 'names.txt')).toThrow(message);
});

test('a list that is longer than any is refused', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const words = Array.from({ length: 20_001 }, (_, index) =>
    [0, 1, 2, 3].map((place) => letters[Math.floor(index / 26 ** place) % 26]).join(''),
  );
  expect(() => parseKnownWords(words.join(' '), 'names.txt')).toThrow('has 20001 words');
});

test('the list that councils begin with is the one that comes with the add-in', () => {
  expect(readFileSync('docs/known-names.txt', 'utf8')).toBe(SHIPPED_WORDS);
});

test('the words of a council’s own list are mended, and those of no list are only doubted', () => {
  const [text] = printLine('Trevelyarn', 0, 0).map((each) => ({ ...each, pageNumber: 1 }));
  const mend = (known: string): string =>
    runAtOnce(mendLettersInSteps([text!], true, parseKnownWords(known, 'names.txt')))[0]!.text;
  expect([mend('Trevelyam'), mend('Zennor')]).toEqual(['Trevelyam', 'Trevelyarn']);
});
