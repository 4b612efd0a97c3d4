import type { PackSheetId } from '../../../src/workbook/pack-sheet';
import { PACK_SHEET_IDS } from '../../../src/workbook/pack-sheet';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { sheetOf, TODAY } from '../matrix-host';
import type { Desk } from './jobs/desk';
import { actionSaying, fixable, ready } from './jobs/desk';
import { bringInBeside } from './jobs/made-sheet-jobs';
import { ROUND } from './jobs/round-jobs';
import { copyTrialWorkbook, makeTrialWorkbook, TRIAL_ROWS } from './trial-workbook';

/**
 * Which workbook a job starts from: one without anything of ours, one with all of it but a tidy copy, that with a tidy copy
 * beside, that with the copy as the matrix or with an import beside it, one whose round is signed off, one without a
 * matrix, one with two sheets that could be it, or that with both of them as the matrix.
 */
export type TrialStart =
  | 'new'
  | 'used'
  | 'tidied'
  | 'on its copy'
  | 'imported'
  | 'signed off'
  | 'empty'
  | 'two plans'
  | 'two sheets';

type Making =
  | { readonly make: () => WorkbookData }
  /** What a person has done to another before. */
  | { readonly from: TrialStart; readonly prepare: (desk: Desk) => Promise<unknown> };

const MAKINGS: Readonly<Record<TrialStart, Making>> = {
  new: { make: makeTrialWorkbook },
  empty: { make: () => createWorkbookData([sheetOf('Letter', [['Dear colleagues'], ['=1', 2]])]) },
  'two plans': { make: makeTwoPlans },
  'two sheets': {
    from: 'two plans',
    prepare: ({ session }) => session.changeSettings({ sheets: ['Plan', 'Scheme'], mapping: null }),
  },
  used: { from: 'new', prepare: useEverything },
  tidied: { from: 'used', prepare: ({ session }) => session.tidy() },
  'on its copy': { from: 'tidied', prepare: ({ session }) => session.useMadeSheet('tidy') },
  imported: { from: 'tidied', prepare: bringInBeside },
  'signed off': {
    from: 'used',
    prepare: ({ session }) => session.signOffRound({ by: 'AL', on: TODAY }),
  },
};

/** Does something on a workbook and answers with what it leaves. */
type Prepare = (
  workbook: WorkbookData,
  act: (desk: Desk) => Promise<unknown>,
) => Promise<WorkbookData>;

/** The workbooks that jobs start from, each made when it is first asked for. */
export function createStarts(prepare: Prepare): (on: TrialStart) => Promise<WorkbookData> {
  const made = new Map<TrialStart, Promise<WorkbookData>>();
  const starts = new Map<TrialStart, Promise<WorkbookData>>();
  const makeAs = (on: TrialStart): Promise<WorkbookData> =>
    remember(made, on, async () => {
      const making = MAKINGS[on];
      if ('make' in making) return making.make();
      return prepare(await makeAs(making.from), making.prepare);
    });
  return (on) =>
    remember(starts, on, async () => {
      const workbook = await makeAs(on);
      return 'make' in MAKINGS[on] ? workbook : withLaterRow(workbook);
    });
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

const LATER_ROW = [
  'Hosting',
  'Minimum A room',
  'Leader Elsewhere',
  'Move the servers',
  'Q2 23',
  'Ada',
];

/** With a row more, so that what is done anew says something else than what stands there. */
function withLaterRow(workbook: WorkbookData): WorkbookData {
  const later = copyTrialWorkbook(workbook);
  const { cells }: SheetData = later.sheets[0]!;
  LATER_ROW.forEach((value, columnIndex) => cells.set(TRIAL_ROWS.length, columnIndex, { value }));
  return later;
}

function makeTwoPlans(): WorkbookData {
  const workbook = makeTrialWorkbook();
  workbook.sheets.push(sheetOf('Scheme', TRIAL_ROWS));
  return workbook;
}

/** A pack with a chart, links and lists; a new workbook has the whole one. */
const FEW_SHEETS: readonly PackSheetId[] = ['summary', 'contents', 'gaps', 'data-quality'];

/** Stands in the used workbook and is left out of its next pack. */
const SHEET_TO_GO: PackSheetId = 'due-next';

const allBut = (kept: readonly PackSheetId[]): PackSheetId[] =>
  PACK_SHEET_IDS.filter((id) => !kept.includes(id));

/** Leaves everything of ours in a workbook: settings, highlights, a fix, an acceptance, a freeze, an open round, a pack. */
async function useEverything(desk: Desk): Promise<void> {
  const { session } = desk;
  await session.changeSettings({
    treatedAs: [{ word: 'Low', level: 'Minimum' }],
    omittedPackSheets: allBut([...FEW_SHEETS, SHEET_TO_GO]),
  });
  await session.highlight();
  await session.applyFixes(
    fixable(desk).filter(({ fix }) => fix?.edits.some(({ from }) => from === 'q3 24')),
  );
  const found = ready(desk).findings.find(({ rule }) => rule === 'most-targets-above-mature')!;
  await session.accept([found], 'As agreed', 'BK');
  await session.freeze();
  await session.startRound(ROUND);
  const said = { kind: 'moved', due: 'Q2 24', reason: 'Late start' } as const;
  await session.answerAction(said, actionSaying(desk, 'Publish a dashboard')!, 'AL');
  await session.generatePack({});
  await session.changeSettings({ omittedPackSheets: allBut(FEW_SHEETS) });
}
