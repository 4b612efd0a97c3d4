import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PageSides } from './draw-paper';

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
/** The title rows of a sheet, as its name for them says it: 'Plan'!$4:$4. */
const TITLE_ROWS = /(<definedName name="_xlnm\.Print_Titles"[^>]*>)([^<,]+!)(\$\d+:\$\d+<)/g;

/** The bytes of a workbook whose pages are printed in this order, and repeat its first column where they repeat its header. */
export function layPagesOver(bytes: Uint8Array, sides: PageSides | null): Uint8Array {
  if (!sides) return bytes;
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    if (SHEET.test(name) && sides.order === 'over, then down')
      parts[name] = strToU8(xml.replace('<pageSetup ', '<pageSetup pageOrder="overThenDown" '));
    if (name === 'xl/workbook.xml' && sides.repeatsColumn)
      parts[name] = strToU8(xml.replace(TITLE_ROWS, '$1$2$$A:$$A,$2$3'));
  }
  return zipSync(parts);
}
