import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { makeFolder, runCommand } from './command-line';

const inFolder = makeFolder();

async function startNew(framework: string) {
  const out = inFolder(`${framework.replace(/\W+/g, '-')}.xlsx`);
  const ran = await runCommand('new', '--framework', framework, '--out', out);
  return { out, ...ran };
}

test('a framework whose names may be used has its behaviours, and says whose they are', async () => {
  const { out, exitCode, stdout } = await startNew('CAF');
  expect(exitCode).toBe(0);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /CAF 3\.2, with 39 behaviours\. .*National Cyber Security Centre.*Open Government Licence/,
  );
  const checked = await runCommand('check', out, '--as-at', '2026-05-01', '--json');
  const { areas, scale, questions } = JSON.parse(checked.stdout) as {
    areas: { name: string; kpis: { reference: string; name: string }[] }[];
    scale: { levels: string[] };
    questions: unknown[];
  };
  expect(areas).toHaveLength(14);
  expect(areas.flatMap(({ kpis }) => kpis)).toHaveLength(39);
  expect(areas[0]!.kpis[0]).toMatchObject({ reference: 'A1.a', name: 'Board Direction' });
  expect([scale.levels, questions]).toEqual([
    ['Not achieved', 'Partially achieved', 'Achieved'],
    [],
  ]);
});

test('another framework starts empty on its levels, which its lists offer', async () => {
  const { out, stdout } = await startNew('NPS-2018');
  expect(stdout).toContain('An empty matrix on the levels Minimum');
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(out)), out);
  const matrix = sheets[0]!;
  expect(matrix.tables[0]!.columns).toContain('Where we want to be');
  expect(matrix.validations.map(({ formula1 }) => formula1)).toContain(
    '"Minimum,Developing,Mature,Leader,Innovator"',
  );
  expect(sheets[1]!.page).toMatchObject({ paper: 'A4', fitToPagesWide: 1 });
  expect(sheets.map(({ name }) => name)).toEqual([
    'Maturity matrix',
    'About this matrix',
    'Matrix settings',
  ]);
});

test('a framework that nobody knows is refused by the name of the option', async () => {
  const { exitCode, stderr } = await startNew('Nonsense');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--framework');
});
