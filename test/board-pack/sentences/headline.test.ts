import { countFigures } from '../../../src/board-pack/figures';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import { preparePack } from '../../../src/board-pack/pack-context';
import { listKpiRecords } from '../../../src/board-pack/records';
import { writeHeadline, writeHeadlineFigures } from '../../../src/board-pack/sentences/headline';
import { writeWidestGapSentence } from '../../../src/board-pack/sentences/widest-gap-sentence';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import type { KpiSketch } from '../build-matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';

const asAt = parseIsoDate('2023-10-15')!;
const earlier = parseIsoDate('2023-07-15')!;

const matrixOf = (kpis: readonly KpiSketch[]) => buildMatrix([{ name: 'Buying', kpis }]);

function contextOf(kpis: readonly KpiSketch[], before?: readonly KpiSketch[]) {
  const freezes = before ? [freezeRecords(listKpiRecords(matrixOf(before), earlier), earlier)] : [];
  return preparePack(matrixOf(kpis), [], { asAt, freezes });
}

const figuresOf = (...kpis: Parameters<typeof contextOf>): string[] => {
  const context = contextOf(...kpis);
  return writeHeadlineFigures(context, countFigures(context)).map(({ text }) => text);
};
const sentencesOf = (...kpis: Parameters<typeof contextOf>): string[] => {
  const context = contextOf(...kpis);
  return writeHeadline(context, countFigures(context));
};

const REPORTING = {
  name: 'Reporting',
  now: 'Developing',
  target: 'Leader',
  actions: [{ text: 'Build a dashboard', due: dueBy(1, 2023) }],
};
const TRAINING = { name: 'Training', now: 'Mature', target: 'Mature' };

describe('the figures that a member can repeat', () => {
  test('are what is late, done and at target, and how many have a level and aim at it', () => {
    expect(figuresOf([REPORTING, TRAINING])).toEqual([
      'Late: 1 of 1 scheduled actions',
      'Done: 0 of 1 actions',
      'At target: 1 of 2 KPIs',
      'At Mature or above: 1 of 2 KPIs now, 2 of 2 aim at it',
    ]);
  });

  test('say what has moved where there is a freeze', () => {
    expect(figuresOf([REPORTING], [REPORTING])).toContain(
      'Moved later since 15 July 2023: 0 actions',
    );
  });

  test('say nothing where there is nothing to count among', () => {
    expect(figuresOf([{ now: null, target: null, actions: [] }])).toEqual([]);
  });
});

describe('what is better, what is worse and what has to be decided', () => {
  test('is told in three sentences', () => {
    const done = [{ text: 'Build a dashboard', due: makeDue('complete') }];
    const before = [
      { ...REPORTING, actions: [{ text: 'Build a dashboard', due: dueBy(2, 2023) }] },
      TRAINING,
    ];
    expect(
      sentencesOf(
        [
          { ...REPORTING, actions: done },
          { ...TRAINING, now: 'Developing' },
        ],
        before,
      ),
    ).toEqual([
      'Better since 15 July 2023: actions done (1, was 0).',
      'Worse since 15 July 2023: KPIs at Mature or above now (0, was 1), KPIs at or above their target (0, was 1) and KPIs below their target (2, was 1).',
      'To decide: 1 KPI with everything done and the level not moved and 1 KPI below target with no open action.',
    ]);
  });

  test('is not made up where there is no freeze', () => {
    expect(sentencesOf([TRAINING])).toEqual([
      'What is better or worse is not known: there is no earlier freeze to compare with.',
      'Nothing needs a decision.',
    ]);
  });
});

test('the widest gap is the largest of all, with the KPIs that have it, counted where they are many', () => {
  const gaps = (count: number) =>
    contextOf(
      Array.from({ length: count }, (_, place) => ({ ...REPORTING, name: `KPI ${place}` })),
    );
  const say = (context: ReturnType<typeof contextOf>) =>
    writeWidestGapSentence(context, countFigures(context)['widest-gap']);
  expect(say(gaps(1))).toBe('The widest gap is two levels: KPI 0 (Buying).');
  expect(say(gaps(4))).toBe('The widest gap is two levels, at four KPIs.');
  expect(say(contextOf([TRAINING]))).toBeNull();
});
