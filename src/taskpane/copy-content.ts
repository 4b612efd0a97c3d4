import type { CopiedContent } from '../app/words/copied-content';
import type { Job, Notice } from './hooks/use-jobs';
import { done, failed } from './hooks/use-jobs';

/**
 * Puts something on the clipboard; false where the browser allows neither way. What browsers offer
 * first is refused to pages in a frame, as which Excel on the web shows the pane: there the older way is open.
 */
export async function copyContent(content: CopiedContent): Promise<boolean> {
  return (await copyByClipboard(content)) || copyByCommand(content);
}

/**
 * A notice of something that was made to be copied. It is copied by a press of its own: browsers let a page copy only right
 * after one.
 */
export function offerCopy(
  text: string,
  content: CopiedContent,
  run: (job: Job) => Promise<void>,
): Notice {
  const copy = async (): Promise<Notice> =>
    (await copyContent(content))
      ? done('Copied. Paste it into a document, a mail or a sheet.')
      : failed('This browser keeps the pane from the clipboard. Use Excel on the web for it.');
  return done(text, { label: 'Copy it', run: () => void run(copy) });
}

async function copyByClipboard({ text, html }: CopiedContent): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return false;
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    ...(html !== undefined && { 'text/html': new Blob([html], { type: 'text/html' }) }),
  });
  try {
    await navigator.clipboard.write([item]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function copyByCommand({ text, html }: CopiedContent): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
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
