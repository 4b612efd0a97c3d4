import type { NoiseKind, Repair } from '../domain/repair';
import type { Steps } from '../domain/steps';
import { mapInSteps, runAtOnce, visitInSteps } from '../domain/steps';
import { formatCell } from '../workbook/address';
import type { ImportedRepair, ImportedSheet, NoisePiece } from '../workbook/imported-sheet';
import type { SheetGrid } from '../workbook/sheet-grid';
import type { SourceDocument, SourcePiece } from '../workbook/source-document';
import { makeGrid } from './make-grid';
import { addVocabulary, readCellText, startOf } from './pages/cell-text';
import { chainTablesInSteps } from './pages/chain-tables';
import { doubtCellsInSteps, mayBeParts } from './pages/doubt-cells';
import type { JoinedCell, JoinedChain } from './pages/join-tables';
import { joinChainInSteps } from './pages/join-tables';
import type { PageItem } from './pages/lay-out-pages';
import { layOutPagesInSteps } from './pages/lay-out-pages';
import type { KnownWords } from './pages/known-words';
import { KNOWN_WORDS } from './pages/known-words';
import { mendPagesInSteps } from './pages/mend-pages';
import { takeSpecksOut } from './pages/specks';
import type { PageSide, PlacedText, TextLine } from './pages/text-lines';
import { textOf } from './pages/text-lines';

/** The cells of tables of one chain, as rows of texts with where they came from. */
interface ChainSheet {
  readonly rows: string[][];
  readonly merged: string[];
  readonly origins: [string, SourcePiece[]][];
  readonly repairs: ImportedRepair[];
}

/**
 * The pages of a PDF as a sheet from A1: its matrix, with a row for each caption between tables. `isMatrix` says of a table
 * whether it has the headings of one; where none has, the largest is taken. What is in no row is noise. Throws
 * source-unusable where no sheet can hold it.
 */
export function* importPagesInSteps(
  { name, pages }: Extract<SourceDocument, { readonly kind: 'pages' }>,
  isMatrix: (table: SheetGrid) => boolean,
  knownWords: KnownWords = KNOWN_WORDS,
): Steps<ImportedSheet> {
  const mended = yield* mendPagesInSteps(pages, knownWords);
  const { items, running, repeated } = yield* layOutPagesInSteps(mended.pages);
  const wordsOf = (item: PageItem): readonly PlacedText[] =>
    item.kind === 'line'
      ? item.line.words
      : item.table.rows.flatMap((row) => row.flatMap(({ words }) => words));
  const vocabulary = new Set(knownWords);
  yield* visitInSteps(items, (item) => addVocabulary(vocabulary, wordsOf(item)), ITEMS_A_STEP);
  const chains: JoinedChain[] = [];
  const specks: PlacedText[] = [];
  for (const found of yield* chainTablesInSteps(items)) {
    const taken = takeSpecksOut(yield* joinChainInSteps(found));
    yield;
    chains.push(taken.chain);
    specks.push(...taken.specks);
  }
  const isHeaded = (some: readonly string[][]): boolean => isMatrix(makeGrid(some, [], name));
  const { wanted, laid } = yield* chooseChains(chains, vocabulary, name, isMatrix);
  const rows: string[][] = [];
  const mergedAreas: string[] = [];
  const origins = new Map<string, readonly SourcePiece[]>();
  const repairs: ImportedRepair[] = [];
  for (const chain of wanted) {
    // What is laid from the first row is laid already.
    const sheet =
      rows.length === 0 ? laid.get(chain)! : yield* layChain(chain, rows.length, vocabulary);
    if (chain !== wanted[0])
      sheet.repairs.push(...doubtUnheaded(sheet.rows, rows.length, isHeaded));
    rows.push(...sheet.rows);
    mergedAreas.push(...sheet.merged);
    for (const [cell, pieces] of sheet.origins) origins.set(cell, pieces);
    repairs.push(...sheet.repairs);
  }
  return {
    grid: makeGrid(rows, mergedAreas, name),
    origins,
    repairs,
    noise: [
      ...[...mended.debris, ...specks.flatMap((mark) => mark.pieces ?? [mark])].map((mark) => ({
        ...toPiece(mark),
        kind: 'debris' as const,
      })),
      ...mended.hidden.map(({ kind, text }) => ({ ...toPiece(text), kind })),
      ...repeated
        .flatMap(toPieces)
        .map((piece) => ({ ...piece, kind: 'repeated-heading' as const })),
      ...listNoise(chains, new Set(wanted), running),
    ],
  };
}

