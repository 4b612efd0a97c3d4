import { isKnownForRn, KNOWN_WORDS, mayHoldRn } from '../../src/import/pages/known-words';
import { mendLetters } from '../../src/import/pages/mend-letters';
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
        const [mended] = mendLetters([text!], true);
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
