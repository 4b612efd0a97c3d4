import type { LocatedFinding } from '../../app/locate-findings';
import type { Review } from '../../app/review-matrix';
import type { MatrixSession } from '../../app/matrix-session';
import { describeDelivery } from '../../app/words/describe-outcomes';
import { writeFindingList } from '../../app/words/write-finding-list';
import { countOf } from '../../domain/wording';
import { copyContent } from '../copy-content';
import type { Notice } from '../hooks/use-jobs';
import { done, failed } from '../hooks/use-jobs';

/** Copies the findings in the order given, and says what came of it. */
export async function copyFindings(
  review: Review,
  located: readonly LocatedFinding[],
): Promise<Notice> {
  const isCopied = await copyContent(writeFindingList(review, located));
  return isCopied
    ? done(
        `Copied ${countOf(located.length, 'finding')}. Paste it into a mail, a document or a sheet.`,
      )
    : failed(
        'This browser keeps the pane from the clipboard. The sheet Data quality of the board pack lists the findings as well.',
      );
}

/** Opens the findings in the order given as a workbook to print, or saves it, and says what came of it. */
export async function printFindings(
  session: MatrixSession,
  located: readonly LocatedFinding[],
): Promise<Notice> {
  const printed = await session.printFindings(located);
  return printed.delivery === 'not-kept'
    ? failed(
        'Excel neither opened the list nor keeps files on this device. Copy it, and paste it into a sheet to print.',
      )
    : done(describeDelivery(printed));
}
