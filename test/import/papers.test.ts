import { reviewMatrix } from '../../src/app/review-matrix';
import { openLaidWorkbook } from '../support/layouts/memory-workbook';
import type { LaidSheet } from '../support/layouts/laid-workbook';
import { damagePages } from '../support/papers/damage-paper';
import { layPages } from '../support/lay-pages';
import { createDice } from '../support/layouts/dice';
import type { Paper } from '../support/papers/draw-paper';
import { drawPaper } from '../support/papers/draw-paper';
import { findMergedStart, tryPaper } from '../support/papers/try-paper';
import { scoreImport, SCORED_FACTS, scoreRefusal } from '../support/papers/score-import';
import type { SourcePage } from '../../src/workbook/source-document';

/** A paper on which “Priya Shah” owns actions. */
const OWNED_PAPER = 1;

/** The papers by which imports are judged: their own sheets, read without a detour, must score whole. */
async function scoreOwnSheet(
  seed: number,
  change?: (sheet: LaidSheet) => void,
  isCellDoubted: (cell: string) => boolean = () => false,
) {
  const { layout } = drawPaper(seed);
  if (change) change(layout.workbook[0]!);
  const { asAt } = layout.facts;
  const request = { sheets: [], asAt, startMonth: 4, scale: null, today: asAt };
  const review = await reviewMatrix(openLaidWorkbook(layout.workbook), request);
  return scoreImport(review, layout, isCellDoubted);
}

test('papers read from the sheets that they are printed from score whole', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const scores = await scoreOwnSheet(seed);
    const short = SCORED_FACTS.filter((fact) => scores[fact].right < scores[fact].wanted);
    const silent = SCORED_FACTS.filter((fact) => scores[fact].wrongAndCertain > 0);
    expect([seed, short, silent]).toEqual([seed, [], []]);
  }
});

test('what is read wrong in silence is counted, and what is missed is', async () => {
  const whole = await scoreOwnSheet(OWNED_PAPER);
  const scores = await scoreOwnSheet(OWNED_PAPER, (sheet) => {
    for (const [address, cell] of sheet.cells) {
      if (cell.value === 'Priya Shah') sheet.cells.set(address, { ...cell, value: 'Priya Shaw' });
    }
  });
  expect(whole.owners.wrongAndCertain).toBe(0);
  expect(scores.owners.wrongAndCertain).toBeGreaterThan(0);
  expect(scores.owners.right).toBe(scores.owners.wanted - scores.owners.wrongAndCertain);
  expect(scores.actions).toEqual(whole.actions);
});

describe('what the record doubts', () => {
  /** Addresses of the cells of the sheet that say so. */
  const cellsSaying = (sheet: LaidSheet, text: string): string[] =>
    [...sheet.cells].filter(([, { value }]) => value === text).map(([address]) => address);

  /** The last two actions of one KPI, each in a cell of its own. */
  const { layout } = drawPaper(OWNED_PAPER);
  const [first, second] = layout.facts.areas
    .flatMap(({ kpis }) => kpis)
    .map(({ actions }) => actions.slice(-2).map(({ text }) => text))
    .find((texts) => texts.length === 2 && texts.every(isInOneCell))!;
  function isInOneCell(text: string): boolean {
    return cellsSaying(layout.workbook[0]!, text).length === 1;
  }
  const saySame = (sheet: LaidSheet): void => {
    const [address] = cellsSaying(sheet, second!);
    sheet.cells.set(address!, { ...sheet.cells.get(address!)!, value: first! });
  };
  const cellOf = (text: string): string => cellsSaying(layout.workbook[0]!, text)[0]!;

  test('a reading that is wrong and doubted is not wrong in silence, and a right one counts as doubted', async () => {
    const whole = await scoreOwnSheet(OWNED_PAPER, undefined, (cell) => cell === cellOf(second!));
    expect(whole.actions.doubtedThoughRight).toBe(1);
    expect(whole.actions.wrongAndCertain).toBe(0);
    const certain = await scoreOwnSheet(OWNED_PAPER, saySame);
    expect(certain.actions.wrongAndCertain).toBe(1);
  });

  test.each([
    ['first', () => cellOf(first!)],
    ['second', () => cellOf(second!)],
  ])(
    'of two that say the same, the wrong one is the %s where that is doubted',
    async (_, cellOfIt) => {
      const { actions } = await scoreOwnSheet(OWNED_PAPER, saySame, (cell) => cell === cellOfIt());
      expect([actions.wrongAndCertain, actions.doubtedThoughRight]).toEqual([0, 0]);
      expect(actions.right).toBe(actions.read - 1);
    },
  );

  test('a doubt on a merged cell holds for all of its area', () => {
    expect(findMergedStart('C5', ['A1:B1', 'C4:D7'])).toBe('C4');
    expect(findMergedStart('D7', ['A1:B1', 'C4:D7'])).toBe('C4');
    expect(findMergedStart('E5', ['A1:B1', 'C4:D7'])).toBe('E5');
  });
});

