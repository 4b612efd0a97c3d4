/** The page with the guides, beside the pane's own. */
const GUIDE = 'help.html';

/** Where the guides say what is to be done at a place of the pane: ids of their headings. */
export const GUIDE_PLACES = {
  check: 'officer-see-what-is-wrong',
  highlight: 'officer-highlight-the-sheet',
  round: 'officer-the-quarters-round',
  pack: 'board-secretary-write-the-pack',
  settings: 'officer-set-what-the-words-mean-here',
  'no-matrix': 'officer-when-your-matrix-has-another-form',
  import: 'officer-bring-in-a-matrix-from-a-pdf-a-word-paper-or-text',
  'roll-up': 'corporate-team-in-the-pane',
  merge: 'corporate-team-merge-councils',
  'known-names': 'officer-names-that-a-scan-is-read-by',
  repairs: 'officer-look-through-the-repairs',
  template: 'board-secretary-the-councils-own-template',
} as const;

/** A place of the pane that the guides know. */
export type GuidePlace = keyof typeof GUIDE_PLACES;

/** The address of what the guides say of a place. */
export const guideTo = (place: GuidePlace): string => `${GUIDE}#${GUIDE_PLACES[place]}`;
