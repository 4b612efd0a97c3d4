/**
 * Prints matrices as councils do, brings each in again, and prints how much of it came back: by kind of paper, how many
 * cells letter by letter, then precision and recall of KPIs, levels, actions, dues and owners, and how many readings
 * were wrong although nothing says so. Needs LibreOffice (Debian: libreoffice-calc libreoffice-writer).
 *
 *     npm run bench:import -- [--count 50] [--seed 1] [--kinds "ruled;unruled"] [--show SEED]
 *
 * `--show` prints one paper of the first kind: its sheet, the sheet that came back, and what is read wrong.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importSource, reviewImported } from '../src/app/import-matrix';
import { loadNodeEngine } from '../src/files/pdf/node-engine';
import { readSource } from '../src/files/read-source';
import { writeWorkbook } from '../src/files/xlsx/write-workbook';
import { AddInError } from '../src/workbook/errors';
import type { ImportedSheet } from '../src/workbook/imported-sheet';
import type { SourceDocument } from '../src/workbook/source-document';
import { printWorkbook } from '../test/support/layouts/laid-workbook';
import { damagePages } from '../test/support/papers/damage-paper';
import type { Paper, PaperLooks } from '../test/support/papers/draw-paper';
import { drawPaper } from '../test/support/papers/draw-paper';
import { dressPaper } from '../test/support/papers/dress-paper';
import { printPapers } from '../test/support/papers/print-papers';
import type { Scores } from '../test/support/papers/score-import';
import {
  addScores,
  NO_SCORES,
  SCORED_FACTS,
  scoreCells,
  scoreImport,
  scoreRefusal,
} from '../test/support/papers/score-import';
import { writeWordPaper } from '../test/support/papers/write-word-table';

/** How the papers of a kind are made. */
interface PaperKind {
  readonly lines?: PaperLooks['lines'];
  readonly program: 'Calc' | 'Writer';
  /** Whether it is printed, or read as the Word paper that it is. */
  readonly isPrinted: boolean;
  readonly isDamaged?: boolean;
}

const KINDS: Readonly<Record<string, PaperKind>> = {
  ruled: { lines: 'all', program: 'Calc', isPrinted: true },
  'lines across': { lines: 'across', program: 'Calc', isPrinted: true },
  unruled: { lines: 'none', program: 'Calc', isPrinted: true },
  'Word, printed': { lines: 'all', program: 'Writer', isPrinted: true },
  Word: { lines: 'all', program: 'Writer', isPrinted: false },
  'ruled, damaged': { lines: 'all', program: 'Calc', isPrinted: true, isDamaged: true },
  'unruled, damaged': { lines: 'none', program: 'Calc', isPrinted: true, isDamaged: true },
};

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string' },
    show: { type: 'string' },
  },
});

interface Outcome {
  readonly paper: Paper;
  readonly scores: Scores;
  /** Of the cells printed: those that came back letter by letter, and all. */
  readonly cells: readonly [number, number];
  readonly imported: ImportedSheet | null;
  readonly refusal: string | null;
}

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
  if (options.kinds === undefined) return Object.keys(KINDS);
  return Object.keys(KINDS).filter((kind) => options.kinds!.split(';').includes(kind));
}

async function tryPapers(name: string, seeds: readonly number[]): Promise<Outcome[]> {
  const kind = KINDS[name]!;
  const papers = seeds.map((seed) => drawPaper(seed, kind.lines));
  const folder = await mkdtemp(join(tmpdir(), 'matrix-papers-'));
  try {
    const isWord = kind.program === 'Writer';
    const files = await Promise.all(
      papers.map(async (paper) => ({
        name: `${paper.seed}.${isWord ? 'docx' : 'xlsx'}`,
        bytes: isWord ? await writeWordPaper(paper) : await writeWorkbook(dressPaper(paper)),
      })),
    );
    const printed = kind.isPrinted ? await printPapers(files, folder) : null;
    const outcomes: Outcome[] = [];
    for (const [index, paper] of papers.entries()) {
      const { name, bytes } = files[index]!;
      const read = async (): Promise<SourceDocument> =>
        printed
          ? readSource(new Uint8Array(await readFile(printed[index]!)), `${paper.seed}.pdf`, PDF)
          : readSource(bytes, name, PDF);
      outcomes.push(await tryPaper(paper, async () => damageSource(await read(), paper, kind)));
    }
    return outcomes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PDF = { loadEngine: loadNodeEngine };

function damageSource(
  source: SourceDocument,
  { seed }: Paper,
  { isDamaged = false }: PaperKind,
): SourceDocument {
  return isDamaged && source.kind === 'pages'
    ? { ...source, pages: damagePages(source.pages, seed) }
    : source;
}

async function tryPaper(paper: Paper, readSource: () => Promise<SourceDocument>): Promise<Outcome> {
  const { layout } = paper;
  let imported: ImportedSheet | null = null;
  try {
    imported = importSource(await readSource());
    const asAt = layout.facts.asAt;
    const request = { sheets: [], asAt, startMonth: 4, scale: null, today: asAt };
    const doubted = new Set(
      imported.repairs.flatMap(({ cell, certainty }) => (certainty === 'certain' ? [] : [cell])),
    );
    const review = reviewImported(imported, request);
    return {
      paper,
      imported,
      scores: scoreImport(review, layout, (cell) => doubted.has(cell)),
      cells: scoreCells(layout.workbook, imported.grid),
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof AddInError)) throw error;
    return {
      paper,
      imported,
      scores: scoreRefusal(layout),
      cells: scoreCells(layout.workbook, imported?.grid ?? null),
      refusal: `${error.code}: ${error.message}`,
    };
  }
}

const COLUMN = 24;

function padHeading(fact: string): string {
  return fact.padEnd(COLUMN);
}

function printKind(name: string, outcomes: readonly Outcome[]): void {
  const scores = outcomes.reduce((sum, one) => addScores(sum, one.scores), NO_SCORES);
  const right = outcomes.reduce((sum, { cells }) => sum + cells[0], 0);
  const all = outcomes.reduce((sum, { cells }) => sum + cells[1], 0);
  const columns = SCORED_FACTS.map((fact) => {
    const { wanted, read, right: hits, wrongAndCertain } = scores[fact];
    const text = `${percent(hits, read)} ${percent(hits, wanted)} ${wrongAndCertain}`;
    return text.padEnd(COLUMN);
  });
  print(`${name.padEnd(18)}${percent(right, all).padStart(9)}  ${columns.join('')}`);
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

const shareOf = ({ cells: [right, all] }: Outcome): number => right / all;

/** "99.5 %", rounded down, so that 100 % is all. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}

function printOutcome({ paper, imported, scores, cells, refusal }: Outcome): void {
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
