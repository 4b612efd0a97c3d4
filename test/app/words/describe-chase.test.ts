import { describeChase } from '../../../src/app/words/describe-chase';

const MESSAGE = { to: '', subject: '', body: '' };
const owner = (name: string | null, reasons: string) => ({
  owner: name,
  reasons,
  message: reasons === '' ? null : MESSAGE,
  entries: [],
});
const describeOwners = (...owners: ReturnType<typeof owner>[]) =>
  describeChase({ owners, rows: [] });

test('nobody, one owner and several, and what nobody owns', () => {
  expect(describeOwners(owner('Ann', ''))).toEqual([
    'Nobody has to be asked: nothing is late, falls due or has no date.',
  ]);
  expect(describeOwners(owner('Ann', '1 late'), owner('Bob', ''))).toEqual([
    '1 owner to ask.',
    'Ann: 1 late.',
  ]);
  expect(describeOwners(owner('Ann', '1 late'), owner('Bob', '2 late')).slice(0, 1)).toEqual([
    '2 owners to ask.',
  ]);
  expect(describeOwners(owner(null, '3 late'))).toEqual(['No owner: 3 late.']);
});
