import type { Finding } from '../../domain/finding';
import { splitAddress } from '../../workbook/address';
import type { SheetEdit, WorkbookPort } from '../../workbook/port';
import type { BulkFixes } from '../matrix-session';
import type { Review } from '../review-matrix';
import { nameCell } from '../review-matrix';

/** The findings whose fixes may be applied together: no formula reads their cells, and no list refuses the new texts. */
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
  const leaveOut = (from: readonly Finding[], cells: ReadonlySet<string>): Finding[] =>
    from.filter(({ fix }) => !fix?.edits.some(({ cell }) => cells.has(cell)));
  const unread = leaveOut(findings, nameAll(read));
  const allowed = leaveOut(unread, nameAll(refused));
  return {
    findings: allowed,
    readCount: findings.length - unread.length,
    formulaCount,
    refusedCount: unread.length - allowed.length,
  };
}
