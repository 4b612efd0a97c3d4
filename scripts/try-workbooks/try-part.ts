/** A process that tries some of the workbooks of a run, from a seed up to another, and tells of each. */
import { closeHost } from '../../test/support/matrix-host';
import { generateWorkbook, tryWorkbook } from '../../test/support/try-workbook';

const [first, end] = process.argv.slice(2).map(Number) as [number, number];
for (let seed = first; seed < end; seed += 1) {
  process.send!({ seed, ...(await tryWorkbook(generateWorkbook(seed))) });
}
closeHost();
process.disconnect();
