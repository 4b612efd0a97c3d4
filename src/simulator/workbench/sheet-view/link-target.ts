import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { findSheet } from '../../host/sheet-model/find-name';
import { parseLocalAddress, splitSheetName } from '../../host/sheet-model/sheet-address';

/** Where a hyperlink leads: to cells of this workbook, or to an address for the browser. */
export type LinkDestination =
  | { readonly kind: 'cells'; readonly sheet: SheetData; readonly block: CellBlock }
  | { readonly kind: 'address'; readonly url: string };

/** Addresses that only show something; others, such as scripts, are not followed. */
const SAFE_ADDRESS = /^(?:https?|mailto):/i;

/** Null for a link that leads nowhere: a sheet that is gone, or an address of a kind that is not followed. */
export function linkTarget(
  workbook: WorkbookData,
  from: SheetData,
  hyperlink: NonNullable<CellData['hyperlink']>,
): LinkDestination | null {
  const { address, documentReference } = hyperlink;
  if (address === undefined || address.startsWith('#')) {
    const reference = documentReference ?? address?.slice(1);
    return reference === undefined ? null : referenceTarget(workbook, from, reference);
  }
  if (!SAFE_ADDRESS.test(address)) return null;
  const place = documentReference === undefined ? '' : `#${documentReference}`;
  return { kind: 'address', url: address + place };
}

/** Cells by an address such as "'My sheet'!B2", or by a defined name. */
export function referenceTarget(
  workbook: WorkbookData,
  from: SheetData,
  reference: string,
): Extract<LinkDestination, { kind: 'cells' }> | null {
  const named = workbook.names.find(
    (name) =>
      name.name.toLowerCase() === reference.toLowerCase() &&
      (name.sheet === null || name.sheet === from.name),
  );
  const { sheetName, local } = splitSheetName(named ? named.formula.slice(1) : reference);
  const sheet = sheetName === null ? from : findSheet(workbook, sheetName);
  const block = parseLocalAddress(local);
  return sheet && block ? { kind: 'cells', sheet, block } : null;
}
