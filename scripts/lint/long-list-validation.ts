import type { LintCheck } from './lint-finding';

/** What Excel lets a list hold when its entries stand in the validation itself. */
const LONGEST = 255;

/** Lists of entries that are too long to be opened again. */
export const longListValidation: LintCheck = ({ sheets }) =>
  sheets.flatMap((sheet) =>
    sheet.validations.flatMap(({ type, formula1, ranges }) => {
      const entries = /^"([^]*)"$/.exec(formula1 ?? '')?.[1] ?? '';
      if (type !== 'list' || entries.length <= LONGEST) return [];
      return [
        {
          check: 'long-list-validation',
          sheet: sheet.name,
          cell: ranges.join(' '),
          message: `The list has ${entries.length} characters and may have ${LONGEST}. Write its entries into cells and refer to those.`,
        },
      ];
    }),
  );
