import fc from 'fast-check';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import {
  buildFreezeSheet,
  dateOfFreezeId,
  readFreezeTable,
} from '../../../src/board-pack/movement/freeze-sheet';
import type { FrozenMatrix } from '../../../src/board-pack/movement/frozen-matrix';
import { matchKpis } from '../../../src/board-pack/movement/match-kpis';
import { describeMovementInSteps } from '../../../src/board-pack/movement/movement';
import type { PackOptions } from '../../../src/board-pack/pack-context';
import { listKpiRecords } from '../../../src/board-pack/records';
import { buildPack } from '../../../src/board-pack/sheets/index';
import { countChanges } from '../../../src/board-pack/sheets/movement';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import type { Due } from '../../../src/domain/due';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { describeSpan } from '../../../src/domain/lateness';
import { parseDue } from '../../../src/domain/parse-due';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { runAtOnce } from '../../../src/domain/steps';
import { arbitraryMatrix } from '../arbitrary-matrix';
import type { AreaSketch } from '../build-matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';
import { plainCell, rowsOf, sheetOf, wordsOf } from '../read-pack';

const date = (text: string): CalendarDate => parseIsoDate(text)!;
const JULY = date('2023-07-15');
const OCTOBER = date('2023-10-15');

const freeze = (matrix: MaturityMatrix, asAt = JULY): FrozenMatrix =>
  freezeRecords(listKpiRecords(matrix, asAt), asAt);

/** A due as written. */
const dueOn = (text: string): Due => parseDue(text, { basis: FINANCIAL_YEAR, neighbourYear: null });

const movementOf = (matrix: MaturityMatrix, freezes: readonly FrozenMatrix[], asAt = OCTOBER) =>
  runAtOnce(
    describeMovementInSteps(listKpiRecords(matrix, asAt), freezes, {
      asAt,
      scale: DEFAULT_SCALE,
      basis: FINANCIAL_YEAR,
    }),
  );

/** The sheets that say nothing without a freeze. */
const COMPARING = ['time-extensions', 'completed', 'movement'];

const packOf = (
  areas: readonly AreaSketch[],
  freezes: readonly FrozenMatrix[],
  options: Partial<PackOptions> = {},
) => buildPack(buildMatrix(areas), [], { asAt: OCTOBER, freezes, ...options });

/** The KPI's words as a person would have written them: several, and not those of another one. */
const words = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 4, maxLength: 7 })
  .map((list) => list.join(' '));
const uniqueKpis = fc.uniqueArray(words, { minLength: 1, maxLength: 8 });

const sketch = (names: readonly string[]): AreaSketch[] => [
  {
    name: 'Area',
    kpis: names.map((name) => ({ name, now: 'Developing', actions: [{ text: `Do ${name}` }] })),
  },
];

