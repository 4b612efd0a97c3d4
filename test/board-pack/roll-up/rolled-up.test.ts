import fc from 'fast-check';
import { countFigures } from '../../../src/board-pack/figures';
import { comparable } from '../../../src/board-pack/movement/text-similarity';
import { preparePack } from '../../../src/board-pack/pack-context';
import type { RolledUp } from '../../../src/board-pack/roll-up/rolled-up';
import { rollUpServices } from '../../../src/board-pack/roll-up/rolled-up';
import { listRollUpSheets } from '../../../src/board-pack/roll-up/sheets/index';
import { listPackSheets } from '../../../src/board-pack/sheets/index';
import { rankLevel } from '../../../src/domain/level-scale';
import { listKpis } from '../../../src/domain/matrix';
import { createNumberScale } from '../../../src/domain/level-scale';
import { arbitraryMatrix } from '../arbitrary-matrix';
import { rowsOf } from '../read-pack';
import { rewindQuarters } from '../rewind-matrix';
import { arbitraryReadings, AS_AT, read, serviceOf, sketch } from './services';

const rollUp = (...readings: Parameters<typeof rollUpServices>[0]): RolledUp =>
  rollUpServices(readings, { asAt: AS_AT });

describe('one file', () => {
  test('has the figures of its own pack, with and without freezes', () => {
    fc.assert(
      fc.property(arbitraryMatrix, fc.integer({ min: 0, max: 2 }), (matrix, freezeCount) => {
        const freezes = rewindQuarters(matrix, AS_AT, freezeCount);
        const { services } = rollUp(read(serviceOf('plan.xlsx', matrix, { freezes })));
        const pack = preparePack(matrix, [], { asAt: AS_AT, freezes });
        expect(services[0]!.figures).toEqual(countFigures(pack));
      }),
      { numRuns: 60 },
    );
  });

  test('says in its row what the last row of the pack’s Summary says', () => {
    fc.assert(
      fc.property(arbitraryMatrix, (matrix) => {
        const sheets = listRollUpSheets(rollUp(read(serviceOf('plan.xlsx', matrix))));
        const [row] = rowsOf(sheets, 'roll-up-summary');
        const pack = listPackSheets(preparePack(matrix, [], { asAt: AS_AT }));
        const total = rowsOf(pack, 'summary').at(-1);
        if (!total) {
          expect(row).toMatchObject({ KPIs: 0, 'Actions late': 0 });
          return;
        }
        const { Area: _area, ...figures } = total;
        expect(row).toMatchObject(figures);
      }),
      { numRuns: 60 },
    );
  });
});

test('the order of the files changes nothing', () => {
  fc.assert(
    fc.property(
      arbitraryReadings.chain((readings) =>
        fc.tuple(
          fc.constant(readings),
          fc.shuffledSubarray(readings, { minLength: readings.length }),
        ),
      ),
      ([readings, shuffled]) => {
        expect(listRollUpSheets(rollUp(...shuffled))).toEqual(
          listRollUpSheets(rollUp(...readings)),
        );
      },
    ),
    { numRuns: 60 },
  );
});

/** Every level of an area that its services state, ranked, straight from the matrices. */
function listRanks(
  { services }: RolledUp,
  scaleName: string,
  area: string,
  groups: RolledUp['groups'],
) {
  const group = groups.find(({ name }) => name === scaleName)!;
  return services
    .filter((service) => group.services.includes(service))
    .flatMap(({ matrix: { matrix } }) =>
      matrix.areas
        .filter(({ name }) => comparable(name) === comparable(area))
        .flatMap(({ kpis }) =>
          kpis.flatMap(({ current }) => rankLevel(current.level, group.scale) ?? []),
        ),
    );
}

test('n and spread of areas are those that counting one by one gives', () => {
  fc.assert(
    fc.property(arbitraryReadings, (readings) => {
      const rolledUp = rollUp(...readings);
      for (const { areas, name } of rolledUp.groups) {
        for (const { area, levels } of areas) {
          const ranks = listRanks(rolledUp, name, area, rolledUp.groups).sort((a, b) => a - b);
          expect(levels.current.readCount).toBe(ranks.length);
          if (ranks.length === 0) {
            expect(levels.current.spread).toBeNull();
            continue;
          }
          const { lowestRank, highestRank, medianRank } = levels.current.spread!;
          expect([lowestRank, highestRank]).toEqual([ranks[0], ranks.at(-1)]);
          const below = ranks.filter((rank) => rank <= medianRank + 0.005).length;
          const above = ranks.filter((rank) => rank >= medianRank - 0.005).length;
          expect(Math.min(below, above) * 2).toBeGreaterThanOrEqual(ranks.length);
        }
      }
    }),
  );
});

