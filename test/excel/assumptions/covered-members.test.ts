/**
 * Every member of Office.js that the add-in uses is tried by "Check this Excel". Which ones are used is asked of the
 * TypeScript compiler; a program of the whole folder with Office.js takes it about six seconds.
 */
import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { ASSUMPTIONS } from '../../../src/excel/assumptions/index';

const FOLDER = 'src/excel';
const TRIALS = 'assumptions';

/** The files that use each member, such as "Range.values". */
function listMembers(): Map<string, Set<string>> {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => resolve(FOLDER, file));
  const program = ts.createProgram(files, { ...options, types: ['office-js'] });
  const checker = program.getTypeChecker();
  const members = new Map<string, Set<string>>();
  const note = (symbol: ts.Symbol | undefined, file: string): void => {
    const declaration = symbol?.declarations?.[0];
    if (!symbol || !declaration?.getSourceFile().fileName.includes('@types/office-js')) return;
    const owner = ownerName(declaration);
    if (owner === null) return;
    const name = `${owner}.${symbol.name}`;
    members.set(name, (members.get(name) ?? new Set()).add(file));
  };
  for (const file of files) {
    const source = program.getSourceFile(file)!;
    const path = relative(resolve(FOLDER), file).replaceAll('\\', '/');
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), path);
      if (ts.isBindingElement(node)) {
        const name = node.propertyName ?? node.name;
        if (ts.isIdentifier(name)) {
          note(checker.getTypeAtLocation(node.parent).getProperty(name.text), path);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return members;
}

/** The class, interface or namespace that a member is declared in; null for members of object types without a name. */
function ownerName({ parent }: ts.Node): string | null {
  for (const place of [parent, parent.parent]) {
    const { name } = place as { readonly name?: ts.Node };
    if (name && ts.isIdentifier(name)) return name.text;
  }
  return null;
}

test('each member that the add-in uses is used by an assumption', () => {
  const members = listMembers();
  expect(members.get('Range.values')!.size).toBeGreaterThan(5);
  const untried = [...members]
    .filter(([, files]) => [...files].every((file) => !file.startsWith(`${TRIALS}/`)))
    .map(([name, files]) => `${name} (${[...files].join(', ')}): try it in ${FOLDER}/${TRIALS}`);
  expect(untried.sort()).toEqual([]);
});

describe.each(ASSUMPTIONS)('$id', ({ id, claim, otherwise, source, needs }) => {
  test('says what is assumed, by whom it is said, and what happens otherwise', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(claim).toMatch(/^[A-Z].*\.$/);
    expect(otherwise).toMatch(/^[A-Z].*\.$/);
    expect(source).toMatch(/^https:\/\/(learn\.microsoft\.com|github\.com)\/|^to be tried$/);
    expect(needs?.version ?? '1.9').toMatch(/^1\.\d+$/);
    expect(ASSUMPTIONS.filter((other) => other.id === id)).toHaveLength(1);
  });
});
