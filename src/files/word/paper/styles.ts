import type { XmlNode } from './xml-tree';
import { attributeOf, childOf } from './xml-tree';

/** What the styles of a paper say of its paragraphs. */
export interface ParagraphStyles {
  /** Whether a paragraph is a heading, by its style or its own level in the outline. */
  readonly isHeading: (paragraph: XmlNode) => boolean;
  /** The w:numPr elements that say how a paragraph is numbered, its own first. */
  readonly listNumberings: (paragraph: XmlNode) => readonly XmlNode[];
}

/** Styles build on each other; a chain that is longer goes round in a circle. */
const LONGEST_CHAIN = 32;

/** Reads the styles part; undefined where the paper has none. */
export function readStyles(root: XmlNode | undefined): ParagraphStyles {
  const byId = new Map(
    (root?.children ?? []).map((style) => [attributeOf(style, 'styleId') ?? '', style]),
  );
  const chainOf = (paragraph: XmlNode): XmlNode[] => {
    const chain: XmlNode[] = [];
    let id = attributeOf(childOf(paragraph, 'pPr', 'pStyle'), 'val');
    while (id !== null && chain.length < LONGEST_CHAIN) {
      const style = byId.get(id);
      if (!style) break;
      chain.push(style);
      id = attributeOf(childOf(style, 'basedOn'), 'val');
    }
    return chain;
  };
  return {
    isHeading: (paragraph) => {
      const chain = chainOf(paragraph);
      const levels = [paragraph, ...chain].map((node) =>
        attributeOf(childOf(node, 'pPr', 'outlineLvl'), 'val'),
      );
      const level = levels.find((value) => value !== null);
      return (
        (level !== undefined && Number(level) < BODY_LEVEL) ||
        chain.some((style) => HEADING_NAME.test(attributeOf(childOf(style, 'name'), 'val') ?? ''))
      );
    },
    listNumberings: (paragraph) =>
      [paragraph, ...chainOf(paragraph)].flatMap((node) => childOf(node, 'pPr', 'numPr') ?? []),
  };
}

/** The level in the outline of text that is no heading. */
const BODY_LEVEL = 9;
/** Word keeps these names in English, whatever language it speaks. */
const HEADING_NAME = /^(?:heading \d|title|subtitle|caption)$/i;
