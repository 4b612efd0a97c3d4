import { isNamedByNumbers } from '../../domain/level-scale';
import { describeMonths, quarterOfDate } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import type { CellLook } from '../../workbook/palette';
import { nameYear } from '../name-year';
import type { PackContext } from '../pack-context';
import { describeState, describeStatus, printRank } from '../words';
import type { TableSpec } from './define-table';
import { defineListSheetInSteps, fitPage } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';

interface KeyEntry {
  readonly about: 'Levels' | 'Gaps' | 'Dues' | 'Quarters' | 'Figures' | 'The matrix';
  readonly term: string;
  readonly look: CellLook;
  readonly meaning: string;
}

const MOST_TERMS_ON_ONE_PAGE = 38;

/** Every term and colour of the pack: a board paper is read by people who have not seen the last one. */
export const keySheet = {
  id: 'key',
  name: 'Key',
  shows: 'What the words and colours mean',
  buildInSteps: buildKey,
} as const satisfies PackSheetKind;

function* buildKey(context: PackContext): Steps<PackSheetContent> {
  const entries = listEntries(context);
  const sheet = yield* defineListSheetInSteps(
    {
      title: 'Key: what the words and colours mean',
      words: { singular: 'term', state: '', order: 'in the order in which the pack uses them' },
      table: TABLE,
      notes: ['No colour means anything by itself: the words in the cell say the same.'],
    },
    entries,
    context.asAtText,
  );
  return { ...sheet, page: fitPage(entries.length, MOST_TERMS_ON_ONE_PAGE) };
}

const TABLE: TableSpec<KeyEntry> = {
  name: 'PackKey',
  whenEmpty: 'There is nothing to explain.',
  columns: [
    { header: 'About', kind: 'text', widthChars: 14, cell: ({ about }) => about },
    {
      header: 'Term',
      kind: 'text',
      widthChars: 28,
      cell: ({ term, look }) => ({ text: term, look }),
    },
    { header: 'Meaning', kind: 'text', widthChars: 100, cell: ({ meaning }) => meaning },
  ],
};

function listEntries(context: PackContext): KeyEntry[] {
  return [
    ...listLevels(context),
    ...GAPS,
    ...DUES,
    ...listStatuses(context),
    ...listQuarters(context),
    ...(context.matrix.scale.lowestNumber === null ? [] : AVERAGE),
    ...FIGURES,
    ...MATRIX,
  ];
}

function listLevels({ matrix: { scale } }: PackContext): KeyEntry[] {
  const last = scale.levels.length - 1;
  const nameStep = (rank: number): string => {
    if (isNamedByNumbers(scale))
      return `A level of the scale ${scale.levels[0]} to ${scale.levels[last]}`;
    if (scale.lowestNumber !== null) return `Score ${printRank(rank, scale)}`;
    return `Rank ${rank + 1} of ${last + 1}`;
  };
  const levels = scale.levels.map((level, rank): KeyEntry => {
    const end = rank === 0 ? ', the lowest' : rank === last ? ', the highest' : '';
    return { about: 'Levels', term: level, look: 'none', meaning: `${nameStep(rank)}${end}.` };
  });
  const words = (scale.aliases ?? []).map(({ word, level }): KeyEntry => ({
    about: 'Levels',
    term: word,
    look: 'none',
    meaning: `A word of the matrix that is read as ${level}.`,
  }));
  return [...levels, ...words, ...LEVEL_WORDS];
}

const entries = (
  about: KeyEntry['about'],
  ...terms: readonly (readonly [term: string, look: CellLook, meaning: string])[]
): KeyEntry[] => terms.map(([term, look, meaning]) => ({ about, term, look, meaning }));

const LEVEL_WORDS = entries(
  'Levels',
  ['Now', 'now', 'The level that the matrix states under Where we are now.'],
  ['Target', 'target', 'The level that the matrix states under Where we want to be.'],
  ['Now and target', 'now-and-target', 'Both are the same level: the target is reached.'],
  ['Not read', 'unclear', 'The matrix states no level there, or a word that is none of the scale.'],
);

const GAPS = entries(
  'Gaps',
  ['Gap', 'none', 'How many levels the target stands above the current level.'],
  ['Gap of 3 levels or more', 'gap-of-3-or-more', 'Wider than a strategy usually plans for.'],
);

/** The statuses by the very words and looks of the sheets. */
const status = (key: Parameters<typeof describeStatus>[0], meaning: string) => {
  const { text, look } = describeStatus(key);
  return [text, look, meaning] as const;
};

const DUES = entries(
  'Dues',
  status(
    'overdue',
    'The last day of its due came before the as-at date: of the day, month, quarter or year as written.',
  ),
  [
    'Late, late by',
    'none',
    'Late is overdue, by so much in the terms that the due was written in: weeks for a day, months for a month, quarters for a quarter.',
  ],
  status(
    'due-this-quarter',
    'The last day of its due is still to come, in the quarter of the as-at date.',
  ),
  status('due-later', 'It is due in a later quarter.'),
  status('ongoing', 'Work that goes on with no end date: it can never be late, so review it.'),
  status('ongoing-until', 'Work that goes on, with an end that is still to come.'),
  status('ongoing-past-end', 'Work that was to end before the as-at date and has not been closed.'),
  status('complete', 'The matrix says that it is done.'),
  status('cancelled', 'The matrix says that it is not done any more.'),
  status('unscheduled', 'The matrix says that it is still to be decided when.'),
  status('blank', 'The matrix says nothing about when.'),
  status('unclear', 'The due cannot be read, or can be read in two ways.'),
  [describeState('scheduled'), 'none', 'It is stated by when it is to be done.'],
);

/** What only a column Status can say. */
function listStatuses({ total }: PackContext): KeyEntry[] {
  if (total.actions.countByStatus['on-hold'] === 0) return [];
  return entries('Dues', status('on-hold', 'The matrix says that it is set aside for now.'));
}

function listQuarters({ matrix: { basis }, asAt, asAtText }: PackContext): KeyEntry[] {
  const { year } = quarterOfDate(asAt, basis);
  const quarters = [1, 2, 3, 4].map((quarter): KeyEntry => ({
    about: 'Quarters',
    term: `Q${quarter}`,
    look: 'none',
    meaning: `${describeMonths({ quarter, year }, basis)} in the ${nameYear(basis)} of the as-at date.`,
  }));
  const asAtEntry = entries('Quarters', [
    'As-at date',
    'none',
    `The day that everything is judged on, whenever it is read: ${asAtText}.`,
  ]);
  return [...quarters, ...asAtEntry];
}

/** Averages are given of scores alone. */
const AVERAGE = entries('Figures', [
  'Average',
  'none',
  'The scores that could be read, added up and divided by how many they are.',
]);

const FIGURES = entries('Figures', [
  'At target, below target',
  'none',
  'Of KPIs with both levels read: the current one is the target or above it; it is below the target.',
]);

const MATRIX = entries(
  'The matrix',
  ['KPI', 'none', 'One behaviour that is assessed.'],
  ['Action', 'none', 'One promised piece of work, with its own due.'],
  ['Exception', 'none', 'Something that needs a decision or a correction.'],
  ['Error', 'none', 'The matrix cannot be read there, or contradicts itself.'],
  ['Warning', 'none', 'The matrix can be read in two ways there, or something is missing.'],
  ['Inferred', 'none', 'Read from damaged or unusual words and not yet confirmed by a person.'],
);
