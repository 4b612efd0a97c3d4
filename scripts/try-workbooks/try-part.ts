/** A process that tries some of the workbooks of a run, from a seed up to another, and tells of each. */
import { closeHost } from '../../test/support/matrix-host';
import { generateWorkbook, tryDamagedFile, tryWorkbook } from '../../test/support/try-workbook';

const [first, end] = process.argv.slice(2).map(Number) as [number, number];
for (let seed = first; seed < end; seed += 1) {
  process.send!({ seed, kind: 'workbook', ...(await tryWorkbook(generateWorkbook(seed))) });
  process.send!({ seed, kind: 'file', ...(await tryDamagedFile(generateWorkbook(seed), seed)) });
}
closeHost();
process.disconnect();
