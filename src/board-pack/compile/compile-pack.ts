import type { Steps } from '../../domain/steps';
import { mapInSteps, runAtOnce, visitInSteps } from '../../domain/steps';
import type { CompiledSheet } from '../../workbook/compiled-sheet';
import { nameLink } from '../../workbook/compiled-sheet';
import { REPORT_CATEGORY } from '../../workbook/names';
import type { PackFileProperties } from '../../workbook/pack-files';
import type { PackCell, PackLink, PackSheet } from '../../workbook/pack-sheet';
import type { WorkbookData } from '../../workbook/workbook-data';
import { createWorkbookData } from '../../workbook/workbook-data';
import type { LinkFinder } from './compile-cells';
import { compileSheetInSteps } from './compile-sheet';
import type { PackLayout } from './layout';
import { layoutPackSheet } from './layout';
import type { PackEdition } from './pack-styles';
import { PACK_STYLES } from './pack-styles';

/** Compiles sheets to sheets as data, in the look of an edition. A link to a sheet that is not among them is none. */
export function* compilePackInSteps(
  given: readonly PackSheet[],
  edition: PackEdition = 'workbook-pack',
): Steps<CompiledSheet[]> {
  const style = PACK_STYLES[edition];
  const pack: PackSheet[] = [];
  for (const spec of given) pack.push(style.saysOnce ? yield* sayOnceInSteps(spec) : spec);
  const layouts = new Map(pack.map((spec) => [spec.id, layoutPackSheet(spec)]));
  const findLinked: LinkFinder = (link) => {
    const layout = layouts.get(link.sheetId);
    return layout ? linkedBlock(layout, link) : null;
  };
  const compiled: CompiledSheet[] = [];
  for (const spec of pack) {
    compiled.push(yield* compileSheetInSteps(spec, layouts.get(spec.id)!, style, findLinked));
    yield;
  }
  return compiled;
}

/** What {@link compilePackInSteps} gives, at once. */
export const compilePack = (...given: Parameters<typeof compilePackInSteps>): CompiledSheet[] =>
  runAtOnce(compilePackInSteps(...given));

/** The sheet with what rows say once left blank in those that follow and say the same. */
function* sayOnceInSteps(sheet: PackSheet): Steps<PackSheet> {
  const { columns, rows } = sheet.table;
  const isRepeated = (cell: PackCell, row: number, column: number): boolean =>
    columns[column]!.once === true && row > 0 && cell === rows[row - 1]![column];
  const saidOnce = yield* mapInSteps(rows, (cells, row) =>
    cells.map((cell, column) => (isRepeated(cell, row, column) ? null : cell)),
  );
  return { ...sheet, table: { ...sheet.table, rows: saidOnce } };
}

/** The rows that a link leads to, as far as they are printed. */
function linkedBlock({ body, printedTable }: PackLayout, { rows }: PackLink): PackLayout['body'] {
  const { columnCount } = printedTable;
  if (rows === null) return { ...body, columnCount };
  return { ...body, columnCount, rowIndex: body.rowIndex + rows.first, rowCount: rows.count };
}

/** Sheets as a workbook of its own: no matrix, no settings, nothing hidden, no names, no formulas. */
export function* compileWorkbookInSteps(
  pack: readonly PackSheet[],
  edition: 'board-print' | 'publication-copy',
  { title, author }: PackFileProperties,
): Steps<WorkbookData> {
  const compiled = yield* compilePackInSteps(pack, edition);
  const nameById = new Map(compiled.map(({ id, data }) => [id, data.name]));
  for (const { data, links } of compiled) {
    yield* visitInSteps(links, (link) => {
      const { rowIndex, columnIndex } = link;
      const hyperlink = nameLink(link, nameById)!;
      data.cells.set(rowIndex, columnIndex, {
        ...data.cells.get(rowIndex, columnIndex)!,
        hyperlink,
      });
    });
  }
  return {
    ...createWorkbookData(compiled.map(({ data }) => data)),
    // A file without an author is one that nobody can be asked about.
    properties: {
      title,
      author: author === '' ? 'Maturity matrix add-in' : author,
      category: REPORT_CATEGORY,
    },
  };
}

/** What {@link compileWorkbookInSteps} gives, at once. */
export const compileWorkbook = (
  ...given: Parameters<typeof compileWorkbookInSteps>
): WorkbookData => runAtOnce(compileWorkbookInSteps(...given));
