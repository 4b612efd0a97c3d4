import type { PaperStyles } from './styles';
import type { XmlNode } from './xml-tree';
import { attributeOf, childOf } from './xml-tree';

/** A level of a list. */
interface ListLevel {
  readonly start: number;
  /** "decimal", "bullet", … */
  readonly format: string;
  /** "%1.%2": the numbers of the levels in their places. */
  readonly text: string;
}

/** A list and how far it has been counted. */
interface CountedList {
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** By level; shared with other lists that go on counting where this one stops. */
  readonly counts: number[];
}

/**
 * Gives each paragraph of a paper, in its order, the number or bullet that Word shows in front of it, '' for none. `root`
 * is the numbering part; undefined where the paper has none.
 */
export function createNumberer(
  root: XmlNode | undefined,
  { listNumberings }: PaperStyles,
): (paragraph: XmlNode) => string {
  const lists = readLists(root);
  return (paragraph) => {
    const numberings = listNumberings(paragraph);
    const find = (name: string): string | undefined =>
      numberings.map((one) => attributeOf(childOf(one, name), 'val')).find((id) => id !== null) ??
      undefined;
    const list = lists.get(find('numId') ?? '');
    const level = Number(find('ilvl') ?? 0);
    return list?.levels.has(level) ? countOn(list, level) : '';
  };
}

function readLists(root: XmlNode | undefined): Map<string, CountedList> {
  const nodes = root?.children ?? [];
  const abstract = new Map(
    nodes
      .filter(({ name }) => name === 'abstractNum')
      .map((node) => [
        attributeOf(node, 'abstractNumId'),
        { levels: readLevels(node), counts: [] as number[] },
      ]),
  );
  // A list may take its levels from a style, as all lists of Pages do: from the list that says it is that style's.
  const byStyle = new Map(
    nodes.flatMap((node) => {
      const style = attributeOf(childOf(node, 'styleLink'), 'val');
      const list = abstract.get(attributeOf(node, 'abstractNumId'));
      return style !== null && list ? [[style, list] as const] : [];
    }),
  );
  for (const node of nodes) {
    const list = byStyle.get(attributeOf(childOf(node, 'numStyleLink'), 'val') ?? '');
    if (list) abstract.set(attributeOf(node, 'abstractNumId'), list);
  }
  return new Map(
    nodes
      .filter(({ name }) => name === 'num')
      .flatMap((node): [string, CountedList][] => {
        const list = abstract.get(attributeOf(childOf(node, 'abstractNumId'), 'val'));
        if (!list) return [];
        const overrides = node.children.filter(({ name }) => name === 'lvlOverride');
        const own = overrides.length > 0 ? overrideLevels(list, overrides) : list;
        return [[attributeOf(node, 'numId') ?? '', own]];
      }),
  );
}

/** A list with levels or beginnings of its own counts for itself. */
function overrideLevels(list: CountedList, overrides: readonly XmlNode[]): CountedList {
  const levels = new Map(list.levels);
  for (const override of overrides) {
    const index = Number(attributeOf(override, 'ilvl') ?? 0);
    const own = readLevels(override).get(index) ?? levels.get(index);
    const start = attributeOf(childOf(override, 'startOverride'), 'val');
    if (own) levels.set(index, start === null ? own : { ...own, start: Number(start) });
  }
  return { levels, counts: [] };
}

function readLevels(node: XmlNode): Map<number, ListLevel> {
  return new Map(
    node.children
      .filter(({ name }) => name === 'lvl')
      .map((level) => [
        Number(attributeOf(level, 'ilvl') ?? 0),
        {
          start: Number(attributeOf(childOf(level, 'start'), 'val') ?? 1),
          format: attributeOf(childOf(level, 'numFmt'), 'val') ?? 'decimal',
          text: attributeOf(childOf(level, 'lvlText'), 'val') ?? '',
        },
      ]),
  );
}

/** Counts a list one further at a level, and begins the levels below anew. */
function countOn({ levels, counts }: CountedList, level: number): string {
  const { start, format, text } = levels.get(level)!;
  counts[level] = counts[level] === undefined ? start : counts[level] + 1;
  counts.length = level + 1;
  if (format === 'none') return '';
  if (format === 'bullet') return '•';
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const of = levels.get(Number(digit) - 1);
    const count = counts[Number(digit) - 1] ?? of?.start ?? 1;
    return formatCount(count, of?.format ?? 'decimal');
  });
}

function formatCount(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return toLetters(count);
    case 'upperLetter':
      return toLetters(count).toUpperCase();
    case 'lowerRoman':
      return toRoman(count);
    case 'upperRoman':
      return toRoman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** "a" to "z", then "aa", as Word goes on. */
function toLetters(count: number): string {
  const index = Math.max(0, count - 1);
  return String.fromCharCode(97 + (index % 26)).repeat(Math.min(9, Math.floor(index / 26) + 1));
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Word counts so up to 32,767. */
function toRoman(count: number): string {
  let rest = Math.min(count, 32_767);
  let text = '';
  for (const [value, letters] of ROMANS) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
