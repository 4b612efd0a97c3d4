import type { LocatedFinding } from '../../app/locate-findings';
import type { Review } from '../../app/review-matrix';
import type { FindingList } from '../../app/words/write-finding-list';
import { writeFindingList } from '../../app/words/write-finding-list';
import { countOf } from '../../domain/wording';
import type { Notice } from '../hooks/use-jobs';
import { done, failed } from '../hooks/use-jobs';

/** Copies the findings in the order given, and says what came of it. */
export async function copyFindings(
  review: Review,
  located: readonly LocatedFinding[],
): Promise<Notice> {
  const isCopied = await copyList(writeFindingList(review, located));
  return isCopied
    ? done(
        `Copied ${countOf(located.length, 'finding')}. Paste it into a mail, a document or a sheet.`,
      )
    : failed(
        'This browser keeps the pane from the clipboard. The sheet Data quality of the board pack lists the findings as well.',
      );
}

/**
 * Puts a list on the clipboard as text and as a table; false where the browser allows neither way. What browsers offer
 * first is refused to pages in a frame, as which Excel on the web shows the pane: there the older way is open.
 */
async function copyList(list: FindingList): Promise<boolean> {
  return (await copyByClipboard(list)) || copyByCommand(list);
}

async function copyByClipboard({ text, html }: FindingList): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return false;
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  try {
    await navigator.clipboard.write([item]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function copyByCommand({ text, html }: FindingList): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give);
  try {
    // Nothing has taken its place where the clipboard itself is refused.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy') && isTaken;
  } finally {
    document.removeEventListener('copy', give);
  }
}
