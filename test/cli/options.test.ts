import { readFileSync } from 'node:fs';
import type { ReviewDescription } from '../../src/app/describe-review';
import { expectRefusal, makeFolder, runCommand, SEED_WORKBOOK } from './command-line';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import type { SheetData } from '../../src/workbook/workbook-data';
import { sheetOf } from '../support/matrix-host';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();
let file: string;
beforeAll(async () => {
  file = await saveSheets(inFolder('plan.xlsx'), matrixSheet());
});

test.each(['2023-02-30', '2023-13-01', '15/10/2023', '2023-10', 'today', '', '0000-01-01'])(
  '--as-at “%s” is refused',
  async (value) => {
    const line = `--as-at cannot be “${value}”. Give a date such as 2023-10-15.`;
    expectRefusal(await runCommand('check', file, '--as-at', value), line);
    const out = inFolder('never.xlsx');
    expectRefusal(await runCommand('pack', file, '--as-at', value, '--out', out), line);
  },
);

test.each(['0', '13', '4.5', '-1', 'Apx', 'A', 'Ma', '', 'Q1'])(
  '--quarter-start “%s” is refused',
  async (value) => {
    const line = `--quarter-start cannot be “${value}”. Give a month such as April or 4.`;
    expectRefusal(await runCommand('check', file, `--quarter-start=${value}`), line);
  },
);

test.each([
  ['April', 4],
  ['apr', 4],
  ['SEPT', 9],
  ['1', 1],
  ['07', 7],
])('--quarter-start %s', async (value, startMonth) => {
  const { stdout } = await runCommand('check', file, '--json', '--quarter-start', value);
  expect(JSON.parse(stdout)).toMatchObject({ quarterBasis: { startMonth } });
});

test.each([
  [['check'], "Missing required argument 'file'. See --help."],
  [['check', 'a.xlsx', 'b.xlsx'], /^Too many arguments for 'check'.*See --help\.$/],
  [
    ['check', 'a.xlsx', '--asat', 'x'],
    "Unknown option '--asat'. Did you mean --as-at? See --help.",
  ],
  [['check', 'a.xlsx', '--as-at'], "Option '--as-at <date>' argument missing. See --help."],
  [['pack', 'a.xlsx'], "Required option '--as-at <date>' not specified. See --help."],
  [
    ['pack', 'a.xlsx', '--as-at', '2023-10-15'],
    "Required option '--out <file>' not specified. See --help.",
  ],
  [['run'], "Missing required argument 'script'. See --help."],
  [['chek', 'a.xlsx'], "Unknown command 'chek'. Did you mean check? See --help."],
])('%j', async (args, line) => {
  expectRefusal(await runCommand(...args), line);
});

