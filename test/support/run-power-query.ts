import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { parseBlock } from '../../src/workbook/address';
import type { CellStore } from '../../src/workbook/workbook-data';
import { readParquet } from './read-parquet';

/** A table of Power Query. Cells hold texts, numbers, dates, bytes, null and tables. */
export interface PowerTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Runs a query of Power Query's language M, as Microsoft's parser understands it, over files of this machine: `drives`
 * gives the folder that stands for each path of the query, such as { "C:\\data": "/tmp/data" }. It knows the functions
 * that our pages use and refuses any other, and refuses a column that a table does not have, which M would leave empty.
 */
export async function runPowerQuery(
  query: string,
  drives: Readonly<Record<string, string>>,
): Promise<PowerTable> {
  const parsed = await TaskUtils.tryLexParse(DefaultSettings, query);
  if (!TaskUtils.isParseStageOk(parsed)) throw new Error(`Power Query cannot read:\n${query}`);
  const value = await evaluate(parsed.ast as unknown as Node, {
    names: new Map(),
    row: null,
    drives,
  });
  return value as PowerTable;
}

/** What we use of the parser's tree; each kind of node has its own of these. */
interface Node {
  readonly kind: string;
  readonly literal: string;
  readonly literalKind: string;
  readonly constantKind: string;
  readonly operatorConstant: Node;
  readonly operators: List;
  readonly left: Node;
  readonly right: Node;
  readonly head: Node;
  readonly recursiveExpressions: List;
  readonly typeExpression: Node;
  readonly variableList: List;
  readonly expression: Node;
  readonly identifier: Node;
  readonly paired: Node;
  readonly key: Node;
  readonly value: Node;
}
interface List {
  readonly elements: readonly (Node & { readonly node: Node })[];
}

interface Scope {
  readonly names: ReadonlyMap<string, unknown>;
  /** What `each` speaks of. */
  readonly row: Readonly<Record<string, unknown>> | null;
  readonly drives: Readonly<Record<string, string>>;
}

type Each = (row: Readonly<Record<string, unknown>>) => Promise<unknown>;

const NODES: Readonly<Record<string, (node: Node, scope: Scope) => unknown>> = {
  async LetExpression({ variableList, expression }, scope) {
    const names = new Map(scope.names);
    for (const { node } of variableList.elements)
      names.set(node.key.literal, await evaluate(node.value, { ...scope, names }));
    return evaluate(expression, { ...scope, names });
  },
  LiteralExpression: ({ literal, literalKind }) =>
    literalKind === 'Text'
      ? literal.slice(1, -1).replaceAll('""', '"')
      : (JSON.parse(literal) as unknown),
  IdentifierExpression({ identifier: { literal } }, { names }) {
    if (names.has(literal)) return names.get(literal);
    throw new Error(`No step is called ${literal}`);
  },
  FieldSelector: (node, { row }) => fieldOf(row!, nameOfField(node)),
  EachExpression:
    ({ paired }, scope): Each =>
    (row) =>
      Promise.resolve(evaluate(paired, { ...scope, row })),
  ListExpression: (node, scope) => evaluateAll(contentOf(node), scope),
  ArithmeticExpression: async ({ operatorConstant, left, right }, scope) =>
    operate(operatorConstant, {
      '&': async () => `${await textOf(left, scope)}${await textOf(right, scope)}`,
    }),
  EqualityExpression: async ({ operatorConstant, left, right }, scope) =>
    operate(operatorConstant, {
      '=': async () => (await evaluate(left, scope)) === (await evaluate(right, scope)),
    }),
  LogicalExpression: async ({ operatorConstant, left, right }, scope) =>
    operate(operatorConstant, {
      and: async () => (await flagOf(left, scope)) && (await flagOf(right, scope)),
    }),
  async UnaryExpression({ operators, typeExpression }, scope) {
    const flag = await flagOf(typeExpression, scope);
    if (operators.elements.some(({ constantKind }) => constantKind !== 'not'))
      throw new Error('Only “not” is known before a value');
    return operators.elements.length % 2 === 1 ? !flag : flag;
  },
  async RecursivePrimaryExpression({ head, recursiveExpressions }, scope) {
    const [first, ...rest] = recursiveExpressions.elements;
    if (rest.length > 0) throw new Error('Only one call or field is known after a name');
    if (first!.kind === 'FieldSelector') {
      const { rows, columns } = (await evaluate(head, scope)) as PowerTable;
      const name = nameOfField(first!);
      requireColumns(columns, [name]);
      return rows.map((row) => row[name]);
    }
    const name = head.identifier.literal;
    const run = FUNCTIONS[name];
    if (run === undefined) throw new Error(`${name} is not known`);
    return run(scope, ...(await evaluateAll(contentOf(first!), scope)));
  },
};

