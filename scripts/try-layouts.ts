/**
 * Lays matrices out in every combination of forms, reads them back and prints how many were read equal, asked about or
 * read wrong, by form; then what fails, with the smallest layout in which it does.
 * `npm run layouts -- --count 3000 --seed 1`; `--alone` tries each form by itself; `--show SEED` prints one layout and
 * what became of it; `--force "level: grid; area: banner"` puts these forms in place of those drawn; `--tidy` reads the tidy
 * copy of each instead, and prints which say something else or drop a cell.
 */
import { parseArgs } from 'node:util';
import { listGrids } from '../src/app/review-matrix';
import { isSameData } from '../src/domain/same-data';
import { createDice } from '../test/support/layouts/dice';
import type { FormName, Forms } from '../test/support/layouts/forms';
import {
  drawForms,
  FORM_CHOICES,
  FORM_NAMES,
  listForms,
  PLAIN_FORMS,
} from '../test/support/layouts/forms';
import { printWorkbook } from '../test/support/layouts/laid-workbook';
import type { Layout, Trial } from '../test/support/layouts/try-layout';
import { createLayout, reduceLayout, tryLayout } from '../test/support/layouts/try-layout';
import { listDropped, readBack, sayMatrix } from '../test/support/layouts/try-standard-form';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
    /** How many failures to reduce. */
    reduce: { type: 'string', default: '120' },
    alone: { type: 'boolean', default: false },
    tidy: { type: 'boolean', default: false },
    /** Forms that each layout has, as they are printed. */
    force: { type: 'string', default: '' },
  },
});

const FORCED: Partial<Forms> = Object.fromEntries(
  options.force.split(';').flatMap((form) => {
    const [name = '', choice = ''] = form.split(':').map((part) => part.trim());
    if (name === '') return [];
    const choices: readonly string[] = FORM_NAMES.includes(name as FormName)
      ? FORM_CHOICES[name as FormName]
      : [];
    if (!choices.includes(choice)) throw new Error(`no layout has the form “${form.trim()}”`);
    return [[name, choice]];
  }),
);

const drawLayout = (seed: number): Layout =>
  createLayout(seed, { ...drawForms(createDice(seed)), ...FORCED });

interface Tally {
  equal: number;
  asked: number;
  wrong: number;
}

const outcomeOf = ({ outcome, differences, refusal }: Trial): string =>
  refusal ??
  `${outcome}: ${[...new Set(differences.map(({ fact }) => fact))].slice(0, 3).join(', ')}`;

/** Whether a smaller layout fails in the way that a larger one does. */
function failsAlike(trial: Trial): (smaller: Trial) => boolean {
  if (trial.refusal !== null) {
    const code = trial.refusal.split(':')[0]!;
    return ({ refusal }) => refusal?.startsWith(code) ?? false;
  }
  const failing = trial.differences.find(({ asked }) => !asked) ?? trial.differences[0];
  return ({ outcome, differences }) =>
    outcome === trial.outcome &&
    differences.some(({ fact, asked }) => fact === failing?.fact && asked === failing.asked);
}

const noisy =
  (rule: string) =>
  ({ outcome, noise }: Trial): boolean =>
    outcome === 'equal' && noise.some((each) => each.rule === rule);

function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

function printTrial({ seed, forms, workbook }: Layout, trial: Trial): void {
  print('```');
  print(`seed ${seed}; ${listForms(forms).join('; ') || 'plain'}`);
  print(printWorkbook(workbook));
  if (trial.refusal !== null) print(`refused: ${trial.refusal}`);
  for (const { fact, wanted, read, asked } of trial.differences.slice(0, 4)) {
    print(`${asked ? 'asked' : 'WRONG'} ${fact}: wanted ${wanted}; read ${read}`);
  }
  for (const { text } of (trial.review?.matrix.questions ?? []).slice(0, 3))
    print(`question: ${text}`);
  for (const { rule, message } of trial.noise.slice(0, 4)) print(`finding ${rule}: ${message}`);
  print('```');
}

const ALONE_COUNT = 40;

/** Each choice of each form in an otherwise plain layout: how often it is read equal, and the first that is not. */
async function printFormsAlone(): Promise<void> {
  print(
    `## Each form alone, ${ALONE_COUNT} matrices each (equal, asked, wrong); those that are always equal are left out`,
  );
  const choices = FORM_NAMES.flatMap((name) =>
    (FORM_CHOICES[name] as readonly string[]).map((choice): [FormName, string] => [name, choice]),
  );
  for (const [name, choice] of choices) {
    const forms = { ...PLAIN_FORMS, kpiCount: 3, actionCount: 2, [name]: choice } as Forms;
    const tally: Tally = { equal: 0, asked: 0, wrong: 0 };
    let noisyCount = 0;
    let example: { layout: Layout; trial: Trial } | null = null;
    for (let seed = 1; seed <= ALONE_COUNT; seed += 1) {
      const layout = createLayout(seed, forms);
      const trial = await tryLayout(layout);
      tally[trial.outcome] += 1;
      const isNoisy = trial.outcome === 'equal' && trial.noise.length > 0;
      if (isNoisy) noisyCount += 1;
      if (trial.outcome !== 'equal' || isNoisy) {
        if (!example || (example.trial.outcome !== 'wrong' && trial.outcome === 'wrong')) {
          example = { layout, trial };
        }
      }
    }
    if (!example) continue;
    print();
    print(
      `### ${name}: ${choice} — ${tally.equal}, ${tally.asked}, ${tally.wrong}; ${noisyCount} equal with needless findings`,
    );
    const { layout, trial } = example;
    const same = trial.outcome === 'equal' ? noisy(trial.noise[0]!.rule) : failsAlike(trial);
    const reduced = await reduceLayout(layout, same);
    printTrial(reduced, await tryLayout(reduced));
  }
}

