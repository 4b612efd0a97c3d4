/** How sure a repair is: a certain one changes no word and no meaning; a doubtful one needs a person's look. */
export type Certainty = 'certain' | 'likely' | 'doubtful';

/** What kinds of repair there are, what each is called in a list, and why it is made. The one table of them. */
export const REPAIR_KINDS = {
  'cells-joined': {
    title: 'Lines of one text joined',
    why: 'The text was broken over several lines.',
  },
  'cell-split': {
    title: 'A text cut into its parts',
    why: 'One cell held several things that have columns or rows of their own.',
  },
  'text-moved': {
    title: 'A text moved to its row',
    why: 'It stood on another line than what it belongs to.',
  },
  'heading-restored': {
    title: 'A heading put back',
    why: 'It was missing, and what the rows say tells it.',
  },
  'value-repeated': {
    title: 'A value written on each row',
    why: 'It stood once, merged or blank below, for several rows.',
  },
  'letters-mended': {
    title: 'Damaged letters mended',
    why: 'A scanner takes some letters for others.',
  },
  'letters-doubted': {
    title: 'Letters that may be damaged',
    why: 'A scanner may have taken them for others; the word stands as it was read.',
  },
  'level-respelled': {
    title: 'A level spelled as the scale has it',
    why: 'It stood in other capitals, with a number or a mark, or damaged.',
  },
  'mark-spelled': {
    title: 'A mark written as a word',
    why: 'Only the heading of its column said what it means.',
  },
  'marks-tidied': {
    title: 'Spaces, bullets and marks tidied',
    why: 'They say nothing beside the text.',
  },
  'table-flattened': {
    title: 'A table within a cell written as lines',
    why: 'A cell of a sheet holds no table.',
  },
  'doubled-text-removed': {
    title: 'A text that stood twice written once',
    why: 'A piece of it was repeated where a page or a line broke.',
  },
  'row-doubted': {
    title: 'A row that may begin or end elsewhere',
    why: 'A text in it or beside it breaks off, stands alone, or says what headings say, so one of another row may be in it.',
  },
  'column-doubted': {
    title: 'A text that may be of two columns',
    why: 'Its words stand further apart than those of one text, or lie over each other.',
  },
  'parts-doubted': {
    title: 'A text that may be several',
    why: 'One of its lines begins as a text of its own does, and nothing else parts them.',
  },
  'text-cut-off': {
    title: 'A text of which the page hides a part',
    why: 'Its row is too low or its column too narrow to show all; what is hidden is with what is in no cell.',
  },
  'columns-joined': {
    title: 'Columns of another page put beside their rows',
    why: 'The sheet was wider than a page, and went on there with these columns.',
  },
  'word-joined': {
    title: 'A word put together again',
    why: 'The end of a line had cut it with a hyphen, a column too narrow for it, or a scanner where there is no gap.',
  },
} as const satisfies Record<string, { readonly title: string; readonly why: string }>;

/** A kind of repair, by its key in {@link REPAIR_KINDS}. */
export type RepairKind = keyof typeof REPAIR_KINDS;

/** What was changed between a source and the sheet that was made of it. */
export interface Repair {
  readonly kind: RepairKind;
  /** What stood there; '' where nothing did. Several pieces stand a line each. */
  readonly was: string;
  readonly became: string;
  readonly certainty: Certainty;
  /** The A1 address of the cell that it made, on the sheet that was made. */
  readonly cell: string;
}

/** What kinds of text belong to no cell, and what each is called. */
export const NOISE_KINDS = {
  'page-number': 'Page number',
  'running-title': 'Title repeated on each page',
  'repeated-heading': 'Headings repeated on a later page',
  'outside-table': 'Text outside the table',
  heading: 'Heading of a column',
  'above-matrix': 'Text above the matrix',
  'below-matrix': 'Text below the matrix',
  'column-not-read': 'In a column of which nothing is read',
  'says-nothing': 'Says that there is nothing',
  'of-no-kpi': 'An action of a KPI that is not in the matrix',
  'not-taken': 'Said twice, or of nothing in its row',
  debris: 'Marks left by a scanner',
  'deleted-text': 'Deleted while changes were tracked',
  'hidden-text': 'Hidden text',
  'shown-before': 'Hidden here, shown on the page before',
  'shown-next': 'Hidden here, shown on the next page',
  footnote: 'Footnote',
  comment: 'Comment',
  note: 'Note at a cell',
  'text-box': 'Text in a box',
  'reading-aid': 'How a text is read, above it',
  'embedded-file': 'File within the paper, not read',
  picture: 'Picture, not read',
  shape: 'Shape or text box over the cells',
  chart: 'Chart',
  'page-text': 'Header or footer of the printed pages',
  'other-sheet': 'Another sheet of the workbook',
} as const;

/** A kind of text that belongs to no cell, by its key in {@link NOISE_KINDS}. */
export type NoiseKind = keyof typeof NOISE_KINDS;
