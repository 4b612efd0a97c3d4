import { RULES } from '../../src/rules/index';
import { runRule } from '../../src/rules/support/run-rule';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.examples.bad.map((example) => [example.title, example] as const))(
    'finds exactly: %s',
    (_title, example) => {
      const matrix = readGrid(createExampleGrid(example));
      expect(runRule(rule, matrix, exampleContext(example.asAt))).toEqual(example.findings);
    },
  );

  test.each(rule.examples.good.map((example) => [example.title, example] as const))(
    'has nothing to say: %s',
    (_title, example) => {
      const matrix = readGrid(createExampleGrid(example));
      expect(runRule(rule, matrix, exampleContext(example.asAt))).toEqual([]);
    },
  );
});
