import fc from 'fast-check';
import type { FigureId } from '../../src/board-pack/figures';
import { countFigures, listWidestGaps, traceFiguresInSteps } from '../../src/board-pack/figures';
import { freezeRecords } from '../../src/board-pack/movement/freeze-records';
import type { PackOptions } from '../../src/board-pack/pack-context';
import { preparePack } from '../../src/board-pack/pack-context';
import { listKpiRecords } from '../../src/board-pack/records';
import { buildSheetInSteps, PACK_SHEETS } from '../../src/board-pack/sheets/index';
import { parseIsoDate } from '../../src/domain/calendar-date';
import { createNumberScale } from '../../src/domain/level-scale';
import type { MaturityMatrix } from '../../src/domain/matrix';
import { runAtOnce } from '../../src/domain/steps';
import { RULES } from '../../src/rules';
import { checkMatrix } from '../../src/rules/check-matrix';
import { arbitraryMatrix } from './arbitrary-matrix';
import type { KpiSketch } from './build-matrix';
import { buildMatrix, dueBy, makeDue } from './build-matrix';
import { rowsOf } from './read-pack';

const asAt = parseIsoDate('2023-10-15')!;
const earlier = parseIsoDate('2023-07-15')!;
const yearAgo = parseIsoDate('2022-10-15')!;

function contextOf(matrix: MaturityMatrix, options: Partial<PackOptions> = {}) {
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  return preparePack(matrix, findings, { asAt, ...options });
}

const figuresOf = (matrix: MaturityMatrix, options: Partial<PackOptions> = {}) =>
  countFigures(contextOf(matrix, options));

const matrixOf = (...kpis: KpiSketch[]) => buildMatrix([{ name: 'Buying', kpis }]);
const freezeOf = (matrix: MaturityMatrix, day: typeof asAt) =>
  freezeRecords(listKpiRecords(matrix, day), day);

test('KPIs are counted at or above a level among those of which it was read', () => {
  const matrix = matrixOf(
    { now: 'Mature', target: 'Leader' },
    { now: 'Leader', target: 'Leader' },
    { now: 'Developing', target: 'Mature' },
    { now: null, target: 'Developing' },
  );
  const figures = figuresOf(matrix);
  expect(figures['at-level-now']).toMatchObject({
    name: 'KPIs at Mature or above now',
    value: 2,
    of: { count: 3 },
  });
  expect(figures['at-level-target']).toMatchObject({ value: 3, of: { count: 4 } });
  const chosen = figuresOf(matrix, { chosenLevel: 'leader' });
  expect(chosen['at-level-now']).toMatchObject({ name: 'KPIs at Leader or above now', value: 1 });
});

test('without a level on the scale the middle one is taken, a score half way up to it not', () => {
  const matrix = buildMatrix(
    [{ name: 'Cyber', kpis: [{ now: '1.5' }, { now: '2' }, { now: '4' }] }],
    createNumberScale(0, 4),
  );
  const { 'at-level-now': figure } = figuresOf(matrix, { chosenLevel: 'Mature' });
  expect(figure).toMatchObject({ name: 'KPIs at 2 or above now', value: 2, of: { count: 3 } });
});

test('what is not known is no nought', () => {
  const figures = figuresOf(matrixOf({ now: null, target: null }));
  expect(figures['widest-gap'].value).toBeNull();
  expect(figures.moved.value).toBeNull();
  expect(figures['twice-moved'].value).toBeNull();
  expect(figures.late.before).toEqual({ last: null, year: null });
  expect(figuresOf(matrixOf({ now: 'Mature', target: 'Mature' }))['widest-gap'].value).toBe(0);
});

test('the same is counted at the last freeze and a year ago', () => {
  const act = (text: string, due: ReturnType<typeof dueBy>) => ({ text, due });
  const then = matrixOf({
    name: 'Reporting',
    now: 'Developing',
    target: 'Leader',
    actions: [act('Build a dashboard', dueBy(1, 2023)), act('Show it', dueBy(2, 2023))],
  });
  const now = matrixOf({
    name: 'Reporting',
    now: 'Mature',
    target: 'Leader',
    actions: [act('Build a dashboard', makeDue('complete')), act('Show it', dueBy(3, 2023))],
  });
  const figures = figuresOf(now, { freezes: [freezeOf(then, earlier), freezeOf(then, yearAgo)] });
  expect(figures['at-level-now']).toMatchObject({ value: 1, before: { last: 0, year: 0 } });
  expect(figures.late).toMatchObject({ value: 0, before: { last: 1, year: 0 } });
  expect(figures.done).toMatchObject({ value: 1, before: { last: 0, year: 0 } });
  expect(figures.moved.value).toBe(1);
  expect(figures['twice-moved'].value).toBe(0);
});

