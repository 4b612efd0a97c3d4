import { importSource, reviewImported } from '../../../src/app/import-matrix';
import { doBlocksOverlap, parseBlock } from '../../../src/workbook/address';
import { AddInError } from '../../../src/workbook/errors';
import type { ImportedSheet } from '../../../src/workbook/imported-sheet';
import type { SourceDocument } from '../../../src/workbook/source-document';
import type { Paper } from './draw-paper';
import type { Scores } from './score-import';
import { scoreCells, scoreImport, scoreRefusal } from './score-import';

/** What became of a paper that was brought in. */
export interface PaperTrial {
  readonly paper: Paper;
  readonly scores: Scores;
  /** Of the cells printed: those that came back letter by letter, and all. */
  readonly cells: readonly [number, number];
  readonly imported: ImportedSheet | null;
  /** The error that refused it; null where there is a reading. */
  readonly refusal: string | null;
}

/** Brings a paper in as the product does, and holds what is read against what it says. */
export async function tryPaper(
  paper: Paper,
  read: () => Promise<SourceDocument>,
): Promise<PaperTrial> {
  const { layout } = paper;
  let imported: ImportedSheet | null = null;
  try {
    imported = importSource(await read());
    const { asAt } = layout.facts;
    const request = { sheets: [], asAt, startMonth: 4, scale: null, today: asAt };
    const doubted = new Set(
      imported.repairs.flatMap(({ cell, certainty }) => (certainty === 'certain' ? [] : [cell])),
    );
    const { mergedAreas } = imported.grid;
    const review = reviewImported(imported, request);
    return {
      paper,
      imported,
      scores: scoreImport(review, layout, (cell) =>
        doubted.has(findMergedStart(cell, mergedAreas)),
      ),
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

/** The cell that says what one within a merged area does; what is in none, or no address, as it is. */
export function findMergedStart(cell: string, mergedAreas: readonly string[]): string {
  const at = parseBlock(cell);
  const area = at && mergedAreas.find((each) => doBlocksOverlap(at, parseBlock(each)!));
  return area?.split(':')[0] ?? cell;
}
