import type {
  CommitteePaper,
  PaperBlock,
  PaperParagraph,
  PaperSection,
  PaperSectionId,
  PaperTable,
  PaperTableId,
} from '../../workbook/committee-paper';
import type { PackCover } from '../../workbook/settings';
import type { Draft, DraftText } from './paper-matter';

/** A section before its paragraphs have their numbers: its heading, and what stands below it. */
type DraftSection = readonly [id: PaperSectionId, heading: string, drafts: readonly Draft[]];

/** What a paper is put together from. */
export interface PaperParts extends Omit<CommitteePaper, 'runningHead' | 'sections'> {
  readonly cover: PackCover;
  /** In their order; one without anything in it is left out. */
  readonly sections: readonly DraftSection[];
  /** The number of a table in the report; null where it has no such table. */
  readonly tableNumber: (id: PaperTableId) => number | null;
}

/** Puts a paper together: its sections and paragraphs have their numbers, its pages their running head. */
export function assemblePaper({
  cover,
  sections,
  tableNumber,
  ...parts
}: PaperParts): CommitteePaper {
  return {
    ...parts,
    runningHead: writeRunningHead(cover, parts.title),
    sections: sections
      .filter(([, , drafts]) => drafts.length > 0)
      .map(([id, heading, drafts], index) => ({
        id,
        ...numberSection(index + 1, heading, drafts, tableNumber),
      })),
  };
}

function writeRunningHead(
  { organisation, committee, status, version }: PackCover,
  title: string,
): string {
  const edition = status === 'Final' ? '' : ['DRAFT', version].filter(Boolean).join(' ');
  return [organisation, committee, title, edition].filter(Boolean).join(' · ');
}

function numberSection(
  number: number,
  heading: string,
  drafts: readonly Draft[],
  tableNumber: PaperParts['tableNumber'],
): Omit<PaperSection, 'id'> {
  let paragraphs = 0;
  const blocks = drafts.map((draft): PaperBlock => {
    if (typeof draft === 'object' && 'kind' in draft) {
      return draft.kind === 'chart'
        ? draft
        : ({ ...draft, number: tableNumber(draft.id)! } satisfies PaperTable);
    }
    if (typeof draft === 'object' && 'intro' in draft) return paragraph(draft.intro, null);
    paragraphs += 1;
    return paragraph(draft, `${number}.${paragraphs}`);
  });
  return { number, heading, blocks };
}

function paragraph(draft: string | DraftText, number: string | null): PaperParagraph {
  const parts = typeof draft === 'string' ? { text: draft } : draft;
  return { kind: 'paragraph', number, lead: '', ...parts };
}
