import { toExcelSerial } from '../../domain/calendar-date';
import type { Certainty, NoiseKind, RepairKind } from '../../domain/repair';
import { NOISE_KINDS, REPAIR_KINDS } from '../../domain/repair';
import { parseScale } from '../../domain/level-scale';
import { joinWords, toOneLine } from '../../domain/wording';
import { parseCell } from '../../workbook/address';
import type {
  MadeSheetRecord,
  NoiseRecord,
  RepairDecision,
  RepairRecord,
} from '../../workbook/records';
import { isMadeSheetId } from '../../workbook/records';
import { parsePlaces, writePlaces } from '../../workbook/source-places';
import type { RecordTable } from './record-tables';
import { A_DATE, dateColumn, readDate, RowFault, textColumn } from './record-tables';
import { ROUND_TABLE } from './round-table';

const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  doubtful: 'Doubtful',
};

const DECISIONS: Readonly<Record<RepairDecision, string>> = {
  open: 'Open',
  accepted: 'Accepted',
  edited: 'Edited',
  rejected: 'Rejected',
};

/** The key of a table of words that says these; null for none. */
function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, text: string): Key | null {
  const found = (Object.keys(words) as Key[]).find((key) => words[key] === text);
  return found ?? null;
}

const oneOf = (words: Readonly<Record<string, string>>): string =>
  joinWords(Object.values(words), 'or');

const KIND_WORDS = Object.fromEntries(
  Object.entries(REPAIR_KINDS).map(([kind, { title }]) => [kind, title]),
) as Readonly<Record<RepairKind, string>>;

const KINDS_OF_SHEETS: Readonly<Record<MadeSheetRecord['kind'], string>> = {
  tidy: 'Tidy copy',
  import: 'Brought in',
  merge: 'Merged',
};

/** What a cell should say by which a sheet and what was repaired for it are known. */
const KNOWN_AS = 'what a sheet is known by, such as tidy or tidy-2';

/** The sheets that were made of something else. */
export const MADE_TABLE: RecordTable<MadeSheetRecord> = {
  name: 'Matrix_Made',
  title: 'Sheets that were brought in, tidied or merged',
  fault: 'record-unreadable',
  comesFilled: true,
  firstColumnIndex: ROUND_TABLE.firstColumnIndex + ROUND_TABLE.columns.length + 1,
  columns: [
    dateColumn('Made on'),
    textColumn('Kind', 80),
    textColumn('Sheet', 110),
    textColumn('Source', 160),
    textColumn('Levels', 160),
    textColumn('Check of the file', 110),
    textColumn('Known as', 60),
  ],
  toRow: (record) => [
    toExcelSerial(record.madeOn),
    KINDS_OF_SHEETS[record.kind],
    record.sheet,
    record.source,
    writeLevels(record),
    record.fingerprint,
    record.id,
  ],
  fromRow([on, ...others]) {
    const [kindWords, sheet, source, levels, fingerprint, id] = others.map(String);
    const madeOn = readDate(on);
    const kind = keyOf(KINDS_OF_SHEETS, kindWords!);
    if (!madeOn) return new RowFault(0, A_DATE);
    if (!kind) return new RowFault(1, oneOf(KINDS_OF_SHEETS));
    if (!isMadeSheetId(id!)) return new RowFault(6, KNOWN_AS);
    return {
      id,
      kind,
      sheet: sheet!,
      source: source!,
      ...readLevels(levels!),
      fingerprint: fingerprint!,
      madeOn,
    };
  },
};

/** The scale on the first line, and below it a line for each word that is read as one of its levels: "Basic=Minimum". */
const writeLevels = ({ scale, treatedAs = [] }: MadeSheetRecord): string =>
  [scale, ...treatedAs.map(({ word, level }) => `${toOneLine(word)}=${level}`)].join('\n');

