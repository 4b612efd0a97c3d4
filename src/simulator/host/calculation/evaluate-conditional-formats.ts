import type { Dxf, ExtendedCellStyle } from '@ironcalc/wasm';
import type { CellBlock } from '../../../workbook/address';
import { formatBlock, formatCell } from '../../../workbook/address';
import type {
  ConditionalFormatData,
  DifferentialStyle,
  SheetData,
  WorkbookData,
} from '../../../workbook/workbook-data';
import { inputOfFormula } from './engine-input';
import { formulaCells } from './formula-cells';
import type { Mirror } from './mirror';
import { withMirror } from './mirror';
import { sheetsNeededBy } from './referenced-sheets';
import type { EvaluatedFormat } from './rule-formula';
import { isEvaluated, ruleFormula } from './rule-formula';
import { settleFormulas } from './settle-formulas';
import { boundedBlocks, usedExtent } from './used-extent';

/** What a cell shows of the conditional formats on it. */
export interface ShownFormats {
  /** Ids of the formats that are laid over the cell, highest priority first; none after one that stops. */
  readonly formatIds: readonly string[];
  readonly style: DifferentialStyle;
}

/** For every cell that a conditional format changes, by A1 address, which formats and with what look. */
export function evaluateConditionalFormats(
  workbook: WorkbookData,
  sheetName: string,
): Map<string, ShownFormats> {
  const shown = new Map<string, ShownFormats>();
  for (const [address, matching] of listMatchingFormats(workbook, sheetName)) {
    const formats = untilStopped(matching);
    shown.set(address, {
      formatIds: formats.map(({ id }) => id),
      style: mergeStyles(formats.map(styleOf)),
    });
  }
  return shown;
}

function untilStopped(formats: readonly ConditionalFormatData[]): ConditionalFormatData[] {
  const stop = formats.findIndex(({ stopIfTrue }) => stopIfTrue);
  return formats.slice(0, stop === -1 ? undefined : stop + 1);
}

function styleOf(format: ConditionalFormatData): DifferentialStyle {
  return format.kind === 'carried' ? {} : format.style;
}

/** Lays styles over one another: where two set the same property, the earlier one wins. */
function mergeStyles(styles: readonly DifferentialStyle[]): DifferentialStyle {
  const merged: DifferentialStyle = {};
  for (const style of [...styles].reverse()) {
    if (style.fill !== undefined) merged.fill = style.fill;
    if (style.numberFormat !== undefined) merged.numberFormat = style.numberFormat;
    if (style.font) merged.font = { ...merged.font, ...style.font };
    if (style.borders) merged.borders = { ...merged.borders, ...style.borders };
  }
  return merged;
}

/**
 * For every cell, by A1 address, the conditional formats whose rule is true there, highest priority first and
 * whether or not an earlier one stops the rest. Colour scales and the like (kind "carried") are not evaluated.
 */
export function listMatchingFormats(
  workbook: WorkbookData,
  sheetName: string,
): Map<string, ConditionalFormatData[]> {
  const sheet = findSheet(workbook, sheetName);
  const formats = sheet.conditionalFormats
    .filter(isEvaluated)
    .sort((first, second) => first.priority - second.priority);
  const matches = new Map<string, ConditionalFormatData[]>();
  if (formats.length === 0) return matches;
  const sheets = sheetsNeededBy(workbook, [sheet]);
  const formulas = sheets.flatMap((needed) => formulaCells(workbook, needed));
  withMirror(workbook, sheets, formulas, (mirror) => {
    settleFormulas(mirror, formulas);
    const extent = usedExtent(sheet);
    const rules = formats.map((format) => ({
      format,
      input: inputOfFormula(ruleFormula(format), workbook.dateSystem),
      blocks: boundedBlocks(format.ranges, extent),
    }));
    for (let start = 0; start < rules.length; start += SLOTS.length) {
      addMatches(mirror, sheet, rules.slice(start, start + SLOTS.length), matches);
    }
  });
  return matches;
}

interface BoundedRule {
  readonly format: EvaluatedFormat;
  /** As the engine takes it. */
  readonly input: string;
  readonly blocks: readonly CellBlock[];
}

/** A property of a cell's style that stands for one rule while a group of rules is evaluated. */
interface Slot {
  readonly look: Dxf;
  isSet(style: ExtendedCellStyle['style']): boolean;
}

const COLOR = '#123456';

const NUMBER_FORMAT = '"match"';

/** Independent of each other: the engine lays them over one another property by property. */
const SLOTS: readonly Slot[] = [
  { look: { fill: { color: COLOR } }, isSet: ({ fill }) => fill.color === COLOR },
  { look: { font: { color: COLOR } }, isSet: ({ font }) => font.color === COLOR },
  { look: { font: { b: true } }, isSet: ({ font }) => font.b },
  { look: { font: { i: true } }, isSet: ({ font }) => font.i },
  { look: { font: { u: true } }, isSet: ({ font }) => font.u },
  { look: { font: { strike: true } }, isSet: ({ font }) => font.strike },
  {
    look: { num_fmt: { num_fmt_id: 170, format_code: NUMBER_FORMAT } },
    isSet: (style) => style.num_fmt === NUMBER_FORMAT,
  },
];

/** Evaluates up to as many rules as there are slots at once and adds what is true to `matches`. */
function addMatches(
  { model, sheetIndexes }: Mirror,
  sheet: SheetData,
  rules: readonly BoundedRule[],
  matches: Map<string, ConditionalFormatData[]>,
): void {
  const index = sheetIndexes.get(sheet)!;
  for (const [position, { input, blocks }] of rules.entries()) {
    model.addConditionalFormatting(index, blocks.map(formatBlock).join(' '), {
      type: 'Formula',
      formula: input,
      format: SLOTS[position]!.look,
      stop_if_true: false,
    });
  }
  model.evaluate();
  for (const { rowIndex, columnIndex } of distinctCells(rules)) {
    const { style } = model.getCellStyle(index, rowIndex + 1, columnIndex + 1);
    const matching = rules.filter((_, position) => SLOTS[position]!.isSet(style));
    if (matching.length === 0) continue;
    const address = formatCell(rowIndex, columnIndex);
    const formats = matching.map(({ format }) => format);
    matches.set(address, [...(matches.get(address) ?? []), ...formats]);
  }
  removeRules(model, index);
}

function removeRules(model: Mirror['model'], sheetIndex: number): void {
  for (let left = model.getConditionalFormattingList(sheetIndex).length; left > 0; left--) {
    model.deleteConditionalFormatting(sheetIndex, left - 1);
  }
}

function* distinctCells(
  rules: readonly BoundedRule[],
): Iterable<{ rowIndex: number; columnIndex: number }> {
  const seen = new Set<string>();
  for (const block of rules.flatMap(({ blocks }) => blocks)) {
    for (let row = 0; row < block.rowCount; row++) {
      for (let column = 0; column < block.columnCount; column++) {
        const cell = { rowIndex: block.rowIndex + row, columnIndex: block.columnIndex + column };
        const key = `${cell.rowIndex},${cell.columnIndex}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield cell;
      }
    }
  }
}

function findSheet(workbook: WorkbookData, sheetName: string): SheetData {
  const wanted = sheetName.toLowerCase();
  const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (!sheet) throw new Error(`There is no sheet “${sheetName}”.`);
  return sheet;
}
