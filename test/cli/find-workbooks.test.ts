import fc from 'fast-check';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { findWorkbooks } from '../../src/cli/find-workbooks';
import { makeFolder } from './command-line';

const inFolder = makeFolder();

const FILES = [
  ['a.xlsx'],
  ['B.XLSX'],
  ['plans', '2023', 'buying.xlsx'],
  ['plans', 'people.xlsx'],
  ['plans', 'Plan [final] (2).xlsx'],
] as const;

beforeAll(() => {
  mkdirSync(inFolder('plans', '2023'), { recursive: true });
  mkdirSync(inFolder('empty'));
  for (const names of [...FILES, ['plans', '~$people.xlsx'], ['plans', 'notes.txt']] as const) {
    writeFileSync(inFolder(...names), '');
  }
});

const namesOf = async (...patterns: string[]): Promise<string[]> =>
  (await findWorkbooks(patterns)).files.map(({ name }) => name);

const ALL = [
  'B.XLSX',
  'a.xlsx',
  'plans/2023/buying.xlsx',
  'plans/Plan [final] (2).xlsx',
  'plans/people.xlsx',
];

test('finds the workbooks of a pattern, named from the folder that all lie in', async () => {
  expect(await namesOf(`${inFolder()}/**/*.xlsx`)).toEqual(ALL);
  expect(await namesOf(inFolder('plans', '2023', '*.xlsx'))).toEqual(['buying.xlsx']);
});

test('takes a folder for all workbooks below it', async () => {
  expect(await namesOf(inFolder())).toEqual(ALL);
  expect(await namesOf(inFolder('plans'))).toEqual([
    '2023/buying.xlsx',
    'Plan [final] (2).xlsx',
    'people.xlsx',
  ]);
});

test('takes a file by its name, whatever a pattern would make of that', async () => {
  expect(await namesOf(inFolder('plans', 'Plan [final] (2).xlsx'))).toEqual([
    'Plan [final] (2).xlsx',
  ]);
});

test('does not depend on the order, on what is asked for twice, and on how a path is written', async () => {
  const expected = await findWorkbooks([inFolder()]);
  const patterns = [
    ...FILES.map((names) => inFolder(...names)),
    `${inFolder()}/**/*.xlsx`,
    inFolder('plans'),
    relative('.', inFolder('a.xlsx')),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(patterns, { minLength: patterns.length }),
      async (shuffled) => {
        expect((await findWorkbooks(shuffled)).files).toEqual(expected.files);
      },
    ),
    { numRuns: 20 },
  );
});

test('passes over notes of Excel and other files, and says so', async () => {
  const { files, leftOut } = await findWorkbooks([`${inFolder('plans')}/*`]);
  expect(files.map(({ name }) => name)).toEqual(['Plan [final] (2).xlsx', 'people.xlsx']);
  expect(leftOut).toEqual([
    { file: 'notes.txt', reason: 'It is not a workbook (.xlsx).' },
    {
      file: '~$people.xlsx',
      reason: 'It is what Excel leaves beside a workbook that somebody has open.',
    },
  ]);
});

test('takes a file once that lies under several names', async () => {
  const inLinks = (...names: string[]) => inFolder('links', ...names);
  mkdirSync(inLinks('far'), { recursive: true });
  writeFileSync(inLinks('plan.xlsx'), 'plan');
  symlinkSync(inLinks('plan.xlsx'), inLinks('far', 'link.xlsx'));
  linkSync(inLinks('plan.xlsx'), inLinks('twin.xlsx'));
  const { files, leftOut } = await findWorkbooks([inLinks()]);
  expect(files.map(({ name }) => name)).toEqual(['far/link.xlsx']);
  expect(leftOut).toEqual([
    { file: 'plan.xlsx', reason: 'It is the same file as far/link.xlsx.' },
    { file: 'twin.xlsx', reason: 'It is the same file as far/link.xlsx.' },
  ]);
});

test.each(['nowhere.xlsx', 'empty', 'plans/*.txt', 'plans/notes.txt', 'nowhere/**/*.xlsx'])(
  'refuses %s, which is no workbook and finds none',
  async (wanted) => {
    const pattern = inFolder(wanted);
    const refusal = { code: 'files-not-found', details: { pattern } };
    await expect(findWorkbooks([inFolder('a.xlsx'), pattern])).rejects.toMatchObject(refusal);
  },
);
