import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { sheetOf } from '../support/matrix-host';
import { makeFolder, runCommand } from './command-line';
import { HEADER, saveSheets } from './matrix-files';

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

interface Read {
  areas: {
    kpis: {
      name: string;
      current: { level: string };
      target: { level: string };
      actions: { text: string; overdue: boolean; due: { by: object } }[];
    }[];
  }[];
}

async function readKpis(...rows: readonly (readonly string[])[]) {
  const file = await saveSheets(inFolder('odd.xlsx'), sheetOf('Plan', rows));
  const { stdout } = await runCommand('check', file, ...AS_AT, '--json');
  return (JSON.parse(stdout) as Read).areas.flatMap(({ kpis }) => kpis);
}

test('non-breaking spaces and marks of direction do not matter to headings, levels and dues', async () => {
  const kpis = await readKpis(
    ['KPI\u00a0', 'Where\u00a0we are now', '\u200fWhere we want to be', 'Actions', 'By\u00a0when'],
    [
      'Reporting',
      '\u00a0Developing\u00a0Some',
      'Leader\u202fAll',
      'Publish it',
      '\u00a0Q1\u00a023\u00a0',
    ],
  );
  expect(kpis).toMatchObject([
    {
      name: 'Reporting',
      current: { level: 'Developing' },
      target: { level: 'Leader' },
      actions: [{ overdue: true, due: { by: { quarter: 1, year: 2023 } } }],
    },
  ]);
});

test('text in other scripts comes out as it went in', async () => {
  const name = 'דיווח 📈 التقارير';
  const action = 'Gwella’r adroddiad – 報告を改善する';
  const kpis = await readKpis(HEADER as string[], [
    name,
    'Mature: a',
    'Leader: b',
    action,
    'Q1 23',
  ]);
  expect(kpis).toMatchObject([{ name, actions: [{ text: action }] }]);
});

test.each([
  ['one long word', 'x'.repeat(32_767)],
  ['words', 'Developing word '.repeat(2048).slice(0, 32_767)],
])(
  'cells as long as Excel allows, %s in every column: checked, packed and kept',
  async (_, long) => {
    const rows = [
      HEADER,
      [long, long, long, long, long],
      ['Culture', 'Mature: a', 'Leader: b', long, long],
    ];
    const file = await saveSheets(inFolder('long.xlsx'), sheetOf('Plan', rows));
    const checked = await runCommand('check', file, ...AS_AT);
    expect(checked.stderr).toBe('');
    expect(checked.stdout.length).toBeLessThan(20_000);
    const out = inFolder('long-pack.xlsx');
    expect(await runCommand('pack', file, ...AS_AT, '--out', out)).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    const { sheets } = await readWorkbook(readFileSync(out), out);
    expect([0, 1, 2, 3, 4].map((column) => sheets[0]!.cells.get(1, column)?.value)).toEqual([
      ...new Array<string>(5).fill(long),
    ]);
  },
);
