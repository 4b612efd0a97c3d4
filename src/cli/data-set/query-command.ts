import Papa from 'papaparse';
import { countOf, joinWords, shorten, toOneLine } from '../../domain/wording';
import { AddInError } from '../../workbook/errors';
import type { Terminal } from '../terminal';
import { wrapBeside } from '../wrap-text';
import { NAMED_QUERIES } from './named-queries';
import type { Answer, AnswerValue } from './open-data-set';
import { withDataSet } from './open-data-set';

/** Options of `query`, as typed. */
export interface QueryOptions {
  readonly from?: string;
  /** One of the questions that come with the program. */
  readonly named?: string;
  readonly list?: boolean;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** Answers a question about a data set, or lists those that come with the program. Throws AddInErrors. */
export async function runQuery(
  sql: string | undefined,
  options: QueryOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.list) {
    terminal.write(listQueries(terminal.columns));
    return;
  }
  const { from } = options;
  if (from === undefined) throw askFor('--from', 'the folder of a data set');
  const question = readQuestion(sql, options.named);
  const answer = await withDataSet(from, (ask) => ask(question));
  terminal.write(printAnswer(answer, options, terminal.columns));
}

function askFor(option: string, expected: string): AddInError {
  return new AddInError('option-invalid', { option, value: '', expected });
}

function readQuestion(sql: string | undefined, named: string | undefined): string {
  if ((sql === undefined) === (named === undefined)) {
    throw askFor('A question', 'either SQL or --named with the name of one that --list lists');
  }
  if (sql !== undefined) return sql;
  const query = NAMED_QUERIES.find(({ name }) => name === named);
  if (query) return query.sql;
  const names = NAMED_QUERIES.map(({ name }) => name);
  throw new AddInError('option-invalid', {
    option: '--named',
    value: named!,
    expected: joinWords(names, 'or'),
  });
}

function listQueries(columns: number): string {
  const labelWidth = Math.max(...NAMED_QUERIES.map(({ name }) => name.length));
  const lines = NAMED_QUERIES.flatMap(({ name, says }) =>
    wrapBeside(name, says, { indent: 0, labelWidth, width: columns }),
  );
  return `${lines.join('\n')}\n`;
}

/** An answer as CSV, as JSON or as a table for people. */
export function printAnswer(
  answer: Answer,
  { csv, json }: Pick<QueryOptions, 'csv' | 'json'>,
  columns: number,
): string {
  if (json) return printJson(answer);
  return csv ? printCsv(answer) : printTable(answer, columns);
}

function printJson({ columns, rows }: Answer): string {
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]!]))),
  );
  return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`;
}

/** A text that a spreadsheet would read as a formula gets an apostrophe in front. */
function printCsv({ columns, rows }: Answer): string {
  const lines = [columns, ...rows].map((row) =>
    row.map((value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value)),
  );
  return `${Papa.unparse(lines, { escapeFormulae: true, newline: '\n' })}\n`;
}

/** Nobody reads on; programs take the CSV. */
const MOST_ROWS_PRINTED = 200;
/** Longer texts are cut in a table. */
const WIDEST_CELL = 40;

function printTable({ columns, rows }: Answer, width: number): string {
  if (rows.length === 0) return 'No rows.\n';
  const shown = rows.slice(0, MOST_ROWS_PRINTED);
  const cells = shown.map((row) => row.map(showValue));
  const areNumbers = columns.map((_, index) =>
    shown.every((row) => typeof row[index] !== 'string' && typeof row[index] !== 'boolean'),
  );
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => row[index]!.length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) =>
        areNumbers[index] ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!),
      )
      .join('  ')
      .trimEnd();
  const rule = '-'.repeat(
    Math.min(
      width,
      widths.reduce((sum, one) => sum + one + 2, -2),
    ),
  );
  const more = rows.length - shown.length;
  const foot =
    more > 0
      ? `${countOf(rows.length, 'row')}, of which the last ${more} are not shown; --csv and --json print all.`
      : `${countOf(rows.length, 'row')}.`;
  return `${[line(columns), rule, ...cells.map(line), '', foot].join('\n')}\n`;
}

/** Numbers to two places, which is as exact as levels are. */
function showValue(value: AnswerValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return shorten(toOneLine(value), WIDEST_CELL);
}
