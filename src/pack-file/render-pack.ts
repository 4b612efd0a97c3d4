import type { PackSheet } from '../workbook/pack-sheet';
import type { WorkbookData, WorkbookProperties } from '../workbook/workbook-data';
import { createWorkbookData } from '../workbook/workbook-data';
import type { PackStyle } from './pack-style';
import { renderPackSheet } from './render-sheet';

/** The pack as a workbook of its own: no matrix, no settings, nothing hidden, no names, no formulas. */
export function renderPack(
  pack: readonly PackSheet[],
  style: PackStyle,
  properties: WorkbookProperties,
): WorkbookData {
  return {
    ...createWorkbookData(pack.map((spec) => renderPackSheet(spec, pack, style))),
    properties,
  };
}
