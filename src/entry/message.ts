import { readMessage, showMessagePage } from './message/message-page';

const message = readMessage(window.location);
if (message === null) throw new Error('The page was opened without a message');

// The message does not wait for Office.js; only an answer needs the command that opened the window.
showMessagePage(document, message, (answer) => {
  void Office.onReady().then(() => Office.context.ui.messageParent(answer));
});
