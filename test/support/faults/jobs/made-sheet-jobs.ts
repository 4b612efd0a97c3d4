import type { ImportPreview } from '../../../../src/app/bring-in-matrix';
import type { MatrixSession } from '../../../../src/app/matrix-session';
import type { RepairAnswer } from '../../../../src/app/review-repairs';
import { mayReject } from '../../../../src/app/review-repairs';
import { describeWrittenImport } from '../../../../src/app/words/describe-import';
import { describeWrittenMerge } from '../../../../src/app/words/describe-matches';
import { describeTidy } from '../../../../src/app/words/describe-tidy';
import { DEFAULT_SCALE } from '../../../../src/domain/level-scale';
import { writeWorkbook } from '../../../../src/files/xlsx/write-workbook';
import type { RepairRecord } from '../../../../src/workbook/records';
import { sheetOf, SMALL_MATRIX, TODAY, workbookOf } from '../../matrix-host';
import type { Desk, TrialJob } from './desk';
import { BOTH, ready } from './desk';

/** A cell of the tidy copy that a text was cut for. */
const REJECTED_CELL = 'C2';

/** Where what is brought in comes to stand. */
const IMPORTED = 'Maturity matrix';

/** Where what is merged comes to stand. */
const MERGED = 'Merged matrix';

/** What is brought in from a file; states with commas are offered by a sheet of lists. */
const PAPER = [
  'Board paper 7',
  'KPI\tWhere we are now\tWhere we want to be\tActions\tBy when\tStatus',
  'Waste\tDeveloping Some rounds\tLeader All rounds\tBuy two lorries\tQ1 24\tOn course, so far',
  '\t\t\tTrain the crews\tQ2 24\tLate, for want of staff',
].join('\n');

async function preview(session: MatrixSession, text: string): Promise<ImportPreview> {
  const bytes = new TextEncoder().encode(text);
  const found = await session.previewImport({ name: 'paper.txt', bytes });
  if (found?.kind === 'found') return found;
  throw new Error('Nothing was found');
}

const writeImport = async (session: MatrixSession, text: string): Promise<string> =>
  describeWrittenImport(await session.writeImport(await preview(session, text)));

/** Has a repair of the tidy copy's cell answered, where it is not by now. */
async function answerCell(desk: Desk, answer: RepairAnswer): Promise<string | null> {
  const tidied = ready(desk).madeSheets.find(({ record }) => record?.kind === 'tidy')!;
  const found = ready(desk).repairs.find(
    ({ of, cell }) => of === tidied.id && cell === REJECTED_CELL,
  );
  if (!found || isAnswered(found, answer)) return null;
  const { skippedCount } = await desk.session.answerRepairs([found], answer);
  return `Answered, ${skippedCount} left out`;
}

const isAnswered = ({ decision }: RepairRecord, { kind }: RepairAnswer): boolean =>
  (decision === 'open') === (kind === 'reopen');

/** Has one of the repairs rejected, and a sheet brought in beside the tidy copy. */
export async function bringInBeside(desk: Desk): Promise<void> {
  await answerCell(desk, { kind: 'reject' });
  await writeImport(desk.session, PAPER);
}

/** Has the matrix of the open workbook merged with another one; without one, two others. */
async function mergeWithOthers({ session }: Desk): Promise<string | null> {
  const state = session.getState();
  const hasOwn = state.kind === 'ready';
  // It is the matrix at once where there was none.
  if (hasOwn && state.review.matrix.source.sheet === MERGED) return null;
  const merge = await session.openMerge();
  const files = await Promise.all(
    (hasOwn ? ['Otherton.xlsx'] : ['Anytown.xlsx', 'Otherton.xlsx']).map(async (name) => ({
      name,
      bytes: await writeWorkbook(workbookOf(sheetOf('Plan', SMALL_MATRIX))),
    })),
  );
  const read = (await merge.readMatrices(files, TODAY))!;
  const others = read.filter((matrix) => matrix.kind === 'read');
  const found = await merge.findMatches({ ownName: hasOwn ? 'Anytown' : null, others });
  return describeWrittenMerge(await merge.writeMerge(found, new Map()));
}

