/**
 * Every colour of the product, as #RRGGBB, and what it means. The highlights on the matrix, the sheets of the board
 * pack in all their renderings, its chart and the pane take theirs from here.
 */

/** One blue-green from nearly black to nearly white: the pane's brand, and the steps of a gap. */
export const BRAND_TINTS = {
  10: '#061618',
  20: '#12343B',
  30: '#153F4C',
  40: '#17475A',
  50: '#194D63',
  60: '#1B536B',
  70: '#1D5972',
  80: '#1F5F7A',
  90: '#34708A',
  100: '#4A8199',
  110: '#6093A9',
  120: '#78A5B8',
  130: '#90B7C7',
  140: '#A9C9D5',
  150: '#C5DBE4',
  160: '#E6EEF1',
} as const;

/** Colours that mean nothing by themselves; each ink on its ground has a contrast of at least 7 to 1. */
export const PACK_COLORS = {
  paper: '#FFFFFF',
  ink: '#1F2933',
  title: BRAND_TINTS[20],
  headerFill: BRAND_TINTS[20],
  headerInk: '#FFFFFF',
  quietInk: '#465360',
  /** Of a link that nothing but its colour and underline tells from the text around it. */
  linkInk: '#0B3D91',
  /** Lines between the rows of a table; no text stands on it. */
  rule: '#C5CDD3',
} as const;

/** Of the frame around a place on the picture of a page. */
export const PLACE_FRAME = '#B10E1C';

/**
 * The steps of a scale in a chart, the lowest level's first and light: each is told from the next in greyscale, and its
 * figures stand on it with a contrast of at least 4.5 to 1.
 */
export const LEVEL_STEPS = [
  { fill: BRAND_TINTS[160], ink: PACK_COLORS.ink },
  { fill: BRAND_TINTS[140], ink: PACK_COLORS.ink },
  { fill: BRAND_TINTS[120], ink: PACK_COLORS.ink },
  { fill: BRAND_TINTS[90], ink: PACK_COLORS.headerInk },
  { fill: BRAND_TINTS[70], ink: PACK_COLORS.headerInk },
  { fill: BRAND_TINTS[40], ink: PACK_COLORS.headerInk },
  { fill: BRAND_TINTS[10], ink: PACK_COLORS.headerInk },
] as const;

/** What was not read, beside them: grey where they are blue. */
export const UNREAD_STEP = { fill: '#9AA5AF', ink: PACK_COLORS.ink } as const;

/**
 * Of the lines in one chart, the first's first: each at least 3 to 1 on paper. Marks and dashes tell them apart, so that
 * no colour is needed.
 */
export const CHART_LINES = [BRAND_TINTS[20], BRAND_TINTS[100]] as const;

/** Colours of the lines above and below a pack sheet's table, by the style of their paragraph. */
export const LINE_COLORS = {
  heading: PACK_COLORS.title,
  figure: PACK_COLORS.title,
  body: PACK_COLORS.ink,
  label: PACK_COLORS.quietInk,
} as const;

/** How a cell looks that means something. Words or a mark always say the same, so that no colour is needed. */
interface Look {
  /** Null for the ground that is there. */
  readonly fill: string | null;
  readonly ink: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const look = <Fill extends string | null>(fill: Fill, ink: string, weight?: 'bold' | 'italic') => ({
  fill,
  ink,
  bold: weight === 'bold',
  italic: weight === 'italic',
});

const ALARM_INK = '#7A1212';

/**
 * What a cell can mean and how it then looks, on the matrix and in the board pack alike: a board sees both. No fill
 * stands for two meanings, and ink on fill has a contrast of at least 7 to 1.
 */
export const CELL_LOOKS = {
  overdue: look('#F6C7C3', ALARM_INK, 'bold'),
  'due-this-quarter': look('#FFE7A8', '#5A3E00', 'bold'),
  ongoing: look('#DCE8F7', '#1D3F72'),
  'past-end': look('#FBDCC4', '#6B2A05', 'bold'),
  complete: look('#E4F0E1', '#1C5627'),
  unclear: look('#EADCF4', '#57217A', 'italic'),
  missing: look(null, ALARM_INK),
  'gap-of-1': look(BRAND_TINTS[160], '#1B3A46'),
  'gap-of-2': look(BRAND_TINTS[140], '#10303C'),
  'gap-of-3-or-more': look(BRAND_TINTS[80], '#FFFFFF', 'bold'),
  'target-below-current': look('#F7D3E8', '#7A1153', 'bold'),
  // Dark for where we are, light for where we want to be, as in the chart, between them what is reached: no step of
  // a gap, and told apart in greyscale too.
  now: look(PACK_COLORS.ink, '#FFFFFF', 'bold'),
  target: look('#B8C2CC', PACK_COLORS.ink),
  'now-and-target': look('#26613A', '#FFFFFF', 'bold'),
  /** The head of a group of rows, which its words say. */
  group: look('#EDF1F4', PACK_COLORS.ink, 'bold'),
  none: look(null, PACK_COLORS.ink),
} as const satisfies Readonly<Record<string, Look>>;

/** What a cell means, by which it is given its look; "none" for the look of any text. */
export type CellLook = keyof typeof CELL_LOOKS;