/** What {@link importPagesInSteps} gives, at once. */
export const importPages = (...given: Parameters<typeof importPagesInSteps>): ImportedSheet =>
  runAtOnce(importPagesInSteps(...given));

/** Each is a table of a page, all words of which are looked at, or a line. */
const ITEMS_A_STEP = 2;

/** Headings stand in one of so many first rows of a table. */
const HEADING_ROWS = 12;
/** A row of so many texts at least is none of titles and captions. */
const FEWEST_OF_ROW = 3;

/**
 * The rows of a table that stand above its own headings, but for what groups these: they would be read by the headings of the
 * table above, of which the columns are others. All their cells are doubtful.
 */
function doubtUnheaded(
  rows: readonly string[][],
  firstRow: number,
  isHeaded: (rows: readonly string[][]) => boolean,
): Repair[] {
  const near = rows.slice(0, HEADING_ROWS);
  const headings = near.findIndex((_, index) => isHeaded(rows.slice(0, index + 1)));
  return near.slice(0, Math.max(0, headings - 1)).flatMap((row, index) =>
    row.filter((text) => text !== '').length < FEWEST_OF_ROW
      ? []
      : row.flatMap((text, column): Repair[] =>
          text === ''
            ? []
            : [
                {
                  kind: 'column-doubted',
                  was: text,
                  became: text,
                  certainty: 'doubtful',
                  cell: formatCell(firstRow + index, column),
                },
              ],
        ),
  );
}

/** The chains with the headings of a matrix, or the largest; and each that may be it as it is laid from the first row. */
function* chooseChains(
  chains: readonly JoinedChain[],
  vocabulary: ReadonlySet<string>,
  name: string,
  isMatrix: (table: SheetGrid) => boolean,
): Steps<{
  readonly wanted: readonly JoinedChain[];
  readonly laid: ReadonlyMap<JoinedChain, ChainSheet>;
}> {
  const tables = chains.filter(({ table }) => table.cells.length > 0);
  const laid = new Map<JoinedChain, ChainSheet>();
  const matrices: JoinedChain[] = [];
  for (const chain of tables) {
    const sheet = yield* layChain(chain, 0, vocabulary);
    yield;
    laid.set(chain, sheet);
    if (isMatrix(makeGrid(sheet.rows, sheet.merged, name))) matrices.push(chain);
    yield;
  }
  if (matrices.length > 0) return { wanted: matrices, laid };
  const sizeOf = ({ table }: JoinedChain): number =>
    table.cells.reduce((sum, { words }) => sum + words.length, 0);
  const [largest] = [...tables].sort((one, other) => sizeOf(other) - sizeOf(one));
  return { wanted: largest ? [largest] : [], laid };
}

