import { formatCell } from '../../src/workbook/address';
import type { WorkbookData } from '../../src/workbook/workbook-data';

/** A formula of a workbook with "=" and where it stands. */
export interface PlacedFormula {
  readonly formula: string;
  readonly kind: 'cell' | 'name' | 'conditional format' | 'validation';
  readonly sheet: string | null;
  /** A1 address of the cell or ranges; null for a name. */
  readonly cell: string | null;
  /** "The formula", "The name Levels" or the like, to begin a sentence with. */
  readonly subject: string;
}

/** Every formula of a workbook: in cells, names, conditional formats and validations. */
export function listFormulas(workbook: WorkbookData): PlacedFormula[] {
  const ofNames = workbook.names.map(({ name, formula, sheet }): PlacedFormula => ({
    formula,
    kind: 'name',
    sheet,
    cell: null,
    subject: `The name ${name}`,
  }));
  return [...ofNames, ...workbook.sheets.flatMap(listSheetFormulas)];
}

function listSheetFormulas(sheet: WorkbookData['sheets'][number]): PlacedFormula[] {
  const ofCells = [...sheet.cells.formulas()].map(
    ({ rowIndex, columnIndex, cell }): PlacedFormula => ({
      formula: cell.formula,
      kind: 'cell',
      sheet: sheet.name,
      cell: formatCell(rowIndex, columnIndex),
      subject: 'The formula',
    }),
  );
  const ofFormats = sheet.conditionalFormats.flatMap((format): PlacedFormula[] => {
    const formulas =
      format.kind === 'formula'
        ? [format.formula]
        : format.kind === 'cell-value'
          ? [format.formula1, ...(format.formula2 === null ? [] : [format.formula2])]
          : [];
    return formulas.map((formula) => ({
      formula: withEquals(formula),
      kind: 'conditional format',
      sheet: sheet.name,
      cell: format.ranges.join(' '),
      subject: 'The conditional format',
    }));
  });
  const ofValidations = sheet.validations.flatMap(({ ranges, formula1, formula2 }) =>
    [formula1, formula2].flatMap((formula): PlacedFormula[] =>
      formula === null
        ? []
        : [
            {
              formula: withEquals(formula),
              kind: 'validation',
              sheet: sheet.name,
              cell: ranges.join(' '),
              subject: 'The validation',
            },
          ],
    ),
  );
  return [...ofCells, ...ofFormats, ...ofValidations];
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}
