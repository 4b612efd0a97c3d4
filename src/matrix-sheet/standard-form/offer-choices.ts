import type { MatrixColumn, MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import { columnLetter, referTo } from '../../workbook/address';
import { LONGEST_TEXT } from '../../workbook/excel-limits';
import { HEADER_STYLE } from '../../workbook/sheet-styles';
import type { SheetData, ValidationData } from '../../workbook/workbook-data';
import { createSheetData } from '../../workbook/workbook-data';
import type { StandardForm } from './standard-form';
import { HEADING_ROW_INDEX } from './standard-form';

/** The texts that a person may choose from. */
export interface StandardLists {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** The commonest first, as the others. */
  readonly statuses: readonly string[];
  readonly dues: readonly string[];
}

/** What Excel takes of texts that are written out in a list. */
const LONGEST_LIST = 255;

/** More texts than anybody looks through; the commonest of them are offered. */
const MOST_CHOICES = 500;

/** Words of a status, where nobody has written any. */
const STATUS_WORDS = ['Not started', 'In progress', 'Complete', 'On hold', 'Cancelled'];

/** What the cells of a matrix say, and its scale. */
export function listTextsOf(matrix: MaturityMatrix): StandardLists {
  const actions = listActions(matrix);
  const dues = actions.flatMap(({ due }) =>
    due.certain && due.canonical === due.raw ? due.raw : [],
  );
  return {
    levels: matrix.scale.levels,
    statuses: byCount(actions.flatMap(({ details }) => details.status ?? [])),
    dues: matrix.dueSpellings ?? byCount(dues),
  };
}

/** Validations with lists, and a hidden sheet for those lists that no validation can write out; null where there are none. */
export interface CompiledChoices {
  readonly validations: readonly ValidationData[];
  readonly choices: SheetData | null;
}

/**
 * The lists of levels, states and dues below the headings of a form on the sheet `name` with so many rows; a column of which
 * nothing can be offered has none.
 */
export function compileChoices(
  { columns }: StandardForm,
  { levels, statuses, dues }: StandardLists,
  { name, rowCount }: { readonly name: string; readonly rowCount: number },
): CompiledChoices {
  const lists = new Map<MatrixColumn, readonly string[]>([
    // Of levels all, or they would be no scale.
    ['currentLevel', levels],
    ['targetLevel', levels],
    ['status', chooseTexts([...statuses, ...STATUS_WORDS])],
    ['due', chooseTexts(dues)],
  ]);
  const sheet = createChoicesSheet(name);
  const validations = columns.flatMap(({ column, heading }, columnIndex): ValidationData[] => {
    const texts = lists.get(column) ?? [];
    if (texts.length === 0 || !texts.every(isChoice)) return [];
    const letter = columnLetter(columnIndex);
    const first = HEADING_ROW_INDEX + 2;
    const ranges = [`${letter}${first}:${letter}${first + rowCount - 1}`];
    return [
      isListable(texts)
        ? offerTexts(ranges, texts, heading)
        : warnUnlisted(ranges, sheet.list(heading, texts), heading),
    ];
  });
  return { validations, choices: sheet.finish() };
}

const CHOICES_TITLE =
  'Texts that cells of the sheet in the standard form offer to choose from, too many to be kept with the cells. This sheet goes with that one.';
/** Characters of a column of texts. */
const CHOICES_WIDTH = 28;
/** 0-based; the title stands in the row above the headings. */
const CHOICES_HEADING_ROW = 1;

/** Begins the sheet of lists for a sheet; `list` adds a column and returns the formula of its texts. */
function createChoicesSheet(name: string): {
  readonly list: (heading: string, texts: readonly string[]) => string;
  readonly finish: () => SheetData | null;
} {
  const data = createSheetData(nameChoicesSheet(name));
  data.visibility = 'Hidden';
  const known = new Map<readonly string[], number>();
  const addColumn = (heading: string, texts: readonly string[]): number => {
    const columnIndex = known.size;
    data.cells.set(CHOICES_HEADING_ROW, columnIndex, { value: heading, style: HEADER_STYLE });
    texts.forEach((value, index) =>
      data.cells.set(CHOICES_HEADING_ROW + 1 + index, columnIndex, { value }),
    );
    data.columnWidths.set(columnIndex, CHOICES_WIDTH);
    known.set(texts, columnIndex);
    return columnIndex;
  };
  return {
    list(heading, texts) {
      const letter = columnLetter(known.get(texts) ?? addColumn(heading, texts));
      const first = CHOICES_HEADING_ROW + 2;
      return referTo(data.name, `${letter}${first}:${letter}${first + texts.length - 1}`);
    },
    finish() {
      if (known.size === 0) return null;
      data.cells.set(0, 0, { value: CHOICES_TITLE });
      return data;
    },
  };
}

/** The wanted tab of the sheet with the lists of another; a tab has 31 characters. */
const nameChoicesSheet = (name: string): string => `${name.slice(0, 31 - ' lists'.length)} lists`;

/** A list to choose from that warns of other texts and refuses none; the texts are ones that can be listed. */
export function offerTexts(
  ranges: string[],
  texts: readonly string[],
  heading: string,
): ValidationData {
  return warnUnlisted(ranges, `"${texts.join(',').replace(/"/g, '""')}"`, heading);
}

/** As {@link offerTexts}; `formula1` is the texts, or the cells that hold them, as files say it. */
export function warnUnlisted(ranges: string[], formula1: string, heading: string): ValidationData {
  return {
    ranges,
    type: 'list',
    operator: null,
    formula1,
    formula2: null,
    carried: {
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: heading,
      errorMessage: 'This is not on the list. Keep it if it is what you mean.',
    },
  };
}

/** The different texts, those that occur most first. */
function byCount(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([text]) => text);
}

/**
 * Whether Excel takes these texts written out in a list: there a comma cuts a text in two, space around a text is lost, and "="
 * begins a formula.
 */
export const isListable = (texts: readonly string[]): boolean =>
  texts.every((text) => isChoice(text) && !text.includes(',') && text.trim() === text) &&
  texts[0]?.startsWith('=') !== true &&
  texts.join(',').length <= LONGEST_LIST;

/** Whether a line of a list can say a text. */
const isChoice = (text: string): boolean =>
  text.trim() !== '' && !/[\r\n]/.test(text) && text.length <= LONGEST_TEXT;

const chooseTexts = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter(isChoice).slice(0, MOST_CHOICES);
