import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNodeEngine } from '../../../src/files/pdf/node-engine';
import { readSource } from '../../../src/files/read-source';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { SourceDocument } from '../../../src/workbook/source-document';
import { damagePages } from './damage-paper';
import type { Paper, PaperLooks } from './draw-paper';
import { drawPaper } from './draw-paper';
import { dressPaper } from './dress-paper';
import { layPagesOver } from './lay-pages-over';
import { printPapers, printWebPages } from './print-papers';
import { writeHtmlTable } from './write-html-table';
import { writeWordPaper } from './write-word-table';

/** How the papers of a kind are made. */
export interface PaperKind {
  readonly lines: PaperLooks['lines'];
  readonly program: 'Calc' | 'Writer' | 'Chromium';
  /** Whether it is printed, or read as the Word paper that it is. */
  readonly isPrinted: boolean;
  readonly isDamaged?: boolean;
  /** Whether sheets keep their size, and those that are wider than a page go on beside it. */
  readonly isWide?: boolean;
}

/** The kinds of paper by which imports are judged, by name. */
export const PAPER_KINDS: Readonly<Record<string, PaperKind>> = {
  ruled: { lines: 'all', program: 'Calc', isPrinted: true },
  'lines across': { lines: 'across', program: 'Calc', isPrinted: true },
  unruled: { lines: 'none', program: 'Calc', isPrinted: true },
  'Word, printed': { lines: 'all', program: 'Writer', isPrinted: true },
  Word: { lines: 'all', program: 'Writer', isPrinted: false },
  'ruled, damaged': { lines: 'all', program: 'Calc', isPrinted: true, isDamaged: true },
  'unruled, damaged': { lines: 'none', program: 'Calc', isPrinted: true, isDamaged: true },
  'wide, ruled': { lines: 'all', program: 'Calc', isPrinted: true, isWide: true },
  'wide, unruled': { lines: 'none', program: 'Calc', isPrinted: true, isWide: true },
  'web, ruled': { lines: 'all', program: 'Chromium', isPrinted: true },
  'web, striped': { lines: 'stripes', program: 'Chromium', isPrinted: true },
  'web, unruled': { lines: 'none', program: 'Chromium', isPrinted: true },
};

/** A paper, and what comes of reading its file; a file that is refused throws when it is read. */
export interface PrintedPaper {
  readonly paper: Paper;
  readonly read: () => Promise<SourceDocument>;
}

/** Prints the papers of a kind, one for each seed, and hands them over while their files are there. */
export async function withPapers<Result>(
  kind: PaperKind,
  seeds: readonly number[],
  use: (papers: readonly PrintedPaper[]) => Promise<Result>,
): Promise<Result> {
  const papers = seeds.map((seed) => drawPaper(seed, kind.lines, kind.isWide));
  const folder = await mkdtemp(join(tmpdir(), 'matrix-papers-'));
  try {
    const files = await Promise.all(papers.map((paper) => writePaper(paper, kind)));
    const print = kind.program === 'Chromium' ? printWebPages : printPapers;
    const paths = kind.isPrinted ? await print(files, folder) : null;
    return await use(
      papers.map((paper, index) => ({
        paper,
        read: async () => {
          const { name, bytes } = files[index]!;
          const source = paths
            ? await readSource(new Uint8Array(await readFile(paths[index]!)), name, PDF)
            : await readSource(bytes, name, PDF);
          return kind.isDamaged && source.kind === 'pages'
            ? { ...source, pages: damagePages(source.pages, paper.seed) }
            : source;
        },
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PDF = { loadEngine: loadNodeEngine };

async function writePaper(
  paper: Paper,
  { program }: PaperKind,
): Promise<{ name: string; bytes: Uint8Array }> {
  switch (program) {
    case 'Calc': {
      const bytes = await writeWorkbook(dressPaper(paper));
      return { name: `${paper.seed}.xlsx`, bytes: layPagesOver(bytes, paper.looks.sides) };
    }
    case 'Writer':
      return { name: `${paper.seed}.docx`, bytes: await writeWordPaper(paper) };
    case 'Chromium':
      return { name: `${paper.seed}.html`, bytes: new TextEncoder().encode(writeHtmlTable(paper)) };
  }
}
