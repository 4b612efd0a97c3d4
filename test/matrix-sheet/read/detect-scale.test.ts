import fc from 'fast-check';
import { FRAMEWORKS } from '../../../src/domain/frameworks';
import {
  createNumberScale,
  createScale,
  isSameScale,
  parseScale,
  rankLevel,
} from '../../../src/domain/level-scale';
import type { ReadingChoice } from '../../../src/domain/reading-question';
import { readLevel } from '../../../src/domain/read-level';
import type { ScaleReading } from '../../../src/matrix-sheet/read/detect-scale';
import { detectScale } from '../../../src/matrix-sheet/read/detect-scale';
import type { CellValue } from '../../../src/workbook/sheet-grid';

function detect(values: readonly CellValue[], heading = 'Current level'): ScaleReading {
  return detectScale({ columns: [{ heading, values }], levelHeadings: null, firstCell: 'B2' });
}

function scaleOf({ answer }: ReadingChoice): string {
  return answer.kind === 'scale' ? answer.scale : '';
}

/** "CAF, 3 levels", with "?" where it is asked and "??" where nothing is read until somebody answers. */
function summarise({ scale, question }: ScaleReading): string {
  const doubt = question === null ? '' : question.assumed === null ? '??' : '?';
  return `${scale.name}, ${scale.levels.length} levels${doubt}`;
}

describe('words', () => {
  test.each<[string, CellValue[]]>([
    ['NPS 2018, 5 levels', ['Minimum', 'Developing: plans', 'Mature - yes', 'D', 'Leader']],
    ['CCIAF, 4 levels', ['Good', 'Better', 'Best']],
    ['CCIAF, 4 levels', ['Developing', 'Good', 'Good']],
    ['CAF, 3 levels', ['Not achieved', 'PARTIALLY ACHIEVED', 'Achieved: all']],
    ['CMMI, 5 levels', ['Initial', 'Managed', 'Quantitatively managed']],
    ['CMM, 5 levels', ['Initial', 'Repeatable', 'Managed']],
    ['CMMI, 5 levels?', ['Initial', 'Managed', 'Defined']],
    ['Data maturity assessment, 5 levels', ['Emerging', 'Learning', 'Developing']],
    ['NPS 2018, 5 levels?', ['Developing', 'Developing', 'Developing']],
    ['NPS 2018, 5 levels', ['Mature', 'N/A', 'Mature', '', 'Not applicable']],
    ['NPS 2018, 5 levels', []],
    ['CAF, 3 levels', ['0 - Not achieved', '1 - Partially achieved', '2 - Achieved']],
    ['Data maturity assessment, 5 levels', ['Level 2: Emerging', 'Level 3: Learning']],
  ])('%s', (expected, values) => {
    expect(summarise(detect(values))).toBe(expected);
  });

  test('take the numbers that stand beside them', () => {
    expect(detect(['0 - Not achieved', '2 - Achieved', '1']).scale.lowestNumber).toBe(0);
    expect(detect(['Mature (3)', 'Developing (2)']).scale.lowestNumber).toBe(1);
    expect(detect(['Mature (3)', 'Developing (3)']).scale.lowestNumber).toBeNull();
  });

  test('spelled in another way are kept as they are spelled', () => {
    expect(detect(['Initial', 'Optimising']).scale.levels.at(-1)).toBe('Optimising');
    expect(detect(['Not met', 'Good', 'Best']).scale.levels[0]).toBe('Not met');
  });

  test('of nobody’s are put in order by the numbers beside them', () => {
    const { scale, question } = detect(['3 - Strong', '1 - Basic', 'Emerging (2)', '2', '3']);
    expect(scale).toMatchObject({
      levels: ['Basic', 'Emerging', 'Strong'],
      lowestNumber: 1,
      framework: null,
    });
    expect(question).toBeNull();
  });

  test('of nobody’s without numbers are asked for', () => {
    const values = ['Strong', 'Basic', 'Emerging', 'Basic', 'Strong', 'Emerging'];
    const { question } = detect(values);
    expect(question).toMatchObject({ id: 'scale', cells: ['B2'], assumed: null });
    expect(question!.choices[0]).toEqual({
      label: 'Basic to Strong: Basic, Emerging, Strong',
      answer: { kind: 'scale', scale: 'Basic<Emerging<Strong' },
    });
    expect(parseScale(scaleOf(question!.choices[0]!))!.levels).toEqual([
      'Basic',
      'Emerging',
      'Strong',
    ]);
  });

  test('of which a framework knows only one are asked for as well', () => {
    const values = ['Basic', 'Developing', 'Advanced', 'Basic', 'Advanced', 'Developing'];
    const { question } = detect(values);
    expect(question).toMatchObject({ id: 'scale', assumed: null });
    expect(scaleOf(question!.choices[0]!)).toBe('Basic<Developing<Advanced');
  });

  test.each<[string, CellValue[]]>([
    ['that stand there once each', ['Starting', 'Growing', 'Strong', 'N/A', 'Leading']],
    [
      'in front of statements',
      ['Starting – we have a list', 'Growing: half of us do', 'Leading - others ask us how'],
    ],
    [
      'in front of sentences and on lines of their own',
      ['Starting. We have a list', 'Growing\nHalf of us do', 'Starting\nNobody has a list as yet'],
    ],
    [
      'a framework has one of',
      ['Emerging – we have a list', 'Growing – half of us do', 'Leading – all of us do'],
    ],
  ])('of nobody’s %s are asked for once, and read as answered', (_, values) => {
    const { question } = detect(values);
    expect(question).toMatchObject({ id: 'scale', assumed: null });
    const scale = parseScale(scaleOf(question!.choices[0]!))!;
    for (const value of values.filter((one) => one !== 'N/A')) {
      expect(readLevel(String(value), scale).level).toBe(/^\w+/.exec(String(value))![0]);
    }
  });

  test('of nobody’s are asked for where there are six, of which most recur', () => {
    const values = ['Raw', 'Seed', 'Root', 'Stem', 'Leaf', 'Bloom', 'Seed', 'Root', 'Seed'];
    expect(detect(values).question).toMatchObject({ id: 'scale', assumed: null });
  });

  test.each<[string, CellValue[]]>([
    ['a slip beside levels', ['Minimum', 'Mature', 'Leader', 'Develping']],
    ['prose', ['We have a list, and all of us use it', 'Nobody has yet looked at this']],
    [
      'more words than levels',
      Array.from({ length: 12 }, (__, index) => `Item ${'abcdefghijkl'[index]!}`),
    ],
    [
      'more descriptions than a scale has names',
      ['Partial tracking', 'Passwords', 'By hand', 'Two factors', 'Automatic', 'Every year'],
    ],
    ['one word', ['Starting', 'Starting – we have a list']],
  ])('%s asks nothing', (_, values) => {
    expect(detect(values).question).toBeNull();
  });

  test('mixed with numbers ask which number means what', () => {
    const { scale, question } = detect(['Minimum', 'Mature', '3', 'Leader', 2]);
    expect(scale.name).toBe('NPS 2018');
    expect(question).toMatchObject({ id: 'level-numbers', assumed: null });
    expect(question!.choices.map(({ label }) => label)).toEqual([
      'Mature, counting from 1',
      'Leader, counting from 0',
    ]);
    expect(readLevel('3', parseScale(scaleOf(question!.choices[0]!))!).level).toBe('Mature');
  });
});

