/** A button of the add-in's ribbon group, as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  /** The function that it runs; null for the button that shows the task pane. */
  readonly functionName: string | null;
}

/** A group of the ribbon with its buttons, texts in place. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The ribbon group of a manifest with its texts in place; throws an Error when the manifest has none. */
export function readRibbonGroup(manifest: string): RibbonGroup {
  const document = new DOMParser().parseFromString(manifest, 'application/xml');
  const group = first(document, 'Group');
  const text = textReader(document);
  return {
    label: text(childOf(group, 'Label')),
    buttons: [...group.getElementsByTagName('Control')].map((control) => ({
      id: control.getAttribute('id') ?? '',
      label: text(childOf(control, 'Label')),
      tooltip: text(first(control, 'Description')),
      functionName: control.getElementsByTagName('FunctionName')[0]?.textContent ?? null,
    })),
  };
}

/** Reads what an element's `resid` stands for. */
function textReader(document: Document): (element: Element) => string {
  const strings = new Map(
    [...document.getElementsByTagName('bt:String')].map((string) => [
      string.getAttribute('id'),
      string.getAttribute('DefaultValue') ?? '',
    ]),
  );
  return (element) => {
    const text = strings.get(element.getAttribute('resid'));
    if (text === undefined)
      throw new Error(`The manifest has no text ${element.getAttribute('resid')}.`);
    return text;
  };
}

function first(within: Document | Element, name: string): Element {
  const element = within.getElementsByTagName(name)[0];
  if (!element) throw new Error(`The manifest has no ${name}.`);
  return element;
}

function childOf(parent: Element, name: string): Element {
  const child = [...parent.children].find(({ tagName }) => tagName === name);
  if (!child) throw new Error(`A ${parent.tagName} of the manifest has no ${name}.`);
  return child;
}
