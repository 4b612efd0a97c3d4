import type { CellLook, Paragraph } from './pack-sheet';

/** Colours of a pack sheet; each ink on its ground has a contrast of at least 7 to 1. */
export const PACK_COLORS = {
  ink: '#1F2933',
  title: '#12343B',
  headerFill: '#12343B',
  headerInk: '#FFFFFF',
  quietInk: '#465360',
  /** Lines between the rows of a table; no text stands on it. */
  rule: '#C5CDD3',
} as const;

/** Colours of the lines above and below a pack sheet's table. */
export const LINE_COLORS: Readonly<Record<Paragraph['style'], string>> = {
  heading: PACK_COLORS.title,
  body: PACK_COLORS.ink,
  label: PACK_COLORS.quietInk,
};

/** Looks of a pack sheet's cells whose text already says what the look says. */
export const CELL_LOOKS: Readonly<
  Record<CellLook, { readonly fill: string | null; readonly ink: string; readonly bold: boolean }>
> = {
  overdue: { fill: '#F6C7C3', ink: '#7A1212', bold: true },
  'due-this-quarter': { fill: '#FFE7A8', ink: '#5A3E00', bold: true },
  complete: { fill: '#E4F0E1', ink: '#1F5A2A', bold: false },
  ongoing: { fill: '#DCE8F7', ink: '#1D3F72', bold: false },
  unclear: { fill: '#EADCF4', ink: '#57217A', bold: false },
  gap: { fill: '#E6EEF1', ink: '#1B3A46', bold: true },
  // Dark for where we are, light for where we want to be, as in the chart: told apart in greyscale too.
  now: { fill: '#12343B', ink: '#FFFFFF', bold: true },
  target: { fill: '#A9C9D5', ink: '#10303C', bold: false },
  'now-and-target': { fill: '#1F5F7A', ink: '#FFFFFF', bold: true },
  none: { fill: null, ink: PACK_COLORS.ink, bold: false },
};
