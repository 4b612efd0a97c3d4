import { escapeXml, findElements, listSiblings, replacePieces } from '../package/xml-text';
import { placeholderText } from './placeholders';
import { standAlone } from './set-aside';

/**
 * Texts with runs that look different, or with how they are spoken, set aside: the file library knows few of their
 * settings. It is given each as one run, whose font is named by a placeholder.
 */
export class RunsAside {
  readonly #items: string[] = [];

  /** What placeholders stand for: what stands in the item of a text, by the number in its placeholder. */
  get items(): readonly string[] {
    return this.#items;
  }

  /** A part with its texts prepared, each an element of the name. */
  setAside(part: Uint8Array, name: 'si' | 'is'): Uint8Array {
    const xml = new TextDecoder().decode(part);
    if (!/<(?:[\w.-]+:)?(?:rPh|phoneticPr|r>)/.test(xml)) return part;
    const pieces = findElements(xml, name).flatMap(({ start, end, source, inner, outer }) => {
      const children = listSiblings(inner);
      if (children.every((child) => child.name === 't')) return [];
      const prefix = /^<(?:([\w.-]+):)?/.exec(source)?.[1];
      const texts = children.flatMap((child) =>
        child.name === 'r' || child.name === 't' ? findElements(child.outer, 't') : [],
      );
      const font = escapeXml(placeholderText(this.#items.length));
      const text = texts.map((each) => each.inner).join('');
      this.#items.push(standAlone(inner, prefix));
      const run = `<r><rPr><rFont val="${font}"/></rPr><t xml:space="preserve">${text}</t></r>`;
      const close = outer.slice(outer.lastIndexOf('</'));
      return [{ start, end, text: source + run + close }];
    });
    return new TextEncoder().encode(replacePieces(xml, pieces));
  }
}
