import { FRAMEWORKS } from '../../src/domain/frameworks';
import { scaleOfFramework } from '../../src/domain/level-scale';
import { checkMatrix } from '../../src/rules/check-matrix';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

/** Everything that can be wrong with levels, under a scale: what is said of it, in one text. */
function adviseUnder(framework: (typeof FRAMEWORKS)[number]): string {
  const scale = scaleOfFramework(framework);
  const { levels } = scale;
  const [lowest, highest] = [levels[0]!, levels.at(-1)!];
  const rows = [
    [lowest, highest, 'Complete'],
    [lowest, highest, 'Q1 23'],
    [highest, lowest, 'TBC'],
    [lowest, '', 'Ongoing'],
    [`${lowest}: some text`, highest, '04.00'],
    ['Nonsense', highest, 'Q4 23'],
    ['a long text in which nothing of a level stands', highest, ''],
    [lowest.toUpperCase(), highest, 'Q3 23'],
  ].map(([now = '', target = '', due = ''], index) => [
    `KPI ${index}`,
    now,
    target,
    `Do ${index}`,
    due,
  ]);
  const matrix = readGrid(createExampleGrid({ title: framework.name, rows }), scale);
  return checkMatrix(matrix, exampleContext())
    .map(({ message }) => message)
    .join('\n');
}

const NPS = FRAMEWORKS[0]!;
const namesOf = ({ spellings }: (typeof FRAMEWORKS)[number]): string[] => spellings.flat();

test.each(FRAMEWORKS.map((framework) => [framework.name, framework] as const))(
  'under %s advice speaks of its own levels alone',
  (_, framework) => {
    const advice = adviseUnder(framework);
    const own = new Set(namesOf(framework));
    const foreign = FRAMEWORKS.flatMap(namesOf).filter(
      (name) => /\p{L}/u.test(name) && !own.has(name),
    );
    expect(advice).toContain('levels');
    expect(foreign.filter((name) => new RegExp(`\\b${name}\\b`).test(advice))).toEqual([]);
    expect(/satisfactory outcome|procurement|NPS/i.test(advice)).toBe(framework === NPS);
  },
);