test('a figure is traced over all freezes to now, and a freeze that cannot tell it is no nought', () => {
  const kpi = (now: string | null, ...dues: ReturnType<typeof dueBy>[]) =>
    matrixOf({
      name: 'Reporting',
      now,
      target: 'Leader',
      actions: dues.map((due, place) => ({ text: `Build part ${place}`, due })),
    });
  const freezes = [
    freezeOf(kpi('Minimum', makeDue('blank')), parseIsoDate('2022-01-15')!),
    freezeOf(kpi(null, dueBy(4, 2021)), parseIsoDate('2022-04-15')!),
    freezeOf(kpi('Mature', dueBy(1, 2023)), yearAgo),
    freezeOf(kpi('Mature', dueBy(2, 2023)), earlier),
  ];
  const context = contextOf(kpi('Leader', makeDue('complete')), { freezes });
  const valuesOf = (id: FigureId) => runAtOnce(traceFiguresInSteps(context, [id]))[0]!.values;
  expect(valuesOf('at-level-now')).toEqual([0, null, 1, 1, 1]);
  expect(valuesOf('mean-gap')).toEqual([3, null, 1, 1, 0]);
  expect(valuesOf('late')).toEqual([null, 1, 0, 0, 0]);
  expect(valuesOf('done')).toEqual([null, 0, 0, 0, 1]);
  expect(valuesOf('moved')).toEqual([null, null, 1, 1, 0]);
  expect(valuesOf('accepted')).toEqual([null, null, null, null, null]);
});

test('what is traced ends with the figures of today and of the last freeze', () => {
  fc.assert(
    fc.property(arbitraryMatrix, arbitraryMatrix, (then, now) => {
      const context = contextOf(now, { freezes: [freezeOf(then, earlier)] });
      const figures = Object.values(countFigures(context));
      const ids = figures.map(({ id }) => id);
      for (const { id, values } of runAtOnce(traceFiguresInSteps(context, ids))) {
        const { value, before } = figures.find((figure) => figure.id === id)!;
        expect(values).toHaveLength(2);
        expect(values[0]).toBe(before.last);
        if (values[1] !== null) expect(values[1]).toBe(value);
      }
    }),
    { numRuns: 60 },
  );
});

test('an open action that moved later twice is counted, a done one not', () => {
  const at = (...dues: ReturnType<typeof dueBy>[]) =>
    matrixOf({
      name: 'Reporting',
      actions: dues.map((due, place) => ({ text: `Build part ${place}`, due })),
    });
  const freezes = [
    freezeOf(at(dueBy(1, 2023), dueBy(1, 2023)), yearAgo),
    freezeOf(at(dueBy(2, 2023), dueBy(2, 2023)), earlier),
  ];
  const now = at(dueBy(3, 2023), makeDue('complete', { quarter: 3, year: 2023 }));
  expect(figuresOf(now, { freezes })['twice-moved'].value).toBe(1);
});

test('what officers accepted is counted, and changes no other figure', () => {
  const matrix = matrixOf({ now: 'Developing', target: 'Leader' });
  const plain = contextOf(matrix);
  const [finding, ...findings] = plain.findings;
  const acceptance = {
    rule: finding!.rule,
    kpiId: '',
    column: 'D',
    cellText: '',
    message: finding!.message,
    reason: 'Next year',
    acceptedOn: asAt,
  };
  const accepted = [{ finding: finding!, acceptance }];
  const figures = countFigures(preparePack(matrix, findings, { asAt, accepted }));
  expect(figures.accepted).toMatchObject({ value: 1, of: { count: plain.findings.length } });
  expect({ ...figures, accepted: null }).toEqual({ ...countFigures(plain), accepted: null });
});

test('every figure is what the findings and the sheets of the pack say', () => {
  fc.assert(
    fc.property(arbitraryMatrix, (matrix) => {
      const context = contextOf(matrix, { rules: RULES });
      const figures = countFigures(context);
      const pack = PACK_SHEETS.map((kind) => runAtOnce(buildSheetInSteps(kind, context)));
      const countRule = (rule: string): number =>
        context.findings.filter((finding) => finding.rule === rule).length;
      expect(figures['done-not-moved'].value).toBe(countRule('done-but-not-moved'));
      expect(figures['gaps-without-action'].value).toBe(countRule('gap-without-open-action'));
      expect(figures.kpis.value).toBe(rowsOf(pack, 'kpis').length);
      expect(figures.actions.value).toBe(rowsOf(pack, 'actions').length);
      expect(figures.late.value).toBe(rowsOf(pack, 'overdue').length);
      expect(figures['due-this-quarter'].value).toBe(
        rowsOf(pack, 'due-next').filter(({ When }) => When === 'This quarter').length,
      );
      const gaps = rowsOf(pack, 'gaps').map((row) => Number(row['Gap (levels)']));
      expect(figures['open-gaps'].value).toBe(gaps.length);
      expect(figures['widest-gap'].value ?? 0).toBe(Math.max(0, ...gaps));
      expect(listWidestGaps(context).length).toBe(
        gaps.filter((gap) => gap === figures['widest-gap'].value).length,
      );
      const bothRead = figures['open-gaps'].of!.count;
      expect(figures['at-target'].value! + figures['open-gaps'].value!).toBe(bothRead);
      for (const { value, of } of Object.values(figures)) {
        if (value !== null && of !== null) expect(value).toBeLessThanOrEqual(of.count);
      }
    }),
    { numRuns: 150 },
  );
});
