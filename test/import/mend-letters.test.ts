import { runAtOnce } from '../../src/domain/steps';
import { KNOWN_WORDS } from '../../src/import/pages/known-words';
import { mendLettersInSteps } from '../../src/import/pages/mend-letters';
import { printLine } from '../support/lay-pages';

/** What a word of a paper becomes, of which the rest says these words, and how sure that is; '' where nothing is said of it. */
function mend(word: string, rest = '', isScanned = true): string[] {
  const texts = printLine(`${word} ${rest}`.trim(), 0, 0).map((text) => ({
    ...text,
    pageNumber: 1,
  }));
  const [mended] = runAtOnce(mendLettersInSteps(texts, isScanned, KNOWN_WORDS));
  return [mended!.text, (mended!.mends ?? []).map(({ certainty }) => certainty).join()];
}

test.each([
  ['1og', 'the log', 'log', 'certain'],
  ['rnonitoring.', 'monitoring', 'monitoring.', 'certain'],
  ['£1.2rn', '£1.2m', '£1.2m', 'certain'],
  ['lCT', 'ICT', 'ICT', 'certain'],
  ['Ju1-23', '', 'Jul-23', 'likely'],
  ['leams', 'learns', 'learns', 'likely'],
  ['retum', '', 'return', 'likely'],
  ['cornplaints', 'complaints', 'complaints', 'likely'],
  ['pipe1ine', '', 'pipeline', 'likely'],
  ['lnduction', '', 'Induction', 'likely'],
  ['2O24', '', '2024', 'likely'],
  ['O3/11/2024', '', '03/11/2024', 'likely'],
  ['1O,000', '', '10,000', 'likely'],
])('%s on a paper that says “%s” is %s, %s', (word, rest, became, certainty) => {
  expect(mend(word, rest)).toEqual([became, certainty]);
});

test.each([
  ['both readings are words', 'modem', 'modern modern modern'],
  ['nothing says the word elsewhere', '1edger', ''],
  ['r and n may be a name’s', 'Sorntham', ''],
  ['an objective may be meant', 'O3', '03'],
  ['a letter stands alone', 'O', ''],
])('where %s, %s stands and is doubtful', (_, word, rest) => {
  expect(mend(word, rest)).toEqual([word, 'doubtful']);
});

test.each([
  '1st',
  '10am',
  '2m',
  'Q1',
  'KP1',
  'S151',
  'learn',
  'government',
  'Ltd',
  'ltd',
  'Llandudno',
  'll',
  'autumn',
  'tumour',
  'ann@burn1ey.gov.uk',
])('%s is in peace', (word) => {
  expect(mend(word, 'lst Ql KPl 2rn leam govemment')).toEqual([word, '']);
  expect(mend(word)).toEqual([word, '']);
});

test('a word that is merely unknown is in peace on a paper that bears no other mark of a scanner', () => {
  for (const word of ['Sorntham', 'O3', 'O', 'Area1'])
    expect(mend(word, '', false)).toEqual([word, '']);
});

test('no text is lost: what was mended keeps the text of the source', () => {
  const [text] = printLine('1og', 0, 0).map((each) => ({ ...each, pageNumber: 1 }));
  const [mended] = runAtOnce(
    mendLettersInSteps([text!, { ...text!, text: 'log' }], true, KNOWN_WORDS),
  );
  expect(mended!.pieces).toEqual([text]);
  expect(mended!.mends).toEqual([
    { kind: 'letters-mended', was: '1og', became: 'log', certainty: 'certain' },
  ]);
});