test('every KPI of every service is counted once, in a group of its own scale', () => {
  fc.assert(
    fc.property(arbitraryReadings, (readings) => {
      const { groups, services } = rollUp(...readings);
      expect(groups.flatMap((group) => group.services)).toHaveLength(services.length);
      for (const group of groups) {
        const records = group.kpis.flatMap(({ parts }) => parts.map(({ record }) => record.kpi));
        const all = group.services.flatMap(({ matrix }) => listKpis(matrix.matrix));
        expect(new Set(records)).toEqual(new Set(all));
        expect(records).toHaveLength(all.length);
        for (const { parts } of group.kpis) {
          expect(new Set(parts.map(({ service }) => service)).size).toBe(parts.length);
        }
        for (const { matrix } of group.services) {
          expect(matrix.matrix.scale.levels).toEqual(group.scale.levels);
        }
      }
    }),
  );
});

test('services disagree on a KPI exactly where two of the same area and name are two levels apart', () => {
  fc.assert(
    fc.property(arbitraryReadings, (readings) => {
      const { groups, disagreements } = rollUp(...readings);
      for (const group of groups) {
        for (const shared of group.kpis) {
          const ranks = shared.parts.flatMap(
            ({ record }) => rankLevel(record.kpi.current.level, group.scale) ?? [],
          );
          const isApart = ranks.some((one) => ranks.some((other) => one - other >= 2));
          const found = disagreements.filter(
            ({ subject, of }) => subject === shared && of === 'now',
          );
          expect(found).toHaveLength(isApart ? 1 : 0);
        }
      }
    }),
  );
});

const buying = (now: string, target = 'Leader') => [
  { name: 'Buying', kpis: [{ name: 'Tendering', now, target }] },
];

test('knows areas and KPIs whatever their case and punctuation', () => {
  const { groups, disagreements } = rollUp(
    sketch('a.xlsx', buying('Minimum')),
    sketch('b.xlsx', [
      { name: 'BUYING.', kpis: [{ name: 'tendering', now: 'Leader', target: 'Leader' }] },
    ]),
  );
  expect(groups[0]!.areas.map(({ area, parts }) => [area, parts.length])).toEqual([['Buying', 2]]);
  expect(disagreements.map(({ subject, distance }) => [subject.kpi, distance])).toEqual([
    ['', 3],
    ['Tendering', 3],
  ]);
});

test('never compares levels of different scales', () => {
  const { groups, disagreements } = rollUp(
    sketch('a.xlsx', buying('Minimum')),
    sketch('b.xlsx', buying('4', '4'), createNumberScale(0, 4)),
  );
  expect(groups.map(({ name, services }) => [name, services.length])).toEqual([
    ['NPS 2018', 1],
    ['0 to 4', 1],
  ]);
  expect(disagreements).toEqual([]);
});

test('tells scales of one name apart by their levels', () => {
  const own = (middle: string) => ({
    name: 'Low to High',
    framework: null,
    levels: ['Low', middle, 'High'],
    lowestNumber: null,
  });
  const { groups } = rollUp(
    sketch('a.xlsx', buying('Low', 'High'), own('Middling')),
    sketch('b.xlsx', buying('Low', 'High'), own('Fair')),
  );
  expect(groups.map(({ name }) => name)).toEqual([
    'Low to High (Low<Middling<High)',
    'Low to High (Low<Fair<High)',
  ]);
});

test('compares nothing of which nothing tells the area or the name', () => {
  const unnamed = (now: string) => [
    {
      name: 'Area not stated',
      kpis: [
        { name: null, now },
        { name: 'Culture', now: 'Mature' },
      ],
    },
  ];
  const { disagreements } = rollUp(
    sketch('a.xlsx', unnamed('Minimum')),
    sketch('b.xlsx', unnamed('Innovator')),
  );
  expect(disagreements).toEqual([]);
});

test('counts from the level that all services chose, else from the middle one', () => {
  const choosing = (file: string, chosenLevel: string) => {
    const service = serviceOf(file, sketchMatrix());
    const { settings } = service;
    return read({
      ...service,
      settings: { ...settings, paper: { ...settings.paper, chosenLevel } },
    });
  };
  const sketchMatrix = () => {
    const one = sketch('x.xlsx', buying('Leader'));
    return one.kind === 'read' ? one.service.matrix : (undefined as never);
  };
  const rankOf = (...levels: string[]) =>
    rollUp(...levels.map((level, index) => choosing(`${index}.xlsx`, level))).groups[0]!.chosenRank;
  expect(rankOf('Leader')).toBe(3);
  expect(rankOf('')).toBe(2);
});
