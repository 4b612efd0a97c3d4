import type { OfficialValue } from '../../../src/board-pack/roll-up/official-values';
import { settleOfficialValues } from '../../../src/board-pack/roll-up/official-values';
import { createNumberScale, DEFAULT_SCALE } from '../../../src/domain/level-scale';

const BUYING = { scaleName: 'NPS 2018', scale: DEFAULT_SCALE, area: 'Buying', kpi: '' };
const TENDERING = { ...BUYING, kpi: 'Tendering' };
const BUYING_BY_NUMBERS = { ...BUYING, scaleName: '0 to 4', scale: createNumberScale(0, 4) };
const SUBJECTS = [BUYING, TENDERING, BUYING_BY_NUMBERS];

const value = (more: Partial<OfficialValue> = {}): OfficialValue => ({
  scale: '',
  area: 'Buying',
  kpi: '',
  level: 'Mature',
  reason: 'It was audited.',
  ...more,
});

const settle = (...values: OfficialValue[]) => settleOfficialValues(values, SUBJECTS);

test('is set for an area or a KPI, whatever the case, on the scale that has the level', () => {
  const { honoured, refused } = settle(
    value({ area: 'BUYING', level: 'mature' }),
    value({ kpi: 'tendering', level: ' Leader ' }),
    value({ level: '3' }),
  );
  expect([...honoured].map(([subject, { level }]) => [subject, level])).toEqual([
    [BUYING, 'Mature'],
    [TENDERING, 'Leader'],
    [BUYING_BY_NUMBERS, '3'],
  ]);
  expect(refused).toEqual([]);
});

test('is set on the scale that it names alone', () => {
  const { honoured } = settle(value({ scale: 'nps 2018' }), value({ scale: '0 to 4', level: '4' }));
  expect([...honoured.keys()]).toEqual([BUYING, BUYING_BY_NUMBERS]);
});

test.each<[string, Partial<OfficialValue>, string]>([
  ['no reason', { reason: ' ' }, 'It has no reason.'],
  ['no level', { level: '' }, 'It has a reason and no level.'],
  ['an area that nobody states', { area: 'Selling' }, 'No service that was read states it.'],
  ['a KPI that nobody states', { kpi: '?' }, 'No service that was read states it.'],
  [
    'no level of the scale',
    { level: 'Splendid', kpi: 'Tendering' },
    'Its level is none of Minimum, Developing, Mature, Leader, Innovator.',
  ],
  [
    'a level of another scale',
    { level: '3', scale: 'NPS 2018' },
    expect.stringContaining('none of') as string,
  ],
  [
    'a score between levels',
    { level: '2.5', scale: '0 to 4' },
    expect.stringContaining('none of') as string,
  ],
])('with %s is refused and kept', (_what, more, why) => {
  const given = value(more);
  expect(settle(given)).toEqual({ honoured: new Map(), refused: [{ value: given, why }] });
});

test('of two for the same the later counts, and the earlier is refused', () => {
  const [first, second] = [value(), value({ level: 'Leader' })];
  const { honoured, refused } = settle(first, second);
  expect(honoured.get(BUYING)!.level).toBe('Leader');
  expect(refused).toEqual([{ value: first, why: 'A later value is set for the same.' }]);
});

test('one that takes the place of another lets it be forgotten', () => {
  const { honoured, refused } = settle(value(), value({ level: 'Leader', replaces: true }));
  expect(honoured.get(BUYING)!.level).toBe('Leader');
  expect(refused).toEqual([]);
});