test.each([
  ['--help'],
  ['check', '--help'],
  ['pack', '--help'],
  ['run', '--help'],
  ['help', 'run'],
])('help: %s %s', async (...args: (string | undefined)[]) => {
  const given = args.filter((arg) => arg !== undefined);
  const { exitCode, stdout, stderr } = await runCommand(...given);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: matrix /);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('no command at all shows the help as an error', async () => {
  const { exitCode, stdout, stderr } = await runCommand();
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(/^Usage: matrix /);
});

test('the options are looked at before the file', async () => {
  expectRefusal(await runCommand('check', inFolder('nowhere.xlsx'), '--as-at', 'x'), /^--as-at/);
});

test('an option may be given in one word', async () => {
  const { stdout } = await runCommand('check', SEED_WORKBOOK, '--json', '--as-at=2023-10-15');
  expect(JSON.parse(stdout)).toMatchObject({ asAt: '2023-10-15' });
});

describe('--marks', () => {
  const levels = ['Minimum', 'Developing', 'Mature', 'Leader', 'Innovator'];
  const grid = async (): Promise<string> =>
    saveSheets(
      inFolder('grid.xlsx'),
      sheetOf('Plan', [
        ['KPI', ...levels, 'Actions', 'By when'],
        ['Buying', '', 'o', '', 'x', '', 'Write a plan', 'Q1 24'],
        ['Selling', 'o', '', 'x', '', '', 'Write a plan', 'Q1 24'],
      ]),
    );
  const levelsRead = (stdout: string): unknown => {
    const { areas, questions } = JSON.parse(stdout) as ReviewDescription;
    const { current, target } = areas[0]!.kpis[0]!;
    return { now: current.level, target: target.level, asked: questions.length };
  };

  test('answers what is asked of marks', async () => {
    const asked = await runCommand('check', await grid());
    expect(asked.stdout.replace(/\s+/g, ' ')).toContain(
      'Read for now as “o is where we are now, x is where we want to be”. Answer with --marks "now=o,target=x" or --marks "now=x,target=o".',
    );
    const { stdout } = await runCommand(
      ...['check', await grid(), '--json', '--marks', 'now=x, target=o'],
    );
    expect(levelsRead(stdout)).toEqual({ now: 'Leader', target: 'Developing', asked: 0 });
    const half = await runCommand('check', await grid(), '--json', '--marks=target=x');
    expect(levelsRead(half.stdout)).toEqual({ now: null, target: 'Leader', asked: 0 });
  });

  test.each(['', 'x', 'now=', 'now=,target=', 'then=x'])('“%s” is refused', async (value) => {
    const { stderr } = await runCommand('check', file, `--marks=${value}`);
    expect(stderr).toMatch(/^--marks cannot be “.*”\. Give the marks in columns for levels, such/);
  });
});

describe('--treat-as', () => {
  const readSheets = async (path: string): Promise<readonly SheetData[]> =>
    (await readWorkbook(readFileSync(path), path)).sheets;
  const basic = async (): Promise<string> =>
    saveSheets(
      inFolder('basic.xlsx'),
      sheetOf('Plan', [
        ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
        ['Buying', 'Basic', 'Leader: live', 'Write a plan', 'Q1 24'],
        ['Selling', 'basic: ad hoc', 'Mature: yearly', 'Write a plan', 'Q1 24'],
        ['Skills', 'Developing', 'Mature', 'Hold a course', 'Q1 24'],
      ]),
    );
  const WORDS = ['--treat-as', 'Basic=Minimum'];
  const AS_AT = ['--as-at', '2023-10-15'];
  const read = async (file: string, ...options: string[]): Promise<unknown> => {
    const { stdout } = await runCommand('check', file, '--json', ...AS_AT, ...options);
    const { areas, findings, questions } = JSON.parse(stdout) as ReviewDescription;
    const now = areas.flatMap(({ kpis }) => kpis.map(({ current }) => current.level));
    return {
      now,
      errors: findings.filter(({ severity }) => severity === 'error').length,
      questions,
    };
  };
  const AS_TREATED = { now: ['Minimum', 'Minimum', 'Developing'], errors: 0, questions: [] };

  test('reads a word as a level', async () => {
    const file = await basic();
    expect(await read(file)).toMatchObject({ now: [null, null, 'Developing'], errors: 2 });
    expect(await read(file, ...WORDS)).toEqual(AS_TREATED);
  });

  test('is kept in what is written, and holds for its highlights and what is frozen', async () => {
    const packed = inFolder('packed.xlsx');
    await runCommand('pack', await basic(), ...AS_AT, '--out', packed, ...WORDS);
    expect(await read(packed)).toEqual(AS_TREATED);
    // The look-ups that highlights find levels by.
    const settings = (await readSheets(packed)).find(({ name }) => name === 'Matrix settings')!;
    const kept = [...settings.cells.entries()].map(({ cell }) => cell.value);
    expect(kept.filter((value) => value === 'Basic:')).toHaveLength(1);
    const frozen = inFolder('frozen.xlsx');
    await runCommand('freeze', packed, ...AS_AT, '--out', frozen);
    const freeze = (await readSheets(frozen)).find(({ name }) => name === 'Freeze 2023-10-15')!;
    const texts = [...freeze.cells.entries()].map(({ cell }) => cell.value);
    expect(texts.filter((text) => text === 'Minimum')).toHaveLength(2);
    expect(texts).not.toContain('Basic');
  });

  test.each(['', 'Basic', 'Basic=', '=Minimum'])('“%s” is refused', async (value) => {
    const { stderr } = await runCommand('check', file, `--treat-as=${value}`);
    expect(stderr).toMatch(/^--treat-as cannot be “.*”\. Give words and the level that each is/);
  });
});

describe('--map', () => {
  const odd = async (): Promise<string> =>
    saveSheets(
      inFolder('odd.xlsx'),
      sheetOf('Plan', [
        ['What', 'Then', 'Here', 'Wanted', 'Remedy, if any', 'When'],
        ['Buying', 'x', 'Developing: ad hoc', 'Leader: live', 'Write a plan', 'Q1 24'],
      ]),
    );
  const MAP = 'kpi=A,current=C,Where we want to be=d,actions=remedy, if any';

  test('takes letters and headings, and columns by either of their names', async () => {
    const { stdout, stderr } = await runCommand('check', await odd(), '--json', '--map', MAP);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      areas: [
        {
          kpis: [
            {
              name: 'Buying',
              current: { level: 'Developing' },
              target: { level: 'Leader' },
              actions: [{ text: 'Write a plan', due: { raw: 'Q1 24' } }],
            },
          ],
        },
      ],
      leftOver: [{ letter: 'B', heading: 'Then' }],
    });
    const { stdout: printed } = await runCommand('check', await odd(), '--map', MAP);
    expect(printed).toContain('Column of which nothing is read: B “Then”.');
  });

  test('says which columns there are where one is not', async () => {
    expectRefusal(
      await runCommand('check', await odd(), '--map', 'kpi=A,current=Now,target=D'),
      /^“Plan” has no column “Now”\. It has A “What”, B “Then”, .* and F “When”\. Nothing was changed\. Name one of them in --map\.$/,
    );
  });

  test.each(['', 'kpi', 'kpi=', '=C', 'colour=C'])('“%s” is refused', async (value) => {
    const { stderr } = await runCommand('check', file, `--map=${value}`);
    expect(stderr).toMatch(
      /^--map cannot be “.*”\. Give columns and where they are, such as "kpi=C,/,
    );
  });
});
