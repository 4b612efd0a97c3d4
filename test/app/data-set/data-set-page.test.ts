import { readFileSync, writeFileSync } from 'node:fs';
import { DATA_SET_TABLES, SCHEMA_VERSION } from '../../../src/app/data-set/build-tables';
import type { DataSetTable } from '../../../src/app/data-set/define-table';
import type { DataType } from '../../../src/workbook/data-table';

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
