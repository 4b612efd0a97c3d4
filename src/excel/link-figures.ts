import { formatBlock, formatCell, quoteSheetName } from '../workbook/address';
import { layoutPackSheet, linkedBlock } from '../workbook/pack-layout';
import type { PackLink, PackSheet } from '../workbook/pack-sheet';
import type { PackOutcome } from '../workbook/port';
import { PACK_COLORS } from '../workbook/palette';

/** Queues the links of a pack that is written, once every sheet has its name. */
export function linkFigures(
  context: Excel.RequestContext,
  pack: readonly PackSheet[],
  sheets: PackOutcome['sheets'],
): void {
  const nameById = new Map(sheets.map(({ id, name }) => [id, name]));
  const layoutById = new Map(pack.map((spec) => [spec.id, layoutPackSheet(spec)]));
  for (const spec of pack) {
    const name = nameById.get(spec.id);
    if (name === undefined) continue;
    for (const { cell, link, isSentence } of listLinks(spec)) {
      const target = layoutById.get(link.sheetId);
      const targetName = nameById.get(link.sheetId);
      if (!target || targetName === undefined) continue;
      const rows = formatBlock(linkedBlock(target, link));
      const range = context.workbook.worksheets.getItem(name).getRange(cell);
      range.hyperlink = {
        documentReference: `${quoteSheetName(targetName)}!${rows}`,
        screenTip: `Go to ${targetName}`,
      };
      // A page of blue would say that all of it matters: an underline is enough to find a figure's link by.
      range.format.font.color = PACK_COLORS.ink;
      if (isSentence) range.format.font.underline = 'None';
    }
  }
}

interface PlacedLink {
  readonly cell: string;
  readonly link: PackLink;
  readonly isSentence: boolean;
}

function listLinks(spec: PackSheet): PlacedLink[] {
  const linked = spec.paragraphs.filter(({ link }) => link !== undefined);
  const hasCells = spec.table.rows.some((row) => row.some(isLinked));
  if (linked.length === 0 && !hasCells) return [];
  const { lines, body } = layoutPackSheet(spec);
  // A sentence that takes two lines is linked in its first.
  const ofLines = linked.flatMap(({ text, link }) => {
    const line = lines.find((candidate) => text.startsWith(candidate.text));
    return line ? [{ cell: formatCell(line.rowIndex, 0), link: link!, isSentence: true }] : [];
  });
  const ofCells = spec.table.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) =>
      isLinked(cell)
        ? [
            {
              cell: formatCell(body.rowIndex + rowIndex, columnIndex),
              link: cell.link,
              isSentence: false,
            },
          ]
        : [],
    ),
  );
  return [...ofLines, ...ofCells];
}

function isLinked(
  cell: PackSheet['table']['rows'][number][number],
): cell is { readonly figure: number; readonly link: PackLink } {
  return cell !== null && typeof cell === 'object' && 'figure' in cell;
}
