import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import { BRAND_TINTS } from '../workbook/palette';

const BRAND: BrandVariants = BRAND_TINTS;

export const lightTheme: Theme = createLightTheme(BRAND);

export const darkTheme: Theme = {
  ...createDarkTheme(BRAND),
  // The made-up dark theme takes links and what the pointer is over from tints that are too dark to read on its own background.
  colorBrandForeground1: BRAND[130],
  colorBrandForeground2: BRAND[140],
  colorBrandForegroundLink: BRAND[130],
  colorBrandForegroundLinkHover: BRAND[140],
  colorBrandForegroundLinkPressed: BRAND[150],
  colorNeutralForeground2BrandHover: BRAND[130],
  colorNeutralForeground2BrandPressed: BRAND[140],
  colorNeutralForeground2BrandSelected: BRAND[130],
  colorNeutralForeground3BrandHover: BRAND[130],
  colorNeutralForeground3BrandPressed: BRAND[140],
  colorNeutralForeground3BrandSelected: BRAND[130],
  colorCompoundBrandForeground1: BRAND[130],
  colorCompoundBrandForeground1Hover: BRAND[140],
  colorCompoundBrandForeground1Pressed: BRAND[150],
  colorCompoundBrandStroke: BRAND[130],
  colorCompoundBrandBackground: BRAND[130],
};

/** Whether a host’s background, as #RRGGBB, is dark; null for anything that is not a colour. */
export function isDarkColor(color: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!match) return null;
  const [red, green, blue] = match.slice(1, 4).map((part) => parseInt(part, 16));
  // Perceived brightness (ITU-R BT.601).
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}
