import type { Finding } from '../../domain/finding';
import { splitAddress } from '../../workbook/address';
import type { SheetEdit, WorkbookPort } from '../../workbook/port';
import type { BulkFixes } from '../matrix-session';
import type { Review } from '../review-matrix';
import { nameCell } from '../review-matrix';

/** The findings with what of their fixes may be applied together: no formula reads their cells, and no list refuses the new texts. */
export async function findBulkFixes(
  workbook: WorkbookPort,
  review: Review,
  findings: readonly Finding[],
): Promise<BulkFixes> {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const { read, refused, formulaCount } = await workbook.findEditObstacles(
    edits.map((edit): SheetEdit => {
      const { sheet, local } = splitAddress(edit.cell);
      return { sheet: sheet ?? review.grid.sheet, edit: { ...edit, cell: local } };
    }),
  );
  const nameAll = (some: readonly SheetEdit[]): Set<string> =>
    new Set(some.map(({ sheet, edit: { cell } }) => nameCell(review, sheet, cell)));
  const readCells = nameAll(read);
  const refusedCells = nameAll(refused);
  return {
    findings: findings.flatMap((finding) => leaveOut(finding, [readCells, refusedCells])),
    readCount: readCells.size,
    formulaCount,
    refusedCount: [...refusedCells].filter((cell) => !readCells.has(cell)).length,
  };
}

/** The finding with the edits that are left of its fix; none where none is. */
function leaveOut(finding: Finding, cells: readonly ReadonlySet<string>[]): Finding[] {
  const { fix } = finding;
  const edits = fix?.edits.filter(({ cell }) => !cells.some((some) => some.has(cell))) ?? [];
  if (fix === null || edits.length === 0) return [];
  return [edits.length === fix.edits.length ? finding : { ...finding, fix: { ...fix, edits } }];
}
