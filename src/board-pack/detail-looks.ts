import type { DetailColumn } from '../domain/details';

/** Heading and width, in characters of the body font, of a column of people and proof in a table of ours. */
interface DetailLook {
  readonly header: string;
  readonly widthChars: number;
}

/** How a column of people and proof stands in a table; what the council judges itself is said to be its own words. */
export const DETAIL_LOOKS: Readonly<Record<DetailColumn, DetailLook>> = {
  owner: { header: 'Owner', widthChars: 16 },
  sponsor: { header: 'Sponsor', widthChars: 16 },
  priority: { header: 'Priority', widthChars: 9 },
  rag: { header: 'RAG as written', widthChars: 9 },
  status: { header: 'Status as written', widthChars: 13 },
  percent: { header: '% complete', widthChars: 9 },
  start: { header: 'Start as written', widthChars: 12 },
  originalDue: { header: 'Original due as written', widthChars: 14 },
  reason: { header: 'Reason for new due', widthChars: 26 },
  evidence: { header: 'Evidence', widthChars: 26 },
  cost: { header: 'Cost', widthChars: 10 },
  dependency: { header: 'Depends on', widthChars: 20 },
  updated: { header: 'Last updated', widthChars: 12 },
  notes: { header: 'Notes', widthChars: 30 },
};