function readLevels(text: string): Pick<MadeSheetRecord, 'scale' | 'treatedAs'> {
  const [scale = '', ...lines] = text.split('\n');
  const levels = parseScale(scale)?.levels ?? [];
  // Any sign may stand in a word or a level, so that only the levels tell where one ends and the other begins.
  const treatedAs = lines.flatMap((line) => {
    const level = levels.find((name) => line.endsWith(`=${name}`));
    return level === undefined ? [] : [{ word: line.slice(0, -level.length - 1), level }];
  });
  return { scale, ...(treatedAs.length > 0 && { treatedAs }) };
}

/** What was changed between a source and the sheet that was made of it, and what people decided about it. */
export const REPAIR_TABLE: RecordTable<RepairRecord> = {
  name: 'Matrix_Repairs',
  title: 'What was repaired for them',
  fault: 'record-unreadable',
  comesFilled: true,
  firstColumnIndex: MADE_TABLE.firstColumnIndex + MADE_TABLE.columns.length + 1,
  columns: [
    textColumn('Repair', 150),
    textColumn('How sure', 60),
    textColumn('Was', 200),
    textColumn('Became', 200),
    textColumn('Row', 110),
    textColumn('Column', 90),
    textColumn('Made in', 50),
    textColumn('Made from', 110),
    textColumn('Decision', 60),
    textColumn('Written instead', 160),
    dateColumn('Decided on'),
    textColumn('For', 60),
    textColumn('Place in the source', 110),
  ],
  decided: [8, 9, 10],
  toRow: (record) => [
    KIND_WORDS[record.kind],
    CERTAINTIES[record.certainty],
    record.was,
    record.became,
    record.row,
    record.heading,
    record.cell,
    record.from,
    DECISIONS[record.decision],
    record.edited,
    record.decidedOn === null ? '' : toExcelSerial(record.decidedOn),
    record.of,
    writePlaces(record.places),
  ],
  fromRow(cells) {
    const [kindWords, sureWords, was, became, row, heading, cell, from, decided, edited] =
      cells.map(String);
    const kind = keyOf(KIND_WORDS, kindWords!);
    const certainty = keyOf(CERTAINTIES, sureWords!);
    const decision = keyOf(DECISIONS, decided!);
    const decidedOn = cells[10] === '' ? null : readDate(cells[10]);
    if (!kind) return new RowFault(0, oneOf(KIND_WORDS));
    if (!certainty) return new RowFault(1, oneOf(CERTAINTIES));
    if (!parseCell(cell!)) return new RowFault(6, 'a cell such as E5');
    if (!decision) return new RowFault(8, oneOf(DECISIONS));
    if (!decidedOn && cells[10] !== '') return new RowFault(10, `${A_DATE}, or nothing`);
    const of = String(cells[11]);
    if (!isMadeSheetId(of)) return new RowFault(11, KNOWN_AS);
    return {
      of,
      kind,
      certainty,
      was: was!,
      became: became!,
      row: row!,
      heading: heading!,
      cell: cell!,
      from: from!,
      decision,
      edited: edited!,
      decidedOn,
      places: parsePlaces(String(cells[12])),
    };
  },
};

/** What of a source is in no cell of the sheet that was made of it. */
export const NOISE_TABLE: RecordTable<NoiseRecord> = {
  name: 'Matrix_Noise',
  title: 'What they leave out',
  fault: 'record-unreadable',
  comesFilled: true,
  firstColumnIndex: REPAIR_TABLE.firstColumnIndex + REPAIR_TABLE.columns.length + 1,
  columns: [
    textColumn('What it is', 150),
    textColumn('Text', 220),
    textColumn('Stands in', 110),
    textColumn('For', 60),
  ],
  toRow: ({ kind, text, from, of }) => [NOISE_KINDS[kind], text, from, of],
  fromRow(cells) {
    const [words, text, from, of] = cells.map(String);
    const kind: NoiseKind | null = keyOf(NOISE_KINDS, words!);
    if (!kind) return new RowFault(0, oneOf(NOISE_KINDS));
    if (!isMadeSheetId(of!)) return new RowFault(3, KNOWN_AS);
    return { kind, text: text!, from: from!, of };
  },
};
