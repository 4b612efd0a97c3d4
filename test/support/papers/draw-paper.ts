import { createDice } from '../layouts/dice';
import type { Dice } from '../layouts/dice';
import type { Forms } from '../layouts/forms';
import { drawForms } from '../layouts/forms';
import type { LaidSheet } from '../layouts/laid-workbook';
import type { Layout } from '../layouts/try-layout';
import { createLayout } from '../layouts/try-layout';

/** How a matrix looks on paper. */
export interface PaperLooks {
  /** What is drawn between cells; stripes are every second row, filled. */
  readonly lines: 'all' | 'across' | 'stripes' | 'none';
  readonly font: string;
  /** Points. */
  readonly fontSize: number;
  readonly orientation: 'Portrait' | 'Landscape';
  /** Characters of a column of sentences; narrower ones break texts over more lines. */
  readonly sentenceWidth: number;
  readonly vertical: 'Top' | 'Center';
  /** Whether the header's rows are printed again on each page. */
  readonly repeatsHeader: boolean;
  /** Whether each page has a title above and its number below. */
  readonly hasRunningTitle: boolean;
  readonly isHeaderShaded: boolean;
  /** How a sheet that is wider than a page goes on over pages; null where it is made small enough for one. */
  readonly sides: PageSides | null;
}

/** In which order the pages of a wide sheet are printed, and whether each has the first column again. */
export interface PageSides {
  readonly order: 'down, then over' | 'over, then down';
  readonly repeatsColumn: boolean;
}

/** A matrix as a council would print it. */
export interface Paper {
  readonly seed: number;
  readonly layout: Layout;
  readonly looks: PaperLooks;
}

/** Forms that paper cannot show, or shows as another one does: what is hidden is not printed, and a date is its text. */
const NOT_ON_PAPER: Partial<Forms> = {
  hidden: 'none',
  otherSheets: 'none',
  offset: 'none',
  key: 'none',
};

/** Fonts of Debian that stand in for those of offices: Calibri, Arial, Times New Roman. */
const FONTS = ['Carlito', 'Liberation Sans', 'Liberation Serif'];

/**
 * The paper that a seed stands for. Lengths of matrices run from one page to about six; one that is wide is printed in its full
 * size, on pages side by side.
 */
export function drawPaper(seed: number, lines?: PaperLooks['lines'], isWide = false): Paper {
  const dice = createDice(`${seed} paper`);
  const drawn = drawForms(createDice(seed));
  const layout = createLayout(seed, {
    ...drawn,
    ...NOT_ON_PAPER,
    ...(drawn.arrangement === 'sheets' && { arrangement: 'blocks' as const }),
    ...(drawn.actions.startsWith('sheet') && { actions: 'one a row' as const }),
    areaCount: 1 + dice.int('areas', 5),
    kpiCount: 2 + dice.int('kpis', 5),
  });
  for (const sheet of layout.workbook) lengthenSentences(sheet, dice);
  const repeatsHeader = dice.chance('header again', 0.5);
  return {
    seed,
    layout,
    looks: {
      lines: lines ?? dice.pick('lines', ['all', 'all', 'across', 'none']),
      font: dice.pick('font', FONTS),
      fontSize: dice.pick('size', [8, 9, 10, 11]),
      orientation: dice.pick('orientation', ['Landscape', 'Landscape', 'Portrait']),
      sentenceWidth: dice.pick('width', [18, 24, 30, 40]),
      vertical: dice.chance('centred', 0.2) ? 'Center' : 'Top',
      repeatsHeader,
      hasRunningTitle: dice.chance('running title', 0.6),
      isHeaderShaded: dice.chance('shaded', 0.6),
      sides: isWide
        ? {
            order: dice.pick('order of pages', ['down, then over', 'over, then down']),
            repeatsColumn: repeatsHeader && dice.chance('column again', 0.5),
          }
        : null,
    },
  };
}

const MORE_SENTENCES = [
  'Senior officers see the results twice a year and act on them.',
  'Some services go further; others have only begun.',
  'Suppliers are asked what they think, and what they say is followed up.',
  'There is guidance on the intranet, with examples from three departments.',
  'Savings of £1.2m were found in this way (see the report of May).',
];

/**
 * Statements that have one sentence get up to three more, as councils write them: paper breaks long texts. The same
 * statement gets the same ones, since it is repeated on each row of its KPI.
 */
function lengthenSentences(sheet: LaidSheet, dice: Dice): void {
  for (const [address, cell] of sheet.cells) {
    if (typeof cell.value !== 'string' || !/\w{3,} .+[a-z]\.$/.test(cell.value)) continue;
    if (cell.value.includes('\n')) continue;
    const count = dice.int(`more ${cell.value}`, 4);
    const first = dice.int(`which ${cell.value}`, MORE_SENTENCES.length);
    const more = Array.from(
      { length: count },
      (_, index) => MORE_SENTENCES[(first + index) % MORE_SENTENCES.length]!,
    );
    sheet.cells.set(address, { ...cell, value: [cell.value, ...more].join(' ') });
  }
}
