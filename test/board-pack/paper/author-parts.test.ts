import { listUnsaid } from '../../../src/board-pack/paper/author-parts';
import type { PackCover, PaperSettings } from '../../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';

const { cover: COVER, paper: PAPER } = DEFAULT_SETTINGS;

const idsOf = (cover: Partial<PackCover> = {}, paper: Partial<PaperSettings> = {}): string[] =>
  listUnsaid({ ...COVER, ...cover }, { ...PAPER, ...paper }).map(({ id }) => id);

test('of a paper of which nothing is said everything is asked for, in its order', () => {
  expect(idsOf().slice(-6)).toEqual([
    'financial',
    'legal',
    'equality',
    'risk',
    'climate',
    'contact',
  ]);
  for (const { asks } of listUnsaid(COVER, PAPER)) expect(asks).toMatch(/^\p{Ll}.*[^.]$/u);
});

test('what has been said is not asked for', () => {
  const all = idsOf();
  expect(idsOf({ committee: 'Audit Committee' })).toHaveLength(all.length - 1);
  expect(idsOf({}, { contact: 'A. Person' })).toEqual(all.filter((id) => id !== 'contact'));
  expect(idsOf({}, { texts: { risk: 'None.' } })).toEqual(all.filter((id) => id !== 'risk'));
});
