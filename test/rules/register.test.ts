import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/rules/index';

const FOLDER = join(__dirname, '../../src/rules');
const NOT_RULES = ['rule.ts', 'index.ts', 'check-matrix.ts'];
const RULE_FILES = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.ts') && !NOT_RULES.includes(name),
);

/** Words that blame, beg or say nothing. */
const BANNED =
  /\b(invalid|please|successfully|error occurred|oops|sorry|utilise|utilize)\b|(?<![#A-Z\d/]{3})!/i;
/** "1 levels", "2 level ", "1 actions are". */
const WRONG_NUMBER =
  /\b1 (levels|quarters|actions|targets|KPIs|blocks|headings|rows)\b|\b([2-9]|1\d+) (level|quarter|action|target|KPI|block|row)\b(?! 1)/;

test('every file is a registered rule named by its id, and nothing is registered twice', () => {
  const ids = RULES.map((rule) => `${rule.id}.ts`);
  expect([...ids].sort()).toEqual([...RULE_FILES].sort());
});

test.each(RULE_FILES)('%s is at most 60 lines long and holds the rule of its name', (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  expect(source).toContain(`id: '${name.replace(/\.ts$/, '')}',`);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('has examples of bad and of good', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    for (const example of rule.examples.bad) expect(example.findings.length).toBeGreaterThan(0);
  });

  test('has a title without and a reason with a full stop', () => {
    expect(rule.title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(rule.why).toMatch(/^\p{Lu}[^.]*\.$/u);
  });

  test('speaks plainly', () => {
    const messages = rule.examples.bad.flatMap(({ findings }) => findings.map((f) => f.message));
    for (const text of [rule.title, rule.why, ...messages]) {
      expect(text).not.toMatch(BANNED);
      expect(text).not.toMatch(WRONG_NUMBER);
      expect(text).not.toMatch(/\s{2}|undefined|null|\[object/);
    }
    for (const message of messages) expect(message).toMatch(/^["“\p{Lu}\d].*\.$/u);
  });
});