describe('what is matched with what', () => {
  test('sorted rows are the same rows', () => {
    fc.assert(
      fc.property(
        uniqueKpis.chain((names) =>
          fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
        ),
        ([names, shuffled]) => {
          const { sinceLast } = movementOf(buildMatrix(sketch(shuffled)), [
            freeze(buildMatrix(sketch(names))),
          ]);
          expect(
            sinceLast!.kpis.every(({ before, after }) => before?.name === after?.kpi.name),
          ).toBe(true);
          expect(
            sinceLast!.actions.every(({ before, after }) => before?.text === after?.text),
          ).toBe(true);
          expect(countChanges(sinceLast!)).toBe('nothing has changed');
        },
      ),
    );
  });

  test('an inserted KPI is new, and the others are still themselves', () => {
    fc.assert(
      fc.property(uniqueKpis, fc.nat(), (names, place) => {
        const more = [...names];
        more.splice(place % (names.length + 1), 0, 'zzzz yyyy xxxx wwww');
        const { sinceLast } = movementOf(buildMatrix(sketch(more)), [
          freeze(buildMatrix(sketch(names))),
        ]);
        expect(countChanges(sinceLast!)).toBe('1 KPI new and 1 action new');
      }),
    );
  });

  test('every KPI and action is matched, new or removed, and none of it twice', () => {
    fc.assert(
      fc.property(arbitraryMatrix, arbitraryMatrix, (before, after) => {
        const frozen = freeze(before);
        const records = listKpiRecords(after, OCTOBER);
        const { sinceLast } = movementOf(after, [frozen]);
        const { kpis, actions } = sinceLast!;
        const once = <Item>(items: readonly (Item | null)[]): Item[] =>
          items.filter((item) => item !== null);
        expect(once(kpis.map((change) => change.before)).length).toBe(frozen.kpis.length);
        expect(new Set(once(kpis.map((change) => change.before))).size).toBe(frozen.kpis.length);
        expect(once(kpis.map((change) => change.after?.kpi.id ?? null)).sort()).toEqual(
          records.map(({ kpi }) => kpi.id).sort(),
        );
        expect(new Set(once(actions.map((change) => change.before))).size).toBe(
          frozen.actions.length,
        );
        expect(once(actions.map((change) => change.after?.id ?? null)).sort()).toEqual(
          records.flatMap((record) => record.actions.map(({ id }) => id)).sort(),
        );
      }),
    );
  });

  test.each([
    ['the same', 'Publish the contract register', 'certain'],
    ['in other case and punctuation', 'publish the contract-register.', 'certain'],
    ['a word added', 'Publish the whole contract register', 'likely'],
    ['much reworded', 'Publish a register of every contract', 'doubtful'],
  ])('an action %s is known again', (_, text, certainty) => {
    const of = (words: string): MaturityMatrix =>
      buildMatrix([{ name: 'Area', kpis: [{ name: 'KPI', actions: [{ text: words }] }] }]);
    const { sinceLast } = movementOf(of(text), [freeze(of('Publish the contract register'))]);
    expect(sinceLast!.actions).toMatchObject([{ certainty, before: {}, after: {} }]);
  });

  test('an action that has moved to another KPI is the same; one of other words is another', () => {
    const of = (first: string[], second: string[]): MaturityMatrix =>
      buildMatrix([
        {
          name: 'Area',
          kpis: [first, second].map((texts, index) => ({
            name: `Behaviour ${'ab'[index]!}`,
            actions: texts.map((text) => ({ text })),
          })),
        },
      ]);
    const before = of(['Train every team'], ['Buy a system']);
    const { sinceLast } = movementOf(of([], ['Train every team', 'Hire people']), [freeze(before)]);
    const pairs = sinceLast!.actions.map(({ before: left, after, certainty }) => [
      left?.text,
      after?.text,
      certainty,
    ]);
    expect(pairs).toEqual([
      ['Train every team', 'Train every team', 'likely'],
      [undefined, 'Hire people', 'certain'],
      ['Buy a system', undefined, 'certain'],
    ]);
  });

  test('of two KPIs of one name each is the one whose words it has', () => {
    const kpi = (id: string, descriptors: string) => ({
      id,
      reference: null,
      areaName: 'Area',
      name: 'Reporting',
      current: 'Minimum',
      target: 'Leader',
      descriptors,
      details: {},
    });
    const { pairs } = matchKpis(
      [kpi('1', 'monthly figures for the cabinet'), kpi('2', 'an annual statement to suppliers')],
      [
        kpi('a', 'an annual statement to all suppliers'),
        kpi('b', 'monthly figures for the full cabinet'),
      ],
    );
    expect(pairs.map(({ before, after }) => [before.id, after.id]).sort()).toEqual([
      ['1', 'b'],
      ['2', 'a'],
    ]);
  });

  test('a renamed KPI is known by its area and descriptors, and said to be doubtful', () => {
    const kpi = (name: string) => ({
      id: name,
      reference: null,
      areaName: 'Area',
      name,
      current: 'Minimum',
      target: 'Leader',
      descriptors: 'the council checks the finances of its key suppliers twice a year',
      details: {},
    });
    const { pairs } = matchKpis([kpi('Supplier distress')], [kpi('Supplier financial health')]);
    expect(pairs).toMatchObject([{ certainty: 'doubtful' }]);
  });

  test('ten thousand rows are compared without comparing all with all', () => {
    const names = Array.from(
      { length: 5000 },
      (_, row) => `Behaviour b${row} of unit u${row % 70}`,
    );
    const renamed = names.map((name, row) => (row % 10 === 0 ? `${name} revised` : name));
    const { sinceLast } = movementOf(buildMatrix(sketch(renamed)), [
      freeze(buildMatrix(sketch(names))),
    ]);
    expect(countChanges(sinceLast!)).toBe('nothing has changed');
  });
});

