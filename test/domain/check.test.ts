import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLICATION_RULES } from '../../src/board-pack/publication/check-publication';
import type {
  PublicationExample,
  PublicationRule,
} from '../../src/board-pack/publication/publication-rule';
import { runPublicationRule } from '../../src/board-pack/publication/publication-rule';
import type { Check } from '../../src/domain/check';
import type { Finding } from '../../src/domain/finding';
import { SEVERITY_WORDS } from '../../src/domain/finding';
import { RULES } from '../../src/rules/index';
import type { Rule, SheetExample } from '../../src/rules/rule';
import { runRules } from '../../src/rules/support/walk';
import { createExampleWorkbook } from '../board-pack/publication/example-workbook';
import { createExampleGrid, exampleContext, readGrid } from '../rules/example-sheet';

type Said = Pick<Finding, 'message'>;
type AnyCheck<Example extends { readonly title: string }> = Check<
  Record<string, unknown>,
  Example,
  Said
>;

/** All checks that look at one kind of thing: a register, and the folder with a file for each of its entries. */
interface Family<Example extends { readonly title: string }, One extends AnyCheck<Example>> {
  readonly checks: readonly One[];
  readonly folder: string;
  /** Files of the folder that hold no check. */
  readonly otherFiles: readonly string[];
  readonly mostLines: number;
  readonly find: (check: One, example: Example) => readonly Said[];
}

const MATRIX_RULES: Family<SheetExample, Rule> = {
  checks: RULES,
  folder: 'src/rules',
  otherFiles: ['rule.ts', 'index.ts', 'check-matrix.ts'],
  mostLines: 60,
  find: (rule, example) => {
    const matrix = readGrid(createExampleGrid(example));
    const [found] = runRules([rule], matrix, exampleContext(example.asAt));
    return found!.map(({ cells, message, fix }) => ({ cells, message, fix }));
  },
};

const PUBLICATION: Family<PublicationExample, PublicationRule> = {
  checks: PUBLICATION_RULES,
  folder: 'src/board-pack/publication/rules',
  otherFiles: [],
  mostLines: 100,
  find: (rule, example) => runPublicationRule(rule, createExampleWorkbook(example)),
};

/** Words that blame, beg or say nothing. */
const BANNED =
  /\b(invalid|please|successfully|error occurred|oops|sorry|utilise|utilize)\b|(?<![#A-Z\d/]{3})!/i;
/** "1 levels", "2 level ", "1 actions are". */
const WRONG_NUMBER =
  /\b1 (levels|quarters|actions|targets|KPIs|blocks|headings|rows)\b|\b([2-9]|1\d+) (level|quarter|action|target|KPI|block|row)\b(?! 1)/;

function testFamily<Example extends { readonly title: string }, One extends AnyCheck<Example>>({
  checks,
  folder,
  otherFiles,
  mostLines,
  find,
}: Family<Example, One>): void {
  const path = join(__dirname, '../..', folder);
  const files = readdirSync(path).filter(
    (name) => name.endsWith('.ts') && !otherFiles.includes(name),
  );

  test('every file is a registered check named by its id, and nothing is registered twice', () => {
    expect(checks.map(({ id }) => `${id}.ts`).sort()).toEqual([...files].sort());
  });

  test.each(files)(
    `%s is at most ${mostLines} lines long and holds the check of its name`,
    (name) => {
      const source = readFileSync(join(path, name), 'utf8');
      expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(mostLines);
      expect(source).toContain(`id: '${name.replace(/\.ts$/, '')}',`);
    },
  );

  describe.each(checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
    const { title, why, severity, examples } = check;

    test('is of a severity that has words', () => {
      expect(Object.keys(SEVERITY_WORDS)).toContain(severity);
    });

    test('has examples of bad and of good', () => {
      expect(examples.bad.length).toBeGreaterThan(0);
      expect(examples.good.length).toBeGreaterThan(0);
      for (const example of examples.bad) expect(example.findings.length).toBeGreaterThan(0);
    });

    test('has a title without and a reason with a full stop', () => {
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(why).toMatch(/^\p{Lu}[^.]*\.$/u);
    });

    test('speaks plainly', () => {
      const messages = examples.bad.flatMap(({ findings }) => findings.map((f) => f.message));
      for (const text of [title, why, ...messages]) {
        expect(text).not.toMatch(BANNED);
        expect(text).not.toMatch(WRONG_NUMBER);
        expect(text).not.toMatch(/\s{2}|undefined|null|\[object/);
      }
      for (const message of messages) expect(message).toMatch(/^["“\p{Lu}\d].*\.$/u);
    });

    test.each(examples.bad.map((example) => [example.title, example] as const))(
      'finds exactly: %s',
      (_title, example) => expect(find(check, example)).toEqual(example.findings),
    );

    test.each(examples.good.map((example) => [example.title, example] as const))(
      'has nothing to say: %s',
      (_title, example) => expect(find(check, example)).toEqual([]),
    );
  });
}

describe('rules of a matrix', () => {
  testFamily(MATRIX_RULES);

  test.each(
    RULES.flatMap((rule) =>
      rule.examples.bad.map((example) => [`${rule.id}: ${example.title}`, rule, example] as const),
    ),
  )(
    'says to whoever has not the sheet nothing of its cells and rows: %s',
    (_name, rule, example) => {
      const matrix = readGrid(createExampleGrid(example));
      const [found] = runRules([rule], matrix, exampleContext(example.asAt));
      for (const { message, elsewhere = message, cells } of found!) {
        for (const cell of cells) expect(elsewhere).not.toMatch(new RegExp(`\\b${cell}\\b`));
        expect(elsewhere).not.toMatch(/\brows? \d/i);
      }
    },
  );
});

describe('rules of a publication', () => testFamily(PUBLICATION));
