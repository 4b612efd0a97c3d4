import { createLinkFinder } from '../../workbook/pack-links';
import type { PackSheet } from '../../workbook/pack-sheet';
import type { WorkbookData, WorkbookProperties } from '../../workbook/workbook-data';
import { createWorkbookData } from '../../workbook/workbook-data';
import type { PackStyle } from './pack-styles';
import { renderPackSheet } from './render-sheet';

/** The pack as a workbook of its own: no matrix, no settings, nothing hidden, no names, no formulas. */
export function renderPack(
  pack: readonly PackSheet[],
  style: PackStyle,
  properties: WorkbookProperties,
): WorkbookData {
  const nameById = new Map(pack.map(({ id, name }) => [id, name]));
  const findTarget = createLinkFinder(pack, nameById);
  const sheets = pack.map((spec) => renderPackSheet(spec, findTarget, style));
  return { ...createWorkbookData(sheets), properties };
}
