import type { Repair } from '../domain/repair';
import type { Steps } from '../domain/steps';
import { ITEMS_A_STEP, mapInSteps, visitInSteps } from '../domain/steps';
import { formatBlock, formatCell } from '../workbook/address';
import type { ImportedSheet, NoisePiece } from '../workbook/imported-sheet';
import type { SheetGrid } from '../workbook/sheet-grid';
import type {
  SourceAside,
  SourceBlock,
  SourceDocument,
  SourcePiece,
  SourcePlace,
} from '../workbook/source-document';
import { makeGrid } from './make-grid';

/** A text of a paper where it stands: a cell of a table, or a paragraph. */
interface PaperText extends SourcePiece {
  readonly columnIndex: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly isStruck: boolean;
  readonly holdsTable: boolean;
  readonly asides: readonly SourceAside[];
}

/** A row of the sheet that is made of a paper. */
type SheetRow = readonly PaperText[];

type PlacedBlock =
  | { readonly kind: 'paragraph'; readonly text: PaperText; readonly isHeading: boolean }
  | { readonly kind: 'table'; readonly rows: readonly SheetRow[]; readonly columnCount: number };

type PlacedTable = Extract<PlacedBlock, { readonly kind: 'table' }>;

/**
 * The tables of a paper as a sheet from A1, one below the other with a blank row between, each below its caption. Of several
 * tables those are taken in which `hasHeadings` finds the headings of a matrix, and those that go on with one of them; all
 * where it finds none. A paper without tables is taken as lines that tabs part. All else is noise. Throws source-unusable
 * where no sheet can hold it.
 */
export function* importBlocks(
  { name, blocks }: Extract<SourceDocument, { readonly kind: 'blocks' }>,
  hasHeadings: (grid: SheetGrid) => boolean,
): Steps<ImportedSheet> {
  const placed = yield* placeBlocks(blocks);
  const tables = placed.filter((block) => block.kind === 'table');
  const rows =
    tables.length === 0
      ? placed.flatMap((block) => (block.kind === 'paragraph' ? [cutAtTabs(block.text)] : []))
      : stackTables(placed, (table) => hasHeadings(drawGrid(table.rows, name)));
  const noise = yield* listNoise(placed, new Set(rows.flat()));
  return { ...(yield* drawSheet(rows, name)), noise };
}

/** The blocks with the places of their texts: tables are counted, and paragraphs outside them. */
function* placeBlocks(blocks: readonly SourceBlock[]): Steps<PlacedBlock[]> {
  const placed: PlacedBlock[] = [];
  let tableNumber = 0;
  let paragraphNumber = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      paragraphNumber += 1;
      const { text, asides, isHeading } = block;
      const place = placeInTable(0, paragraphNumber, 1);
      placed.push({ kind: 'paragraph', text: { ...ONE_CELL, text, place, asides }, isHeading });
      if (paragraphNumber % ITEMS_A_STEP === 0) yield;
      continue;
    }
    tableNumber += 1;
    let columnCount = 0;
    const rows = yield* mapInSteps(block.rows, (cells, rowIndex) =>
      cells.map((cell): PaperText => {
        columnCount = Math.max(columnCount, cell.columnIndex + cell.columnSpan);
        return { ...cell, place: placeInTable(tableNumber, rowIndex + 1, cell.columnIndex + 1) };
      }),
    );
    placed.push({ kind: 'table', rows, columnCount });
  }
  return placed;
}

const ONE_CELL = {
  columnIndex: 0,
  columnSpan: 1,
  rowSpan: 1,
  isStruck: false,
  holdsTable: false,
};

const placeInTable = (
  tableNumber: number,
  rowNumber: number,
  columnNumber: number,
): SourcePlace => ({ kind: 'table', tableNumber, rowNumber, columnNumber });

/** A paragraph as a row; of one whose cells tabs part each has the asides but once. */
function cutAtTabs(paragraph: PaperText): SheetRow {
  const { text, place } = paragraph;
  if (place.kind !== 'table') throw new Error('A paragraph is counted as a row');
  return text.split('\t').map((cell, columnIndex) => ({
    ...paragraph,
    text: cell,
    columnIndex,
    place: { ...place, columnNumber: columnIndex + 1 },
  }));
}