/** The functions of M that our pages use, as its reference describes them. */
const FUNCTIONS: Readonly<Record<string, (scope: Scope, ...args: never[]) => unknown>> = {
  'Text.StartsWith': (_, text: string, start: string) => text.startsWith(start),
  'Folder.Files'({ drives }, path: string): PowerTable {
    const folder = resolvePath(path, drives);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .sort();
    return {
      columns: ['Content', 'Name', 'Extension', 'Folder Path'],
      rows: files.map((file) => ({
        Content: new Uint8Array(readFileSync(file)),
        Name: basename(file),
        Extension: extname(file),
        'Folder Path': `${path}\\${relative(folder, join(file, '..')).replaceAll('/', '\\')}`,
      })),
    };
  },
  'Parquet.Document'(_, bytes: Uint8Array): PowerTable {
    return readParquet(bytes);
  },
  async 'Excel.Workbook'(_, bytes: Uint8Array): Promise<PowerTable> {
    const { sheets } = await readWorkbook(bytes, 'workbook.xlsx');
    const items = sheets.flatMap(({ name, cells, tables }) => [
      { Name: name, Data: null, Item: name, Kind: 'Sheet' },
      ...tables.map((table) => ({
        Name: table.name,
        Data: readTable(cells, table.address, table.columns),
        Item: table.name,
        Kind: 'Table',
      })),
    ]);
    return { columns: ['Name', 'Data', 'Item', 'Kind'], rows: items };
  },
  async 'Table.SelectRows'(_, table: PowerTable, isChosen: Each) {
    const rows = [];
    for (const row of table.rows) if ((await isChosen(row)) === true) rows.push(row);
    return { columns: table.columns, rows };
  },
  async 'Table.AddColumn'(_, table: PowerTable, name: string, say: Each) {
    if (table.columns.includes(name)) throw new Error(`There is a column ${name} already`);
    const rows = [];
    for (const row of table.rows) rows.push({ ...row, [name]: await say(row) });
    return { columns: [...table.columns, name], rows };
  },
  'Table.SelectColumns'(_, table: PowerTable, names: readonly string[]) {
    requireColumns(table.columns, names);
    return { columns: names, rows: table.rows.map((row) => pick(row, names)) };
  },
  'Table.ExpandTableColumn'(_, table: PowerTable, column: string, names: readonly string[]) {
    requireColumns(table.columns, [column]);
    const others = table.columns.filter((name) => name !== column);
    for (const name of names)
      if (others.includes(name)) throw new Error(`There is a column ${name} already`);
    const rows = table.rows.flatMap((row) => {
      const { columns, rows: inner } = row[column] as PowerTable;
      requireColumns(columns, names);
      return inner.map((each) => ({ ...pick(row, others), ...pick(each, names) }));
    });
    return { columns: [...others, ...names], rows };
  },
  'Table.Combine'(_, tables: readonly PowerTable[]): PowerTable {
    const columns = [...new Set(tables.flatMap((table) => table.columns))];
    return { columns, rows: tables.flatMap(({ rows }) => rows) };
  },
};

function evaluate(node: Node, scope: Scope): unknown {
  const run = NODES[node.kind];
  if (run === undefined) throw new Error(`${node.kind} is not known`);
  return run(node, scope);
}

async function evaluateAll(nodes: readonly Node[], scope: Scope): Promise<never[]> {
  const values = [];
  for (const node of nodes) values.push(await evaluate(node, scope));
  return values as never[];
}

/** What stands between brackets: of a call or a list the items, of a field its name. */
const contentOf = (node: Node): readonly Node[] =>
  (node as unknown as { content: List }).content.elements.map((item) => item.node);

const nameOfField = (node: Node): string => (node as unknown as { content: Node }).content.literal;

async function textOf(node: Node, scope: Scope): Promise<string> {
  const value = await evaluate(node, scope);
  if (typeof value !== 'string') throw new Error('Only texts are joined by &');
  return value;
}

async function flagOf(node: Node, scope: Scope): Promise<boolean> {
  const value = await evaluate(node, scope);
  if (typeof value !== 'boolean') throw new Error('Only true and false are joined by and, or, not');
  return value;
}

function operate<Result>(
  { constantKind }: Node,
  operators: Readonly<Record<string, () => Result>>,
): Result {
  const run = operators[constantKind];
  if (run === undefined) throw new Error(`The operator ${constantKind} is not known`);
  return run();
}

function fieldOf(row: Readonly<Record<string, unknown>>, name: string): unknown {
  requireColumns(Object.keys(row), [name]);
  return row[name];
}

function requireColumns(columns: readonly string[], names: readonly string[]): void {
  for (const name of names)
    if (!columns.includes(name)) throw new Error(`${name} is no column of ${columns.join(', ')}`);
}

const pick = (row: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

/** A path of Windows as the file system of this machine has it. */
function resolvePath(path: string, drives: Scope['drives']): string {
  const drive = Object.keys(drives).find((start) => path.startsWith(start));
  if (drive === undefined) throw new Error(`No folder stands for ${path}`);
  return join(drives[drive]!, ...path.slice(drive.length).split('\\'));
}

/** The rows below the headers of a table; an empty cell is null. */
function readTable(cells: CellStore, address: string, columns: readonly string[]): PowerTable {
  const block = parseBlock(address)!;
  const rows = Array.from({ length: block.rowCount - 1 }, (_, row) =>
    Object.fromEntries(
      columns.map((column, index) => {
        const value = cells.get(block.rowIndex + 1 + row, block.columnIndex + index)?.value;
        return [column, value === undefined || value === '' ? null : value];
      }),
    ),
  );
  return { columns, rows };
}
