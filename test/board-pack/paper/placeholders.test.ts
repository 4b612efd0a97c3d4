import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import { fillPlaceholders } from '../../../src/board-pack/paper/placeholders';
import type { CommitteePaper, PaperBlock } from '../../../src/workbook/committee-paper';
import type { PackCover } from '../../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { prepareSeedPapers } from '../seed-pack';

const COVER: PackCover = {
  ...DEFAULT_SETTINGS.cover,
  organisation: 'Anytown Council',
  committee: 'Audit Committee',
  meetingDate: { year: 2024, month: 2, day: 1 },
};
const SETTINGS = {
  ...DEFAULT_SETTINGS.paper,
  contact: 'A. Clerk',
  texts: { financial: 'Within budget.' },
};
const compose = (cover: PackCover): CommitteePaper =>
  composePaper(prepareSeedPapers(cover).moved, SETTINGS);

const contentOf = (paper: CommitteePaper, id: string) => {
  const found = fillPlaceholders(paper).find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found.content;
};
const blocksOf = (paper: CommitteePaper, id: string): readonly PaperBlock[] => {
  const content = contentOf(paper, id);
  if (content.kind !== 'blocks') throw new Error(`${id} is no blocks`);
  return content.blocks;
};

const draft = compose(COVER);

test.each([
  ['committee', 'Audit Committee'],
  ['meeting date', '1 February 2024'],
  ['title', 'Maturity matrix: progress report'],
  ['as at', '15 January 2024'],
  ['status', 'DRAFT'],
  ['implication:financial', 'Within budget.'],
  ['contact', 'A. Clerk'],
])('%s is said in words', (id, text) => {
  expect(contentOf(draft, id)).toEqual({ kind: 'text', text, isPrompt: false });
});

test('a draft asks for what the author has yet to write, a final paper says nothing', () => {
  expect(contentOf(draft, 'implication:legal')).toMatchObject({ isPrompt: true });
  const final = compose({ ...COVER, status: 'Final' });
  for (const id of ['implication:legal', 'report of', 'status']) {
    expect(contentOf(final, id)).toEqual({ kind: 'text', text: '', isPrompt: false });
  }
});

test('everything that the report says has a place in some placeholder', () => {
  const placed = new Set(
    fillPlaceholders(draft).flatMap(({ content }) =>
      content.kind === 'blocks' ? content.blocks : [],
    ),
  );
  const texts = fillPlaceholders(draft).map(({ content }) =>
    content.kind === 'text' ? content.text : '',
  );
  const left = draft.sections
    .flatMap(({ blocks }) => blocks)
    .filter(
      (block) => !placed.has(block) && !(block.kind === 'paragraph' && texts.includes(block.text)),
    );
  // It says where to look, by name in a template.
  expect(left).toEqual([
    expect.objectContaining({ text: expect.stringMatching(/: see section\u00a05\.$/) as string }),
  ]);
  expect(blocksOf(draft, 'summary')).toContainEqual(
    expect.objectContaining({
      text: expect.stringMatching(/: see the part on what needs a decision\.$/) as string,
    }),
  );
  for (const { text } of draft.front) expect(texts).toContain(text);
  expect(contentOf(draft, 'appendices')).toEqual({
    kind: 'appendices',
    appendices: draft.appendices,
  });
});

test('the exceptions are all tables on which a decision is asked, and a list of nothing is a sentence', () => {
  const ids = blocksOf(draft, 'table:exceptions').map((block) =>
    block.kind === 'table' ? block.id : '',
  );
  expect(ids).toEqual(expect.arrayContaining(['late', 'moved', 'undecided']));
  expect(blocksOf(draft, 'table:accepted')).toEqual([
    {
      kind: 'paragraph',
      number: null,
      lead: '',
      text: 'There is no list of what officers accepted.',
    },
  ]);
});

test('only recommendations are counted', () => {
  const counted = fillPlaceholders(draft).filter(
    ({ content }) => content.kind === 'blocks' && content.isCounted,
  );
  expect(counted.map(({ id }) => id)).toEqual(['recommendations']);
});

test('what holds a placeholder is one itself', () => {
  const all = fillPlaceholders(draft);
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { containedIn } of all) expect(ids).toEqual(expect.arrayContaining([...containedIn]));
});
