import type { PackSheet } from '../workbook/pack-sheet';

/** The first sheet of a pack without its table: title, subtitle and what it says in words. */
export function printSummary(pack: readonly PackSheet[]): string {
  const [summary] = pack;
  if (!summary) throw new Error('A pack has at least a summary');
  const words = summary.paragraphs.map(({ text }) => text);
  return `${[summary.title, summary.subtitle, '', ...words].join('\n')}\n`;
}
