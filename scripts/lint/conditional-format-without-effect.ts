import type { LintCheck } from './lint-finding';

/** Conditional formats that change nothing where they apply; one that stops the others does something. */
export const conditionalFormatWithoutEffect: LintCheck = ({ sheets }) =>
  sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap((format) => {
      if (format.kind === 'carried' || format.stopIfTrue) return [];
      const { font, borders, fill, numberFormat } = format.style;
      const effects = [
        ...Object.values(font ?? {}),
        ...Object.values(borders ?? {}),
        fill,
        numberFormat,
      ];
      if (effects.some((effect) => effect !== undefined)) return [];
      return [
        {
          check: 'conditional-format-without-effect',
          sheet: sheet.name,
          cell: format.ranges.join(' '),
          message:
            'The conditional format sets no fill, font, border or number format. Give it one or remove it.',
        },
      ];
    }),
  );
