import type { PackCell, PackColumn, PackSheet } from '../../src/workbook/pack-sheet';
import { breakAtSpaces } from '../../src/workbook/text-width';
import { plainCell } from './read-pack';

/** A sheet as text, its columns as wide as on paper, so that a person can read a golden as a board would. */
export function renderSheet(sheet: PackSheet): string {
  const { table, page } = sheet;
  const rule = table.columns.map(({ widthChars }) => '-'.repeat(widthChars)).join('-+-');
  const lines = [
    `[${sheet.name}: id ${sheet.id}, table ${table.name}, A4 ${page.orientation}, ${page.pagesTall ?? 'any number of'} page(s) tall]`,
    sheet.title,
    sheet.subtitle,
    '',
    ...sheet.paragraphs.map(({ text, style }) => `${style}: ${text}`),
    ...(sheet.paragraphs.length > 0 ? [''] : []),
    ...renderRow(
      table.columns.map(({ header }) => header),
      table.columns,
    ),
    rule,
    ...table.rows.flatMap((row) => [...renderRow(row, table.columns), rule]),
    '',
    ...sheet.footnotes.map(({ text, style }) => `${style}: ${text}`),
    ...(sheet.chartData
      ? [
          '',
          ...[sheet.chartData.headers, ...sheet.chartData.rows].map(
            (row) => `data: ${row.join(' | ')}`,
          ),
        ]
      : []),
    ...sheet.charts.flatMap((chart) => ['', `chart: ${JSON.stringify(chart, null, 2)}`]),
  ];
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

/** Looks are shown in braces, so that a change of look is a change of the golden. */
function renderCell(cell: PackCell): string {
  const look = cell !== null && typeof cell === 'object' && 'look' in cell ? cell.look : 'none';
  const text = String(plainCell(cell) ?? '');
  return look === 'none' ? text : `${text} {${look}}`;
}

const countChars = (text: string): number => text.length;

function renderRow(cells: readonly PackCell[], columns: readonly PackColumn[]): string[] {
  const wrapped = cells.map((cell, index) =>
    breakAtSpaces(renderCell(cell), columns[index]!.widthChars, countChars).flatMap((line) =>
      line.split('\n').flatMap((part) => chop(part, columns[index]!.widthChars)),
    ),
  );
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ kind, widthChars }, index) => {
        const text = wrapped[index]![line] ?? '';
        return kind === 'text' ? text.padEnd(widthChars) : text.padStart(widthChars);
      })
      .join(' | '),
  );
}

/** A word longer than its column is broken, as Excel breaks it. */
function chop(text: string, widthChars: number): string[] {
  const parts = [text.slice(0, widthChars)];
  for (let start = widthChars; start < text.length; start += widthChars) {
    parts.push(text.slice(start, start + widthChars));
  }
  return parts;
}