async function main(): Promise<void> {
  if (options.show !== undefined) {
    const layout = drawLayout(Number(options.show));
    printTrial(layout, await tryLayout(layout));
    return;
  }
  if (options.alone) {
    await printFormsAlone();
    return;
  }
  if (options.tidy) {
    await printTidyCopies();
    return;
  }
  const first = Number(options.seed);
  const total: Tally = { equal: 0, asked: 0, wrong: 0 };
  const byForm = new Map<string, Tally>();
  const failures: { layout: Layout; trial: Trial }[] = [];
  const noises = new Map<string, { layout: Layout; count: number }>();
  let refused = 0;
  let questioned = 0;
  for (let seed = first; seed < first + Number(options.count); seed += 1) {
    const layout = drawLayout(seed);
    const trial = await tryLayout(layout);
    total[trial.outcome] += 1;
    if (trial.refusal !== null) refused += 1;
    if (trial.outcome === 'equal' && trial.questionCount > 0) questioned += 1;
    for (const form of listForms(layout.forms)) {
      const tally = byForm.get(form) ?? { equal: 0, asked: 0, wrong: 0 };
      tally[trial.outcome] += 1;
      byForm.set(form, tally);
    }
    if (trial.outcome !== 'equal') failures.push({ layout, trial });
    else {
      for (const rule of new Set(trial.noise.map((each) => each.rule))) {
        const noise = noises.get(rule) ?? { layout, count: 0 };
        noises.set(rule, { ...noise, count: noise.count + 1 });
      }
    }
  }
  const share = (count: number): string =>
    `${((100 * count) / Number(options.count)).toFixed(1)} %`;
  print(
    `${options.count} layouts from seed ${first}: equal ${share(total.equal)} (${questioned} of them with a question), asked ${share(total.asked)} (${refused} refused), wrong ${share(total.wrong)}`,
  );
  print();
  print('## By form (equal, asked, wrong), worst first');
  const rate = ({ equal, asked, wrong }: Tally): number => equal / (equal + asked + wrong);
  for (const [form, tally] of [...byForm].sort((left, right) => rate(left[1]) - rate(right[1]))) {
    const { equal, asked, wrong } = tally;
    print(
      `${(100 * rate(tally)).toFixed(0).padStart(3)} %  ${form} (${equal}, ${asked}, ${wrong})`,
    );
  }
  await printFailures(failures);
  print();
  print('## Errors and warnings on matrices that have nothing wrong (read equal)');
  for (const [rule, { layout, count }] of noises) {
    const reduced = await reduceLayout(layout, noisy(rule));
    print();
    print(`### ${rule}: ${count} layouts`);
    printTrial(reduced, await tryLayout(reduced));
  }
}

/** Layouts whose tidy copy is read as another matrix than they are, or lacks a cell that is no noise either. */
async function printTidyCopies(): Promise<void> {
  const first = Number(options.seed);
  const tally = { same: 0, refused: 0, different: 0, dropping: 0 };
  for (let seed = first; seed < first + Number(options.count); seed += 1) {
    const layout = drawLayout(seed);
    const { review } = await tryLayout(layout);
    if (!review) {
      tally.refused += 1;
      continue;
    }
    const { form, again } = await readBack(review);
    const dropped = listDropped(form, listGrids(review));
    const isSame = isSameData(sayMatrix(review.matrix), sayMatrix(again.matrix));
    if (isSame && dropped.length === 0) tally.same += 1;
    if (!isSame) tally.different += 1;
    if (dropped.length > 0) tally.dropping += 1;
    if (!isSame || dropped.length > 0) {
      print(`seed ${seed}; ${listForms(layout.forms).join('; ') || 'plain'}`);
      for (const line of dropped.slice(0, 3)) print(`  ${line}`);
    }
  }
  const { same, refused, different, dropping } = tally;
  print(
    `${options.count} layouts from seed ${first}: tidy copy the same ${same}, read otherwise ${different}, cells dropped in ${dropping}, matrix refused ${refused}`,
  );
}

async function printFailures(failures: readonly { layout: Layout; trial: Trial }[]): Promise<void> {
  const causes = new Map<string, { layout: Layout; trial: Trial; count: number }>();
  for (const { layout, trial } of failures.slice(0, Number(options.reduce))) {
    const reduced = await reduceLayout(layout, failsAlike(trial));
    const smaller = await tryLayout(reduced);
    const outcome = outcomeOf(smaller).replace(/“[^”]*”/g, '“…”');
    const cause = `${outcome} — ${listForms(reduced.forms).join('; ') || 'plain'}`;
    const known = causes.get(cause);
    causes.set(cause, {
      ...(known ?? { layout: reduced, trial: smaller }),
      count: (known?.count ?? 0) + 1,
    });
  }
  print();
  print(
    `## Causes (of the first ${Math.min(failures.length, Number(options.reduce))} failures, each reduced), most frequent first`,
  );
  for (const [cause, { layout, trial, count }] of [...causes].sort(
    (left, right) => right[1].count - left[1].count,
  )) {
    print();
    print(`### ${count} × ${cause}`);
    printTrial(layout, trial);
  }
}

void main();
