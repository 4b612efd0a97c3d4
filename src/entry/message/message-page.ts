/** What the page shows: lines of text, what may be chosen beside closing it, and what is said after that. */
interface ShownMessage {
  readonly text: string;
  readonly choices: readonly string[];
  readonly note: string;
}

/**
 * The message in the page's address. It stands after the #, which browsers keep to themselves: what a matrix says
 * does not reach the server that hosts the page. Null where there is none.
 */
export function readMessage({ hash }: Pick<Location, 'hash'>): ShownMessage | null {
  const parameters = new URLSearchParams(hash.slice(1));
  const text = parameters.get('text');
  if (text === null) return null;
  return { text, choices: parameters.getAll('choice'), note: parameters.get('note') ?? '' };
}

/**
 * Shows each line of the message as a paragraph and each choice as a button, and hands on one answer: `choice 0` for the
 * first, `close` for Close and Escape. With choices the focus is on the window, so that a key that was pressed for the
 * ribbon chooses none.
 */
export function showMessagePage(
  document: Document,
  { text, choices, note }: ShownMessage,
  answer: (answer: string) => void,
): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  elementOf(document, 'message').replaceChildren(
    ...lines.map((line) => createElement(document, 'p', line)),
  );
  const close = elementOf(document, 'close');
  const buttons = choices.map((choice) => createElement(document, 'button', choice));
  const answerOnce = (given: string): void => {
    for (const button of [...buttons, close]) button.setAttribute('disabled', '');
    answer(given);
  };
  buttons.forEach((button, index) => {
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => answerOnce(`choice ${index}`));
  });
  const place = elementOf(document, 'choices');
  place.hidden = buttons.length === 0;
  place.replaceChildren(...buttons);
  const noted = elementOf(document, 'note');
  noted.textContent = note;
  noted.hidden = note === '';
  close.addEventListener('click', () => answerOnce('close'));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') answerOnce('close');
  });
  (buttons.length > 0 ? elementOf(document, 'window') : close).focus();
}

function createElement(document: Document, name: 'p' | 'button', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function elementOf(document: Document, id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The message's page has no element #${id}`);
  return element;
}
