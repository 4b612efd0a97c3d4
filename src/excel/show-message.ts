/** Percent of the screen that a message of two or three sentences needs. */
const MESSAGE_SIZE = { height: 25, width: 30 };

/** Shows a message in a small window of its own, for commands that run without the pane. Resolves once it is open. */
export function showMessage(text: string): Promise<void> {
  const page = new URL('message.html', window.location.href);
  page.searchParams.set('text', text);
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(page.href, MESSAGE_SIZE, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(`The message could not be shown: ${result.error.message}`));
    });
  });
}
