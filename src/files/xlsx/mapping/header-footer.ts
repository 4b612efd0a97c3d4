import type { PageSetupData } from '../../../workbook/workbook-data';

type HeaderParts = PageSetupData['header'];

const PART_OF_CODE: Readonly<Record<string, keyof HeaderParts>> = {
  '&L': 'left',
  '&C': 'center',
  '&R': 'right',
};

/**
 * Splits a header or footer such as "&LPlan&RPage &P" at its position codes. Other codes, "&&" among them,
 * stay in the parts; text before the first position code stands in the centre.
 */
export function splitHeaderParts(text: string): HeaderParts {
  const parts: HeaderParts = { left: '', center: '', right: '' };
  let current: keyof HeaderParts = 'center';
  for (const [token] of text.matchAll(/&"[^"]*"|&.|[^&]+|&/gsu)) {
    const position = PART_OF_CODE[token];
    if (position) current = position;
    else parts[current] += token;
  }
  return parts;
}

/** The way back of splitHeaderParts; '' when there is nothing to print. */
export function joinHeaderParts({ left, center, right }: HeaderParts): string {
  return [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join('');
}
