import { mkdirSync, writeFileSync } from 'node:fs';
import { findDoubles } from '../../../src/cli/data-set/find-doubles';
import { makeFolder } from '../command-line';

const inFolder = makeFolder();
const fileOf = (name: string, content: string | null) => {
  const path = inFolder(name);
  if (content !== null) writeFileSync(path, content);
  return { path, name };
};
const namesOf = (files: Parameters<typeof findDoubles>[0]): Record<string, string> =>
  Object.fromEntries([...findDoubles(files)].map(([{ name }, first]) => [name, first.name]));

test('names the first of the files with the same bytes, in the order given', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) =>
    fileOf(name, name === 'c' ? 'other' : 'plans'),
  );
  expect(namesOf([a!, b!, c!, d!])).toEqual({ b: 'a', d: 'a' });
  expect(namesOf([d!, c!, b!, a!])).toEqual({ b: 'd', a: 'd' });
});

test('files as long as each other are no doubles, nor is what cannot be read', () => {
  mkdirSync(inFolder('folder'));
  mkdirSync(inFolder('another folder'));
  const files = ['folder', 'another folder', 'gone', 'gone too'].map((name) => fileOf(name, null));
  expect(namesOf([fileOf('one', 'plan 1'), fileOf('two', 'plan 2'), ...files])).toEqual({});
});
