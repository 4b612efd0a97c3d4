import type { Review } from '../../../src/app/review-matrix';
import { reviewMatrix } from '../../../src/app/review-matrix';
import { AddInError } from '../../../src/workbook/errors';
import type { WorkbookPort } from '../../../src/workbook/port';
import { createDice } from './dice';
import type { Forms } from './forms';
import { drawForms, FORM_NAMES, listForms, PLAIN_FORMS, settleForms } from './forms';
import type { Difference } from './judge-reading';
import { compareReading } from './judge-reading';
import type { LaidWorkbook } from './laid-workbook';
import { layOut } from './lay-out';
import type { MatrixFacts } from './matrix-facts';
import { drawFacts } from './matrix-facts';
import { openLaidWorkbook } from './memory-workbook';

/** A matrix laid out in one combination of forms. */
export interface Layout {
  readonly seed: number;
  readonly forms: Forms;
  readonly facts: MatrixFacts;
  readonly workbook: LaidWorkbook;
}

/**
 * What became of reading a layout. `equal`: as a careful person reads it. `asked`: the product asks, or says of each
 * fact that differs that it is not sure. `wrong`: something is misread in silence.
 */
export interface Trial {
  readonly outcome: 'equal' | 'asked' | 'wrong';
  readonly differences: readonly Difference[];
  /** The error that refused the reading; null when there is a reading. */
  readonly refusal: string | null;
  /** Errors and warnings of a matrix that has nothing wrong: "rule: message". */
  readonly noise: readonly { readonly rule: string; readonly message: string }[];
  /** How many questions came with the reading. */
  readonly questionCount: number;
  readonly review: Review | null;
}

/** The layout that a seed stands for, or the same facts in other forms. */
export function createLayout(seed: number, forms = drawForms(createDice(seed))): Layout {
  const dice = createDice(`${seed} layout`);
  const settled = settleForms(forms);
  const facts = drawFacts(settled, dice.for('facts'));
  return { seed, forms: settled, facts, workbook: layOut(facts, settled, dice) };
}

/** Reads a layout as the add-in reads a workbook, and judges the reading. */
export async function tryLayout(
  layout: Layout,
  port: WorkbookPort = openLaidWorkbook(layout.workbook),
): Promise<Trial> {
  const { facts, forms, workbook } = layout;
  const request = { sheets: [], asAt: facts.asAt, startMonth: 4, scale: null, today: facts.asAt };
  let review: Review;
  try {
    review = await reviewMatrix(port, request);
  } catch (error) {
    if (!(error instanceof AddInError)) throw error;
    const refusal = `${error.code}: ${error.message}`;
    return {
      outcome: 'asked',
      differences: [],
      refusal,
      noise: [],
      questionCount: 0,
      review: null,
    };
  }
  const differences = compareReading(review, facts, forms, workbook);
  const questionCount = review.matrix.questions.length;
  const outcome =
    differences.length === 0
      ? 'equal'
      : differences.every(({ asked }) => asked)
        ? 'asked'
        : 'wrong';
  return {
    outcome,
    differences,
    refusal: null,
    noise: listNoise(review, forms),
    questionCount,
    review,
  };
}

/** What a blank cell of the facts, or a rating that is drawn without looking at its action, deserves to be told. */
const DESERVED =
  /^(?:action-without-owner|complete-without-evidence|revised-without-reason|rag-differs)$/;

/** Nothing is wrong with a drawn matrix but what is left blank or rated at random, unless its dues are doubtful or of every spelling. */
function listNoise({ findings }: Review, { dueWords }: Forms): Trial['noise'] {
  if (dueWords === 'mixed' || dueWords === '24-Mar, a date') return [];
  return findings.filter(({ severity, rule }) => severity !== 'insight' && !DESERVED.test(rule));
}

/** Takes away every form that a failure does not need, and every area, KPI and action. */
export async function reduceLayout(
  layout: Layout,
  isSameFailure: (trial: Trial) => boolean,
): Promise<Layout> {
  let reduced = layout;
  const attempt = async (change: Partial<Forms>): Promise<void> => {
    const candidate = createLayout(layout.seed, { ...reduced.forms, ...change });
    if (countOddness(candidate.forms) >= countOddness(reduced.forms)) return;
    if (isSameFailure(await tryLayout(candidate))) reduced = candidate;
  };
  for (let before = -1; before !== countOddness(reduced.forms);) {
    before = countOddness(reduced.forms);
    for (const name of FORM_NAMES) {
      if (reduced.forms[name] !== PLAIN_FORMS[name]) await attempt({ [name]: PLAIN_FORMS[name] });
    }
    for (const count of ['areaCount', 'kpiCount', 'actionCount'] as const) {
      if (reduced.forms[count] > 1) await attempt({ [count]: reduced.forms[count] - 1 });
    }
  }
  return reduced;
}

function countOddness(forms: Forms): number {
  return listForms(forms).length * 100 + forms.areaCount + forms.kpiCount + forms.actionCount;
}
