/**
 * The message in the page's address. It stands after the #, which browsers keep to themselves: what a matrix says
 * does not reach the server that hosts the page. Null where there is none.
 */
export function readMessage({ hash }: Pick<Location, 'hash'>): string | null {
  return new URLSearchParams(hash.slice(1)).get('text');
}

/** Shows each line of the message as a paragraph. Close, Enter and Escape call `close`. */
export function showMessagePage(document: Document, message: string, close: () => void): void {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  elementOf(document, 'message').replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  const button = elementOf(document, 'close');
  button.addEventListener('click', close);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  button.focus();
}

function elementOf(document: Document, id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The message's page has no element #${id}`);
  return element;
}
