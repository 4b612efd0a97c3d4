import { createNumberScale, createScale, writeScale } from '../../../src/domain/level-scale';
import type { LevelList } from '../../../src/matrix-sheet/read/level-list';
import { chooseList, readLevelList } from '../../../src/matrix-sheet/read/level-list';
import type { CellValue } from '../../../src/workbook/sheet-grid';

/** The scale as it is written, with "?" where its order is not told; "none" where the texts are no levels. */
const told = (...texts: CellValue[]): string => {
  const list = readLevelList(texts);
  return list ? `${writeScale(list.scale)}${list.isOrdered ? '' : '?'}` : 'none';
};

const named = (count: number): string[] =>
  Array.from({ length: count }, (_, rank) => `Rung ${'ABCDEFGHIJKL'[rank]!}`);

describe('a list of allowed texts is of levels', () => {
  test.each<[string, CellValue[], string]>([
    ['numbers, in any order', [3, 1, 2], '1<2<3'],
    ['numbers as texts', ['1', '2'], '1<2'],
    ['halves between numbers', [0.5, 1, 1.5, 2.5], '0<1<2<3'],
    ['numbers called levels', ['Level 1', 'Level 2', 'Level 3'], '1<2<3'],
    [
      'as many numbers as any scale has',
      Array.from({ length: 11 }, (_, at) => at),
      '0<1<2<3<4<5<6<7<8<9<10',
    ],
    ['a number and a name', ['2 = Managed', '1 = Weak'], '1 Weak<2 Managed'],
    ['numbers from 0', ['0 – None', '1 – Some'], '0 None<1 Some'],
    ['numbers with a full stop', ['1. Weak', '2. Fair'], '1 Weak<2 Fair'],
    ['numbers with a bracket', ['1) Weak', '2) Fair'], '1 Weak<2 Fair'],
    ['numbers with a colon', ['Level 1: Weak', 'L2:Fair'], '1 Weak<2 Fair'],
    ['numbers without blanks', ['1—Weak', '2-Fair'], '1 Weak<2 Fair'],
    [
      'numbers of two digits',
      named(11).map((name, at) => `${at} - ${name}`),
      named(11)
        .map((name, at) => `${at} ${name}`)
        .join('<'),
    ],
    ['numbers right behind the word', ['Level1: Weak', 'L2 = Fair'], '1 Weak<2 Fair'],
    [
      'numbers of two digits in brackets',
      named(11).map((name, at) => `${name} (${at})`),
      named(11)
        .map((name, at) => `${at} ${name}`)
        .join('<'),
    ],
    [
      'numbers of two digits behind',
      named(11).map((name, at) => `${name} = ${at}`),
      named(11)
        .map((name, at) => `${at} ${name}`)
        .join('<'),
    ],
    ['numbers of which one has a name', ['1', '2 - Fair', '3'], '1<2 - Fair<3?'],
    ['words of which a framework has one', ['Mature', 'Ripe'], 'Mature<Ripe?'],
    [
      'names with their numbers behind',
      ['Weak (1)', 'Fair [2]', 'Robust (Level3)'],
      '1 Weak<2 Fair<3 Robust',
    ],
    ['names that equal numbers', ['Weak = 1', 'Fair=2', 'Robust(3)'], '1 Weak<2 Fair<3 Robust'],
    ['names with brackets of another kind', ['Weak ( 1 )', 'Fair [ level 2 ]'], '1 Weak<2 Fair'],
    [
      'names and what they mean',
      ['1 - Weak: nobody does it', '2 - Well-run – all of us do'],
      '1 Weak<2 Well-run',
    ],
    [
      'names and what they mean, behind dashes',
      ['1 = Weak - nobody', '2 = Fair — some', '3 = Robust :all'],
      '1 Weak<2 Fair<3 Robust',
    ],
    [
      'levels of a framework, in any order',
      ['Achieved', 'NOT ACHIEVED', 'Partially achieved'],
      'Not achieved<Partially achieved<Achieved',
    ],
    [
      'some levels of a framework',
      ['Leader', 'Mature'],
      'Minimum<Developing<Mature<Leader<Innovator',
    ],
    [
      'words of which nothing tells the order',
      ['Weak', 'Fair enough', 'Strong'],
      'Weak<Fair enough<Strong?',
    ],
    ['words that usually follow one another', ['Weak', 'Basic', 'Strong'], 'Weak<Basic<Strong'],
    ['words from the highest down', ['Strong', 'Basic', 'Weak'], 'Weak<Basic<Strong'],
    ['two words', ['Done well', 'Done badly'], 'Done well<Done badly?'],
    ['as many words as any scale has', named(11), `${named(11).join('<')}?`],
    ['words of which one has a number', ['1 - Weak', 'Fair'], '1 - Weak<Fair?'],
    [
      'words with what is no level',
      ['', '-', 'TBC', 'tbd', 'Unknown', 'N/A', 'Weak', 'Strong'],
      'Weak<Strong',
    ],
    [
      'words with what says that nothing is scored',
      ['Not assessed', 'not yet scored', 'Not rated', 'Weak', 'Strong'],
      'Weak<Strong',
    ],
    [
      'words with what asks for one',
      ['Select', 'Please choose one', 'select a level…', 'Weak', 'Strong'],
      'Weak<Strong',
    ],
    [
      'words that begin with what is no level',
      ['Selective', 'Unknown to most', 'Not rated highly'],
      'Selective<Unknown to most<Not rated highly?',
    ],
    [
      'words that end with what is no level',
      ['Partly unknown', 'Nobody may choose'],
      'Partly unknown<Nobody may choose?',
    ],
  ])('%s', (_, texts, expected) => {
    expect(told(...texts)).toBe(expected);
  });

  test('whose longest name has 60 characters', () => {
    const longest = 'x'.repeat(60);
    expect(told('Weak', longest)).toBe(`Weak<${longest}?`);
    expect(told('1 - Weak', `2 - ${'x'.repeat(56)}`)).toBe(`1 Weak<2 ${'x'.repeat(56)}`);
  });
});

