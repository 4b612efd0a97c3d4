/** The queries of the page on the data set, run over folders as its reader would have them. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { listKpiRecords } from '../../../src/board-pack/records';
import { readServices } from '../../../src/cli/read-services';
import { REVIEW_REQUEST, TODAY } from '../../support/matrix-host';
import { collectReturns } from '../../support/returns/collect-returns';
import { runPowerQuery } from '../../support/run-power-query';
import { makeFolder, runCommand, SEED_WORKBOOK } from '../command-line';
import { matrixSheet, saveSheets } from '../matrix-files';

const inFolder = makeFolder();
const PAGE = readFileSync('docs/data-set.md', 'utf8');

/** The query of the page that holds these words. */
function findQuery(words: string): string {
  const queries = [...PAGE.matchAll(/```powerquery\n([\s\S]*?)```/g)].map(([, text]) => text!);
  return queries.find((text) => text.includes(words))!;
}

test('over the data set: the KPIs of all councils and dates, as DuckDB gives them', async () => {
  const { dataSet } = await collectReturns(inFolder(), [
    { organisation: 'Avon', service: 'Housing', asAt: TODAY, seed: 'Avon 1' },
    { organisation: '01', service: 'ICT', asAt: TODAY, seed: 'Bryn 1' },
  ]);
  const { columns, rows } = await runPowerQuery(findQuery('Parquet.Document'), {
    'C:\\data': dataSet,
  });
  const sql = `SELECT ${columns.join(', ')} FROM kpis`;
  const { stdout } = await runCommand('query', sql, '--from', dataSet, '--json');
  const expected = JSON.parse(stdout) as unknown[];
  expect(expected.length).toBeGreaterThan(10);
  const found = rows.map(({ as_at: asAt, ...row }) => ({
    ...row,
    as_at: (asAt as Date).toISOString().slice(0, 10),
  }));
  expect(found).toHaveLength(expected.length);
  expect(found).toEqual(expect.arrayContaining(expected));
});

test('over a folder of packs: the KPIs of every one, as its matrix is read', async () => {
  const folder = inFolder('packs');
  mkdirSync(`${folder}/Anytown`, { recursive: true });
  const matrices = {
    'seed.xlsx': SEED_WORKBOOK,
    'small.xlsx': await saveSheets(inFolder('small.xlsx'), matrixSheet()),
  };
  const packs = {
    'seed.xlsx': `${folder}/seed.xlsx`,
    'small.xlsx': `${folder}/Anytown/small.xlsx`,
  };
  const expected = [];
  for (const name of ['seed.xlsx', 'small.xlsx'] as const) {
    const path = matrices[name];
    await runCommand('pack', path, '--as-at', '2023-10-15', '--out', packs[name]);
    const { readings } = await readServices([{ path, name }], REVIEW_REQUEST);
    const [reading] = readings;
    if (reading?.kind !== 'read') throw new Error(`${name} was not read`);
    for (const { area, kpi, name: called, gap, actions } of listKpiRecords(
      reading.service.matrix,
      TODAY,
    )) {
      expected.push({
        Name: name,
        Area: area.name,
        KPI: called,
        Now: kpi.current.level ?? 'Not read',
        Target: kpi.target.level ?? 'Not read',
        'Gap (levels)': gap,
        Actions: actions.length,
        Overdue: actions.filter(({ status }) => status === 'overdue').length,
      });
    }
  }
  // What also lies in such a folder: a workbook that is no pack, one that Excel has open, and other files.
  copyFileSync(matrices['small.xlsx'], `${folder}/no pack.xlsx`);
  writeFileSync(`${folder}/~$seed.xlsx`, 'open');
  writeFileSync(`${folder}/notes.txt`, 'notes');
  const { rows } = await runPowerQuery(findQuery('Excel.Workbook'), { 'C:\\packs': folder });
  expect(new Set(rows)).toEqual(new Set(expected));
});
