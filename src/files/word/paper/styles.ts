import type { XmlNode } from './xml-tree';
import { attributeOf, childOf, isOn } from './xml-tree';

/** Looks of a run that are on or off: struck through once or twice, and hidden. */
export type RunLook = 'strike' | 'dstrike' | 'vanish';

/** What the styles of a paper say of its paragraphs and their runs. */
export interface PaperStyles {
  /** Whether a run of a paragraph has a look, by its own properties or by its styles. */
  readonly hasLook: (paragraph: XmlNode, run: XmlNode, look: RunLook) => boolean;
  /** Whether a paragraph is a heading, by its style or its own level in the outline. */
  readonly isHeading: (paragraph: XmlNode) => boolean;
  /** The w:numPr elements that say how a paragraph is numbered, its own first. */
  readonly listNumberings: (paragraph: XmlNode) => readonly XmlNode[];
}

/** Styles build on each other; a chain that is longer goes round in a circle. */
const LONGEST_CHAIN = 32;

/** Reads the styles part; undefined where the paper has none. */
export function readStyles(root: XmlNode | undefined): PaperStyles {
  const byId = new Map(
    (root?.children ?? []).map((style) => [attributeOf(style, 'styleId') ?? '', style]),
  );
  const usual = root?.children.find(
    (style) =>
      attributeOf(style, 'type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(attributeOf(style, 'default') ?? ''),
  );
  const styleChain = (first: string | null): XmlNode[] => {
    const chain: XmlNode[] = [];
    let id = first;
    while (id !== null && chain.length < LONGEST_CHAIN) {
      const style = byId.get(id);
      if (!style) break;
      chain.push(style);
      id = attributeOf(childOf(style, 'basedOn'), 'val');
    }
    return chain;
  };
  const styleOf = (paragraph: XmlNode): string | null =>
    attributeOf(childOf(paragraph, 'pPr', 'pStyle'), 'val');
  const chainOf = (paragraph: XmlNode): XmlNode[] => styleChain(styleOf(paragraph));
  const known = new Map<string, boolean>();
  /** Whether a style turns a look on; the nearest that says anything of it counts. */
  const turnsOn = (id: string | null, look: RunLook): boolean => {
    const key = `${look} ${id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const said = styleChain(id).flatMap((style) => childOf(style, 'rPr', look) ?? [])[0];
    known.set(key, isOn(said));
    return isOn(said);
  };
  const standing = childOf(root, 'docDefaults', 'rPrDefault', 'rPr');
  return {
    hasLook: (paragraph, run, look) => {
      const own = childOf(run, 'rPr');
      const direct = childOf(own, look);
      if (direct) return isOn(direct);
      const ofParagraph = turnsOn(styleOf(paragraph) ?? attributeOf(usual, 'styleId'), look);
      const ofRun = turnsOn(attributeOf(childOf(own, 'rStyle'), 'val'), look);
      // What both turn on is off again, but for a double line: ISO/IEC 29500-1, 17.7.3.
      const isToggled = look === 'dstrike' ? ofParagraph || ofRun : ofParagraph !== ofRun;
      return isToggled || isOn(childOf(standing, look));
    },
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
