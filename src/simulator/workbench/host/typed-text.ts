import { parseValue } from 'numfmt';

/** What a typed text is handed on as, and the format that a cell without one gets. */
export interface Typed {
  readonly input: string | number;
  readonly numberFormat?: string;
}

export const BRITISH_DATE = 'dd/mm/yyyy';

/** Dates in figures, whose day Office.js expects after the month and a person in Britain types before it. */
const DATE_IN_FIGURES = /^\s*\d{1,2}([/-])\d{1,2}\1\d{2}(?:\d{2})?\s*$/;

/** Reads what is typed as Excel does in Britain: dates in figures day first, everything else as Office.js does. */
export function readTyped(text: string): Typed {
  if (!DATE_IN_FIGURES.test(text)) return { input: text };
  const date = parseValue(text, { locale: 'en-GB' });
  // A date that there is not, such as 31/2/2023, or that is month first: Excel keeps it as text.
  if (typeof date?.v !== 'number') return { input: `'${text}` };
  return { input: date.v, numberFormat: BRITISH_DATE };
}
