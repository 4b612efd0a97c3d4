import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import { agreeNoun, countOf, joinWords } from '../../domain/wording';
import type {
  OwnSheetId,
  PackCell,
  PackSheet,
  PackTable,
  Paragraph,
} from '../../workbook/pack-sheet';
import { listCaptions } from '../list-captions';
import { leaveOutCells } from '../leave-out-cells';
import { NAME_LEFT_OUT } from './leave-out-names';
import type { NamelessSheet } from './leave-out-people';
import { leaveOutPeopleInSteps } from './leave-out-people';

/** The Analysis Function's own shorthand. */
const NOT_APPLICABLE = '[z]';
/** Of the sheet with the notes, to which `[note 1]` refers. */
const NOTES_NAME = 'Notes';

/** What is published of a pack, and what is said of the people in it. */
export interface PublicationOptions {
  readonly title: string;
  /** Names of people, each as its words, that are left out of all texts. */
  readonly names: readonly (readonly string[])[];
  /** Whether the notes on data quality, which are for officers, are published too. */
  readonly withDataQuality: boolean;
}

/** The sheets of a publication. */
export interface Publication {
  readonly sheets: readonly PackSheet[];
  /** At how many places of its texts the name of a person was left out. */
  readonly namePlaceCount: number;
}

/**
 * The pack as it is published: a cover with its contents in front, notes on a sheet of their own and called by their
 * number, one table a sheet, words in place of looks, no names of people and no sheet about them, and no chart, whose figures stand in the
 * table. No sheets where nothing of the pack is published.
 */
export function* publishPackInSteps(
  pack: readonly PackSheet[],
  { title, names, withDataQuality }: PublicationOptions,
): Steps<Publication> {
  // The cover has the contents of what is published.
  const sheetsOfPack: PackSheet[] = [];
  for (const sheet of pack.filter(({ id }) => id !== 'contents')) {
    sheetsOfPack.push(leaveOutCells(sheet));
    yield;
  }
  const asked = withDataQuality ? sheetsOfPack : withoutDataQuality(sheetsOfPack);
  const published = asked.filter(({ namesPeople }) => !namesPeople);
  const ofPeople = asked.filter(({ namesPeople }) => namesPeople).map(({ name }) => name);
  const nameless = yield* leaveOutPeopleInSteps(published, names);
  const namePlaceCount = nameless.reduce((sum, { placeCount }) => sum + placeCount, 0);
  const [first] = published;
  if (!first) return { sheets: [], namePlaceCount };
  const notes: string[] = [];
  const sheets: PackSheet[] = [];
  for (const one of nameless) {
    sheets.push(publishSheet(one, notes));
    yield;
  }
  const numbered = notes.length > 0 ? [buildNotes(notes, first)] : [];
  const lacksColumns = nameless.some((one) => one.lacksColumns);
  const people = [
    ...(ofPeople.length === 0 ? [] : [describeSheetsOfPeople(ofPeople)]),
    describePeople(lacksColumns, namePlaceCount),
  ]
    .filter(Boolean)
    .join(' ');
  return {
    sheets: [buildCover([...sheets, ...numbered], title, first, people), ...sheets, ...numbered],
    namePlaceCount,
  };
}

/** What {@link publishPackInSteps} gives, at once. */
export const publishPack = (...given: Parameters<typeof publishPackInSteps>): Publication =>
  runAtOnce(publishPackInSteps(...given));

/** Without its sheet, and without the sentences that speak of it. */
function withoutDataQuality(pack: readonly PackSheet[]): PackSheet[] {
  return pack
    .filter(({ id }) => id !== 'data-quality')
    .map((sheet) => ({
      ...sheet,
      paragraphs: sheet.paragraphs.filter(({ forOfficers }) => !forOfficers),
    }));
}

function publishSheet(
  { sheet: { chartData: _chartData, ...spec }, lacksColumns, placeCount }: NamelessSheet,
  notes: string[],
): PackSheet {
  const marks = spec.footnotes.map(({ text }) => `[note ${notes.push(text)}]`);
  const isEmpty = spec.empty !== undefined;
  // A notice says in each cell beside it that nothing applies: no column of it is without a word.
  const table = isEmpty ? spec.table : withoutBlankColumns(spec.table);
  const hasBlanks = !isEmpty && table.rows.some((row) => row.some(isBlank));
  const body = (text: string): Paragraph => ({ text, style: 'body' });
  const people = describePeople(lacksColumns, placeCount);
  return {
    ...spec,
    subtitle: [spec.subtitle, ...marks].join(' '),
    paragraphs: [
      body(
        `This worksheet contains one table${marks.length > 0 ? `. ${NOTES_NAME} are on the worksheet ${NOTES_NAME}` : ''}.`,
      ),
      ...spec.paragraphs.map(({ link: _link, ...paragraph }) => paragraph),
      ...listCaptions(spec.charts),
      ...(people === '' ? [] : [body(people)]),
      ...(table === spec.table ? [] : [body(describeBlankColumns(spec.table, table))]),
      ...(hasBlanks
        ? [body('Some cells are blank: what would stand there is not known or does not apply.')]
        : []),
      ...(isEmpty ? [body(`There are no records; ${NOT_APPLICABLE} means not applicable.`)] : []),
    ],
    table: {
      ...table,
      columns: table.columns.map(({ offPaper: _offPaper, ...column }) => column),
      rows: table.rows.map((row) =>
        row.map((cell) => (isEmpty ? (cell ?? NOT_APPLICABLE) : withoutLook(cell))),
      ),
    },
    footnotes: [],
    charts: [],
    page: { ...spec.page, pagesTall: null },
  };
}

