import type {
  CommitteePaper,
  PaperBlock,
  PaperCell,
  PaperTable,
} from '../../src/workbook/committee-paper';
import { textOfPaperCell } from '../../src/workbook/committee-paper';
import { breakAtSpaces } from '../../src/workbook/text-width';

/** Characters of a line of the report. */
const LINE_CHARS = 110;

/** A paper as text, so that a person can read a golden as a committee would; appendices by their titles. */
export function renderPaper(paper: CommitteePaper): string {
  return [
    `[${paper.runningHead}]`,
    '',
    ...paper.front.map(({ label, text }) => `${label}: ${text}`),
    ...paper.sections.flatMap(({ number, heading, blocks }) => [
      '',
      `${number} ${heading}`,
      ...blocks.flatMap(renderBlock),
    ]),
    '',
    ...paper.appendices.map(
      ({ letter, title, sheet }) =>
        `Appendix ${letter} ${title} (sheet ${sheet.id}, ${sheet.printedTable.rowCount - 1} rows)`,
    ),
    '',
  ].join('\n');
}

function renderBlock(block: PaperBlock): string[] {
  if (block.kind === 'table') return renderTable(block);
  if (block.kind === 'chart') {
    const bars = block.categories.map(
      (category, index) =>
        `  ${category}: ${block.series.map(({ name, values }) => `${name} ${values[index] ?? '-'}`).join(' | ')}`,
    );
    return ['', `Chart: ${block.title}`, ...bars, `  alt: ${block.altText}`];
  }
  const { number, lead, text, isPrompt } = block;
  const words = [number, lead, isPrompt ? `{{${text}}}` : text].filter(Boolean).join(' ');
  return ['', ...breakAtSpaces(words, LINE_CHARS, ({ length }) => length)];
}

function renderTable({ number, caption, columns, rows }: PaperTable): string[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.max(4, Math.floor((width / total) * LINE_CHARS)));
  const row = (cells: readonly PaperCell[]): string[] => {
    const wrapped = cells.map((cell, index) =>
      breakAtSpaces(renderCell(cell), widths[index]!, ({ length }) => length),
    );
    return Array.from({ length: Math.max(...wrapped.map(({ length }) => length)) }, (_, line) =>
      wrapped
        .map((lines, index) => (lines[line] ?? '').padEnd(widths[index]!))
        .join(' | ')
        .trimEnd(),
    );
  };
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
  return [
    '',
    `Table ${number}: ${caption}`,
    ...row(columns.map(({ header }) => header)),
    rule,
    ...rows.flatMap((cells) => [...row(cells), rule]),
  ];
}

/** A look in braces, so that a change of look is a change of the golden. */
const renderCell = (cell: PaperCell): string =>
  typeof cell === 'string' ? cell : `${textOfPaperCell(cell)} {${cell.look}}`;
