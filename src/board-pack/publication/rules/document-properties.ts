import type { PublicationRule } from '../publication-rule';

/** The title is what a reader's program says first; the author is whom to ask. */
export const documentProperties: PublicationRule = {
  id: 'document-properties',
  check: ({ properties }) =>
    (['title', 'author'] as const)
      .filter((name) => !properties[name]?.trim())
      .map((name) => ({
        sheet: null,
        cell: null,
        message: `The document has no ${name}. Fill it in (File, Info, Properties).`,
      })),
};