test.each<[string, CellValue[]]>([
  ['nothing', []],
  ['nothing but what is no level', ['', 'N/A', 'TBC']],
  ['one number', [3]],
  ['one name', ['Weak']],
  ['one numbered name', ['1 - Weak']],
  ['numbers below 0', [-1, 0, 1]],
  ['more numbers than any scale has', [0, 11]],
  ['more words than any scale has', named(12)],
  ['one word twice', ['Weak', 'Strong', 'WEAK']],
  ['one name with two numbers', ['1 - Weak', '2 - weak']],
  ['numbered names with a gap', ['0 - Weak', '2 - Strong']],
  ['numbered names from 2 on', ['2 - Weak', '3 - Strong']],
  ['sentences', ['Weak', 'x'.repeat(61)]],
  ['numbered sentences', ['1 - Weak', `2 - ${'x'.repeat(57)}`]],
])('a list of %s is of no levels', (_, texts) => {
  expect(told(...texts)).toBe('none');
});

test.each<[string, string[], string]>([
  ['a number that a word goes on after', ['1.Weak', '2.Fair'], '1.Weak<2.Fair?'],
  [
    'a number in the middle',
    ['Weak (1) at best', 'Fair (2) at best'],
    'Weak (1) at best<Fair (2) at best?',
  ],
  [
    'a word in front of the number',
    ['About 1 - Weak', 'About 2 - Fair'],
    'About 1 - Weak<About 2 - Fair?',
  ],
])('%s is a part of the name', (_, texts, expected) => {
  expect(told(...texts)).toBe(expected);
});

describe('of several lists', () => {
  const WORDS: LevelList = { scale: createScale(['Weak', 'Fair', 'Robust']), isOrdered: false };
  const LONGER: LevelList = {
    scale: createScale(['Weak', 'Fair', 'Robust', 'Superb']),
    isOrdered: false,
  };
  const NUMBERS: LevelList = { scale: createNumberScale(1, 5), isOrdered: true };
  /** The chosen scale and its rivals, of which `explained` of the cells say a level by what they say themselves. */
  const choose = (lists: LevelList[], values: CellValue[], explained = 0): string | null => {
    const chosen = chooseList(lists, [{ heading: 'Level', values }], {
      explainedCount: explained,
      cellCount: values.filter((value) => value !== '').length,
    });
    return chosen && [chosen.scale, ...chosen.rivals].map(writeScale).join(' or ');
  };

  test.each<[string, LevelList[], CellValue[], number, string | null]>([
    ['none', [], ['Weak'], 0, null],
    [
      'the one that most cells use',
      [NUMBERS, WORDS],
      ['Weak', 'Fair', 'Robust', 'Weak', 3],
      0,
      'Weak<Fair<Robust',
    ],
    [
      'all that explain as many cells',
      [WORDS, LONGER],
      ['Weak', 'Fair', ''],
      0,
      'Weak<Fair<Robust or Weak<Fair<Robust<Superb',
    ],
    [
      'the one that explains more of them',
      [WORDS, LONGER],
      ['Weak', 'Fair', 'Robust', 'Superb', 'Weak'],
      0,
      'Weak<Fair<Robust<Superb',
    ],
    [
      'one that is stated twice once',
      [WORDS, WORDS, LONGER, LONGER],
      ['Weak'],
      0,
      'Weak<Fair<Robust or Weak<Fair<Robust<Superb',
    ],
    ['one that no cell uses yet', [WORDS], ['', ''], 0, 'Weak<Fair<Robust'],
    [
      'one with a slip in five cells',
      [WORDS],
      ['Weak', 'Weak', 'Weak', 'Fair', 'Fare'],
      5,
      'Weak<Fair<Robust',
    ],
    [
      'none with two slips in five cells',
      [WORDS],
      ['Weak', 'Weak', 'Weak', 'Fare', 'Fare'],
      4,
      null,
    ],
    [
      'one that says as much as the cells do',
      [WORDS],
      ['Weak', 'Weak', 'Weak', 'Fare', 'Fare'],
      3,
      'Weak<Fair<Robust',
    ],
    [
      'one that explains half of the cells',
      [WORDS],
      ['Weak', 'Fair', 'Ask', 'Tell'],
      2,
      'Weak<Fair<Robust',
    ],
    ['none that explains less than half of them', [WORDS], ['Weak', 'Ask', 'Tell'], 0, null],
  ])('the cells choose %s', (_, lists, values, explained, expected) => {
    expect(choose(lists, values, explained)).toBe(expected);
  });

  test('a heading that is said again is no level of its column', () => {
    const scale = createScale(['Level', 'Height']);
    expect(choose([{ scale, isOrdered: false }], ['Level', 'Level', 'Height'])).toBeNull();
  });

  test('a level is told by how its cell begins, blanks aside', () => {
    expect(choose([WORDS], [' Weak:  nobody does it', 'FAIR\nsome do'])).toBe('Weak<Fair<Robust');
  });
});
