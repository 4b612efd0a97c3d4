import type { Steps } from '../../domain/steps';
import { mapInSteps } from '../../domain/steps';
import type { PackCell, PackSheet, PackTable } from '../../workbook/pack-sheet';
import { fitText } from '../fit-text';
import type { NamelessText } from './leave-out-names';
import { createNameRemover } from './leave-out-names';

/** A sheet of the pack in which no person is named. */
export interface NamelessSheet {
  readonly sheet: PackSheet;
  /** Whether columns that name people are left out of its table. */
  readonly lacksColumns: boolean;
  /** At how many places of its texts a name was left out. */
  readonly placeCount: number;
}

/** The sheets without the columns that name people, and without these names, each given as its words, in all texts. */
export function* leaveOutPeopleInSteps(
  pack: readonly PackSheet[],
  names: readonly (readonly string[])[],
): Steps<NamelessSheet[]> {
  const sheets = pack.map((sheet) => ({ sheet, table: withoutPeople(sheet.table) }));
  yield;
  const texts = sheets.flatMap(({ sheet, table }) => listTexts({ ...sheet, table }));
  yield;
  const removeNames = createNameRemover(names, texts);
  yield;
  const nameless: NamelessSheet[] = [];
  for (const { sheet, table } of sheets) {
    const lacksColumns = table !== sheet.table;
    const cleaned = yield* cleanInSteps({ ...sheet, table }, removeNames);
    nameless.push({ ...cleaned, lacksColumns });
    yield;
  }
  return nameless;
}

function withoutPeople(table: PackTable): PackTable {
  const isKept = table.columns.map(({ namesPeople }) => namesPeople !== true);
  if (isKept.every(Boolean)) return table;
  return {
    ...table,
    columns: table.columns.filter((_, index) => isKept[index]),
    rows: table.rows.map((row) => row.filter((_, index) => isKept[index])),
  };
}

function listTexts({ paragraphs, footnotes, table }: PackSheet): string[] {
  const ofCells = table.rows.flatMap((row) => row.flatMap((cell) => textOf(cell) ?? []));
  return [...[...paragraphs, ...footnotes].map(({ text }) => text), ...ofCells];
}

function textOf(cell: PackCell): string | null {
  if (typeof cell === 'string') return cell;
  return cell !== null && typeof cell === 'object' && 'text' in cell ? cell.text : null;
}

function* cleanInSteps(
  sheet: PackSheet,
  removeNames: (text: string) => NamelessText,
): Steps<Pick<NamelessSheet, 'sheet' | 'placeCount'>> {
  let placeCount = 0;
  const cleanText = (given: string): string => {
    const nameless = removeNames(given);
    placeCount += nameless.placeCount;
    return fitText(nameless.text);
  };
  const cleanCell = (cell: PackCell): PackCell => {
    if (typeof cell === 'string') return cleanText(cell);
    return cell !== null && typeof cell === 'object' && 'text' in cell
      ? { ...cell, text: cleanText(cell.text) }
      : cell;
  };
  const cleanAll = (all: PackSheet['paragraphs']): PackSheet['paragraphs'] =>
    all.map((one) => ({ ...one, text: cleanText(one.text) }));
  const nameless = {
    ...sheet,
    paragraphs: cleanAll(sheet.paragraphs),
    footnotes: cleanAll(sheet.footnotes),
    table: {
      ...sheet.table,
      rows: yield* mapInSteps(sheet.table.rows, (row) => row.map(cleanCell)),
    },
  };
  return { sheet: nameless, placeCount };
}
