import type { PackSheet, Paragraph } from '../workbook/pack-sheet';
import { wrapText } from './wrap-text';

/** The first sheet of a pack or a roll-up without its table: title, subtitle and what it says in words. */
export function printSummary(pack: readonly PackSheet[], columns: number): string {
  const [summary] = pack;
  if (!summary) throw new Error('There is at least a summary');
  const lines = dropTableHeading(summary.paragraphs).flatMap(({ text, style }) => {
    const wrapped = wrapText(text, columns);
    return style === 'heading' ? ['', ...wrapped] : wrapped;
  });
  return `${[summary.title, summary.subtitle, '', ...lines].join('\n')}\n`;
}

/** The last paragraph may be the heading of the table. */
function dropTableHeading(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.at(-1)?.style === 'heading' ? paragraphs.slice(0, -1) : paragraphs;
}