/** The rows of the tables that are taken, each below its caption. */
function stackTables(
  placed: readonly PlacedBlock[],
  isMatrix: (table: PlacedTable) => boolean,
): SheetRow[] {
  const taken = new Set(placed.filter((block) => block.kind === 'table' && isMatrix(block)));
  const rows: SheetRow[] = [];
  /** The paragraphs since the last table. */
  let between: Extract<PlacedBlock, { readonly kind: 'paragraph' }>[] = [];
  let above: PlacedTable | null = null;
  for (const block of placed) {
    if (block.kind === 'paragraph') {
      if (block.text.text !== '') between.push(block);
      continue;
    }
    const goesOn =
      above !== null && between.length === 0 && above.columnCount === block.columnCount;
    const isTaken = taken.size === 0 || taken.has(block);
    if (isTaken || goesOn) {
      if (isTaken) {
        const caption = findCaption(between);
        if (rows.length > 0) rows.push([]);
        if (caption) rows.push([caption]);
      }
      rows.push(...block.rows);
      above = block;
    } else above = null;
    between = [];
  }
  return rows;
}

/** Longer text in front of a table is no caption. */
const LONGEST_CAPTION = 80;

/** The caption of a table: the heading next above it, else the paragraph right above where it is short and no sentence. */
function findCaption(
  between: readonly { readonly text: PaperText; readonly isHeading: boolean }[],
): PaperText | null {
  const heading = [...between].reverse().find(({ isHeading }) => isHeading);
  if (heading) return heading.text;
  const last = between.at(-1)?.text;
  return last && last.text.length <= LONGEST_CAPTION && !/[.!?;,]$/.test(last.text) ? last : null;
}

function drawGrid(rows: readonly SheetRow[], name: string): SheetGrid {
  const texts = rows.map((cells) => {
    const row: string[] = [];
    for (const { text, columnIndex } of cells) {
      while (row.length < columnIndex) row.push('');
      row[columnIndex] = text;
    }
    return row;
  });
  const merged = rows.flatMap((cells, rowIndex) =>
    cells.flatMap(({ columnIndex, columnSpan, rowSpan }) =>
      columnSpan > 1 || rowSpan > 1
        ? [formatBlock({ rowIndex, columnIndex, rowCount: rowSpan, columnCount: columnSpan })]
        : [],
    ),
  );
  return makeGrid(texts, merged, name);
}

function* drawSheet(rows: readonly SheetRow[], name: string): Steps<Omit<ImportedSheet, 'noise'>> {
  const origins = new Map<string, readonly SourcePiece[]>();
  const repairs: Repair[] = [];
  const struckCells: string[] = [];
  yield* visitInSteps(rows, (cells, rowIndex) => {
    for (const { text, place, columnIndex, isStruck, holdsTable } of cells) {
      if (text === '') continue;
      const cell = formatCell(rowIndex, columnIndex);
      origins.set(cell, [{ text, place }]);
      if (isStruck) struckCells.push(cell);
      if (holdsTable) {
        repairs.push({
          kind: 'table-flattened',
          was: text,
          became: text,
          certainty: 'doubtful',
          cell,
        });
      }
    }
  });
  const grid = drawGrid(rows, name);
  return {
    grid: struckCells.length > 0 ? { ...grid, struckCells } : grid,
    origins,
    repairs,
  };
}

/** What stands beside the texts of a paper, and the texts that are in no cell, in the order of the paper. */
function* listNoise(
  placed: readonly PlacedBlock[],
  taken: ReadonlySet<PaperText>,
): Steps<NoisePiece[]> {
  const texts = placed.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat() : [block.text],
  );
  const places = new Set<string>();
  yield* visitInSteps([...taken], ({ place }) => void places.add(keyOf(place)));
  const noise: NoisePiece[] = [];
  yield* visitInSteps(texts, ({ text, place, asides }) => {
    if (text !== '' && !places.has(keyOf(place)))
      noise.push({ kind: 'outside-table', text, place });
    for (const aside of asides) noise.push({ ...aside, place });
  });
  return noise;
}

const keyOf = (place: SourcePlace): string => JSON.stringify(place);
