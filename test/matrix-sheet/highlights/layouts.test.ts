import type { Review } from '../../../src/app/review-matrix';
import { listGrids } from '../../../src/app/review-matrix';
import { listKpis } from '../../../src/domain/matrix';
import { expectedHighlights } from '../../../src/matrix-sheet/highlights/cell-highlights';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { sheetPrefix } from '../../../src/workbook/address';
import type { HighlightKind } from '../../../src/workbook/highlight-kinds';
import type { SheetGrid } from '../../../src/workbook/sheet-grid';
import type { Forms } from '../../support/layouts/forms';
import { printWorkbook } from '../../support/layouts/laid-workbook';
import { PLAIN_FORMS } from '../../support/layouts/forms';
import { createLayout, tryLayout } from '../../support/layouts/try-layout';
import { HighlightedSheet } from './engine';

/** Layouts are tried from this seed on, until so many have been read as they are. */
const FIRST_SEED = 5001;

interface Shown {
  readonly shown: Record<string, string>;
  readonly expected: Record<string, string>;
  /** Cells of which the findings say something else than the sheet shows. */
  readonly unlike: readonly string[];
}

/** What findings say that highlights show as well, the gravest first: a cell shows the gravest alone. */
const KIND_OF_RULE = new Map<string, HighlightKind>([
  ['overdue', 'overdue'],
  ['ongoing-past-end', 'ongoing-past-end'],
  ['unreadable-due', 'unclear-due'],
  ['due-this-quarter', 'due-this-quarter'],
  ['ongoing-without-end', 'ongoing'],
  ['action-without-due', 'action-without-due'],
  ['target-below-current', 'target-below-current'],
  ['missing-level', 'missing-level'],
  ['unknown-level', 'unreadable-level'],
  ['descriptor-without-level', 'unreadable-level'],
]);

function compareSheet(review: Review, grid: SheetGrid): Shown {
  const { matrix, settings, findings } = review;
  const shown = new HighlightedSheet(grid, matrix.scale.levels, settings.asAt, settings.startMonth)
    .lay(planHighlights(matrix, listGrids(review)))
    .shown();
  const expected = Object.fromEntries(expectedHighlights(matrix, settings.asAt, grid));
  const prefix = matrix.source.sheets.length > 1 ? sheetPrefix(grid.sheet) : '';
  const found = new Map<string, HighlightKind>();
  for (const [rule, kind] of KIND_OF_RULE) {
    for (const { cells } of findings.filter((finding) => finding.rule === rule)) {
      // One finding may tell of several levels, but only the first cell of one about a due is the due.
      for (const cell of kind.endsWith('-level') ? cells : cells.slice(0, 1)) {
        if (!cell.startsWith(prefix)) continue;
        const local = cell.slice(prefix.length);
        if (!local.includes('!') && !found.has(local)) found.set(local, kind);
      }
    }
  }
  const said = new Set<string>([...KIND_OF_RULE.values()]);
  const cells = new Set([...found.keys(), ...Object.keys(shown)]);
  const unlike = [...cells].filter((cell) => {
    const kind = shown[cell];
    // A due may be unclear for many a reason, some of which a rule of their own tells.
    if (kind === 'unclear-due') return found.get(cell) === 'overdue';
    return said.has(kind ?? '') || found.has(cell) ? kind !== found.get(cell) : false;
  });
  return { shown, expected, unlike };
}

/** Tries layouts until so many are read as they are, and compares each of their sheets. */
async function tryLayouts(
  count: number,
  arrange: (forms: Forms, seed: number) => Forms,
): Promise<HighlightKind[]> {
  const kinds = new Set<HighlightKind>();
  let tried = 0;
  for (let seed = FIRST_SEED; tried < count; seed += 1) {
    const layout = createLayout(seed, arrange(createLayout(seed).forms, seed));
    const { review, outcome } = await tryLayout(layout);
    if (!review || outcome !== 'equal') continue;
    tried += 1;
    const sheets = listGrids(review).map((grid) => compareSheet(review, grid));
    const laid = [`seed ${seed}`, ...printWorkbook(layout.workbook).split('\n')];
    expect({ laid, sheets }).toEqual({
      laid,
      sheets: sheets.map(({ expected }) => ({ shown: expected, expected, unlike: [] })),
    });
    for (const { expected } of sheets) {
      for (const kind of Object.values(expected)) kinds.add(kind as HighlightKind);
    }
  }
  return [...kinds];
}

describe('the formats show what check and its findings say, cell by cell,', () => {
  test('in any layout', async () => {
    const kinds = await tryLayouts(8, (forms) => forms);
    expect(kinds).toEqual(expect.arrayContaining(['overdue', 'due-this-quarter', 'complete']));
  });

  /** Where dues and what settles them stand, in turn. */
  const STATES = ['status', 'percent', 'tick', 'in By when'] as const;
  const DUES = ['one column', 'original and revised', 'start and end', 'quarter and year'] as const;
  const PLACES = ['list', 'blocks', 'sheets'] as const;
  test('with a Status, per cent or tick beside each form of due, in blocks and on several sheets', async () => {
    const kinds = await tryLayouts(STATES.length * DUES.length, (forms, seed) => ({
      ...forms,
      state: STATES[seed % STATES.length]!,
      due: DUES[(seed >> 2) % DUES.length]!,
      arrangement: PLACES[seed % PLACES.length]!,
      rag: 'column',
      areaCount: Math.max(2, forms.areaCount),
    }));
    expect(kinds).toEqual(expect.arrayContaining(['overdue', 'complete', 'ongoing']));
  });
});

test.each(['Now/Target', '✓/★'] as const)(
  'the mark of a target shows how far it is away: %s',
  async (marks) => {
    const forms = { ...PLAIN_FORMS, level: 'grid', marks, kpiCount: 6 } as const;
    const { review } = await tryLayout(createLayout(1, forms));
    const { shown, expected } = compareSheet(review!, review!.grid);
    expect(shown).toEqual(expected);
    const gaps = listKpis(review!.matrix).map(({ current, target }) => [
      target.cell,
      review!.matrix.scale.levels.indexOf(target.level!) -
        review!.matrix.scale.levels.indexOf(current.level!),
    ]);
    expect(new Set(gaps.map(([, gap]) => gap))).toEqual(new Set([0, 1, 2]));
    expect(gaps.map(([cell]) => shown[cell!])).toEqual(
      gaps.map(([, gap]) => (gap === 0 ? undefined : `gap-of-${gap}`)),
    );
  },
);
