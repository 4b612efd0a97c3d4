/** Excel's own for the texts of a chart. */
export const TEXT_COLOR = '#404040';

/** Weights of red, green and blue in the brightness of a colour: ITU-R BT.601. */
const BRIGHTNESS = [0.299, 0.587, 0.114] as const;
const MIDDLE = 140;

/** Dark or light, whichever reads on a colour given as #RRGGBB. */
export function inkOn(color: string): string {
  const parts = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
  const brightness = parts.reduce((sum, part, index) => sum + part * BRIGHTNESS[index]!, 0);
  return brightness < MIDDLE ? '#FFFFFF' : TEXT_COLOR;
}
