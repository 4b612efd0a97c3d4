import type { MatrixColumn } from './column-headings';

/** Something about the form of a matrix that the reader could not tell for sure, to be asked once. Plain data. */
export interface ReadingQuestion {
  /** Stable from one reading to the next, and named by what is unsure: "target-column". */
  readonly id: string;
  /** As a person is asked: "Which column says where you are now?" */
  readonly text: string;
  /** Where to look; the first is shown. */
  readonly cells: readonly string[];
  readonly choices: readonly ReadingChoice[];
  /** Index of the choice that the reading followed; null when it read nothing there until somebody answers. */
  readonly assumed: number | null;
}

/** What the reading is unsure of, and what it took for granted: "Which column …? Read for now as “Column C”." */
export function sayUnsure({ text, choices, assumed }: ReadingQuestion): string {
  const reading =
    assumed === null
      ? 'Nothing is read there until you answer.'
      : `Read for now as “${choices[assumed]!.label}”.`;
  return `${text} ${reading}`;
}

/** One answer to a question about the form of a matrix. */
export interface ReadingChoice {
  /** As a button would say it: "Column C, Current level (2023)". */
  readonly label: string;
  readonly answer: ReadingAnswer;
}

/** What a person says of the form of a matrix: kept in the workbook, or given on the command line. */
export type ReadingAnswer =
  /** Letters of columns, laid over those that were found. */
  | {
      readonly kind: 'columns';
      readonly columns: Readonly<Partial<Record<MatrixColumn, string>>>;
    }
  /** A framework by its name, or level names with "<" between, lowest first. */
  | { readonly kind: 'scale'; readonly scale: string }
  /** The sheets that are the matrix. */
  | { readonly kind: 'sheets'; readonly sheets: readonly string[] }
  /** What marks in columns for levels say. */
  | ({ readonly kind: 'marks' } & MarkMeanings);

/**
 * Which mark in a column for each level says where things stand, and which where they should get to. The same for both:
 * the lower one says where things stand. '' for one that no mark says: then each mark is a level reached, and the highest
 * counts.
 */
export interface MarkMeanings {
  readonly now: string;
  readonly target: string;
}

/** What a person says that a column is. */
export interface GivenColumn {
  readonly column: MatrixColumn;
  /** A heading of the sheet, or else the letter of a column. */
  readonly place: string;
}

/** The option of the command line that gives an answer: `--map "current=C"`. */
export function optionOfAnswer(answer: ReadingAnswer): string {
  switch (answer.kind) {
    case 'columns': {
      const pairs = Object.entries(answer.columns).map(([column, letter]) => `${column}=${letter}`);
      return `--map "${pairs.join(',')}"`;
    }
    case 'scale':
      return `--scale "${answer.scale}"`;
    case 'sheets':
      return answer.sheets.map((sheet) => `--sheet "${sheet}"`).join(' ');
    case 'marks':
      return `--marks "${listSaid(answer).join(',')}"`;
  }
}

function listSaid({ now, target }: MarkMeanings): string[] {
  return [...(now === '' ? [] : [`now=${now}`]), ...(target === '' ? [] : [`target=${target}`])];
}
