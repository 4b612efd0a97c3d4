import type { CommitteePaper } from '../workbook/committee-paper';
import type { PackFile, PackFileProperties, PackFiles } from '../workbook/pack-files';
import type { PaperTemplate } from '../workbook/paper-template';

/** A paper and, where it is to be published, in how many places names were taken out. */
export interface ComposedPaper {
  readonly paper: CommitteePaper;
  readonly namePlaceCount: number | null;
}

/** What a committee paper is as a file. */
export type WrittenPaper = ComposedPaper & Pick<PackFile, 'bytes' | 'placeholders'>;

/**
 * The report to the committee, in the council's own document where there is one; the same paper and properties give the same
 * bytes. Throws template-unusable.
 */
export async function writePaper(
  { paper, namePlaceCount }: ComposedPaper,
  properties: PackFileProperties,
  files: PackFiles,
  template: PaperTemplate | undefined,
): Promise<WrittenPaper> {
  const ofPaper = { ...properties, title: paper.title };
  if (!template) return { bytes: await files.writePaper(paper, ofPaper), paper, namePlaceCount };
  const { fillPlaceholders } = await import('../board-pack/paper/placeholders');
  const { bytes, report } = await files.fillTemplate(template, fillPlaceholders(paper), ofPaper);
  return { bytes, paper, placeholders: report, namePlaceCount };
}
