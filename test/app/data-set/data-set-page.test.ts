import { readFileSync, writeFileSync } from 'node:fs';
import { DATA_SET_TABLES, SCHEMA_VERSION } from '../../../src/app/data-set/build-tables';
import type { DataSetTable } from '../../../src/app/data-set/define-table';
import type { DataType } from '../../../src/workbook/data-table';
import { buildSeedPack } from '../../board-pack/seed-pack';

const PAGE = 'docs/data-set.md';
const REBASELINE = 'UPDATE_GOLDEN=1 npx jest test/app/data-set/data-set-page';
const COLUMNS = /(?<=<!-- columns -->\n)[\s\S]*?(?=<!-- \/columns -->)/;

const TYPE_WORDS: Readonly<Record<DataType, string>> = {
  text: 'text',
  flag: 'true or false',
  whole: 'whole number',
  number: 'number',
  date: 'date',
};

function describeTable({ name, says, columns }: DataSetTable): string {
  const cells = columns.map((column) => [
    `\`${column.name}\``,
    TYPE_WORDS[column.type],
    column.isAlwaysSaid ? 'always' : '',
    column.says.replaceAll('|', '\\|'),
  ]);
  const rows = [['column', 'holds', 'said', 'meaning'], ['---', '---', '---', '---'], ...cells];
  return [`### ${name}`, '', says, '', ...rows.map((row) => `| ${row.join(' | ')} |`), ''].join(
    '\n',
  );
}

const page = (): string => readFileSync(PAGE, 'utf8');

test('the page has every column of every table', () => {
  const columns = `\n<!-- prettier-ignore-start -->\n\n${DATA_SET_TABLES.map(describeTable).join('\n')}\n<!-- prettier-ignore-end -->\n\n`;
  if (process.env['UPDATE_GOLDEN'] === '1')
    writeFileSync(
      PAGE,
      page().replace(COLUMNS, () => columns),
    );
  const [shown] = COLUMNS.exec(page()) ?? [''];
  if (shown !== columns)
    throw new Error(`${PAGE} has other columns. Read the difference: ${REBASELINE}`);
  expect(page()).toContain(`This is version ${SCHEMA_VERSION} of the schema.`);
});

/** The M of the page that holds some words. */
function findQuery(words: string): string {
  const queries = [...page().matchAll(/```powerquery\n([\s\S]*?)```/g)].map(([, text]) => text!);
  return queries.find((text) => text.includes(words))!;
}

/** The names of the last list of an M query, which are its columns. */
const listNames = (query: string): string[] =>
  [...[...query.matchAll(/\{([^{}]*)\}/g)].at(-1)![1]!.matchAll(/"([^"]*)"/g)].map(
    ([, name]) => name!,
  );

test('the query over the data set asks for columns that are there', () => {
  const query = findQuery('Parquet.Document');
  const table = DATA_SET_TABLES.find(({ name }) => query.includes(`"\\${name}"`))!;
  const known = table.columns.map(({ name }) => name);
  expect(listNames(query).length).toBeGreaterThan(5);
  expect(known).toEqual(expect.arrayContaining(listNames(query)));
});

test('the query over workbooks asks for a table of the pack and columns that it has', () => {
  const query = findQuery('Excel.Workbook');
  const sheet = buildSeedPack().pack.find(({ table }) =>
    query.includes(`[Item] = "${table.name}"`),
  )!;
  const known = sheet.table.columns.map(({ header }) => header);
  expect(listNames(query).length).toBeGreaterThan(5);
  expect(known).toEqual(expect.arrayContaining(listNames(query)));
});

test.each(['Parquet.Document', 'Excel.Workbook'])(
  'every step of the query with %s is one before it',
  (words) => {
    const query = findQuery(words);
    const steps = [...query.matchAll(/^ {4}(\w+) = /gm)].map(([, name]) => name!);
    expect(query.trimEnd().endsWith(`in\n    ${steps.at(-1)}`)).toBe(true);
    steps.slice(1).forEach((step, index) => {
      const [, body = ''] = new RegExp(
        `^ {4}${step} = ([\\s\\S]*?)(?:^ {4}\\w+ = |^in$)`,
        'm',
      ).exec(query)!;
      expect(body).toMatch(new RegExp(`\\b(?:${steps.slice(0, index + 1).join('|')})\\b`));
    });
  },
);
