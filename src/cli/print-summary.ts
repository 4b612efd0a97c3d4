import type { PackSheet } from '../workbook/pack-sheet';
import { wrapText } from './wrap-text';

/** The first sheet of a pack without its table: title, subtitle and what it says in words. */
export function printSummary(pack: readonly PackSheet[], columns: number): string {
  const [summary] = pack;
  if (!summary) throw new Error('A pack has at least a summary');
  const words = summary.paragraphs.flatMap(({ text }) => wrapText(text, columns));
  return `${[summary.title, summary.subtitle, '', ...words].join('\n')}\n`;
}
