import fc from 'fast-check';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import { readLevel } from '../../src/domain/read-level';

const PHASES = { levels: ['Not started', 'Started', 'In place', 'In place and embedded'] };

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
    expect(readLevel('C++ (best): yes', { levels: ['C++ (best)', 'C'] }).level).toBe('C++ (best)');
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