test('a paper that is refused has nothing read and all missed', () => {
  const { KPIs } = scoreRefusal(drawPaper(2).layout);
  expect([KPIs.read, KPIs.right]).toEqual([0, 0]);
  expect(KPIs.wanted).toBeGreaterThan(0);
});

describe('damage', () => {
  const page: SourcePage = {
    pageNumber: 1,
    width: 595,
    height: 842,
    rules: [],
    isPicture: false,
    quarterTurns: 0,
    texts: Array.from({ length: 400 }, (_, index) => ({
      text: `Annual returns of 10 modern ${index}`,
      box: { left: 50, top: 2 * index, width: 100, height: 10 },
      fontSize: 10,
      isBold: false,
    })),
  };

  test('strikes a small share of texts, the same ones each time', () => {
    const [damaged] = damagePages([page], 7);
    expect(damagePages([page], 7)).toEqual([damaged]);
    const texts = new Set(page.texts.map(({ text }) => text));
    const struck = damaged!.texts.filter(({ text }) => !texts.has(text)).length;
    expect(struck).toBeGreaterThan(20);
    expect(struck).toBeLessThan(120);
  });

  test('shifts no text by more than a third of its height, and cuts lose no letter', () => {
    const [shifted] = damagePages([page], 7, ['shifts']);
    for (const [index, { box }] of shifted!.texts.entries()) {
      expect(Math.abs(box.top - page.texts[index]!.box.top)).toBeLessThanOrEqual(3.01);
    }
    const letters = (texts: SourcePage['texts']): string =>
      texts.map(({ text }) => text.replaceAll(' ', '')).join('');
    const [cut] = damagePages([page], 7, ['cuts']);
    expect(letters(cut!.texts)).toBe(letters(page.texts));
    expect(cut!.texts.length).toBeGreaterThan(page.texts.length);
  });
});

/** A paper’s sheets as pages: rows that do not fit go on the next one, where the first row may be repeated. */
function printPages({ seed, layout, looks }: Paper): SourcePage[] {
  const dice = createDice(`${seed} pages`);
  const pages = layout.workbook.flatMap((sheet) => {
    const { used } = sheet;
    if (!used) return [];
    const columns = Array.from({ length: used.columnCount }, (_, at) => used.columnIndex + at);
    const rows = Array.from({ length: used.rowCount }, (_, at) =>
      columns.map((column) => sheet.textAt(used.rowIndex + at, column)),
    ).filter((row) => row.some((text) => text !== ''));
    const widths = columns.map((_, at) => {
      const longest = Math.max(...rows.map((row) => row[at]!.length));
      return longest > 30 ? 5 * looks.sentenceWidth : 12 + 5 * longest;
    });
    return layPages(rows, {
      widths,
      isRuled: looks.lines === 'all',
      padding: dice.pick('padding', [1, 3, 5]),
      align: looks.vertical === 'Top' ? 'top' : 'middle',
      linesOnPage: 36 + dice.int('lines', 30),
    });
  });
  return pages.map((page, index) => ({ ...page, pageNumber: index + 1 }));
}

test('what is read wrong of a page is never certain', async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    for (const lines of ['all', 'none'] as const) {
      const paper = drawPaper(seed, lines);
      const pages = printPages(paper);
      const { scores } = await tryPaper(paper, () =>
        Promise.resolve({ kind: 'pages', name: 'plan.pdf', pages }),
      );
      const silent = SCORED_FACTS.flatMap((fact) =>
        scores[fact].wrongAndCertain > 0 ? [[fact, scores[fact].examples]] : [],
      );
      expect([seed, lines, silent]).toEqual([seed, lines, []]);
    }
  }
});
