import fc from 'fast-check';
import type { Review } from '../../src/app/review-matrix';
import type { DuePrecision } from '../../src/domain/due';
import { listActions, listKpis } from '../../src/domain/matrix';
import { parseDue } from '../../src/domain/parse-due';
import { readLevel } from '../../src/domain/read-level';
import { splitAddress } from '../../src/workbook/address';
import type { Forms } from '../support/layouts/forms';
import { FORM_CHOICES } from '../support/layouts/forms';
import type { Layout } from '../support/layouts/try-layout';
import { createLayout, tryLayout } from '../support/layouts/try-layout';

/** From the most exact to the least. */
const PRECISIONS: readonly DuePrecision[] = ['day', 'month', 'season', 'quarter', 'year'];

/** Ways in which people write what stands in a cell otherwise. */
const SLIPS: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => ` ${text}\u00a0`,
  (text) => text.replace(/ /g, '  '),
  (text) => text.replace(/^(\w+)\w(?=\W|$)/, '$1'),
  (text) => `${text}.`,
];

/** Dues that a council may write, whatever else its matrix has. */
const DUES = [
  ...[
    'july 2025',
    '10/7/25',
    'Quarter 2 2023',
    'q3 24',
    'June',
    '5 jan',
    'Q2',
    '2023/24',
    'on-going',
  ],
  ...['by end of  Q2 23', 'Q 1 24', 'mid 2024', 'Ongoing from Q1', 'ongoing to july 2025', '04.00'],
];

const forms: fc.Arbitrary<Partial<Forms>> = fc.record({
  scale: fc.constantFrom(...FORM_CHOICES.scale),
  level: fc.constantFrom(...FORM_CHOICES.level.filter((level) => level !== 'grid')),
  levelWords: fc.constantFrom(...FORM_CHOICES.levelWords),
  key: fc.constantFrom(...FORM_CHOICES.key),
  dueWords: fc.constantFrom(...FORM_CHOICES.dueWords),
  state: fc.constantFrom('none' as const, 'in By when' as const),
  due: fc.constant('one column' as const),
});

const slip = fc.record({
  place: fc.nat(),
  slip: fc.constantFrom(...SLIPS),
  due: fc.constantFrom(...DUES),
});

/** The layout with some levels and dues as people write them. */
function writeSlips(layout: Layout, { matrix }: Review, slips: readonly Slip[]): void {
  const levels = listKpis(matrix).flatMap(({ current, target }) => [current.cell, target.cell]);
  const dues = listActions(matrix).map(({ dueCell }) => dueCell);
  for (const { place, slip: change, due } of slips) {
    write(layout, levels[place % levels.length]!, change);
    const dueCell = dues[place % Math.max(1, dues.length)];
    if (dueCell) write(layout, dueCell, (text) => (place % 2 === 0 ? due : change(text)));
  }
}

type Slip = typeof slip extends fc.Arbitrary<infer Value> ? Value : never;

function write(layout: Layout, cell: string, change: (text: string) => string): void {
  const { sheet, local } = splitAddress(cell);
  const found = layout.workbook.find(
    ({ name, cells }) => (sheet == null || name === sheet) && cells.has(local),
  );
  const laid = found?.cells.get(local);
  if (laid && typeof laid.value === 'string') {
    found!.cells.set(local, { ...laid, value: change(laid.value) });
  }
}

interface CellFix {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

const listFixes = ({ findings }: Review): CellFix[] =>
  findings.flatMap(({ fix }) => fix?.edits ?? []);

/** Runs `judge` for the fixes of what is read of drawn layouts with slips. */
async function judgeFixes(judge: (review: Review, fix: CellFix) => void): Promise<void> {
  const slips = fc.array(slip, { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 9999 }), forms, slips, async (seed, drawn, made) => {
      const layout = createLayout(seed, { ...createLayout(seed).forms, ...drawn });
      const { review } = await tryLayout(layout);
      if (!review) return;
      writeSlips(layout, review, made);
      const again = (await tryLayout(layout)).review;
      if (again) for (const fix of listFixes(again)) judge(again, fix);
    }),
    { numRuns: 30 },
  );
}

test('no fix writes one scale over another', async () => {
  await judgeFixes(({ matrix }, { cell, from, to }) => {
    const statements = listKpis(matrix).flatMap(({ current, target }) => [current, target]);
    const statement = statements.find((one) => one.cell === cell);
    if (!statement) return;
    const { level } = readLevel(to, matrix.scale);
    expect(level).not.toBeNull();
    if (statement.level !== null) expect(level).toBe(statement.level);
    // A number that a council writes in front of a level, or for it, stays.
    const number = /^\D{0,8}(\d+)/.exec(from)?.[1];
    if (number !== undefined && statement.level !== null) expect(to).toContain(number);
  });
});

test('no fix makes a due less exact, or another one', async () => {
  await judgeFixes(({ matrix }, { cell, to }) => {
    const actions = listActions(matrix).filter(({ dueCell }) => dueCell === cell);
    const due = actions[0]?.due;
    if (!due || actions.length > 1 || due.precision === null) return;
    const written = parseDue(to, { basis: matrix.basis, neighbourYear: null });
    expect(written.precision).not.toBeNull();
    expect(PRECISIONS.indexOf(written.precision!)).toBeLessThanOrEqual(
      PRECISIONS.indexOf(due.precision),
    );
    expect({ to, state: written.state, end: written.end }).toEqual({
      to,
      state: due.state,
      end: due.end,
    });
  });
});
