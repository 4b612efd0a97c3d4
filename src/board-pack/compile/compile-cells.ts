import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import type { CellBlock } from '../../workbook/address';
import type { CompiledLink, CompiledParagraph } from '../../workbook/compiled-sheet';
import { DATE_FORMAT } from '../../workbook/date-system';
import type { PackCell, PackLink, PackSheet } from '../../workbook/pack-sheet';
import type { CellLook } from '../../workbook/palette';
import type { CellStore, CellStyleData } from '../../workbook/workbook-data';
import { listCaptions } from '../list-captions';
import { fitHeadings } from '../fit-text';
import type { PackLayout } from './layout';
import { isIndented } from './layout';
import { lookOfPackCell, valueOfPackCell } from './pack-cell';
import type { PackStyle } from './pack-styles';

/** Finds the cells that a link leads to; null where the pack has no such sheet. */
export type LinkFinder = (link: PackLink) => CellBlock | null;

/** Fills the cells of a sheet: title, lines and table. Returns the cells that lead to other sheets. */
export function* compileCellsInSteps(
  cells: CellStore,
  spec: PackSheet,
  layout: PackLayout,
  style: PackStyle,
  findLinked: LinkFinder,
): Steps<CompiledLink[]> {
  return [
    ...compileLines(cells, spec, layout, style, findLinked),
    ...(yield* compileTableInSteps(cells, spec, layout, style, findLinked)),
    ...compileChartData(cells, spec, layout, style),
  ];
}

/** Fills the cells that charts are drawn from; none of them leads anywhere. */
function compileChartData(
  cells: CellStore,
  { chartData }: PackSheet,
  { chartData: block }: PackLayout,
  { lines, hasCharts }: PackStyle,
): CompiledLink[] {
  if (!chartData || !block || !hasCharts) return [];
  [chartData.headers, ...chartData.rows].forEach((row, rowOffset) =>
    row.forEach((value, columnOffset) => {
      if (value === null) return;
      const place = [block.rowIndex + rowOffset, block.columnIndex + columnOffset] as const;
      cells.set(...place, { value, style: lines.label });
    }),
  );
  return [];
}

/** The paragraphs above the table, what its charts show, and the paragraphs below it, whole. */
export function compileParagraphs(
  { paragraphs, charts, footnotes }: PackSheet,
  { lines }: PackStyle,
): CompiledParagraph[] {
  const captions = listCaptions(charts);
  return [...paragraphs, ...captions, ...footnotes].map(({ text, style }) => ({
    text,
    isHeading: style === 'heading',
    style: lines[style],
  }));
}

function compileLines(
  cells: CellStore,
  { title, subtitle }: PackSheet,
  { lines }: PackLayout,
  style: PackStyle,
  findLinked: LinkFinder,
): CompiledLink[] {
  cells.set(0, 0, { value: title, style: style.title });
  cells.set(1, 0, { value: subtitle, style: style.subtitle });
  return lines.flatMap(({ rowIndex, columnIndex, text, style: ofLine, link }) => {
    cells.set(rowIndex, columnIndex, { value: text, style: style.lines[ofLine] });
    const block = link && findLinked(link);
    return block ? [{ rowIndex, columnIndex, sheetId: link.sheetId, block }] : [];
  });
}

function* compileTableInSteps(
  cells: CellStore,
  { table: { columns, rows, hasTotal } }: PackSheet,
  { header, body }: PackLayout,
  style: PackStyle,
  findLinked: LinkFinder,
): Steps<CompiledLink[]> {
  const shapes = columns.map((column, index): CellStyleData => ({
    horizontal: column.kind === 'text' ? 'Left' : 'Right',
    ...(!column.offPaper && { wrapText: true }),
    ...(isIndented(columns, index) && { indent: 1 }),
  }));
  fitHeadings(columns.map((column) => column.header)).forEach((text, index) => {
    const ofHeader = { ...style.header, ...shapes[index] };
    cells.set(header.rowIndex, index, { value: text, style: ofHeader });
  });
  const styles = columns.map(({ kind }, index) =>
    styleColumn({ ...shapes[index], ...(kind === 'date' && { numberFormat: DATE_FORMAT }) }, style),
  );
  const links: CompiledLink[] = [];
  yield* visitInSteps(rows, (row, rowOffset) =>
    row.forEach((cell, columnIndex) => {
      const rowIndex = body.rowIndex + rowOffset;
      const link = linkOf(cell);
      const block = link && findLinked(link);
      const ofCell = styles[columnIndex]![block ? 'link' : lookOfPackCell(cell)];
      const isTotal = hasTotal === true && rowOffset === rows.length - 1;
      cells.set(rowIndex, columnIndex, {
        value: valueOfPackCell(cell),
        style: isTotal
          ? { ...ofCell, ...style.total, font: { ...ofCell.font, ...style.total.font } }
          : ofCell,
      });
      if (block) links.push({ rowIndex, columnIndex, sheetId: link.sheetId, block });
    }),
  );
  return links;
}

/** The styles of a column's cells: cells that look the same share one object. */
function styleColumn(
  shape: CellStyleData,
  { cells, link }: PackStyle,
): Readonly<Record<CellLook | 'link', CellStyleData>> {
  const ofLooks = Object.entries(cells).map(([look, style]) => [look, { ...style, ...shape }]);
  return {
    ...(Object.fromEntries(ofLooks) as Record<CellLook, CellStyleData>),
    link: { ...link, ...shape },
  };
}

function linkOf(cell: PackCell): PackLink | null {
  return cell !== null && typeof cell === 'object' && 'link' in cell ? cell.link : null;
}
