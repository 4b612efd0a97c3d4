import { COLUMN_HEADINGS } from '../../src/domain/column-headings';
import { FRAMEWORKS } from '../../src/domain/frameworks';
import { NOISE_KINDS, REPAIR_KINDS } from '../../src/domain/repair';

const repairs = Object.values(REPAIR_KINDS);

test.each([
  ['headings of columns', Object.values(COLUMN_HEADINGS)],
  ['kinds of repair', repairs.map(({ title }) => title)],
  ['kinds of text of no cell', Object.values(NOISE_KINDS)],
  ['frameworks', FRAMEWORKS.map(({ name }) => name)],
  ['where frameworks come from', FRAMEWORKS.map(({ source }) => source.split(/[;,]/)[0]!)],
])('%s are called something, without a full stop', (_what, names) => {
  for (const name of names) expect(name).toMatch(/^[\p{Lu}\d].*[^.]$/u);
});

test.each([
  ['headings of columns', Object.values(COLUMN_HEADINGS)],
  ['kinds of repair', repairs.map(({ title }) => title)],
  ['kinds of text of no cell', Object.values(NOISE_KINDS)],
  ['frameworks', FRAMEWORKS.flatMap(({ name, otherNames }) => [name.toLowerCase(), ...otherNames])],
])('no two %s are called the same', (_what, names) => {
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('');
});

test('each kind of repair says in a sentence why it is made', () => {
  for (const { why } of repairs) expect(why).toMatch(/^\p{Lu}[^.]*\.$/u);
});
