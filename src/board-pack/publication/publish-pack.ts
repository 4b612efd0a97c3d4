import { agreeNoun, joinWords } from '../../domain/wording';
import type {
  OwnSheetId,
  PackCell,
  PackSheet,
  PackTable,
  Paragraph,
} from '../../workbook/pack-sheet';

/** The Analysis Function's own shorthand. */
const NOT_APPLICABLE = '[z]';
/** Of the sheet with the notes, to which `[note 1]` refers. */
const NOTES_NAME = 'Notes';

/**
 * The pack as it is published: a cover with its contents in front, notes on a sheet of their own and called by their
 * number, one table a sheet, words in place of looks, and no chart, whose figures stand in the table.
 */
export function publishPack(pack: readonly PackSheet[], title: string): PackSheet[] {
  const notes: string[] = [];
  const sheets = pack.map((spec) => publishSheet(spec, notes));
  const numbered = notes.length > 0 ? [buildNotes(notes, pack[0]!)] : [];
  const namesNobody = pack.some(({ table }) => table.columns.some((one) => one.namesPeople));
  const cover = buildCover([...sheets, ...numbered], title, pack[0]!, namesNobody);
  return [cover, ...sheets, ...numbered];
}

function publishSheet(spec: PackSheet, notes: string[]): PackSheet {
  const marks = spec.footnotes.map(({ text }) => `[note ${notes.push(text)}]`);
  const isEmpty = isNotice(spec.table.rows);
  const named = keepColumns(spec.table, ({ namesPeople }) => !namesPeople);
  // A notice says in each cell beside it that nothing applies: no column of it is without a word.
  const table = isEmpty
    ? named
    : keepColumns(named, (_, index) => named.rows.some((row) => !isBlank(row[index]!)));
  const hasBlanks = !isEmpty && table.rows.some((row) => row.some(isBlank));
  const body = (text: string): Paragraph => ({ text, style: 'body' });
  return {
    ...spec,
    subtitle: [spec.subtitle, ...marks].join(' '),
    paragraphs: [
      body(
        `This worksheet contains one table${marks.length > 0 ? `. ${NOTES_NAME} are on the worksheet ${NOTES_NAME}` : ''}.`,
      ),
      ...spec.paragraphs.map(({ link: _link, ...paragraph }) => paragraph),
      ...(named === spec.table ? [] : [body(PEOPLE_LEFT_OUT)]),
      ...(table === named ? [] : [body(describeBlankColumns(named, table))]),
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
    chart: null,
    page: { ...spec.page, pagesTall: null },
  };
}

const PEOPLE_LEFT_OUT =
  'Columns that name people, such as Owner, are left out of this copy; all other texts are as they were written.';

/** Nobody has to wonder whether a column that the board has seen was forgotten. */
function describeBlankColumns(table: PackTable, kept: PackTable): string {
  const left = table.columns.filter((column) => !kept.columns.includes(column));
  return `Nothing stands in the ${agreeNoun('column', left.length)} ${joinWords(left.map(({ header }) => header))}, which ${left.length === 1 ? 'is' : 'are'} left out.`;
}

/** The table with some of its columns; the very table where it keeps them all. */
function keepColumns(
  table: PackTable,
  isKept: (column: PackTable['columns'][number], index: number) => boolean,
): PackTable {
  const kept = table.columns.map(isKept);
  if (kept.every(Boolean)) return table;
  return {
    ...table,
    columns: table.columns.filter((_, index) => kept[index]),
    rows: table.rows.map((row) => row.filter((_, index) => kept[index])),
  };
}

/** A table without records says so in the first cell of its only row. */
function isNotice([first, ...others]: PackSheet['table']['rows']): boolean {
  return others.length === 0 && first!.slice(1).every((cell) => cell === null);
}

/** Whether a cell holds nothing that can be read. */
function isBlank(cell: PackCell): boolean {
  const bare = withoutLook(cell);
  return bare === null || (typeof bare === 'string' && bare.trim() === '');
}

function withoutLook(cell: PackCell): PackCell {
  return cell !== null && typeof cell === 'object' && 'text' in cell ? cell.text : cell;
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
  namesNobody: boolean,
): PackSheet {
  return plainSheet({
    id: 'cover',
    name: 'Cover sheet',
    title,
    subtitle: `${footer}. This worksheet contains one table, the contents of this workbook.${namesNobody ? ` ${PEOPLE_LEFT_OUT}` : ''}`,
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
  chart: null,
  page: { orientation: 'landscape', pagesTall: null },
});
