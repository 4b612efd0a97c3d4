import type { CompiledSheet } from '../../workbook/compiled-sheet';
import { nameLink } from '../../workbook/compiled-sheet';
import type { PackFileProperties } from '../../workbook/pack-files';
import type { PackCell, PackLink, PackSheet } from '../../workbook/pack-sheet';
import type { WorkbookData } from '../../workbook/workbook-data';
import { createWorkbookData } from '../../workbook/workbook-data';
import type { LinkFinder } from './compile-cells';
import { compileSheet } from './compile-sheet';
import type { PackLayout } from './layout';
import { layoutPackSheet } from './layout';
import type { PackEdition } from './pack-styles';
import { PACK_STYLES } from './pack-styles';

/** Compiles sheets to sheets as data, in the look of an edition. A link to a sheet that is not among them is none. */
export function compilePack(
  given: readonly PackSheet[],
  edition: PackEdition = 'workbook-pack',
): CompiledSheet[] {
  const pack = PACK_STYLES[edition].saysOnce ? given.map(sayOnce) : given;
  const layouts = new Map(pack.map((spec) => [spec.id, layoutPackSheet(spec)]));
  const findLinked: LinkFinder = (link) => {
    const layout = layouts.get(link.sheetId);
    return layout ? linkedBlock(layout, link) : null;
  };
  return pack.map((spec) =>
    compileSheet(spec, layouts.get(spec.id)!, PACK_STYLES[edition], findLinked),
  );
}

/** The sheet with what rows say once left blank in those that follow and say the same. */
function sayOnce(sheet: PackSheet): PackSheet {
  const { columns, rows } = sheet.table;
  if (!columns.some(({ once }) => once)) return sheet;
  const isRepeated = (cell: PackCell, row: number, column: number): boolean =>
    columns[column]!.once === true && row > 0 && cell === rows[row - 1]![column];
  return {
    ...sheet,
    table: {
      ...sheet.table,
      rows: rows.map((cells, row) =>
        cells.map((cell, column) => (isRepeated(cell, row, column) ? null : cell)),
      ),
    },
  };
}

/** The rows that a link leads to, as far as they are printed. */
function linkedBlock({ body, printedTable }: PackLayout, { rows }: PackLink): PackLayout['body'] {
  const { columnCount } = printedTable;
  if (rows === null) return { ...body, columnCount };
  return { ...body, columnCount, rowIndex: body.rowIndex + rows.first, rowCount: rows.count };
}

/** Sheets as a workbook of its own: no matrix, no settings, nothing hidden, no names, no formulas. */
export function compileWorkbook(
  pack: readonly PackSheet[],
  edition: 'board-print' | 'publication-copy',
  { title, author }: PackFileProperties,
): WorkbookData {
  const compiled = compilePack(pack, edition);
  const nameById = new Map(compiled.map(({ id, data }) => [id, data.name]));
  for (const { data, links } of compiled) {
    for (const link of links) {
      const { rowIndex, columnIndex } = link;
      const hyperlink = nameLink(link, nameById)!;
      data.cells.set(rowIndex, columnIndex, {
        ...data.cells.get(rowIndex, columnIndex)!,
        hyperlink,
      });
    }
  }
  return {
    ...createWorkbookData(compiled.map(({ data }) => data)),
    // A file without an author is one that nobody can be asked about.
    properties: { title, author: author === '' ? 'Maturity matrix add-in' : author },
  };
}
