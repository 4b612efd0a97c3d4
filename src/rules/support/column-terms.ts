import { COLUMN_HEADINGS } from '../../domain/column-headings';
import type { MatrixColumn, MatrixSection, MaturityMatrix } from '../../domain/matrix';
import { agreeNoun } from '../../domain/wording';
import { cellBeside, parseCell, splitAddress } from '../../workbook/address';
import type { SectionFinder } from '../../workbook/matrix-places';
import { columnsAt } from '../../workbook/matrix-places';
import type { RuleTerms } from '../rule';
import { shorten } from '../../domain/wording';
import { joinSome, quote } from './wording';

type ColumnTerms = Pick<RuleTerms, 'hasColumn' | 'cellsBeside' | 'nameColumn'>;

/** What columns there are: a matrix may have several sections, each with its own. */
export function createColumnTerms(
  { source, observations }: MaturityMatrix,
  sectionAt: SectionFinder,
): ColumnTerms {
  const lacks = (section: MatrixSection | null, column: MatrixColumn): boolean =>
    section !== null &&
    observations.some(
      (observation) =>
        observation.kind === 'column-missing' &&
        observation.column === column &&
        observation.headers?.some((header) => isHeaderOf(section, header)),
    );
  return {
    hasColumn: (column, cell) =>
      source.sections.some(
        ({ columns, quarterGrid }) =>
          columns[column] !== undefined || (column === 'due' && quarterGrid !== undefined),
      ) &&
      (cell === undefined || !lacks(sectionAt(cell), column)),
    cellsBeside: (cell, column, rowNumber) => {
      const section = sectionAt(cell);
      const letter = section && columnsAt(section, cell)[column];
      return letter == null ? [] : [cellBeside(cell, letter, rowNumber)];
    },
    nameColumn: createColumnNamer(sectionAt),
  };
}

function isHeaderOf({ sheet, address }: MatrixSection, header: string): boolean {
  const { sheet: named, local } = splitAddress(header);
  return (named ?? sheet) === sheet && address.split(':')[0] === local;
}

/** What a grid says together that has a column for each quarter. */
const QUARTER_GRID = 'The grid of quarters';
const LONGEST_NAME_CHARS = 40;

/** Names columns as the sheet does: "By when" sends people looking where the council says "Deadline". */
function createColumnNamer(sectionAt: SectionFinder): RuleTerms['nameColumn'] {
  return (cell, column) => {
    const section = sectionAt(cell);
    const letter = /^[A-Z]+/.exec(splitAddress(cell).local)?.[0];
    if (section === null || letter === undefined) return COLUMN_HEADINGS[column];
    if (section.quarterGrid?.includes(letter)) return QUARTER_GRID;
    const { columns, headings = {} } = section;
    if (columnsAt(section, cell) !== columns) return COLUMN_HEADINGS[column];
    const keys = Object.keys(columns) as MatrixColumn[];
    const found = keys.find((key) => columns[key] === letter) ?? column;
    return shorten(headings[found] ?? COLUMN_HEADINGS[found], LONGEST_NAME_CHARS);
  };
}

/** Where the sections with these headers stand: "on the sheets “Value” and “People”", "in the block from row 12". */
export function placeSections(headers: readonly string[]): string {
  const places = headers.map((header) => {
    const { sheet, local } = splitAddress(header);
    return { sheet, row: `${parseCell(local)!.rowIndex + 1}` };
  });
  const sheets = [...new Set(places.flatMap(({ sheet }) => sheet ?? []))].map(quote);
  if (sheets.length > 0) return `on the ${agreeNoun('sheet', sheets.length)} ${joinSome(sheets)}`;
  const { length } = places;
  const rows = joinSome(places.map(({ row }) => row));
  return `in the ${agreeNoun('block', length)} from ${agreeNoun('row', length)} ${rows}`;
}
