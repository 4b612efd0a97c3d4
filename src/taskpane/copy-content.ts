/** What goes on the clipboard: programs take the form that they know best. */
interface CopiedContent {
  readonly text: string;
  /** The same as HTML; absent for what is text alone. */
  readonly html?: string;
}

/**
 * Puts something on the clipboard; false where the browser allows neither way. What browsers offer
 * first is refused to pages in a frame, as which Excel on the web shows the pane: there the older way is open.
 */
export async function copyContent(content: CopiedContent): Promise<boolean> {
  return (await copyByClipboard(content)) || copyByCommand(content);
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
