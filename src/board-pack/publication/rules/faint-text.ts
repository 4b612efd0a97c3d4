import { formatCell } from '../../../workbook/address';
import type { PublicationRule } from '../publication-rule';

/** WCAG 2.2 AA, for text of ordinary size. */
const LEAST_CONTRAST = 4.5;

export const faintText: PublicationRule = {
  id: 'faint-text',
  severity: 'error',
  title: 'Text too faint to read',
  why: 'Many people cannot read text that hardly stands out from its ground.',
  examples: {
    bad: [
      {
        title: 'grey on white',
        styles: { A4: { font: { color: '#AAAAAA' } } },
        findings: [
          {
            sheet: 'Overdue',
            cell: 'A4',
            message: 'The text is too faint on its ground. Make it darker, or the ground lighter.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'the lightest grey that can be read',
        styles: { A4: { font: { color: '#767676' } } },
      },
    ],
  },
  looksAt: 'sheet',
  run: ({ cells }) =>
    [...cells.entries()]
      .filter(({ cell: { value, style } }) => {
        const contrast = contrastOf(style?.font?.color ?? '#000000', style?.fill ?? '#FFFFFF');
        return value !== '' && contrast < LEAST_CONTRAST;
      })
      .map(({ rowIndex, columnIndex }) => ({
        cell: formatCell(rowIndex, columnIndex),
        message: 'The text is too faint on its ground. Make it darker, or the ground lighter.',
      })),
};

/** Contrast of two colours "#RRGGBB" as WCAG 2 defines it, 1 to 21. */
export function contrastOf(left: string, right: string): number {
  const [darker, lighter] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
