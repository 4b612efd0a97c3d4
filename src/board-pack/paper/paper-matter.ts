import type { Steps } from '../../domain/steps';
import type {
  PaperAppendix,
  PaperChart,
  PaperParagraph,
  PaperTableId,
} from '../../workbook/committee-paper';
import type { PackSheet, PackSheetId } from '../../workbook/pack-sheet';
import type { MadeRecommendation } from '../../workbook/recommendations';
import type { PackCover, PaperSettings } from '../../workbook/settings';
import { compilePackInSteps } from '../compile/compile-pack';
import type { Figures } from '../figures';
import { countFiguresInSteps } from '../figures';
import { leaveOutCells } from '../leave-out-cells';
import type { PackContext } from '../pack-context';
import { buildSheetInSteps, PACK_SHEETS } from '../sheets/index';
import type { Decisions } from './decisions';
import { listDecisions } from './decisions';
import type { PaperPlaces } from './recommendations';
import { makeRecommendations } from './recommendations';
import { tabulateDueNext } from './tables/dated-actions';
import type { UnnumberedTable } from './tables/tabulate';

/** A text with what stands before it, and whose it is. */
export interface DraftText extends Partial<Pick<PaperParagraph, 'textId' | 'lead' | 'isPrompt'>> {
  readonly text: string;
}

/** A paragraph before it has its number: its text, or the text with what stands before it. */
export type Draft = string | DraftText | { readonly intro: string } | UnnumberedTable | PaperChart;

/** Everything that the sections of a paper are written from. */
export interface PaperMatter {
  readonly context: PackContext;
  readonly settings: PaperSettings;
  readonly cover: PackCover;
  readonly figures: Figures;
  readonly found: Decisions;
  readonly dueNext: UnnumberedTable | null;
  /** As the paper makes them, before its author's changes. */
  readonly recommendations: readonly MadeRecommendation[];
  readonly places: PaperPlaces;
  readonly appendices: readonly PaperAppendix[];
}

/** What becomes of the sheets behind a report before they are laid out: as many, in their order. */
export type PrepareSheets = (sheets: readonly PackSheet[]) => Steps<readonly PackSheet[]>;

/** Leaves them as they are. */
export function* keepSheets(sheets: readonly PackSheet[]): Steps<readonly PackSheet[]> {
  yield;
  return sheets;
}

/** Works out what a paper is written from: its tables have their numbers, its appendices their letters. */
export function* gatherMatterInSteps(
  context: PackContext,
  settings: PaperSettings,
  prepareSheets: PrepareSheets = keepSheets,
): Steps<PaperMatter> {
  const figures = yield* countFiguresInSteps(context);
  yield;
  const found = listDecisions(context);
  yield;
  const dueNext = tabulateDueNext(context);
  yield;
  const tables: readonly PaperTableId[] = [
    'figures',
    ...found.tables.map(({ id }) => id),
    ...(dueNext ? [dueNext.id] : []),
  ];
  const appendices = yield* chooseAppendicesInSteps(context, settings, prepareSheets);
  const places: PaperPlaces = {
    tableNumber: (id) => (tables.includes(id) ? tables.indexOf(id) + 1 : null),
    appendixLetter: (id) => appendices.find(({ sheet }) => sheet.id === id)?.letter ?? null,
  };
  const recommendations = makeRecommendations(context, figures, found.decisions, places);
  const { cover } = context;
  return { context, settings, cover, figures, found, dueNext, recommendations, places, appendices };
}

/** The sheets behind the report that it has unasked: all that its tables show some of, and the levels one by one. */
export const USUAL_APPENDICES: readonly PackSheetId[] = [
  'maturity-grid',
  'gaps',
  'overdue',
  'exceptions',
  'time-extensions',
  'movement',
  'forward-plan',
];

/** The sheets that were chosen, lettered in their order; one with nothing in it is left out. */
function* chooseAppendicesInSteps(
  context: PackContext,
  { appendices }: PaperSettings,
  prepareSheets: PrepareSheets,
): Steps<PaperAppendix[]> {
  const ids = appendices ?? USUAL_APPENDICES;
  // A sheet speaks of others only where they are there as well.
  const behind: PackContext = { ...context, hasSheet: (id) => ids.includes(id) };
  const chosen: PackSheet[] = [];
  for (const id of ids) {
    const kind = PACK_SHEETS.find((one) => one.id === id)!;
    chosen.push(yield* buildSheetInSteps(kind, behind));
    yield;
  }
  return yield* letterAppendicesInSteps(
    chosen.filter(({ empty }) => !empty),
    prepareSheets,
  );
}

/** Sheets as they stand behind a report, lettered in their order. */
export function* letterAppendicesInSteps(
  sheets: readonly PackSheet[],
  prepareSheets: PrepareSheets,
): Steps<PaperAppendix[]> {
  const prepared: PackSheet[] = [];
  for (const sheet of yield* prepareSheets(sheets)) {
    prepared.push(leaveOutCells(sheet));
    yield;
  }
  const compiled = yield* compilePackInSteps(prepared, 'word-paper');
  return compiled.map((sheet, index) => ({
    letter: nameLetter(index),
    title: sheets[index]!.title,
    sheet,
  }));
}

const nameLetter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);