describe('numbers', () => {
  test.each<[expected: string, values: CellValue[], heading: string]>([
    ['1 to 5, 5 levels', [1, 2, 3, 4, 5], 'Score'],
    ['0 to 5, 6 levels', [0, 3, 5], 'Score'],
    ['1 to 5, 5 levels?', [2, 3], 'Score'],
    ['1 to 5, 5 levels?', ['L2', 'L3', 'L1', 'L2'], 'Score'],
    ['1 to 5, 5 levels', ['2/5', '3/5'], 'Score'],
    ['1 to 4, 4 levels', [2, 3], 'Target score (1-4)'],
    ['0 to 4, 5 levels', [2, 3], 'Current tier (0 to 4)'],
    ['1 to 5, 5 levels', [2, 3], 'Score out of 5'],
    ['0 to 3, 4 levels?', [0, 1, 3], 'Score'],
    ['SAMM, 4 levels?', [0.25, 1.5, 3], 'Score'],
    ['SAMM, 4 levels', [0.25, 1.5, 3, 2.75, 1, 3], 'Score'],
    ['SAMM, 4 levels', [1.25, 1.5, 3, 2.75, 1, 3], 'Score'],
    // Halves are scored on any scale, and quarters below 3 may be of a longer one.
    ['SAMM, 4 levels?', [0.5, 1.5, 3, 2.5, 1, 3], 'Score'],
    ['SAMM, 4 levels?', [0.25, 1.5, 2, 2.75, 1, 2], 'Score'],
    ['0 to 5, 6 levels?', [0, 4], 'Score'],
    ['1 to 10, 10 levels', [1, 7, 10, 10], 'Score'],
    ['1 to 8, 8 levels?', [1, 7, 8], 'Score'],
    ['1 to 5, 5 levels', [1, 5, 3, 4, 2, 10], 'Score'],
    [
      '1 to 5, 5 levels?',
      ['2 - Reports go out to everybody each month', '3 - They are read'],
      'Score',
    ],
    ['NPS 2018, 5 levels', [40, 60, 80], 'Score'],
    [
      'NPS 2018, 5 levels',
      ['1. Roles are set out', '2. Plans are made', '3. More is done'],
      'Score',
    ],
  ])('%s', (expected, values, heading) => {
    expect(summarise(detect(values, heading))).toBe(expected);
  });

  test('the scores of a trial, two of them slips', () => {
    const values = [1.4833333333, 2.3333333333, 2.9, 3, 10, 3, -1, 3];
    expect(summarise(detect(values))).toBe('1 to 5, 5 levels?');
  });
});

