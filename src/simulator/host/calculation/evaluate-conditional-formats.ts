import type {
  ConditionalFormatData,
  DifferentialStyle,
  WorkbookData,
} from '../../../workbook/workbook-data';
import { listMatchingFormats } from './list-matching-formats';

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