describe('what has moved', () => {
  const before = buildMatrix([
    {
      name: 'Area',
      kpis: [
        { name: 'Up', now: 'Developing', actions: [{ text: 'Finish it', due: dueBy(2, 2023) }] },
        { name: 'Down', now: 'Leader', actions: [{ text: 'Delay it', due: dueBy(2, 2023) }] },
        { name: 'Gone', now: 'Mature', actions: [{ text: 'Drop it' }] },
        { name: 'Late', now: 'Mature', actions: [{ text: 'Miss it', due: dueBy(2, 2023) }] },
      ],
    },
  ]);
  const after: AreaSketch[] = [
    {
      name: 'Area',
      kpis: [
        { name: 'Up', now: 'Leader', actions: [{ text: 'Finish it', due: makeDue('complete') }] },
        { name: 'Down', now: 'Mature', actions: [{ text: 'Delay it', due: dueBy(4, 2023) }] },
        { name: 'Late', now: 'Mature', actions: [{ text: 'Miss it', due: dueBy(2, 2023) }] },
        { name: 'Fresh', now: null },
      ],
    },
  ];
  const pack = packOf(after, [freeze(before)]);

  test('is said in words with an arrow, by kind', () => {
    expect(rowsOf(pack, 'movement').map((row) => [row.What, row.Movement, row.KPI])).toEqual([
      ['Level up', '↑ up 2 levels: Developing to Leader', 'Up'],
      ['Level down', '↓ down 1 level: Leader to Mature', 'Down'],
      ['Completed', '✓ completed, due Q2 23', 'Up'],
      ['Newly overdue', '▲ newly overdue, due Q2 23', 'Late'],
      ['Slipped', '► moved 2 quarters later: Q2 2023/24 to Q4 2023/24', 'Down'],
      ['New KPI', 'new, at no readable level', 'Fresh'],
      ['Removed KPI', 'removed, was at Mature', 'Gone'],
      ['Removed action', 'removed, due Q4 23', 'Gone'],
    ]);
    expect(wordsOf(sheetOf(pack, 'movement'))).toContain(
      'Since 15 July 2023: 1 KPI up, 1 KPI down, 1 action completed, 1 action newly overdue, 1 action moved later, 1 KPI new, 1 KPI removed and 1 action removed.\nThere is no freeze of the same quarter a year ago.',
    );
  });

  test('stands on the sheets for it', () => {
    expect(rowsOf(pack, 'completed')).toMatchObject([{ Action: 'Finish it', 'Was due': 'Q2 23' }]);
    expect(rowsOf(pack, 'time-extensions')).toMatchObject([
      {
        Action: 'Delay it',
        'Original due': 'Q2 2023/24',
        'Due at the last freeze': 'Q2 2023/24',
        'Revised due': 'Q4 2023/24',
        'Later by': '2 quarters',
        'Times moved': 1,
      },
    ]);
    expect(rowsOf(pack, 'overdue')).toMatchObject([
      { Action: 'Miss it', 'Original due': 'Q2 2023/24', 'Times moved': 0 },
    ]);
  });

  test.each([
    ['Q2 23', '30/09/2023', null],
    ['10/07/2023', '24/07/2023', '2 weeks'],
    ['July 2023', 'October 2023', '3 months'],
    ['Q2 23', 'Q4 23', '2 quarters'],
    ['2023/24', '2024/25', '1 year'],
    ['Q2 23', '05/10/2023', '5 days'],
  ])('a due of %s that is now %s has moved by %s', (before, after, far) => {
    const at = (text: string) =>
      buildMatrix([
        { name: 'A', kpis: [{ name: 'K', actions: [{ text: 'Do it', due: dueOn(text) }] }] },
      ]);
    const [change] = movementOf(at(after), [freeze(at(before))]).sinceLast!.actions;
    expect(change!.dueMoved && describeSpan(change!.dueMoved.span)).toBe(far);
  });

  test('a due that moved at two freezes has moved twice, from where it first stood', () => {
    const at = (quarter: number, asAt: CalendarDate) =>
      freeze(
        buildMatrix([
          {
            name: 'A',
            kpis: [{ name: 'K', actions: [{ text: 'Do it', due: dueBy(quarter, 2023) }] }],
          },
        ]),
        asAt,
      );
    const moved = packOf(
      [{ name: 'A', kpis: [{ name: 'K', actions: [{ text: 'Do it', due: dueBy(4, 2023) }] }] }],
      // In any order: they are told apart by their dates.
      [at(3, JULY), at(1, date('2023-04-20'))],
    );
    expect(rowsOf(moved, 'time-extensions')).toMatchObject([
      { 'Original due': 'Q1 2023/24', 'Due at the last freeze': 'Q3 2023/24', 'Times moved': 2 },
    ]);
  });

  test('the same quarter a year ago is compared with, and a later freeze is not', () => {
    const yearAgo = freeze(before, date('2022-11-30'));
    const compared = packOf(after, [yearAgo, freeze(before), freeze(before, date('2024-01-31'))]);
    const text = wordsOf(sheetOf(compared, 'movement'));
    expect(text).toContain('Since 15 July 2023: ');
    expect(text).toContain('Since the same quarter a year ago (30 November 2022): ');
    expect(text).toContain(
      'Not compared with the freeze of 31 January 2024, which is not before the as-at date.',
    );
    expect(new Set(rowsOf(compared, 'movement').map((row) => row.Since))).toEqual(
      new Set(['15 July 2023', '30 November 2022']),
    );
  });

  test('without a freeze nothing is said to have changed or not to have changed', () => {
    const alone = packOf(after, []);
    expect(wordsOf(sheetOf(alone, 'summary'))).toContain(
      'Not in this pack, as there is no earlier freeze to compare with: Time extensions, Completed, Movement and Trend.',
    );
    const kept = packOf(after, [], { keepsEmptySheets: true });
    for (const id of COMPARING) {
      expect(alone.filter((sheet) => sheet.id === id)).toEqual([]);
      expect(sheetOf(kept, id).subtitle).toBe('Not known, as at 15 October 2023.');
    }
    expect(kept.map(wordsOf).join()).not.toMatch(/nothing has changed|moved later between/i);
    expect(sheetOf(alone, 'overdue').table.columns.map(({ header }) => header)).not.toContain(
      'Times moved',
    );
  });
});

