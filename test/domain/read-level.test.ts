import fc from 'fast-check';
import { FRAMEWORKS } from '../../src/domain/frameworks';
import {
  DEFAULT_SCALE,
  addAliases,
  createNumberScale,
  createScale,
  scaleOfFramework,
} from '../../src/domain/level-scale';
import { readLevel } from '../../src/domain/read-level';

const PHASES = createScale(['Not started', 'Started', 'In place', 'In place and embedded']);
const CMMI = scaleOfFramework(FRAMEWORKS.find(({ id }) => id === 'cmmi')!);
const ONE_TO_FIVE = createNumberScale(1, 5);
const SAMM = scaleOfFramework(FRAMEWORKS.find(({ id }) => id === 'samm')!);

describe('a level at the start of a cell', () => {
  test.each([
    ['Developing', 'Developing', ''],
    ['developing', 'Developing', ''],
    ['MATURE', 'Mature', ''],
    ['Developing:', 'Developing', ''],
    ['Mature -', 'Mature', ''],
    ['Mature.', 'Mature', ''],
    ['  Leader  ', 'Leader', ''],
    ['\u00a0Leader', 'Leader', ''],
    ['"Mature"', 'Mature', ''],
    ['• Mature', 'Mature', ''],
    ['Developing The Council is exploring', 'Developing', 'The Council is exploring'],
    ['Developing\nThe Council is exploring', 'Developing', 'The Council is exploring'],
    ['Developing\u00a0The Council', 'Developing', 'The Council'],
    ['Developing: the Council', 'Developing', 'the Council'],
    ['Mature – we have a register', 'Mature', 'we have a register'],
    ['Leader 1. Social value', 'Leader', '1. Social value'],
    ['Mature – members’ “voice”', 'Mature', 'members’ “voice”'],
    ['Mature - Leader of Council chairs it', 'Mature', 'Leader of Council chairs it'],
    ['Level 3: Mature', 'Mature', ''],
    ['3 - Mature', 'Mature', ''],
    ['3. Mature: A register', 'Mature', 'A register'],
    ['Mature / Mature', 'Mature', '/ Mature'],
  ])('%j is %s', (text, level, descriptor) => {
    const reading = readLevel(text, DEFAULT_SCALE);
    expect(reading).toMatchObject({ level, descriptor, inferred: false, suggestion: null });
    expect(reading.word.toLowerCase()).toBe(level.toLowerCase());
  });

  test.each([
    ['Minimum1. Roles and responsibilities', 'Minimum', '1. Roles and responsibilities'],
    ['Mature2', 'Mature', '2'],
    ['Mature_2', 'Mature', '_2'],
    ['Level 2: Mature', 'Mature', ''],
    ['Developing a strategy', 'Developing', 'a strategy'],
    ['Leader of the Council', 'Leader', 'of the Council'],
  ])('%j is %s, inferred', (text, level, descriptor) => {
    expect(readLevel(text, DEFAULT_SCALE)).toMatchObject({ level, descriptor, inferred: true });
  });
});

describe('a level that is not stated', () => {
  test.each([
    ['D', 'Developing'],
    ['Daniel and an', 'Developing'],
    ['M and', 'Mature'],
    ['M-4', 'Mature'],
    ['M1n', 'Minimum'],
    ['Dev.', 'Developing'],
    ['Developping', 'Developing'],
    ['Devleoping the Council', 'Developing'],
    ['Inovator', 'Innovator'],
    ['Develop1ng', 'Developing'],
    ['3', 'Mature'],
    ['Level 5', 'Innovator'],
    ['L3', 'Mature'],
    ['Mature/Leader', 'Mature'],
    ['Leader / Mature', 'Mature'],
    ['Developing → Mature', 'Developing'],
    ['Mature to Leader', 'Mature'],
  ])('%j suggests %s', (text, suggestion) => {
    expect(readLevel(text, DEFAULT_SCALE)).toEqual({
      level: null,
      inferred: false,
      word: /^[^\s/]+(?<![.])/.exec(text)![0],
      suggestion,
      descriptor: text,
    });
  });

  test.each([
    ...['', ' ', 'M', '6', '0', '2.', '2. Engagement', 'Data', 'Later', 'Leaders', 'Maturely'],
    ...['The Council is exploring', 'Members to champion', 'Contribution recognised'],
    ...['Undertaken when', 'Initial but ad hoc steps', 'Limited collaboration', 'Limited'],
    ...[
      'Leadership programmes',
      'Development programmes',
      'Developed',
      "Leader's group",
      'Leader’s group',
      'Managers and',
      'Developer A',
    ],
    ...['In place', 'Medium', 'members and', 'Maturity is high'],
    ...['d', 'daniel and an', 'eader', 'Inovatr'],
  ])('%j suggests nothing', (text) => {
    const reading = readLevel(text, DEFAULT_SCALE);
    expect(reading).toMatchObject({ level: null, suggestion: null, descriptor: text.trim() });
  });
});

