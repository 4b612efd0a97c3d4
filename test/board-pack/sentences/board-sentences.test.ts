import {
  writeAmbitionSentence,
  writeChartSentence,
  writeDataQualitySentence,
  writeDueThisQuarterSentence,
  writeLevelsSentence,
  writeOverdueSentence,
} from '../../../src/board-pack/sentences/board-sentences';
import { countThings } from '../../../src/board-pack/sentences/count-words';
import { writeSubtitle } from '../../../src/board-pack/sentences/subtitle';
import { writeWidestGapSentence } from '../../../src/board-pack/sentences/widest-gap-sentence';
import { DEFAULT_SCALE, createScale } from '../../../src/domain/level-scale';
import type { ActionRollUp, GapRollUp, LevelRollUp } from '../../../src/domain/roll-up';

/** `countByRank`: Minimum, Developing, Mature, Leader, Innovator. */
function levels(countByRank: readonly number[], unreadCount = 0): LevelRollUp {
  const readCount = countByRank.reduce((sum, count) => sum + count, 0);
  return {
    readCount,
    unreadCount,
    notApplicableCount: 0,
    inferredCount: 0,
    countByRank,
    betweenCount: 0,
    spread: null,
  };
}

function overdue(count: number, scheduledCount: number, mostQuartersLate: number): ActionRollUp {
  return {
    totalCount: scheduledCount + 5,
    openCount: scheduledCount,
    scheduledCount,
    oldest: count > 0 ? { count: mostQuartersLate, unit: 'quarter' } : null,
    areEquallyLate: mostQuartersLate === 1,
    countByStatus: {
      overdue: count,
      'due-this-quarter': 0,
      'due-later': scheduledCount - count,
      complete: 5,
      ongoing: 0,
      'ongoing-until': 0,
      'ongoing-past-end': 0,
      cancelled: 0,
      'on-hold': 0,
      unscheduled: 0,
      blank: 0,
      unclear: 0,
    },
  };
}

function area(name: string, gaps: readonly number[], kpiCount = gaps.length, belowCount = 0) {
  const rollUp: GapRollUp = {
    comparableCount: gaps.length,
    openCount: gaps.filter((gap) => gap > 0).length,
    totalLevels: gaps.reduce((sum, gap) => sum + gap, 0),
    narrowest: gaps.length > 0 ? Math.min(...gaps) : null,
    widest: gaps.length > 0 ? Math.max(...gaps) : null,
    targetBelowCurrentCount: belowCount,
  };
  return { name, kpiCount, gaps: rollUp };
}

/** Cases under the sentence that they should give. */
function withTitles<Input>(cases: readonly (readonly [Input, string | null])[]) {
  return cases.map(([input, sentence]) => ({ input, sentence }));
}

describe('counting in words', () => {
  test.each([
    [0, 'no quarters'],
    [1, 'one quarter'],
    [2, 'two quarters'],
    [9, 'nine quarters'],
    [10, '10 quarters'],
  ])('%i is %s', (count, words) => expect(countThings(count, 'quarter')).toBe(words));
});

describe('the levels sentence', () => {
  test.each(
    withTitles([
      [
        levels([7, 52, 6, 0, 0]),
        'Of 65 behaviours, 52 are at Developing, 7 at Minimum and 6 at Mature.',
      ],
      [
        levels([1, 1, 1, 0, 0]),
        'Of 3 behaviours, 1 is at Mature, 1 at Developing and 1 at Minimum.',
      ],
      [
        levels([0, 4, 0, 0, 0], 1),
        'Of 5 behaviours, 4 are at Developing; 1 has no readable level.',
      ],
      [
        levels([0, 4, 2, 0, 0], 3),
        'Of 9 behaviours, 4 are at Developing and 2 at Mature; 3 have no readable level.',
      ],
      [levels([0, 0, 8, 0, 0]), 'All 8 behaviours are at Mature.'],
      [levels([0, 0, 2, 0, 0]), 'Both behaviours are at Mature.'],
      [levels([0, 0, 1, 0, 0]), 'The one behaviour is at Mature.'],
      [levels([0, 0, 0, 0, 0], 1), 'The one behaviour has no readable level.'],
      [levels([0, 0, 0, 0, 0], 6), 'None of the 6 behaviours has a readable level.'],
      [levels([0, 0, 0, 0, 0]), 'The matrix has no behaviours.'],
    ]),
  )('$sentence', ({ input, sentence }) => {
    expect(writeLevelsSentence(input, DEFAULT_SCALE)).toBe(sentence);
  });
});

