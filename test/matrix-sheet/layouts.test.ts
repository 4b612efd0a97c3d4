import { withOfficeHost } from '../../src/cli/office-session';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { printWorkbook, toWorkbookData } from '../support/layouts/laid-workbook';
import type { Forms } from '../support/layouts/forms';
import { listForms, PLAIN_FORMS } from '../support/layouts/forms';
import type { Layout, Trial } from '../support/layouts/try-layout';
import { createLayout, tryLayout } from '../support/layouts/try-layout';
import { answerLayout } from '../support/layouts/answer-layout';

/** Enough to meet every form in company, which takes its seconds; `npm run layouts` tries thousands. */
const LAYOUT_COUNT = 120;
/** How many must at least be read as a careful person reads them. Only ever raised. */
const LEAST_EQUAL = 0.99;
/** How many may be misread in silence. Only ever lowered. */
const MOST_WRONG = 0;

/** What went wrong, with the layout that shows it, for whoever has to mend it. */
function describeTrial({ seed, forms, workbook }: Layout, { differences }: Trial): string {
  const facts = differences.map(
    ({ fact, wanted, read }) => `${fact}: wanted ${wanted}, read ${read}`,
  );
  return [`seed ${seed}: ${listForms(forms).join('; ')}`, printWorkbook(workbook), ...facts].join(
    '\n',
  );
}

test('a matrix laid out in any forms is read as it is, or asked about', async () => {
  let equal = 0;
  const wrong: string[] = [];
  for (let seed = 1; seed <= LAYOUT_COUNT; seed += 1) {
    const layout = createLayout(seed);
    const trial = await tryLayout(layout);
    if (trial.outcome === 'equal') equal += 1;
    if (trial.outcome === 'wrong') wrong.push(describeTrial(layout, trial));
  }
  expect(wrong.slice(Math.floor(LAYOUT_COUNT * MOST_WRONG))).toEqual([]);
  expect(equal / LAYOUT_COUNT).toBeGreaterThanOrEqual(LEAST_EQUAL);
});

// Each was misread or refused once: headings of areas above references, captions, keys under grids, lists under other names;
// headings in two rows, with captions above or columns between; rows that look like headings; a key in the areas' column;
// names of levels that only a key tells; what stands above a hidden column; a key of which a part was read for another.
test.each([
  8, 17, 21, 25, 29, 58, 105, 106, 115, 123, 374, 385, 403, 442, 489, 703, 802, 1060, 1456, 1460,
  52, 53, 110, 1195, 435, 826, 1117, 4058, 10435, 10780, 10885, 11648, 21628, 24491, 24587, 35147,
  36855, 12167, 51004, 51129, 51923, 52551, 57745, 61769,
])('layout %i is read equal', async (seed) => {
  const { outcome, differences, refusal } = await tryLayout(createLayout(seed));
  expect({ outcome, differences, refusal }).toEqual({
    outcome: 'equal',
    differences: [],
    refusal: null,
  });
});

/** Enough to meet questions about scales, columns and marks. */
const ANSWERED_COUNT = 60;

test('a question answered as the matrix is makes the reading equal, and is not asked again', async () => {
  let answeredCount = 0;
  for (let seed = 1; seed <= ANSWERED_COUNT; seed += 1) {
    const layout = createLayout(seed);
    const { trial, asked } = await answerLayout(layout);
    if (asked.length === 0) continue;
    answeredCount += 1;
    const { outcome, differences, refusal, review } = trial;
    expect({ seed, outcome, differences, refusal, questions: review?.matrix.questions }).toEqual({
      seed,
      outcome: 'equal',
      differences: [],
      refusal: null,
      questions: [],
    });
  }
  expect(answeredCount).toBeGreaterThan(5);
});

test.each([1, 6, 11, 16, 23, 34])(
  'layout %i is read through a host as it is without',
  async (seed) => {
    const layout = createLayout(seed);
    const { review: _, ...without } = await tryLayout(layout);
    const { review: __, ...through } = await withOfficeHost(toWorkbookData(layout.workbook), () =>
      tryLayout(layout, excelWorkbook),
    );
    expect(through).toEqual(without);
  },
);

// Each was misread or refused once, in these forms and no others.
test.each<readonly [number, Partial<Forms>]>([
  [42, { level: 'grid', header: 'two rows, merged', arrangement: 'blocks' }],
  [130, { level: 'grid', header: 'two rows, first cell', arrangement: 'blocks' }],
  [
    53,
    {
      level: 'grid',
      header: 'two rows, merged',
      arrangement: 'blocks',
      actions: 'sheet by name',
      between: 'two',
    },
  ],
  [53, { level: 'grid', arrangement: 'blocks', actions: 'sheet by name' }],
  [257, { level: 'grid', area: 'none', actions: 'sheet by name' }],
  [17, { level: 'grid', headings: 'composed', arrangement: 'sheets' }],
  [279, { level: 'grid', headings: 'composed', areaCount: 2, kpiCount: 1 }],
  [129, { level: 'grid', marks: 'x/●', areaCount: 1, kpiCount: 1 }],
  [19, { level: 'grid', scale: '0-5', key: 'below', due: 'quarter grid', hidden: 'plain' }],
  [
    66,
    {
      level: 'grid',
      scale: '1-4',
      key: 'below',
      area: 'none',
      actions: 'sheet by name',
      offset: 'both',
    },
  ],
  [
    66,
    {
      level: 'grid',
      scale: '1-4',
      key: 'below',
      marks: '✓/★',
      header: 'two rows, merged',
      arrangement: 'blocks',
    },
  ],
  [148, { level: 'grid', header: 'two rows, merged', due: 'quarter grid' }],
  [83, { due: 'quarter grid', arrangement: 'blocks', areaCount: 2, kpiCount: 1 }],
  [9, { due: 'quarter grid', state: 'tick', between: 'two' }],
  [31, { due: 'quarter grid', hidden: 'old level' }],
  [100707, { headings: 'composed', actions: 'numbered', dueWords: 'by end of Q2 23' }],
])('layout %i is read equal in its few forms', async (seed, forms) => {
  const layout = createLayout(seed, { ...PLAIN_FORMS, ...forms });
  const { outcome, differences, refusal } = await tryLayout(layout);
  expect({ outcome, differences, refusal }).toEqual({
    outcome: 'equal',
    differences: [],
    refusal: null,
  });
});
