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
  const ruleAcross = (): void => {
    if (isRuled) rules.push({ direction: 'across', at: top, from: LEFT, to: right });
  };
  ruleAcross();
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
    ruleAcross();
  }
  if (isRuled) {
    for (const at of [...starts, right]) rules.push({ direction: 'down', at, from: TOP, to: top });
  }
  if (footer) say(footer.replace('#', String(pageNumber)), HEIGHT - 20);
  return {
    pageNumber,
    width: 842,
    height: HEIGHT,
    texts,
    rules,
    isPicture: false,
    quarterTurns: 0,
  };
}

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
