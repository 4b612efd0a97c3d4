import type { ImportedSheet } from '../../src/workbook/imported-sheet';
import type { PageText, SourcePage } from '../../src/workbook/source-document';
import { frame, pageOf, printLine, printRow } from '../support/lay-pages';
import { readPages } from '../support/read-pages';

/** A page with the headings and one row of a matrix, in which these texts stand beside the KPI’s name. */
const pageWith = (texts: readonly PageText[]): SourcePage =>
  pageOf(
    [...printRow(['KPI', 'Actions'], [43, 203], 64), ...printLine('Culture', 43, 84), ...texts],
    frame([40, 200, 400], [60, 80, 110]),
  );

const read = (...texts: readonly PageText[]): ImportedSheet => readPages([pageWith(texts)]);

const textOf = ({ grid }: ImportedSheet): unknown => grid.values[1]![1];

const textAt = (text: string, left: number, size = 10, width = 5 * text.length): PageText => ({
  text,
  box: { left, top: 84, width, height: size },
  fontSize: size,
  isBold: false,
});

const moveDown = (text: PageText, by: number): PageText => ({
  ...text,
  box: { ...text.box, top: text.box.top + by },
});

describe('specks', () => {
  test.each(['.', '|', '~', ',', '·'])('such as %s are in no cell, and on the list', (mark) => {
    const imported = read(...printLine('Write a plan', 203, 84), textAt(mark, 300, 4));
    expect(textOf(imported)).toBe('Write a plan');
    expect(imported.noise).toMatchObject([{ kind: 'debris', text: mark }]);
  });

  test('are told by a size that no text has, and stops by their standing alone', () => {
    const imported = read(
      ...printLine('Write a plan', 203, 84),
      textAt('·', 300, 8),
      textAt('.', 330),
    );
    expect(textOf(imported)).toBe('Write a plan');
    expect(imported.noise.map(({ text }) => text)).toEqual(['·', '.']);
  });

  test.each([
    [
      'on a line of its own below a text',
      [...printLine('Write a plan', 203, 84), moveDown(textAt('·', 330), 12)],
    ],
    ['above one', [textAt('~', 330), ...printLine('Write a plan', 203, 96)]],
    ['before one', [textAt('|', 203), ...printLine('Write a plan', 213, 84)]],
    ['at the end of one', [...printLine('Write a plan', 203, 84), textAt('|', 268)]],
  ])('as large as texts are told %s', (_, texts) => {
    const imported = read(...texts);
    expect(textOf(imported)).toBe('Write a plan');
    expect(imported.noise).toMatchObject([{ kind: 'debris' }]);
  });

  test.each([
    [
      'a mark that parts two texts',
      printLine('Culture | Leadership', 203, 84),
      'Culture | Leadership',
    ],
    ['a mark alone in its cell', [textAt('~', 300)], '~'],
    ['a bullet of the page’s size', [textAt('·', 203), textAt('Write', 213)], '· Write'],
    ['a small bullet that scanners do not make', [textAt('•', 203, 5)], '•'],
    [
      'a full stop after small print',
      [textAt('note', 203, 5, 10), textAt('.', 213, 5, 1)],
      'note.',
    ],
    ['a dash for nothing', [textAt('–', 203, 4)], '–'],
  ])('are not %s', (_, texts, text) => {
    const imported = read(...texts);
    expect(textOf(imported)).toBe(text);
    expect(imported.noise).toEqual([]);
  });
});

describe('a word in two texts', () => {
  const joined = (gap: number, first = 'inci', second = 'dent'): ImportedSheet =>
    read(textAt(first, 203), textAt(second, 203 + 5 * first.length + gap));

  test('with nothing between them is one for certain, and its pieces are its origins', () => {
    const imported = joined(0);
    expect(textOf(imported)).toBe('incident');
    expect(imported.repairs).toMatchObject([
      {
        kind: 'word-joined',
        was: 'inci dent',
        became: 'incident',
        certainty: 'certain',
        cell: 'B2',
      },
    ]);
    expect(imported.origins.get('B2')!.map(({ text }) => text)).toEqual(['inci', 'dent']);
  });

  test('with a hair between them is likely one', () => {
    const imported = joined(0.8);
    expect(textOf(imported)).toBe('incident');
    expect(imported.repairs).toMatchObject([{ certainty: 'likely' }]);
  });

  test.each([
    ['a space between them', joined(2), 'inci dent'],
    ['a number of a list', joined(0, '1.', 'Write'), '1. Write'],
    ['a bullet', joined(0, '•', 'Write'), '• Write'],
  ])('is two with %s', (_, imported, text) => {
    expect(textOf(imported)).toBe(text);
    expect(imported.repairs).toEqual([]);
  });

  test('of which one stands in the next cell is two', () => {
    const { grid } = read({ ...textAt('dent', 200) }, textAt('inci', 180));
    expect(grid.values[1]).toEqual(['Culture inci', 'dent']);
  });
});

describe('a text a third of a line too high or too low', () => {
  const down = (texts: readonly PageText[], by: number): PageText[] =>
    texts.map((text) => ({ ...text, box: { ...text.box, top: text.box.top + by } }));

  test('stays in its line, even between two that are moved apart', () => {
    const line = printLine('Write a plan for Staff', 203, 84);
    const imported = read(
      ...line.slice(0, 3),
      ...down(line.slice(3, 4), -3),
      ...down(line.slice(4), 3),
    );
    expect(textOf(imported)).toBe('Write a plan for Staff');
  });

  test('stays in its line where no other word does', () => {
    const line = printLine('Write plans', 203, 84);
    const imported = read(...down(line.slice(0, 1), 3), ...down(line.slice(1), -3));
    expect(textOf(imported)).toBe('Write plans');
  });

  test('makes no paragraph of the line below', () => {
    const below = printLine('and carry it out', 203, 96);
    const imported = read(
      ...printLine('Write a plan, have it agreed quickly', 203, 84),
      ...down(below.slice(0, 1), 3),
      ...below.slice(1),
    );
    expect(textOf(imported)).toBe('Write a plan, have it agreed quickly and carry it out');
  });
});
