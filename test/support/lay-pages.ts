import type { PageRule, PageText, SourcePage } from '../../src/workbook/source-document';

/** How a table is printed. Lengths are points. */
export interface PageForm {
  /** The widths of its columns. */
  readonly widths: readonly number[];
  readonly isRuled: boolean;
  /** Room between the texts of a cell and its border. */
  readonly padding: number;
  /** Where texts stand in a row that is higher than they are. */
  readonly align: 'top' | 'middle' | 'bottom';
  /** So many rows, in the first of which each page has the headings again, at most. */
  readonly linesOnPage: number;
  /** What each page has above and below the table; # is the page's number. */
  readonly title?: string;
  readonly footer?: string;
}

const FONT_SIZE = 10;
const PITCH = 12;
const LETTER_WIDTH = 5;
const LEFT = 40;
const TOP = 60;
const WIDTH = 842;
const HEIGHT = 595;

/** Prints a table as a program would: lines are wrapped at the widths of columns, rows that do not fit go on the next page. */
export function layPages(rows: readonly (readonly string[])[], form: PageForm): SourcePage[] {
  const [headings = [], ...body] = rows;
  const pages: SourcePage[] = [];
  let rest = body.map((row) => wrapRow(row, form));
  do {
    const onPage = [wrapRow(headings, form)];
    let lineCount = heightOf(onPage[0]!);
    while (rest.length > 0) {
      const room = form.linesOnPage - lineCount;
      const height = heightOf(rest[0]!);
      if (height <= room || onPage.length === 1) {
        onPage.push(rest[0]!);
        lineCount += height;
        rest = rest.slice(1);
      } else break;
    }
    pages.push(printPage(pages.length + 1, onPage, form));
  } while (rest.length > 0);
  return pages;
}

const heightOf = (row: readonly (readonly string[])[]): number =>
  Math.max(1, ...row.map((lines) => lines.length));

function wrapRow(row: readonly string[], { widths, padding }: PageForm): string[][] {
  return row.map((text, index) =>
    text === '' ? [] : text.split('\n').flatMap((line) => wrap(line, widths[index]! - 2 * padding)),
  );
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && longer.length * LETTER_WIDTH <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function printPage(
  pageNumber: number,
  rows: readonly (readonly (readonly string[])[])[],
  { widths, isRuled, padding, align, title, footer }: PageForm,
): SourcePage {
  const texts: PageText[] = [];
  const rules: PageRule[] = [];
  const starts = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, each) => sum + each, LEFT),
  );
  const right = starts.at(-1)! + widths.at(-1)!;
  const say = (words: string, top: number): number => texts.push(...printLine(words, LEFT, top));
  if (title) say(title.replace('#', String(pageNumber)), 20);
  let top = TOP;
  const closeRow = (): void => {
    if (isRuled) rules.push(ruleAcross(top, LEFT, right));
  };
  closeRow();
  for (const row of rows) {
    const lineCount = heightOf(row);
    row.forEach((lines, column) => {
      const spare = (lineCount - lines.length) * PITCH;
      const down = { top: 0, middle: spare / 2, bottom: spare }[align];
      lines.forEach((line, index) =>
        texts.push(
          ...printLine(line, starts[column]! + padding, top + padding + down + index * PITCH),
        ),
      );
    });
    top += lineCount * PITCH + 2 * padding;
    closeRow();
  }
  if (isRuled) {
    for (const at of [...starts, right]) rules.push(ruleDown(at, TOP, top));
  }
  if (footer) say(footer.replace('#', String(pageNumber)), HEIGHT - 20);
  return pageOf(texts, rules, pageNumber);
}

/** A page, landscape A4. */
export const pageOf = (
  texts: readonly PageText[],
  rules: readonly PageRule[] = [],
  pageNumber = 1,
): SourcePage => ({
  pageNumber,
  width: WIDTH,
  height: HEIGHT,
  texts,
  rules,
  isPicture: false,
  quarterTurns: 0,
});

export const ruleAcross = (at: number, from: number, to: number): PageRule => ({
  direction: 'across',
  at,
  from,
  to,
});

export const ruleDown = (at: number, from: number, to: number): PageRule => ({
  direction: 'down',
  at,
  from,
  to,
});

/** A box with lines inside, at these places. */
export const frame = (xs: readonly number[], ys: readonly number[]): PageRule[] => [
  ...ys.map((at) => ruleAcross(at, xs[0]!, xs.at(-1)!)),
  ...xs.map((at) => ruleDown(at, ys[0]!, ys.at(-1)!)),
];

/** The words of rows, the first at a height and each other so far below the one before it. */
export const printRows = (
  rows: readonly (readonly string[])[],
  starts: readonly number[],
  top: number,
  step: number,
): PageText[] => rows.flatMap((row, index) => printRow(row, starts, top + step * index));

/** The words of a row, each cell from its column’s place on, its lines below each other. */
export const printRow = (
  cells: readonly string[],
  starts: readonly number[],
  top: number,
): PageText[] =>
  cells.flatMap((cell, column) =>
    cell.split('\n').flatMap((line, down) => printLine(line, starts[column]!, top + PITCH * down)),
  );

/** The words of a line, from a place on; none of an empty one. */
export function printLine(text: string, from: number, top: number): PageText[] {
  let left = from;
  if (text === '') return [];
  return text.split(' ').map((word) => {
    const box = { left, top, width: word.length * LETTER_WIDTH, height: FONT_SIZE };
    left += (word.length + 1) * LETTER_WIDTH;
    return { text: word, box, fontSize: FONT_SIZE, isBold: false };
  });
}
