import type { PublicationRule } from '../publication-rule';

export const propertiesMissing: PublicationRule = {
  id: 'properties-missing',
  severity: 'error',
  title: 'Document without a title or author',
  why: 'A reader’s program says the title first, and the author is whom to ask.',
  examples: {
    bad: [
      {
        title: 'no author',
        properties: { title: 'Board pack' },
        findings: [
          {
            sheet: null,
            cell: null,
            message: 'The document has no author. Fill it in (File, Info, Properties).',
          },
        ],
      },
      {
        title: 'a blank title',
        properties: { title: ' ', author: 'Anytown Council' },
        findings: [
          {
            sheet: null,
            cell: null,
            message: 'The document has no title. Fill it in (File, Info, Properties).',
          },
        ],
      },
    ],
    good: [{ title: 'both' }],
  },
  looksAt: 'workbook',
  run: ({ properties }) =>
    (['title', 'author'] as const)
      .filter((name) => !properties[name]?.trim())
      .map((name) => ({
        sheet: null,
        cell: null,
        message: `The document has no ${name}. Fill it in (File, Info, Properties).`,
      })),
};
