import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataSet } from '../../../src/cli/data-set/data-set-folder';
import { collectFile } from '../../../src/cli/data-set/collect-file';
import type { CollectRequest } from '../../../src/cli/data-set/collect-file';
import type { Return } from '../../support/returns/make-returns';
import { createReturnMaker } from '../../support/returns/make-returns';
import { readParquet } from '../../support/read-parquet';
import { makeFolder } from '../command-line';
import { matrixSheet, saveSheets } from '../matrix-files';

const inFolder = makeFolder();
const RETURN: Return = {
  organisation: 'Llan & Môn / Council',
  service: 'Housing',
  asAt: { year: 2023, month: 10, day: 15 },
  seed: 'one',
};
let make: (wanted: Return) => Promise<Uint8Array>;

beforeAll(async () => {
  make = await createReturnMaker();
});

async function prepare(
  name: string,
  changes: Partial<CollectRequest> = {},
): Promise<CollectRequest> {
  const dataSet = inFolder(name);
  await prepareDataSet(dataSet);
  return {
    dataSet,
    asAt: null,
    organisation: null,
    withoutOwners: false,
    again: false,
    ...changes,
  };
}

async function save(name: string, changes: Partial<Return> = {}) {
  writeFileSync(inFolder(name), await make({ ...RETURN, ...changes }));
  return { path: inFolder(name), name };
}

const listParts = (dataSet: string): string[] =>
  readdirSync(dataSet, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .sort();

function readTable(dataSet: string, table: string): Record<string, unknown>[] {
  const parts = listParts(join(dataSet, table));
  return parts.flatMap((part) => readParquet(readFileSync(join(dataSet, table, part))).rows);
}

test('lays a workbook in a folder of its organisation and date, whatever letters these have', async () => {
  const request = await prepare('letters');
  expect(await collectFile(await save('a.xlsx'), request)).toEqual({ kind: 'collected' });
  const folder = 'organisation=Llan %26 Môn %2F Council/as_at=2023-10-15';
  expect(listParts(request.dataSet)).toEqual(
    ['actions', 'findings', 'freezes', 'kpis'].map(
      (table) =>
        expect.stringMatching(new RegExp(`^${table}/${folder}/[0-9a-f]{16}\\.parquet$`)) as string,
    ),
  );
  const kpis = readTable(request.dataSet, 'kpis');
  expect(kpis).toHaveLength(15);
  expect(kpis[0]).toMatchObject({
    organisation: 'Llan & Môn / Council',
    as_at: new Date('2023-10-15'),
    service: 'Housing',
    workbook: 'a.xlsx',
    area: 'Showing leadership',
    kpi: 'Reporting',
    kpi_number: 1,
  });
});

test('replaces what a corrected workbook said as at the same date, and nothing else', async () => {
  const request = await prepare('corrected');
  const other = await save('other.xlsx', { service: 'Highways' });
  await collectFile(await save('b.xlsx'), request);
  await collectFile(other, request);
  await collectFile(await save('b.xlsx', { asAt: { year: 2024, month: 1, day: 15 } }), request);
  const before = listParts(request.dataSet);
  const states = before.map((part) => statSync(join(request.dataSet, part)).ino);
  const corrected = await save('b.xlsx', { seed: 'two' });
  expect(await collectFile(corrected, request)).toEqual({ kind: 'collected' });
  expect(listParts(request.dataSet)).toEqual(before);
  const replaced = before.filter(
    (part, index) => statSync(join(request.dataSet, part)).ino !== states[index],
  );
  expect(replaced).toHaveLength(4);
  expect(new Set(replaced.map((part) => part.split('/').at(-1))).size).toBe(1);
  // What it said before is read again when it says so again.
  expect(await collectFile(await save('b.xlsx'), request)).toEqual({ kind: 'collected' });
  expect(await collectFile(await save('b.xlsx'), request)).toEqual({ kind: 'unchanged' });
});

test.each<[string, Partial<CollectRequest>]>([
  ['another date', { asAt: '2024-03-31' }],
  ['another organisation', { organisation: 'Region' }],
  ['names left out', { withoutOwners: true }],
  ['again', { again: true }],
])('reads an unchanged workbook again for %s', async (_, changes) => {
  const request = await prepare('unchanged');
  const file = await save('c.xlsx');
  await collectFile(file, request);
  expect(await collectFile(file, request)).toEqual({ kind: 'unchanged' });
  expect(await collectFile(file, { ...request, ...changes })).toEqual({ kind: 'collected' });
});

test('is not content with what somebody has deleted', async () => {
  const request = await prepare('deleted');
  const file = await save('d.xlsx');
  await collectFile(file, request);
  const [part] = listParts(request.dataSet);
  const { rmSync } = await import('node:fs');
  rmSync(join(request.dataSet, part!));
  expect(await collectFile(file, request)).toEqual({ kind: 'collected' });
  expect(listParts(request.dataSet)).toContain(part);
});

test('without owners nobody is named in any table', async () => {
  const named = await prepare('named');
  const nameless = await prepare('nameless', { withoutOwners: true });
  const file = await save('e Ann Lee.xlsx');
  await collectFile(file, named);
  await collectFile(file, nameless);
  const all = ({ dataSet }: CollectRequest): string =>
    JSON.stringify(['kpis', 'actions', 'findings'].map((table) => readTable(dataSet, table)));
  const NAMES = /Ann Lee|Bob Ray|Priya|Shah/;
  expect(all(named)).toMatch(NAMES);
  expect(all(nameless)).not.toMatch(NAMES);
  const actions = readTable(nameless.dataSet, 'actions');
  expect(actions.every(({ owner, sponsor }) => owner === null && sponsor === null)).toBe(true);
  expect(actions[0]!.action).toContain('[name left out]');
  for (const part of listParts(nameless.dataSet)) {
    expect(readFileSync(join(nameless.dataSet, part), 'latin1')).not.toMatch(NAMES);
  }
});

test('asks whose a workbook is and as at when, where nobody says it', async () => {
  const request = await prepare('unsaid');
  const path = await saveSheets(inFolder('bare.xlsx'), matrixSheet());
  const bare = { path, name: 'bare.xlsx' };
  expect(await collectFile(bare, request)).toEqual({
    kind: 'unread',
    reason: expect.stringMatching(/^It says no date that it is as at\./) as string,
  });
  expect(await collectFile(bare, { ...request, asAt: '2023-10-15' })).toEqual({
    kind: 'unread',
    reason: expect.stringMatching(/^It does not say whose it is\./) as string,
  });
  const given = { ...request, asAt: '2023-10-15', organisation: ' Any \n town ' };
  expect(await collectFile(bare, given)).toEqual({ kind: 'collected' });
  expect(readTable(request.dataSet, 'kpis')[0]).toMatchObject({ organisation: 'Any town' });
  const long = await save('long.xlsx', { organisation: 'a'.repeat(81) });
  expect(await collectFile(long, request)).toMatchObject({ kind: 'unread' });
});

test('says of a file that is gone what the reading says', async () => {
  const request = await prepare('gone');
  expect(await collectFile({ path: inFolder('gone.xlsx'), name: 'gone.xlsx' }, request)).toEqual({
    kind: 'unread',
    reason: expect.stringMatching(/^There is no file .*gone\.xlsx\./) as string,
  });
});
