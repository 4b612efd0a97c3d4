import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createLightTheme } from '@fluentui/react-components';

/** From the palette's title colour to its quietest tint: one blue-green, as in the highlights and the board pack. */
export const BRAND: BrandVariants = {
  10: '#051417',
  20: '#0B242A',
  30: '#0F2F37',
  40: '#12343B',
  50: '#16424E',
  60: '#1A5162',
  70: '#1D5870',
  80: '#1F5F7A',
  90: '#2E7189',
  100: '#458498',
  110: '#5E97A8',
  120: '#7AABB9',
  130: '#97BECA',
  140: '#B5D1DA',
  150: '#D2E4E9',
  160: '#E6EEF1',
};

export const WORKBENCH_THEME: Theme = {
  ...createLightTheme(BRAND),
  fontFamilyBase:
    "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, Roboto, 'Helvetica Neue', sans-serif",
  colorNeutralForeground1: '#1F2933',
};
