import {
  listItems,
  listNumbered,
  listTextLines,
  markOf,
  splitActions,
  splitSentences,
} from '../../../src/matrix-sheet/actions/split-actions';
import { describeActions, readRows } from '../read-sheet';

describe('two actions of a cell are set apart', () => {
  test.each<[string, string, readonly [string, string]]>([
    ['by lines', 'Build it\nSell it', ['Build it', 'Sell it']],
    ['by blank lines', ' Build  it\r\n\r\n Sell it ', ['Build it', 'Sell it']],
    ['by numbers in a line', '1. Build it 2. Sell it', ['Build it', 'Sell it']],
    ['by numbers in brackets', '(1) Build it (2) Sell it', ['Build it', 'Sell it']],
    ['by letters', 'a) Build it b) Sell it', ['Build it', 'Sell it']],
    ['by bullets in a line', '• Build it • Sell it', ['Build it', 'Sell it']],
    ['by a bullet between', 'Build it * Sell it', ['Build it', 'Sell it']],
    ['by a dash between', 'Build it – sell it', ['Build it', 'sell it']],
    ['by a semicolon', 'Build it; sell it', ['Build it', 'sell it']],
    ['by a full stop', 'Build it. Sell it.', ['Build it.', 'Sell it.']],
    ['by other ends of sentences', 'Build it! Sell it?', ['Build it!', 'Sell it?']],
    ['behind quotation marks', 'Call it “live”. Sell it.', ['Call it “live”.', 'Sell it.']],
    ['behind a bracket', '(Build it.) Sell it.', ['(Build it.)', 'Sell it.']],
    [
      'not by a sentence that explains',
      'Build it. This helps all. Sell it.',
      ['Build it. This helps all.', 'Sell it.'],
    ],
    [
      'where sentences are run together',
      'Build it for all Sell it to all',
      ['Build it for all', 'Sell it to all'],
    ],
    [
      'behind a figure',
      'Write report number 2 Share it with all',
      ['Write report number 2', 'Share it with all'],
    ],
    [
      'behind brackets that close',
      'Write it (all) Share it with all',
      ['Write it (all)', 'Share it with all'],
    ],
    [
      'by the number of a thing at no time',
      'Complete phase 2. Begin phase 3.',
      ['Complete phase 2.', 'Begin phase 3.'],
    ],
    ['behind the number of one', '1. Build it. Sell it.', ['Build it.', 'Sell it.']],
    [
      'line by line, numbers or bullets taken off',
      '1) Build it\n- Sell it',
      ['Build it', 'Sell it'],
    ],
  ])('%s', (_, text, actions) => {
    expect(splitActions(text, 2)).toEqual(actions);
  });

  test.each([
    ['a number of its own', '1. Build it'],
    ['the letter of its own', ' a. Build it'],
    ['a sentence that explains', 'Build it. They helped us.'],
    ['sentences in small letters', 'Build it. and sell it.'],
    ['too few words before a capital', 'Build it Sell it to everybody'],
    ['too few words behind a capital', 'Build it for all Sell it'],
    ['a full stop besides', 'Build it for all. of them Sell it to all'],
    ['three lines', 'Build it\nSell it\nBuy it'],
    ['a number without a blank', '1.Build it 2.Sell it'],
  ])('but not at %s', (_, text) => {
    expect(splitActions(text, 2)).toBeNull();
  });

  test('so that a numbered action beside two dues stays one', () => {
    const describe = (action: string): string[] =>
      describeActions(readRows([['Culture', 'Developing', 'Leader', action, 'Q1 23\nQ2 23']]));
    expect(describe('1. Build it')).toEqual(['D2 1. Build it | E2 Q1 23\nQ2 23']);
    expect(describe('Complete phase 2. Begin phase 3.')).toEqual([
      'D2 Complete phase 2. | E2 Q1 23',
      'D2 Begin phase 3. | E2 Q2 23',
    ]);
  });
});