const describeSheetsOfPeople = (names: readonly string[]): string =>
  `The ${agreeNoun('sheet', names.length)} ${joinWords(names)} of the pack, which ${names.length === 1 ? 'is' : 'are'} about people, ${names.length === 1 ? 'is' : 'are'} left out of this copy.`;

/** What a reader has to know of what is missing; '' where nothing is. */
function describePeople(lacksColumns: boolean, placeCount: number): string {
  const columns = 'Columns that name people, such as Owner, are left out of this copy.';
  const texts = `Where the name of a person stood in another text, it says ${NAME_LEFT_OUT}: at ${countOf(placeCount, 'place')}.`;
  return [...(lacksColumns ? [columns] : []), ...(placeCount > 0 ? [texts] : [])].join(' ');
}

/** Nobody has to wonder whether a column that the board has seen was forgotten. */
function describeBlankColumns(table: PackTable, kept: PackTable): string {
  const left = table.columns.filter((column) => !kept.columns.includes(column));
  return `Nothing stands in the ${agreeNoun('column', left.length)} ${joinWords(left.map(({ header }) => header))}, which ${left.length === 1 ? 'is' : 'are'} left out.`;
}

/** The table without columns in which nothing stands; the very table where it has none. */
function withoutBlankColumns(table: PackTable): PackTable {
  const kept = table.columns.map((_, index) => table.rows.some((row) => !isBlank(row[index]!)));
  if (kept.every(Boolean)) return table;
  return {
    ...table,
    columns: table.columns.filter((_, index) => kept[index]),
    rows: table.rows.map((row) => row.filter((_, index) => kept[index])),
  };
}

/** Whether a cell holds nothing that can be read. */
function isBlank(cell: PackCell): boolean {
  const bare = withoutLook(cell);
  return bare === null || (typeof bare === 'string' && bare.trim() === '');
}

function withoutLook(cell: PackCell): PackCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('text' in cell) return cell.text;
  return 'look' in cell ? cell.figure : cell;
}

function buildNotes(notes: readonly string[], { footer }: PackSheet): PackSheet {
  return plainSheet({
    id: 'notes',
    name: NOTES_NAME,
    title: 'Notes',
    subtitle:
      'This worksheet contains one table. Each note is called by its number, such as [note 1].',
    footer,
    table: {
      name: 'PublishedNotes',
      columns: [
        { header: 'Note number', kind: 'text', widthChars: 12 },
        { header: 'Note', kind: 'text', widthChars: 110 },
      ],
      rows: notes.map((text, index) => [`note ${index + 1}`, text]),
    },
  });
}

function buildCover(
  sheets: readonly PackSheet[],
  title: string,
  { footer }: PackSheet,
  people: string,
): PackSheet {
  return plainSheet({
    id: 'cover',
    name: 'Cover sheet',
    title,
    subtitle: `${footer}. This worksheet contains one table, the contents of this workbook.${people === '' ? '' : ` ${people}`}`,
    footer,
    table: {
      name: 'PublishedContents',
      columns: [
        { header: 'Worksheet', kind: 'text', widthChars: 24 },
        { header: 'What it shows', kind: 'text', widthChars: 80 },
        { header: 'Rows', kind: 'number', widthChars: 8 },
      ],
      rows: sheets.map(({ id, name, title: shows, table }) => [
        name,
        shows,
        countRows(id, table.rows.length),
      ]),
    },
  });
}

function countRows(sheetId: OwnSheetId, figure: number): PackCell {
  return { figure, link: { sheetId, rows: null } };
}

const plainSheet = (
  spec: Pick<PackSheet, 'id' | 'name' | 'title' | 'subtitle' | 'footer' | 'table'>,
): PackSheet => ({
  ...spec,
  paragraphs: [],
  footnotes: [],
  charts: [],
  page: { orientation: 'landscape', pagesTall: null },
});