function* layChain(
  { table, between }: JoinedChain,
  firstRow: number,
  vocabulary: ReadonlySet<string>,
): Steps<ChainSheet> {
  const sheet: ChainSheet = {
    rows: Array.from({ length: table.rowCount }, () =>
      new Array<string>(table.columnCount).fill(''),
    ),
    merged: [],
    origins: [],
    repairs: [],
  };
  const inOrder = [...table.cells].sort(
    (one, other) => one.rowIndex - other.rowIndex || one.columnIndex - other.columnIndex,
  );
  const filled = inOrder.filter(({ words }) => words.length > 0);
  yield;
  const starts = Array.from({ length: table.columnCount }, () => new Set<string>());
  yield* visitInSteps(filled, (cell) => {
    const start = startOf(cell);
    if (start !== null) starts[cell.columnIndex]!.add(start);
  });
  const textOfCell = (cell: JoinedCell) =>
    [cell, readCellText(cell, vocabulary, starts[cell.columnIndex])] as const;
  const texts = new Map(yield* mapInSteps(filled, textOfCell));
  const doubts = yield* doubtCellsInSteps(table, between);
  const several = filled.filter((cell) => texts.get(cell)!.text.includes('\n'));
  const ofSeveral = new Set(several.map(({ columnIndex }) => columnIndex));
  const besideSeveral = new Set(several.map(({ rowIndex }) => rowIndex));
  const told = new Set<PageSide>();
  yield* visitInSteps(filled, (cell) => {
    const said = texts.get(cell)!;
    const { text, words, mended, unparted } = said;
    const address = formatCell(firstRow + cell.rowIndex, cell.columnIndex);
    sheet.rows[cell.rowIndex]![cell.columnIndex] = text;
    sheet.origins.push([address, words.flatMap(toPieces)]);
    if (cell.rowSpan > 1 || cell.columnSpan > 1) {
      const end = formatCell(
        firstRow + cell.rowIndex + cell.rowSpan - 1,
        cell.columnIndex + cell.columnSpan - 1,
      );
      sheet.merged.push(`${address}:${end}`);
    }
    for (const word of words) {
      const places = toPieces(word).map(({ place }) => place);
      for (const mend of word.mends ?? []) sheet.repairs.push({ ...mend, cell: address, places });
    }
    for (const { was, became, certainty } of mended)
      sheet.repairs.push({ kind: 'word-joined', was, became, certainty, cell: address });
    const cutOff = words.flatMap((word) => word.cutOff ?? []);
    if (cutOff.length > 0)
      sheet.repairs.push({
        kind: 'text-cut-off',
        was: `${text}\n${textOf(cutOff)}`,
        became: text,
        certainty: 'doubtful',
        cell: address,
      });
    if (unparted !== null)
      sheet.repairs.push({
        kind: 'cell-split',
        was: unparted,
        became: text,
        certainty: 'likely',
        cell: address,
      });
    const isAmongSeveral = ofSeveral.has(cell.columnIndex) || besideSeveral.has(cell.rowIndex);
    const isOfParts = unparted === null && mayBeParts(said.joints, isAmongSeveral);
    const doubt = doubts.get(cell) ?? (isOfParts ? 'parts-doubted' : undefined);
    if (doubt)
      sheet.repairs.push({
        kind: doubt,
        was: text,
        became: text,
        certainty: 'doubtful',
        cell: address,
      });
    const side = words.find((word) => word.side)?.side;
    if (side && !(side.isSure && told.has(side)))
      sheet.repairs.push({
        kind: 'columns-joined',
        was: text,
        became: text,
        certainty: side.isSure ? 'likely' : 'doubtful',
        cell: address,
      });
    if (side) told.add(side);
    if (cell.joinedAfter !== undefined)
      sheet.repairs.push(describeJoin(cell, cell.joinedAfter, text, address, vocabulary));
  });
  return sheet;
}

function describeJoin(
  cell: JoinedCell,
  joinedAfter: number,
  became: string,
  address: string,
  vocabulary: ReadonlySet<string>,
): Repair {
  const say = (words: readonly PlacedText[]): string =>
    readCellText({ ...cell, words }, vocabulary).text;
  const was = `${say(cell.words.slice(0, joinedAfter))}\n${say(cell.words.slice(joinedAfter))}`;
  return { kind: 'cells-joined', was, became, certainty: 'likely', cell: address };
}

function listNoise(
  chains: readonly JoinedChain[],
  wanted: ReadonlySet<JoinedChain>,
  running: ReadonlyMap<TextLine, NoiseKind>,
): NoisePiece[] {
  const pieces: NoisePiece[] = [];
  const add = (kind: NoiseKind, words: readonly PlacedText[]): void => {
    for (const piece of words.flatMap(toPieces)) pieces.push({ ...piece, kind });
  };
  for (const [line, kind] of running) add(kind, line.words);
  for (const chain of chains) {
    const { table, outside } = chain;
    add('outside-table', outside);
    if (wanted.has(chain)) add('repeated-heading', table.repeated);
    else add('outside-table', [...table.cells.flatMap(({ words }) => words), ...table.repeated]);
  }
  return pieces;
}

const toPieces = (word: PlacedText): SourcePiece[] => (word.pieces ?? [word]).map(toPiece);

const toPiece = ({ text, pageNumber, box }: PlacedText): SourcePiece => ({
  text,
  place: { kind: 'page', pageNumber, box },
});