/** What is asked of sheets that stand beside the council's own: tidied, brought in or started. */
export const MADE_SHEET_JOBS: readonly TrialJob[] = [
  {
    name: 'make a tidy copy',
    on: [...BOTH, 'tidied'],
    run: async (desk) => describeTidy(await desk.session.tidy({ edited: 'replace' })),
  },
  {
    name: 'keep a tidy copy beside',
    on: ['imported'],
    run: async (desk) => describeTidy(await desk.session.tidy({ edited: 'keep' })),
  },
  {
    name: 'use the tidy copy',
    on: ['tidied'],
    async run(desk) {
      await desk.session.useMadeSheet('tidy');
      return 'The tidy copy is the matrix now';
    },
  },
  {
    name: 'go back from the tidy copy',
    on: ['on its copy'],
    async run(desk) {
      await desk.session.useSources();
      return 'Your own sheet is the matrix again.';
    },
  },
  {
    name: 'remove the tidy copy',
    on: ['tidied'],
    async run(desk) {
      if (ready(desk).madeSheets.length === 0) return null;
      await desk.session.removeMadeSheet('tidy');
      return 'Took the tidy copy away';
    },
  },
  {
    name: 'answer repairs',
    on: ['tidied', 'imported'],
    async run(desk) {
      const open = ready(desk).repairs.filter(({ decision }) => decision === 'open');
      if (open.length === 0) return null;
      const { skippedCount } = await desk.session.answerRepairs(open, { kind: 'accept' });
      return `Accepted, ${skippedCount} left out`;
    },
  },
  {
    name: 'list repairs',
    on: ['imported'],
    run: async ({ session }) => `${(await session.listRepairs()).length} repairs`,
  },
  {
    name: 'reject a repair',
    on: ['tidied', 'on its copy'],
    run: (desk) => answerCell(desk, { kind: 'reject' }),
  },
  {
    name: 'reject the repairs of several sheets',
    on: ['imported'],
    async run(desk) {
      const open = ready(desk).repairs.filter(
        (record) => record.decision === 'open' && mayReject(record),
      );
      if (open.length === 0) return null;
      const { skippedCount } = await desk.session.answerRepairs(open, { kind: 'reject' });
      return `Rejected, ${skippedCount} left out`;
    },
  },
  {
    name: 'edit a repair',
    on: ['tidied'],
    run: (desk) => answerCell(desk, { kind: 'edit', text: 'As the board has it' }),
  },
  {
    name: 'reopen a repair',
    on: ['imported'],
    run: (desk) => answerCell(desk, { kind: 'reopen' }),
  },
  {
    name: 'write an import',
    on: ['new', 'used', 'tidied', 'empty'],
    async run({ session }) {
      const state = session.getState();
      if (state.kind === 'ready' && state.review.matrix.source.sheet === IMPORTED) return null;
      return writeImport(session, PAPER);
    },
  },
  {
    name: 'write another import beside',
    on: ['imported'],
    run: ({ session }) => writeImport(session, PAPER.replace('Waste', 'Parks')),
  },
  {
    name: 'remove an import',
    on: ['imported'],
    async run(desk) {
      const found = ready(desk).madeSheets.find(({ sheet }) => sheet === IMPORTED);
      if (!found) return null;
      await desk.session.removeMadeSheet(found.id);
      return 'Took the import away';
    },
  },
  {
    name: 'merge',
    on: [...BOTH, 'imported', 'empty'],
    run: mergeWithOthers,
  },
  {
    name: 'start a matrix',
    on: ['empty'],
    async run({ session }) {
      const state = session.getState();
      if (state.kind === 'ready' && state.review.settings.sheets.includes(IMPORTED)) return null;
      return session.startMatrix(DEFAULT_SCALE);
    },
  },
];
