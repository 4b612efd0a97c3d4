import type { LaidSheet } from '../layouts/laid-workbook';
import { createDice } from '../layouts/dice';
import type { Paper } from './draw-paper';
import { findHeaderRow } from './dress-paper';

/** Texts longer than this are sentences. */
const LONGEST_WORDS = 30;

/** The matrix of a paper as a web page: what stands above the headings are paragraphs, the rest is one table for each sheet. */
export function writeHtmlTable({ seed, layout, looks }: Paper): string {
  const dice = createDice(`${seed} web page`);
  const padding = dice.pick('padding', ['1pt 2pt', '2pt 4pt', '4pt 6pt']);
  const border = looks.lines === 'all' ? '0.75pt solid #444' : 'none';
  const style = [
    `@page { size: A4 ${looks.orientation.toLowerCase()}; margin: 12mm }`,
    `body { font: ${looks.fontSize}pt '${looks.font}' }`,
    `table { border-collapse: collapse; width: 100% }`,
    `td, th { border: ${border}; padding: ${padding}; text-align: left; vertical-align: ${looks.vertical === 'Top' ? 'top' : 'middle'} }`,
    `tr { break-inside: ${dice.chance('whole rows', 0.5) ? 'avoid' : 'auto'} }`,
    'td, th { white-space: pre-line }',
    ...(looks.isHeaderShaded ? ['th { background: #1d4354; color: #fff }'] : []),
    ...(looks.lines === 'stripes' ? ['tbody tr:nth-child(even) td { background: #eef2f4 }'] : []),
    '* { print-color-adjust: exact }',
  ].join('\n');
  const body = layout.workbook.map(writeSheet).join('\n');
  const title = looks.hasRunningTitle ? 'Procurement improvement board' : '';
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${style}</style>${body}`;

  function writeSheet(sheet: LaidSheet): string {
    const { used } = sheet;
    if (!used) return '';
    const columns = Array.from({ length: used.columnCount }, (_, at) => used.columnIndex + at);
    const rows = Array.from({ length: used.rowCount }, (_, at) => used.rowIndex + at);
    const headerRow = findHeaderRow(sheet, rows, columns);
    const filled = (row: number): string[] =>
      columns.map((column) => sheet.textAt(row, column)).filter((text) => text !== '');
    const above = rows.filter((row) => row < headerRow && filled(row).length < 2);
    const inTable = rows.filter((row) => !above.includes(row));
    // What is merged down from a heading is all heading.
    const headEnd = Math.max(
      headerRow + 1,
      ...sheet.merges.flatMap(({ rowIndex, rowCount }) =>
        rowIndex <= headerRow ? [rowIndex + rowCount] : [],
      ),
    );
    const headCount = inTable.filter((row) => row < headEnd).length;
    const trs = inTable.map((row, index) => writeRow(sheet, row, columns, index < headCount));
    const cols = columns.map((column) =>
      inTable.some((row) => sheet.textAt(row, column).length > LONGEST_WORDS)
        ? `<col style="width: ${looks.sentenceWidth}%">`
        : '<col>',
    );
    const head = looks.repeatsHeader ? 'thead' : 'tbody';
    return [
      ...above.flatMap(filled).map((text) => `<p>${escapeText(text)}</p>`),
      `<table><colgroup>${cols.join('')}</colgroup>`,
      `<${head}>${trs.slice(0, headCount).join('')}</${head}>`,
      `<tbody>${trs.slice(headCount).join('')}</tbody></table>`,
    ].join('\n');
  }
}

function writeRow(
  sheet: LaidSheet,
  row: number,
  columns: readonly number[],
  isHeader: boolean,
): string {
  const tag = isHeader ? 'th' : 'td';
  const cells = columns.map((column) => {
    const merge = sheet.merges.find(
      ({ rowIndex, columnIndex, rowCount, columnCount }) =>
        row >= rowIndex &&
        row < rowIndex + rowCount &&
        column >= columnIndex &&
        column < columnIndex + columnCount,
    );
    if (merge && (row > merge.rowIndex || column > merge.columnIndex)) return '';
    const spans = merge ? ` rowspan="${merge.rowCount}" colspan="${merge.columnCount}"` : '';
    return `<${tag}${spans}>${escapeText(sheet.textAt(row, column))}</${tag}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
