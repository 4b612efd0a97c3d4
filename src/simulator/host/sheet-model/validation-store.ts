import type { CellBlock } from '../../../workbook/address';
import type { SheetData, ValidationData } from '../../../workbook/workbook-data';
import { intersectBlocks, subtractBlock } from './blocks';
import { moveFormula, topLeftCell } from './conditional-format-store';
import { formatLocalAddress, parseLocalAddress } from './sheet-address';

/** What a validation says, without where it stands. */
export type ValidationRule = Pick<ValidationData, 'type' | 'operator' | 'formula1' | 'formula2'>;

/** The validation that all cells of the blocks share, or how they differ. */
export function validationOf(
  sheet: SheetData,
  blocks: readonly CellBlock[],
): ValidationData | 'None' | 'Inconsistent' | 'MixedCriteria' {
  const found = sheet.validations.filter((validation) => covers(validation, blocks));
  const [first, ...others] = found;
  if (!first) return 'None';
  const isEverywhere = uncovered(blocks, found).length === 0;
  if (others.length === 0 && isEverywhere) return first;
  return isEverywhere && others.every(({ type }) => type === first.type)
    ? 'MixedCriteria'
    : 'Inconsistent';
}

/** Gives the cells one rule in place of those they had. */
export function setValidation(
  sheet: SheetData,
  blocks: readonly CellBlock[],
  rule: ValidationRule,
): void {
  clearValidations(sheet, blocks);
  sheet.validations.push({ ...rule, ranges: blocks.map(formatLocalAddress), carried: null });
}

/** Takes cells out of all validations; one that covers nothing more is removed. */
export function clearValidations(sheet: SheetData, blocks: readonly CellBlock[]): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    if (!covers(validation, blocks)) return [validation];
    const rest = subtractAll(blocksOf(validation), blocks);
    return rest.length > 0 ? [coverInstead(validation, rest)] : [];
  });
}

function blocksOf(validation: ValidationData): CellBlock[] {
  return validation.ranges.map((range) => {
    const block = parseLocalAddress(range);
    if (!block) throw new Error(`A validation has the range “${range}”.`);
    return block;
  });
}

function covers(validation: ValidationData, blocks: readonly CellBlock[]): boolean {
  return blocksOf(validation).some((covered) =>
    blocks.some((block) => intersectBlocks(covered, block) !== null),
  );
}

function uncovered(
  blocks: readonly CellBlock[],
  validations: readonly ValidationData[],
): CellBlock[] {
  return subtractAll(blocks, validations.flatMap(blocksOf));
}

function subtractAll(blocks: readonly CellBlock[], cuts: readonly CellBlock[]): CellBlock[] {
  return cuts.reduce<CellBlock[]>(
    (pieces, cut) => pieces.flatMap((piece) => subtractBlock(piece, cut)),
    [...blocks],
  );
}

function coverInstead(validation: ValidationData, blocks: readonly CellBlock[]): ValidationData {
  const before = topLeftCell(blocksOf(validation));
  const after = topLeftCell(blocks);
  const move = (formula: string | null): string | null =>
    formula === null || before === after ? formula : movePlain(formula, before, after);
  return {
    ...validation,
    ranges: blocks.map(formatLocalAddress),
    formula1: move(validation.formula1),
    formula2: move(validation.formula2),
  };
}

/** For formulas that are kept without "=". */
function movePlain(formula: string, before: string, after: string): string {
  return moveFormula(`=${formula.replace(/^=/, '')}`, before, after).slice(1);
}
