/**
 * Prints matrices as councils do, brings each in again, and prints how much of it came back: by kind of paper, how many
 * cells letter by letter, then precision and recall of KPIs, levels, actions, dues and owners, and how many readings
 * were wrong although nothing says so; then how many right ones are doubted. Needs LibreOffice (Debian: libreoffice-calc
 * libreoffice-writer), and Chromium for web pages.
 *
 *     npm run bench:import -- [--count 50] [--seed 1] [--kinds "ruled;unruled"] [--show SEED]
 *
 * `--show` prints one paper of the first kind: its sheet, the sheet that came back, and what is read wrong.
 */
import { parseArgs } from 'node:util';
import { printWorkbook } from '../test/support/layouts/laid-workbook';
import { PAPER_KINDS, withPapers } from '../test/support/papers/paper-kinds';
import type { Score } from '../test/support/papers/score-import';
import { addScores, NO_SCORES, SCORED_FACTS } from '../test/support/papers/score-import';
import type { PaperTrial } from '../test/support/papers/try-paper';
import { tryPaper } from '../test/support/papers/try-paper';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string' },
    show: { type: 'string' },
  },
});

async function main(): Promise<void> {
  if (options.show !== undefined) {
    const [outcome] = await tryPapers(chosenKinds()[0]!, [Number(options.show)]);
    printOutcome(outcome!);
    return;
  }
  const first = Number(options.seed);
  const seeds = Array.from({ length: Number(options.count) }, (_, index) => first + index);
  print(`${'paper'.padEnd(18)}${'cells'.padStart(9)}  ${SCORED_FACTS.map(padHeading).join('')}`);
  for (const kind of chosenKinds()) printKind(kind, await tryPapers(kind, seeds));
}

function chosenKinds(): string[] {
  const all = Object.keys(PAPER_KINDS);
  if (options.kinds === undefined) return all;
  return all.filter((kind) => options.kinds!.split(';').includes(kind));
}

function tryPapers(name: string, seeds: readonly number[]): Promise<PaperTrial[]> {
  return withPapers(PAPER_KINDS[name]!, seeds, async (papers) => {
    const trials: PaperTrial[] = [];
    for (const { paper, read } of papers) trials.push(await tryPaper(paper, read));
    return trials;
  });
}

const COLUMN = 24;

function padHeading(fact: string): string {
  return fact.padEnd(COLUMN);
}

function printKind(name: string, outcomes: readonly PaperTrial[]): void {
  const scores = outcomes.reduce((sum, one) => addScores(sum, one.scores), NO_SCORES);
  const right = outcomes.reduce((sum, { cells }) => sum + cells[0], 0);
  const all = outcomes.reduce((sum, { cells }) => sum + cells[1], 0);
  const columns = SCORED_FACTS.map((fact) => {
    const { wanted, read, right: hits, wrongAndCertain } = scores[fact];
    const text = `${percent(hits, read)} ${percent(hits, wanted)} ${wrongAndCertain}`;
    return text.padEnd(COLUMN);
  });
  print(`${name.padEnd(18)}${percent(right, all).padStart(9)}  ${columns.join('')}`);
  const facts = SCORED_FACTS.map((fact) => scores[fact]);
  const sumOf = (count: (score: Score) => number): number =>
    facts.reduce((sum, score) => sum + count(score), 0);
  const doubted = percent(
    sumOf((one) => one.doubtedThoughRight),
    sumOf((one) => one.right),
  );
  print(`  doubted though right: ${doubted}`);
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  if (refused.length > 0) {
    const seeds = refused.slice(0, 5).map(({ paper, refusal }) => `${paper.seed} (${refusal})`);
    print(`  refused: ${refused.length} of ${outcomes.length}, such as ${seeds.join('; ')}`);
  }
  const worst = outcomes
    .filter(({ cells: [exact, printed] }) => exact < printed)
    .sort((left, other) => shareOf(left) - shareOf(other))
    .slice(0, 5);
  if (worst.length > 0) {
    const seeds = worst.map((one) => `${one.paper.seed} (${percent(...one.cells)})`);
    print(`  least exact: ${seeds.join(', ')}`);
  }
  for (const fact of SCORED_FACTS) {
    const silent = outcomes.filter(({ scores: { [fact]: score } }) => score.wrongAndCertain > 0);
    for (const {
      paper,
      scores: { [fact]: score },
    } of silent.slice(0, 2)) {
      print(`  wrong ${fact} of ${paper.seed}: ${score.examples.join(' | ')}`);
    }
  }
}

const shareOf = ({ cells: [right, all] }: PaperTrial): number => right / all;

/** "99.5 %", rounded down, so that 100 % is all. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}

function printOutcome({ paper, imported, scores, cells, refusal }: PaperTrial): void {
  print(JSON.stringify(paper.looks));
  print(printWorkbook(paper.layout.workbook));
  print(`\ncells ${cells.join(' of ')}; ${refusal ?? 'read'}`);
  for (const [index, row] of (imported?.grid.values ?? []).entries()) {
    print(`${index + 1}: ${row.map((value) => String(value).replace(/\n/g, '⏎')).join(' | ')}`);
  }
  for (const { kind, text } of imported?.noise ?? []) print(`noise, ${kind}: ${text}`);
  for (const repair of imported?.repairs ?? []) {
    print(`${repair.cell} ${repair.kind}, ${repair.certainty}: ${repair.was} → ${repair.became}`);
  }
  for (const fact of SCORED_FACTS) print(`${fact}: ${JSON.stringify(scores[fact])}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