test.each<[string, readonly string[]]>([
  ['Build it. This helps.  They know.', ['Build it.', 'This helps.', 'They know.']],
  ['Build it. (all) Sell it', ['Build it. (all) Sell it']],
  ['Is it "live?" Sell it', ['Is it "live?"', 'Sell it']],
  ['2. Build it', ['2. Build it']],
  ['', ['']],
])('the sentences of %j are %j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

describe('a text that is numbered from its beginning on', () => {
  /** “1=Build it” for each item. */
  const describe = (text: string): string[] | null =>
    listNumbered(text)?.map(({ mark, text: item }) => `${mark}=${item}`) ?? null;
  test.each<[string, readonly string[]]>([
    ['1. Build it 2. Sell it', ['1=Build it', '2=Sell it']],
    ['1) Build it 2) Sell it', ['1=Build it', '2=Sell it']],
    ['(1) Build it (2) Sell it', ['1=Build it', '2=Sell it']],
    ['a. Build it b. Sell it', ['a=Build it', 'b=Sell it']],
    [' 1. Build it\n 2. Sell it\n3. Buy it ', ['1=Build it', '2=Sell it', '3=Buy it']],
    ['9. Build it 10. Sell it', ['9=Build it', '10=Sell it']],
    ['1. Build it\n3. Sell it', ['1=Build it', '3=Sell it']],
    ['1. Build it 2) not so 2. Sell it', ['1=Build it 2) not so', '2=Sell it']],
    ['1. Build it a. some b. all 2. Sell it', ['1=Build it a. some b. all', '2=Sell it']],
    ['1. Build it 4. of it 2. Sell it', ['1=Build it 4. of it', '2=Sell it']],
    ['g) Build it h) Sell it', ['g=Build it', 'h=Sell it']],
  ])('%j has items', (text, items) => {
    expect(describe(text)).toEqual(items);
  });

  test.each([
    'Build it 1. now 2. then',
    '1. Build it',
    '1. Build it 3. Sell it',
    '1. Build it\n1. Sell it',
    '1. 2. Sell it',
    '1. Build it 2. ',
    'h. Build it i. Sell it',
    '123. Build it 124. Sell it',
    '1.Build it 2.Sell it',
    'x1. Build it 2. Sell it',
  ])('is not %j', (text) => {
    expect(describe(text)).toBeNull();
  });
});

test.each<[string, string | null]>([
  ['2. Q3 23', '2'],
  [' (12) Q3 23', '12'],
  ['b) Q3 23', 'b'],
  ['i) Q3 23', null],
  ['Q3 23', null],
  ['2.5', null],
  ['Q3 2. 23', null],
])('the mark in front of %j is %j', (text, mark) => {
  expect(markOf(text)).toBe(mark);
});

describe('each line of a cell is an action', () => {
  test.each<[string, string, readonly string[]]>([
    ['with numbers', '1. Build it\n2) Sell it', ['Build it', 'Sell it']],
    [
      'with bullets of any kind',
      '• Build it\n- Sell it\n* Buy it\n– Lend it',
      ['Build it', 'Sell it', 'Buy it', 'Lend it'],
    ],
    ['with letters', 'a) Build it\r\nz. Sell it', ['Build it', 'Sell it']],
    ['that is a sentence', 'Build it\n\nSell it to\u00a0all', ['Build it', 'Sell it to\u00a0all']],
    ['though the last breaks off', 'Build it\nSell it and', ['Build it', 'Sell it and']],
  ])('%s', (_, text, items) => {
    expect(listItems(text)).toEqual(items);
  });

  test.each([
    ['one line', 'Build it'],
    ['one line that is left', '\nBuild it\n'],
    ['a line that goes on in small letters', 'Build it\nand sell it'],
    ['a line that ends with a comma', 'Build it,\nSell it'],
    ['a line that ends with a colon', 'For all:\nSell it'],
    ['a line that ends with a dash', 'Build it –\nSell it'],
    ['a line that ends with a slash', 'Build it/\nSell it'],
    ['a line that ends with “and”', 'Build it and\nSell it'],
    ['a line of one word', 'Board\nSell it'],
    ['a line with a bullet below one without', 'Build it\n- Sell it'],
  ])('but not with %s', (_, text) => {
    expect(listItems(text)).toBeNull();
  });
});

test('blank lines are no lines', () => {
  expect(listTextLines(' Build it \r\n\r\n \n Sell it\n')).toEqual(['Build it', 'Sell it']);
  expect(listTextLines('')).toEqual([]);
});
