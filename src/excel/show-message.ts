/** Percent of the screen that a message of a few lines needs. In a frame, so that no pop-up blocker asks first. */
const MESSAGE_WINDOW = { height: 35, width: 35, displayInIframe: true };
/** Room for a few buttons more. */
const CHOICE_HEIGHT = 60;
/** https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const ALREADY_OPEN = 12_007;
/** The person, or their browser, does not let windows be opened: they know, and there is no other place to say more. */
const NOT_ALLOWED: ReadonlySet<number> = new Set([12_009, 12_011]);
/** Excel takes a moment to close a window. */
const CLOSING_MS = 200;
const MOST_TRIES = 10;
/** Excel gives up a function of the ribbon after five minutes; shortly before, it ends by itself. */
const COMMAND_LIMIT_MS = 285_000;

/** A message, what may be chosen beside closing it, and what is said after that; '' for nothing. */
interface ShownMessage {
  readonly text: string;
  readonly choices: readonly string[];
  readonly note: string;
}

/** A window that was opened. */
interface OpenWindow {
  /** The index of what was chosen; null where it was closed without. */
  readonly closed: Promise<number | null>;
  /** Takes it away as if its person had closed it. */
  readonly close: () => void;
}

let shown: OpenWindow | null = null;
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Shows a message in a small window of its own, for commands that run without the pane, in place of the one before.
 * Resolves once it is closed, by whatever: with the index of what was chosen, and with null where nothing was. `limit`
 * closes it. Rejects where Excel cannot show windows.
 */
export async function showMessage(
  message: ShownMessage,
  limit: AbortSignal,
): Promise<number | null> {
  const turn = lastTurn.then(() => replaceWindow(message));
  // A message that could not be shown is its caller's trouble, not the next one's.
  lastTurn = turn.catch(() => undefined);
  const opened = await turn;
  if (!opened) return null;
  if (limit.aborted) opened.close();
  limit.addEventListener('abort', opened.close);
  return opened.closed.finally(() => limit.removeEventListener('abort', opened.close));
}

/** Aborts when a function of the ribbon that is called now has to have ended. */
export function startLimit(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), COMMAND_LIMIT_MS);
  return controller.signal;
}

/** Null where the person does not let it be opened. */
async function replaceWindow(message: ShownMessage): Promise<OpenWindow | null> {
  shown?.close();
  for (let tries = 1; ; tries += 1) {
    const { status, value, error } = await openWindow(message);
    if (status === Office.AsyncResultStatus.Succeeded) return (shown = follow(value, message));
    if (NOT_ALLOWED.has(error.code)) return null;
    if (error.code !== ALREADY_OPEN || tries === MOST_TRIES) {
      throw new Error(`The message could not be shown: ${error.message}`);
    }
    await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
  }
}

function openWindow({
  text,
  choices,
  note,
}: ShownMessage): Promise<Office.AsyncResult<Office.Dialog>> {
  const page = new URL('message.html', window.location.href);
  // Behind the #, so that the matrix's words reach no server and no log.
  page.hash = new URLSearchParams([
    ['text', text],
    ...choices.map((choice) => ['choice', choice]),
    ['note', note],
  ]).toString();
  const height = choices.length > 0 ? CHOICE_HEIGHT : MESSAGE_WINDOW.height;
  return new Promise((resolve) => {
    // A copy, since the library writes the callback into the options and refuses them when it finds one there.
    Office.context.ui.displayDialogAsync(page.href, { ...MESSAGE_WINDOW, height }, resolve);
  });
}

/** The first answer counts: one that comes twice, or when the window is gone, is none. It must not be closed twice. */
function follow(dialog: Office.Dialog, { choices }: ShownMessage): OpenWindow {
  let resolve: (answer: number | null) => void;
  const closed = new Promise<number | null>((settle) => (resolve = settle));
  let isOpen = true;
  const end = (answer: number | null, isGone: boolean): void => {
    if (!isOpen) return;
    isOpen = false;
    if (shown === opened) shown = null;
    if (!isGone) dialog.close();
    resolve(answer);
  };
  const opened: OpenWindow = { closed, close: () => end(null, false) };
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (sent) =>
    end('message' in sent ? readAnswer(sent.message, choices) : null, false),
  );
  dialog.addEventHandler(Office.EventType.DialogEventReceived, () => end(null, true));
  return opened;
}

/** The index of a choice that the window's page tells of; null for anything else, such as that it is to be closed. */
function readAnswer(message: string, choices: readonly string[]): number | null {
  const [, index] = /^choice (\d+)$/.exec(message) ?? [];
  return index !== undefined && Number(index) < choices.length ? Number(index) : null;
}