test('headings of columns for each level say which levels there are', () => {
  const read = (...levelHeadings: string[]) =>
    detectScale({ columns: [], levelHeadings, firstCell: null }).scale;
  expect(read('Minimum', 'Developing', 'Mature', 'Leader').name).toBe('NPS 2018');
  expect(read('Low', 'Middle', 'High').levels).toEqual(['Low', 'Middle', 'High']);
  expect(read('Level 3', 'Level 2', 'Level 1').name).toBe('1 to 3');
  expect(read('0', '1', '2', '3')).toEqual(createNumberScale(0, 3));
  expect(read('1 - Basic', '2 - Strong')).toEqual(createScale(['Basic', 'Strong'], 1));
  expect(read('0 - Not achieved', '1 - Partially achieved', '2 - Achieved')).toMatchObject({
    framework: 'caf',
    lowestNumber: 0,
  });
  expect(read('2 - Managed', '3 - Defined')).toMatchObject({ framework: 'cmmi', lowestNumber: 1 });
});

describe('any framework', () => {
  const framework = fc.constantFrom(...FRAMEWORKS);
  const scale = framework.chain(({ spellings }) =>
    fc.constantFrom(...spellings).map((levels) => createScale(levels)),
  );

  test('whose levels all occur is detected, or asked for with it among the choices', () => {
    const used = scale.chain((scale) =>
      fc.record({
        scale: fc.constant(scale),
        values: fc
          .array(fc.constantFrom(...scale.levels), { maxLength: 20 })
          .map((more) => [...scale.levels, ...more]),
      }),
    );
    fc.assert(
      fc.property(used, ({ scale, values }) => {
        const { scale: read, question } = detect(values);
        const choices = question?.choices.map(scaleOf) ?? [];
        expect(isSameScale(read, scale) || choices.includes(scale.name)).toBe(true);
      }),
    );
  });

  test('keeps the order of the levels that occur, whatever is assumed of the others', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(numbers, (values) => {
        const { scale } = detect(values);
        const ranks = values.map((value) =>
          rankLevel(readLevel(String(value), scale).level, scale),
        );
        expect(ranks.every((rank) => rank !== null)).toBe(true);
        expect(ranks.map((rank) => rank! - ranks[0]!)).toEqual(
          values.map((value) => value - values[0]!),
        );
      }),
    );
  });
});

test('a scale is written as it is read', () => {
  expect(parseScale('govassure')).toMatchObject({ framework: 'caf' });
  expect(parseScale('0-4')).toEqual(createNumberScale(0, 4));
  expect(parseScale('0 Not met<1 Met')).toEqual(createScale(['Not met', 'Met'], 0));
  expect(parseScale('Low<High')).toEqual(createScale(['Low', 'High']));
  for (const text of ['', 'Low', 'Low<Low', 'Low<<High', 'Unheard of', '5-1', '0-40']) {
    expect([text, parseScale(text)]).toEqual([text, null]);
  }
});

test('a word that is read as a level tells of that level', () => {
  const values = ['Basic', 'Basic', 'basic', 'Developing', 'Mature'];
  expect(summarise(detect(values))).toBe('NPS 2018, 5 levels??');
  const treatedAs = [{ word: 'Basic', level: 'Minimum' }];
  const told = detectScale({
    columns: [{ heading: 'Level', values }],
    levelHeadings: null,
    treatedAs,
    firstCell: 'B2',
  });
  expect(summarise(told)).toBe('NPS 2018, 5 levels');
});
