import type { PackChart, Paragraph } from '../workbook/pack-sheet';

/** What the charts show, a paragraph each, for editions that have no charts or tell them apart from their pictures. */
export function listCaptions(charts: readonly PackChart[]): Paragraph[] {
  return charts.flatMap(({ caption }) =>
    caption === null ? [] : [{ text: caption, style: 'body' }],
  );
}