describe('the ambition sentence', () => {
  test.each(
    withTitles([
      [levels([0, 0, 11, 40, 8], 6), '48 of the 59 readable targets are above Mature.'],
      [levels([0, 0, 0, 2, 1]), 'All 3 readable targets are above Mature.'],
      [levels([0, 0, 0, 2, 0]), 'Both readable targets are above Mature.'],
      [levels([0, 0, 0, 1, 0]), 'The one readable target is above Mature.'],
      [levels([0, 0, 2, 2, 0]), null],
      [levels([0, 0, 0, 0, 0]), null],
    ]),
  )('$sentence', ({ input, sentence }) => {
    expect(writeAmbitionSentence(input, DEFAULT_SCALE)).toBe(sentence);
  });

  test('says nothing on a scale without the level', () => {
    expect(writeAmbitionSentence(levels([0, 5]), createScale(['Low', 'High']))).toBeNull();
  });
});

describe('the overdue sentence', () => {
  test.each(
    withTitles([
      [overdue(24, 67, 2), '24 of 67 scheduled actions are overdue, the oldest by two quarters.'],
      [overdue(24, 67, 1), '24 of 67 scheduled actions are overdue, each by one quarter.'],
      [overdue(1, 67, 1), '1 of 67 scheduled actions is overdue, by one quarter.'],
      [overdue(1, 1, 3), 'The one scheduled action is overdue, by three quarters.'],
      [overdue(2, 2, 3), 'Both scheduled actions are overdue, the oldest by three quarters.'],
      [overdue(4, 4, 3), 'All 4 scheduled actions are overdue, the oldest by three quarters.'],
      [overdue(0, 9, 0), 'Nothing is overdue.'],
      [overdue(0, 0, 0), 'No action is scheduled, so nothing can be called overdue.'],
      [{ ...overdue(0, 0, 0), totalCount: 0 }, 'The matrix has no actions.'],
    ]),
  )('$sentence', ({ input, sentence }) => {
    expect(writeOverdueSentence(input)).toBe(sentence);
  });
});

describe('the due-this-quarter sentence', () => {
  const quarter = 'Q3 2023/24 (Oct–Dec 2023)';
  test.each([
    [0, `Nothing falls due this quarter, ${quarter}.`],
    [1, `One action falls due this quarter, ${quarter}.`],
    [2, `Two actions fall due this quarter, ${quarter}.`],
    [11, `11 actions fall due this quarter, ${quarter}.`],
  ])('%i', (count, sentence) => expect(writeDueThisQuarterSentence(count, quarter)).toBe(sentence));
});

describe('the data-quality sentence', () => {
  test.each([
    [0, 0, 'The checks found no errors and no warnings.'],
    [1, 0, 'The checks found 1 error; Data quality lists what to do.'],
    [0, 2, 'The checks found 2 warnings; Data quality lists what to do.'],
    [9, 31, 'The checks found 9 errors and 31 warnings; Data quality lists what to do.'],
  ])('%i errors, %i warnings', (errorCount, warningCount, sentence) =>
    expect(writeDataQualitySentence(errorCount, warningCount, true)).toBe(sentence),
  );

  test('names no sheet that the pack is without', () =>
    expect(writeDataQualitySentence(1, 2, false)).toBe('The checks found 1 error and 2 warnings.'));
});