describe('the sheet of a freeze', () => {
  test('says all that is needed to read it again', () => {
    fc.assert(
      fc.property(arbitraryMatrix, (matrix) => {
        const frozen = freeze(matrix);
        const { id, table } = buildFreezeSheet(frozen);
        expect(dateOfFreezeId(id)).toEqual(JULY);
        const values = [
          table.columns.map(({ header }) => header),
          ...table.rows.map((row) => row.map((cell) => plainCell(cell) ?? '')),
        ];
        const read = readFreezeTable(JULY, values)!;
        expect(read).toEqual(frozen);
      }),
    );
  });

  test('from before references, people and proof were kept is read without them', () => {
    const matrix = buildMatrix([
      {
        name: 'Area',
        kpis: [
          { reference: '1.1', details: { owner: 'Ann' }, actions: [{ details: { notes: 'x' } }] },
        ],
      },
    ]);
    const frozen = freeze(matrix);
    const { table } = buildFreezeSheet(frozen);
    const isOld = (_: unknown, index: number): boolean =>
      !['Ref', 'Owner', 'Notes'].includes(table.columns[index]!.header);
    const values = [
      table.columns.map(({ header }) => header),
      ...table.rows.map((row) => row.map((cell) => plainCell(cell) ?? '')),
    ];
    expect(readFreezeTable(JULY, values)).toEqual(frozen);
    const old = readFreezeTable(
      JULY,
      values.map((row) => row.filter(isOld)),
    )!;
    expect([...old.kpis, ...old.actions].map(({ details }) => details)).toEqual([{}, {}]);
    expect([...old.kpis, ...old.actions].map(({ reference }) => reference)).toEqual([null, null]);
    expect(old.actions[0]!.text).toBe(frozen.actions[0]!.text);
  });

  test('one from before the ends of dues were kept is read, and compared by quarters', () => {
    const inJuly = (due: Due) =>
      buildMatrix([{ name: 'A', kpis: [{ name: 'K', actions: [{ text: 'Do it', due }] }] }]);
    const written = inJuly(dueOn('10/08/2023'));
    const { table } = buildFreezeSheet(freeze(written));
    const values = [
      table.columns.map(({ header }) => header),
      ...table.rows.map((row) => row.map((cell) => plainCell(cell) ?? '')),
    ].map((row) => row.slice(0, -2));
    const read = readFreezeTable(JULY, values)!;
    expect(read.actions).toMatchObject([{ by: { quarter: 2, year: 2023 }, end: null }]);
    expect(movementOf(written, [read]).sinceLast!.actions[0]!.dueMoved).toBeNull();
    const later = movementOf(inJuly(dueOn('10/11/2023')), [read]).sinceLast!.actions[0]!.dueMoved;
    expect(later).toMatchObject({ span: { count: 1, unit: 'quarter' } });
  });

  test.each([
    ['a column is gone', (values: string[][]) => values.map((row) => row.slice(1))],
    [
      'a status is none',
      (values: string[][]) =>
        values.map((row) => row.map((cell) => (cell === 'Overdue' ? 'Late' : cell))),
    ],
    [
      'an id is gone',
      (values: string[][]) =>
        values.map((row, index) => row.map((cell) => (index > 0 && cell === 'Area/1' ? '' : cell))),
    ],
  ])('is not read where %s', (_, damage) => {
    const matrix = buildMatrix([{ name: 'Area', kpis: [{ actions: [{ due: dueBy(1, 2023) }] }] }]);
    const { table } = buildFreezeSheet(freeze(matrix));
    const values = [
      table.columns.map(({ header }) => header),
      ...table.rows.map((row) => row.map((cell) => String(plainCell(cell) ?? ''))),
    ];
    expect(readFreezeTable(JULY, values)).not.toBeNull();
    expect(readFreezeTable(JULY, damage(values))).toBeNull();
  });
});
