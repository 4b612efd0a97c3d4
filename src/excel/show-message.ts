/** Percent of the screen that a message of a few lines needs. In a frame, so that no pop-up blocker asks first. */
const MESSAGE_WINDOW = { height: 35, width: 35, displayInIframe: true };
/** https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const ALREADY_OPEN = 12_007;
/** Excel takes a moment to close a window. */
const CLOSING_MS = 200;
const MOST_TRIES = 10;

let shown: Office.Dialog | null = null;
let lastTurn: Promise<void> = Promise.resolve();

/**
 * Shows a message in a small window of its own, for commands that run without the pane, in place of the one before.
 * Resolves once it is open.
 */
export function showMessage(text: string): Promise<void> {
  const turn = lastTurn.then(() => replaceMessage(text));
  // A message that could not be shown is its caller's trouble, not the next one's.
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function replaceMessage(text: string): Promise<void> {
  shown?.close();
  shown = null;
  for (let tries = 1; ; tries += 1) {
    const result = await openWindow(text);
    if (result.status === Office.AsyncResultStatus.Succeeded) return follow(result.value);
    if (result.error.code !== ALREADY_OPEN || tries === MOST_TRIES) {
      throw new Error(`The message could not be shown: ${result.error.message}`);
    }
    await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
  }
}

function openWindow(text: string): Promise<Office.AsyncResult<Office.Dialog>> {
  const page = new URL('message.html', window.location.href);
  // Behind the #, so that the matrix's words reach no server and no log.
  page.hash = new URLSearchParams({ text }).toString();
  return new Promise((resolve) => {
    // A copy, since the library writes the callback into the options and refuses them when it finds one there.
    Office.context.ui.displayDialogAsync(page.href, { ...MESSAGE_WINDOW }, resolve);
  });
}

/** Closes the window when its button asks for it, and forgets it once it is closed: it must not be closed again. */
function follow(dialog: Office.Dialog): void {
  shown = dialog;
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
    if (shown !== dialog) return;
    shown = null;
    dialog.close();
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
    if (shown === dialog) shown = null;
  });
}