describe('the widest-gap sentence', () => {
  test.each(
    withTitles([
      [
        [area('Suppliers', [1, 2, 3, 2]), area('Leaders', [1, 1])],
        'Suppliers has the widest gap: its four behaviours stand two levels below target on average (range 1 to 3).',
      ],
      [
        [area('Suppliers', [2, 2]), area('Leaders', [1])],
        'Suppliers has the widest gap: its two behaviours each stand two levels below target.',
      ],
      [
        [area('Suppliers', [1, 2], 5), area('Leaders', [1, 0])],
        'Suppliers has the widest gap: the two of its five behaviours that can be compared stand 1.5 levels below target on average (range 1 to 2).',
      ],
      [
        [area('Suppliers', [1]), area('Leaders', [0])],
        'Suppliers has the widest gap: its one behaviour stands one level below target.',
      ],
      [
        [area('Suppliers', [3], 4), area('Leaders', [0])],
        'Suppliers has the widest gap: its one behaviour with both levels readable stands three levels below target.',
      ],
      [
        [
          area('Suppliers', [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
          area('Leaders', [0]),
        ],
        'Suppliers has the widest gap: its 21 behaviours stand about one level below target on average (range 1 to 2).',
      ],
      [
        [area('Suppliers', [1, 2]), area('Leaders', [1, 2, 1, 2]), area('Partners', [0])],
        'Suppliers and Leaders share the widest gap: their behaviours stand 1.5 levels below target on average (range 1 to 2).',
      ],
      [
        [area('A', [1]), area('B', [1]), area('C', [1]), area('D', [1])],
        'Four areas share the widest gap: their behaviours each stand one level below target.',
      ],
      [
        [area('Suppliers', [1, 2])],
        'The two behaviours stand 1.5 levels below target on average (range 1 to 2).',
      ],
      [[area('Suppliers', [2])], 'The one behaviour stands two levels below target.'],
      [[area('Suppliers', [0, 0])], 'No behaviour stands below its target.'],
      [
        [area('Suppliers', [], 3)],
        'No behaviour has both levels readable, so no gap can be given.',
      ],
      [[], 'No behaviour has both levels readable, so no gap can be given.'],
      [
        [area('Suppliers', [], 2, 1)],
        'The one behaviour with both levels readable has a target below its current level.',
      ],
      [
        [area('Suppliers', [], 2, 2), area('Leaders', [], 1, 1)],
        'The three behaviours with both levels readable each have a target below their current level.',
      ],
      [
        [area('Suppliers', [1], 3, 1)],
        'The one behaviour with a readable target not below its current level stands one level below target.',
      ],
      [
        [area('Suppliers', [1, 1], 3, 1)],
        'The two of the three behaviours with a readable target not below their current level each stand one level below target.',
      ],
      [
        [area('Suppliers', [1, 1], 3), area('Leaders', [1])],
        'Suppliers and Leaders share the widest gap: their behaviours that can be compared each stand one level below target.',
      ],
    ]),
  )('$sentence', ({ input, sentence }) => {
    expect(writeWidestGapSentence(input)).toBe(sentence);
  });
});

describe('the subtitle of a list', () => {
  const words = { singular: 'action', state: 'overdue', order: 'oldest first' };
  test.each([
    [0, 'No actions overdue, as at 15 October 2023.'],
    [1, 'One action overdue, as at 15 October 2023.'],
    [2, 'Two actions overdue, oldest first, as at 15 October 2023.'],
    [24, '24 actions overdue, oldest first, as at 15 October 2023.'],
  ])('%i', (count, subtitle) => {
    expect(writeSubtitle(count, words, '15 October 2023')).toBe(subtitle);
  });
});

describe('what the chart of areas shows', () => {
  const area = (nowRank: number | null, targetRank: number | null) => {
    const at = (medianRank: number | null): LevelRollUp => ({
      ...levels([0, 0, 0, 0, 0]),
      spread:
        medianRank === null ? null : { medianRank, meanRank: 2, lowestRank: 0, highestRank: 4 },
    });
    return { current: at(nowRank), target: at(targetRank) };
  };

  test.each([
    [[], null],
    [[area(null, null)], null],
    [[area(1, 3)], 'The median level is Developing; the median target is Leader.'],
    [
      [area(1, 3), area(1, null)],
      'The median level is Developing in both areas; the median target is Leader in one of the 2 areas.',
    ],
    [
      [area(1, 3), area(0.5, 3), area(1, 4)],
      'The median level is Developing in two of the 3 areas; the median target is Leader in two of the 3 areas.',
    ],
    [
      [area(0.5, 2), area(0.5, 2), area(0.5, 2)],
      'The median level is between Minimum and Developing in all 3 areas; the median target is Mature in all 3 areas.',
    ],
  ])('%j', (areas, sentence) => {
    expect(writeChartSentence(areas, DEFAULT_SCALE)).toBe(sentence);
  });
});
