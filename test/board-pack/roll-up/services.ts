import fc from 'fast-check';
import type { FrozenMatrix } from '../../../src/board-pack/movement/frozen-matrix';
import type { ServiceMatrix, ServiceReading } from '../../../src/board-pack/roll-up/service-matrix';
import type { LevelScale } from '../../../src/domain/level-scale';
import {
  createNumberScale,
  DEFAULT_SCALE,
  scaleOfFramework,
} from '../../../src/domain/level-scale';
import { FRAMEWORKS } from '../../../src/domain/frameworks';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { AreaSketch } from '../build-matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';
import { rewindQuarters } from '../rewind-matrix';
import { arbitraryDue, arbitraryMatrix } from '../arbitrary-matrix';

export const AS_AT = { year: 2023, month: 10, day: 15 };

/** A service as its workbook gives it. */
export function serviceOf(
  file: string,
  matrix: MaturityMatrix,
  more: Partial<ServiceMatrix> = {},
): ServiceMatrix {
  return {
    file,
    organisation: '',
    name: file.replace(/\.xlsx$/, ''),
    nameFrom: 'file',
    readFrom: 'matrix',
    matrix,
    findings: [],
    accepted: [],
    settings: { ...DEFAULT_SETTINGS, asAt: AS_AT },
    ownAsAt: null,
    freezes: [] as readonly FrozenMatrix[],
    damagedFreezes: [],
    rounds: [],
    ...more,
  };
}

export const read = (service: ServiceMatrix): ServiceReading => ({ kind: 'read', service });

/** A service in as few words as a test needs. */
export const sketch = (
  file: string,
  areas: readonly AreaSketch[],
  scale: LevelScale = DEFAULT_SCALE,
  more: Partial<ServiceMatrix> = {},
  basis = FINANCIAL_YEAR,
): ServiceReading => read(serviceOf(file, { ...buildMatrix(areas, scale), basis }, more));

const SCALES = [DEFAULT_SCALE, scaleOfFramework(FRAMEWORKS[1]!), createNumberScale(0, 4)];

/** Names that several services share, and some that nearly are others. */
const name = fc.constantFrom(
  'Tendering',
  'tendering ',
  'Training & development',
  'Change control',
  'Culture',
);
const areaName = fc.constantFrom('Buying', 'buying', 'People', 'Social value');

const kpi = (scale: LevelScale) =>
  fc.record({
    name: fc.option(name, { nil: null, freq: 8 }),
    now: fc.option(fc.constantFrom(...scale.levels), { freq: 8 }),
    target: fc.option(fc.constantFrom(...scale.levels), { freq: 8 }),
    actions: fc.array(fc.record({ due: arbitraryDue }), { maxLength: 2 }),
  });

/** A matrix that shares areas and KPIs with others, on one of a few scales, by one of two years. */
const sharingMatrix: fc.Arbitrary<MaturityMatrix> = fc
  .tuple(fc.constantFrom(...SCALES), fc.constantFrom(FINANCIAL_YEAR, CALENDAR_YEAR))
  .chain(([scale, basis]) =>
    fc
      .array(fc.record({ name: areaName, kpis: fc.array(kpi(scale), { maxLength: 4 }) }), {
        maxLength: 3,
      })
      .map((areas) => ({ ...buildMatrix(areas, scale), basis })),
  );

/** Workbooks of services that share much, one or two of which may not be read. */
export const arbitraryReadings: fc.Arbitrary<ServiceReading[]> = fc
  .array(
    fc.record({
      matrix: fc.oneof({ weight: 4, arbitrary: sharingMatrix }, arbitraryMatrix),
      organisation: fc.constantFrom('', 'Anytown', 'Otherton'),
      isRead: fc.boolean(),
      title: fc.option(fc.constantFrom('Care', 'Roads'), { freq: 3 }),
    }),
    { maxLength: 5 },
  )
  .map((services) =>
    services.map(({ matrix, organisation, isRead, title }, index): ServiceReading => {
      const file = `service ${index}.xlsx`;
      if (!isRead && index % 3 === 2) return { kind: 'unread', file, reason: 'It is damaged.' };
      const named = title === null ? {} : { name: title, nameFrom: 'title' as const };
      return read(serviceOf(file, matrix, { organisation, ...named }));
    }),
  );

const owned = (owner: string) => ({ owner });

/** Care knows its past and is behind, roads are ahead and by calendar years, the library is on a scale of its own. */
export const SAMPLE: readonly ServiceReading[] = [
  read(withPast()),
  sketch(
    'roads.xlsx',
    [
      {
        name: 'Buying',
        kpis: [
          { name: 'Tendering', now: 'Innovator', target: 'Innovator' },
          {
            name: 'Contract management',
            now: 'Mature',
            target: 'Leader',
            actions: [{ text: 'Train buyers', due: dueBy(3, 2023), details: owned('Bob Ray') }],
          },
        ],
      },
      { name: 'People', kpis: [{ name: 'Culture', now: 'Developing', target: 'Mature' }] },
    ],
    DEFAULT_SCALE,
    { organisation: 'Anytown Council' },
    CALENDAR_YEAR,
  ),
  sketch(
    'library.xlsx',
    [
      {
        name: 'Buying',
        kpis: [
          {
            name: 'Tendering',
            now: '1',
            target: '3',
            actions: [{ text: 'Ask for quotes', due: makeDue('complete') }],
          },
        ],
      },
    ],
    createNumberScale(0, 4),
    { organisation: 'Anytown Council' },
  ),
  { kind: 'unread', file: 'old/plan.xlsx', reason: 'It is damaged.' },
];

function withPast() {
  const matrix = buildMatrix([
    {
      name: 'Buying',
      kpis: [
        {
          name: 'Tendering',
          now: 'Developing',
          target: 'Leader',
          actions: [
            { text: 'Write a guide', due: dueBy(1, 2023), details: owned('Ann Lee') },
            { text: 'Tell the market', due: dueBy(2, 2023), details: owned('Ann Lee; Bob Ray') },
            { text: 'Set up a forum', due: makeDue('complete') },
          ],
        },
        { name: 'Contract management', now: 'Minimum', target: 'Mature' },
      ],
    },
    {
      name: 'People',
      kpis: [{ name: 'Culture', now: null, target: 'Mature', actions: [{ due: dueBy(4, 2023) }] }],
    },
  ]);
  return serviceOf('care.xlsx', matrix, {
    organisation: 'Anytown Council',
    freezes: rewindQuarters(matrix, AS_AT, 1),
  });
}
