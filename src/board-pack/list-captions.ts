import type { PackChart, Paragraph } from '../workbook/pack-sheet';

/** What the charts show, a paragraph each under their titles, for editions that have the sheet without its charts. */
export function listCaptions(charts: readonly PackChart[]): Paragraph[] {
  return charts.flatMap(({ title, caption }) =>
    caption === null ? [] : [{ text: `${title}. ${caption}`, style: 'body' }],
  );
}
