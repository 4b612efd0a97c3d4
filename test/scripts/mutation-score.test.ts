// @ts-expect-error A script of the tools, of which TypeScript knows no types.
import * as score from '../../tools/mutation/score.js';

interface Position {
  readonly line: number;
  readonly column: number;
}
interface Location {
  readonly start: Position;
  readonly end: Position;
}
const { describeTally, drawAtRandom, keyOf, listSurvivors, tallyReport } = score as {
  readonly drawAtRandom: (all: readonly string[], count: number, seed: number) => string[];
  readonly keyOf: (file: string, at: Location, mutator: string, replacement: string) => string;
  readonly listSurvivors: (report: object) => string[];
  readonly tallyReport: (report: object, sample: ReadonlySet<string> | null) => object;
  readonly describeTally: (name: string, tally: object) => string;
};

const all = Array.from({ length: 500 }, (_, index) => `mutant ${index}`);

test('a sample is drawn without repeats, and is the same for the same seed alone', () => {
  const drawn = drawAtRandom(all, 100, 1);
  expect(new Set(drawn).size).toBe(100);
  expect(all).toEqual(expect.arrayContaining(drawn));
  expect(drawAtRandom(all, 100, 1)).toEqual(drawn);
  expect(drawAtRandom(all, 100, 2)).not.toEqual(drawn);
  expect(drawAtRandom(all, 1000, 1).sort()).toEqual([...all].sort());
});

const mutant = (line: number, status: string) => ({
  status,
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
  location: { start: { line, column: 8 }, end: { line, column: 12 } },
});
const report = {
  files: {
    'src/domain/due.ts': {
      source: 'a() || true;\nb() || true;\nc() || true;\nd() || true;\ne() || true;',
      mutants: ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'].map((status, index) =>
        mutant(index + 1, status),
      ),
    },
  },
};
const keyOfLine = (line: number) =>
  keyOf(
    'src\\domain\\due.ts',
    { start: { line: line - 1, column: 7 }, end: { line: line - 1, column: 11 } },
    'BooleanLiteral',
    'false',
  );

test('what no test comes to counts as unseen, what is not mutated not at all', () => {
  expect(describeTally('src/domain', tallyReport(report, null))).toBe(
    [
      'src/domain/due.ts:3:8 BooleanLiteral',
      '  - true',
      '  + false',
      'src/domain/due.ts:4:8 BooleanLiteral (no test comes here)',
      '  - true',
      '  + false',
      'src/domain: 50.0 % (2 of 4 changes seen)',
    ].join('\n'),
  );
});

test('of a sample only what was drawn counts, with how far the score may be off', () => {
  const sample = new Set([1, 2, 4].map(keyOfLine));
  expect(describeTally('src/domain', tallyReport(report, sample))).toBe(
    [
      'src/domain/due.ts:4:8 BooleanLiteral (no test comes here)',
      '  - true',
      '  + false',
      'src/domain: 66.7 % (2 of 3 changes seen, drawn from 4; 95 % interval 20.8 to 93.9 %)',
    ].join('\n'),
  );
});

test('what no test saw can be tried again', () => {
  expect(listSurvivors(report)).toEqual([3, 4].map(keyOfLine));
});
