import {
  writeAmbitionSentence,
  writeDataQualitySentence,
  writeDueThisQuarterSentence,
  writeLevelsSentence,
  writeOverdueSentence,
} from '../../../src/board-pack/sentences/board-sentences';
import { countThings } from '../../../src/board-pack/sentences/count-words';
import { writeSubtitle } from '../../../src/board-pack/sentences/subtitle';
import { DEFAULT_SCALE, createScale } from '../../../src/domain/level-scale';
import type { ActionRollUp, LevelRollUp } from '../../../src/domain/roll-up';

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
    [1, 0, 'The checks found 1 error.'],
    [0, 2, 'The checks found 2 warnings.'],
    [9, 31, 'The checks found 9 errors and 31 warnings.'],
  ])('%i errors, %i warnings', (errorCount, warningCount, sentence) =>
    expect(writeDataQualitySentence(errorCount, warningCount)).toBe(sentence),
  );
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
