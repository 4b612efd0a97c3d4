import { readMessage, showMessagePage } from './message/message-page';

const message = readMessage(window.location);
if (message === null) throw new Error('The page was opened without a message');

// Asked for at once: Office.js gives up a page that has not asked within twenty seconds, and its buttons with it.
const library = Office.onReady();
// The message itself does not wait; only an answer needs the command that opened the window.
showMessagePage(document, message, (answer) => {
  void library.then(() => Office.context.ui.messageParent(answer));
});