describe('a scale of other names', () => {
  test.each([
    ['Not started', 'Not started', ''],
    ['not  started: no plan', 'Not started', 'no plan'],
    ['In\u00a0place', 'In place', ''],
    ['In place\nReviewed yearly', 'In place', 'Reviewed yearly'],
    ['In place and embedded: Reviewed', 'In place and embedded', 'Reviewed'],
    ['Started', 'Started', ''],
    ['4 In place and embedded', 'In place and embedded', ''],
  ])('%j is %s', (text, level, descriptor) => {
    expect(readLevel(text, PHASES)).toMatchObject({ level, descriptor, inferred: false });
  });

  test('does not know the levels of the default scale', () => {
    expect(readLevel('Mature', PHASES)).toMatchObject({ level: null, suggestion: null });
  });

  test('reads names with signs in them as they stand', () => {
    expect(readLevel('C++ (best): yes', createScale(['C++ (best)', 'C'])).level).toBe('C++ (best)');
  });
});

describe('a scale of numbers', () => {
  test.each([
    ['2', '2', ''],
    ['(2)', '2', ''],
    ['[2]', '2', ''],
    ['2/5', '2', ''],
    ['2 of 5', '2', ''],
    ['2 out of 5', '2', ''],
    ['Level 2', '2', ''],
    ['level 2:', '2', ''],
    ['L2', '2', ''],
    ['l 2', '2', ''],
    ['Lvl. 2', '2', ''],
    ['Tier 2', '2', ''],
    ['Maturity level 2', '2', ''],
    ['2.5', '2.5', ''],
    ['2,5', '2.5', ''],
    ['2.00', '2', ''],
    ['2 - Reports go out', '2', 'Reports go out'],
    ['Level 2: reports go out', '2', 'reports go out'],
    ['2\nreports go out', '2', 'reports go out'],
    ['2 Reports go out', '2', 'Reports go out'],
    ['2. Reports go out', '2', 'Reports go out'],
  ])('%j is %s', (text, level, descriptor) => {
    expect(readLevel(text, ONE_TO_FIVE)).toMatchObject({
      level,
      descriptor,
      inferred: false,
      suggestion: null,
    });
  });

  test.each(['2+', '(2+)', '2-', 'Level 2+'])('%j is about 2: inferred', (text) => {
    expect(readLevel(text, ONE_TO_FIVE)).toMatchObject({ level: '2', inferred: true });
  });

  test.each(['0', '6', '10', '-1', '\u22121', '5.5', '0.99', '3/4', '2/10', 'Level 7'])(
    '%j is outside: never the nearest level',
    (text) => {
      const reading = readLevel(text, ONE_TO_FIVE);
      expect(reading).toMatchObject({ level: null, suggestion: null });
      expect(reading.word).not.toBe('');
    },
  );

  test.each([
    '40%',
    '3 suppliers',
    '2nd',
    '1/4/2023',
    '2023',
    '2023/24',
    '12 contracts',
    'Two',
    '',
  ])('%j is no level', (text) => {
    expect(readLevel(text, ONE_TO_FIVE)).toMatchObject({ level: null, suggestion: null });
  });

  test('scores between levels keep two places', () => {
    expect(readLevel('1.4833333333', SAMM).level).toBe('1.48');
    expect(readLevel('0.25', SAMM).level).toBe('0.25');
    expect(readLevel('0', SAMM).level).toBe('0');
  });
});

describe('a scale whose names carry numbers', () => {
  test.each([
    ['2 - Managed', 'Managed', ''],
    ['2 = Managed', 'Managed', ''],
    ['Managed (2)', 'Managed', ''],
    ['Managed - 2', 'Managed', ''],
    ['Managed (level 2): Plans stand', 'Managed', 'Plans stand'],
    ['2', 'Managed', ''],
    ['Level 2', 'Managed', ''],
    ['L4', 'Quantitatively managed', ''],
    ['2.5', '2.5', ''],
  ])('%j is %s', (text, level, descriptor) => {
    expect(readLevel(text, CMMI)).toMatchObject({ level, descriptor, inferred: false });
  });

  test.each(['3 - Managed', 'Managed (3)'])('%j contradicts itself: inferred', (text) => {
    expect(readLevel(text, CMMI)).toMatchObject({ level: 'Managed', inferred: true });
  });

  test('numbers may start at 0', () => {
    const scale = createScale(['Not met', 'Partly met', 'Met'], 0);
    expect(readLevel('0 - Not met', scale)).toMatchObject({ level: 'Not met', inferred: false });
    expect(readLevel('2', scale)).toMatchObject({ level: 'Met', inferred: false });
    expect(readLevel('3', scale).level).toBeNull();
  });
});

