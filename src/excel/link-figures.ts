import { formatCell } from '../workbook/address';
import { layoutPackSheet } from '../workbook/pack-layout';
import { createLinkFinder } from '../workbook/pack-links';
import type { PackLink, PackSheet } from '../workbook/pack-sheet';
import type { PackOutcome } from '../workbook/port';
import { PACK_COLORS } from '../workbook/palette';
import type { BatchBudget } from './batch-budget';

/** What a link takes in a request: as measured, rounded up. */
const LINK_BYTES = 1_500;

/** Queues the links of a pack that is written, once every sheet has its name. */
export async function linkFigures(
  context: Excel.RequestContext,
  pack: readonly PackSheet[],
  sheets: PackOutcome['sheets'],
  budget: BatchBudget,
): Promise<void> {
  const nameById = new Map(sheets.map(({ id, name }) => [id, name]));
  const findTarget = createLinkFinder(pack, nameById);
  for (const spec of pack) {
    const name = nameById.get(spec.id);
    if (name === undefined) continue;
    for (const { cell, link, isSentence } of listLinks(spec)) {
      const target = findTarget(link);
      if (!target) continue;
      await budget.reserve(LINK_BYTES);
      const range = context.workbook.worksheets.getItem(name).getRange(cell);
      range.hyperlink = target;
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
  const { lines, body } = layoutPackSheet(spec);
  const ofLines = lines.flatMap(({ rowIndex, link }) =>
    link ? [{ cell: formatCell(rowIndex, 0), link, isSentence: true }] : [],
  );
  const ofCells = spec.table.rows.flatMap((row, index) =>
    row.flatMap((content, columnIndex) => {
      if (content === null || typeof content !== 'object' || !('link' in content)) return [];
      const cell = formatCell(body.rowIndex + index, columnIndex);
      return [{ cell, link: content.link, isSentence: false }];
    }),
  );
  return [...ofLines, ...ofCells];
}
