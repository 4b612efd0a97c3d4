import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ServiceMatrix } from '../../../src/board-pack/roll-up/service-matrix';
import { collectFile } from '../../../src/cli/data-set/collect-file';
import { prepareDataSet } from '../../../src/cli/data-set/data-set-folder';
import { readServices } from '../../../src/cli/read-services';
import { REVIEW_REQUEST } from '../matrix-host';
import type { Return } from './make-returns';
import { createReturnMaker, withFreeze } from './make-returns';

/** Collects these returns into a data set within a folder, the first with a freeze; gives what our own reading says of each. */
export async function collectReturns(
  folder: string,
  returns: readonly Return[],
): Promise<{ readonly dataSet: string; readonly services: readonly ServiceMatrix[] }> {
  const dataSet = join(folder, 'data set');
  await prepareDataSet(dataSet);
  const make = await createReturnMaker();
  const services: ServiceMatrix[] = [];
  for (const [index, wanted] of returns.entries()) {
    const name = `${wanted.organisation}/${wanted.service} ${wanted.asAt.year}.xlsx`;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const bytes = await make(wanted);
    writeFileSync(path, index === 0 ? await withFreeze(bytes) : bytes);
    const request = { dataSet, asAt: null, organisation: null, withoutOwners: false, again: false };
    await collectFile({ path, name }, request);
    const { readings } = await readServices([{ path, name }], REVIEW_REQUEST);
    const [reading] = readings;
    if (reading?.kind !== 'read') throw new Error(`${name} was not read`);
    services.push(reading.service);
  }
  return { dataSet, services };
}