describe('not applicable', () => {
  test.each(['N/A', 'n/a', 'NA', 'n.a.', 'Not applicable', 'Out of scope'])('%j', (text) => {
    for (const scale of [DEFAULT_SCALE, ONE_TO_FIVE, CMMI]) {
      expect(readLevel(text, scale)).toEqual({
        level: null,
        inferred: false,
        word: text,
        suggestion: null,
        descriptor: '',
      });
    }
  });
});

describe('any text', () => {
  const levelName = fc.constantFrom(...DEFAULT_SCALE.levels);

  test('has a reading, and never a level and a suggestion at once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const { level, suggestion, descriptor } = readLevel(text, DEFAULT_SCALE);
        expect(level === null || suggestion === null).toBe(true);
        expect(text).toContain(descriptor);
      }),
    );
  });

  test('that follows a level and a line break is its descriptor', () => {
    const descriptor = fc.string().filter((text) => /^[A-Z]/.test(text));
    fc.assert(
      fc.property(levelName, descriptor, (level, text) => {
        const reading = readLevel(`${level}\n${text}`, DEFAULT_SCALE);
        expect(reading).toMatchObject({ level, inferred: false, descriptor: text.trim() });
      }),
    );
  });

  test('that goes on as a longer word is no level', () => {
    fc.assert(
      fc.property(levelName, fc.stringMatching(/^[a-z]{1,8}$/), (level, rest) => {
        expect(readLevel(`${level}${rest} of things`, DEFAULT_SCALE).level).toBeNull();
      }),
    );
  });
});

describe('a word that is read as a level because a person has said so', () => {
  const WORDS = addAliases(DEFAULT_SCALE, [
    { word: 'Basic', level: 'minimum' },
    { word: 'Not started', level: 'Minimum' },
    { word: 'Mature/Leader', level: 'Mature' },
    { word: 'Developing well', level: 'Mature' },
    { word: '3', level: 'Mature' },
    { word: '40%', level: 'Developing' },
    { word: 'N/A', level: 'Minimum' },
  ]);
  const NUMBERS = addAliases(ONE_TO_FIVE, [
    { word: '6', level: '5' },
    { word: 'Basic', level: '1' },
  ]);

  test.each([
    ['Basic', 'Minimum', ''],
    ['basic: the Council', 'Minimum', 'the Council'],
    ['• Basic', 'Minimum', ''],
    ['NOT STARTED', 'Minimum', ''],
    ['Not started - no plan', 'Minimum', 'no plan'],
    ['Mature/Leader', 'Mature', ''],
    ['Developing well', 'Mature', ''],
    ['3', 'Mature', ''],
    ['Level 3: all teams', 'Mature', 'all teams'],
    ['40%', 'Developing', ''],
    ['N/A', 'Minimum', ''],
  ])('%j is %s', (text, level, descriptor) => {
    expect(readLevel(text, WORDS)).toMatchObject({ level, descriptor, inferred: false });
  });

  test.each([
    ['6', '5'],
    ['Basic', '1'],
    ['7', null],
    ['5', '5'],
  ])('among numbers %j is %s', (text, level) => {
    expect(readLevel(text, NUMBERS).level).toBe(level);
  });

  test('a longer word, another number and a share of another scale are not it', () => {
    const texts = ['Basics', '30', '3/5', '3 suppliers', '140%', 'Not yet started'];
    expect(texts.map((text) => readLevel(text, WORDS).level)).toEqual(Array(6).fill(null));
  });

  test('a sentence that may only begin with the word is inferred', () => {
    expect(readLevel('Basic checks are made', WORDS)).toMatchObject({
      level: 'Minimum',
      inferred: true,
    });
  });
});

test('a level keeps its own name, and what the scale has no level for is left out', () => {
  const scale = addAliases(DEFAULT_SCALE, [
    { word: 'Leader', level: 'Minimum' },
    { word: 'Basic', level: 'Initial' },
    { word: 'Weak', level: 'minimum' },
    { word: 'WEAK', level: 'Leader' },
  ]);
  expect(scale.aliases).toEqual([{ word: 'Weak', level: 'Minimum' }]);
  expect(addAliases(DEFAULT_SCALE, [{ word: 'Basic', level: 'Initial' }])).toBe(DEFAULT_SCALE);
});
