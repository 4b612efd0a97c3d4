import { PEOPLE_COLUMNS } from '../../board-pack/publication/find-names';
import type { DetailColumn, Details } from '../../domain/details';
import { DETAIL_COLUMNS, readPercent } from '../../domain/details';
import { readRag } from '../../domain/rag';
import { columnsOf } from './define-table';

/** What the columns of people and proof are called in the data set. */
const NAMES: Readonly<Record<DetailColumn, string>> = {
  owner: 'owner',
  sponsor: 'sponsor',
  priority: 'priority',
  rag: 'rag',
  status: 'stated_status',
  percent: 'stated_percent',
  start: 'stated_start',
  originalDue: 'original_due',
  reason: 'reason',
  evidence: 'evidence',
  cost: 'cost',
  dependency: 'dependency',
  updated: 'updated',
  notes: 'notes',
};

const SAYS: Readonly<Record<DetailColumn, string>> = {
  owner: 'Who owns it, as written; several in one cell stay together. Personal data.',
  sponsor: 'Who sponsors it, as written. Personal data.',
  priority: 'Its priority, as written.',
  rag: 'Its RAG rating, as written.',
  status: 'Its Status, as written.',
  percent: 'How much of it is done, as written.',
  start: 'When it starts, as written.',
  originalDue: 'When it was first due, as written.',
  reason: 'The reason for a change or delay, as written.',
  evidence: 'What proves it, as written.',
  cost: 'What it costs, as written.',
  dependency: 'What it depends on, as written.',
  updated: 'When its row was updated, as written.',
  notes: 'Notes, as written.',
};

/** What a council writes of people and proof, each column as written, and of two what is read of it. */
export function detailColumns<Item>(detailsOf: (item: Item) => Details) {
  const { maybe } = columnsOf<Item>();
  const people: readonly DetailColumn[] = PEOPLE_COLUMNS;
  return [
    ...DETAIL_COLUMNS.map((column) => ({
      ...maybe(NAMES[column], 'text', SAYS[column], ({ item }) => detailsOf(item)[column] ?? null),
      namesPeople: people.includes(column),
    })),
    maybe('rag_read', 'text', 'red, amber or green, where its RAG rating says one.', ({ item }) =>
      readRag(detailsOf(item).rag),
    ),
    maybe(
      'percent_read',
      'number',
      'The per cent that is done, 0 to 100, where a number says it.',
      ({ item }) => readPercent(detailsOf(item).percent),
    ),
  ];
}
