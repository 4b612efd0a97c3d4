import { AS_AT } from '../../bench/make-matrix';
import { compileFreezeInSteps, freezeInSteps, freezeMatrix } from '../../src/app/freeze-matrix';
import {
  generatePack,
  listSheetsToPrintInSteps,
  prepareOutputInSteps,
} from '../../src/app/generate-pack';
import {
  compilePackInSteps,
  compileWorkbookInSteps,
} from '../../src/board-pack/compile/compile-pack';
import { composePaperInSteps } from '../../src/board-pack/paper/compose-paper';
import { previewPaperInSteps } from '../../src/board-pack/paper/preview-paper';
import { listRoundItemsInSteps } from '../../src/app/round/open-round';
import { listPackSheetsInSteps } from '../../src/board-pack/sheets/index';
import { signOffRound, startRound } from '../../src/app/round/run-round';
import type { Pause } from '../../src/domain/steps';
import { ITEMS_A_STEP } from '../../src/domain/steps';
import type { CompiledSheet } from '../../src/workbook/compiled-sheet';
import type { FreezePlan, WorkbookPort } from '../../src/workbook/port';
import type { MatrixRecords } from '../../src/workbook/records';
import { NO_RECORDS } from '../../src/workbook/records';
import { reviewLongMatrix } from '../support/long-matrix';
import type { Cost } from '../support/weigh-steps';
import { weigh } from '../support/weigh-steps';

const ROUND = { asAt: AS_AT, period: '', by: '', on: AS_AT };
const EARLIER = { year: 2023, month: 7, day: 15 };

/** What each part of making a pack of a matrix of so many rows costs. */
function weighParts(rowCount: number): Record<string, Cost> {
  const review = reviewLongMatrix(rowCount);
  const context = weigh(prepareOutputInSteps(review, { records: NO_RECORDS, freezes: [] }));
  const pack = weigh(listPackSheetsInSteps(context.result));
  const printed = weigh(listSheetsToPrintInSteps(review, context.result));
  const frozen = weigh(freezeInSteps(review.matrix, AS_AT));
  const earlier = { ...frozen.result, asAt: EARLIER };
  const round = {
    start: { ...ROUND, kind: 'started', freezeId: '', before: ROUND },
    answers: [],
    signOff: null,
  } as const;
  const { paper } = review.settings;
  const properties = { title: 'Pack', author: '', asAt: AS_AT };
  return {
    preparing: context.cost,
    'composing a paper': weigh(composePaperInSteps(context.result, paper)).cost,
    'previewing a paper': weigh(previewPaperInSteps(context.result, paper)).cost,
    freezing: frozen.cost,
    'compiling a freeze': weigh(compileFreezeInSteps(frozen.result)).cost,
    'listing a round': weigh(listRoundItemsInSteps(review, round, earlier, [])).cost,
    composing: pack.cost,
    'composing what is printed': printed.cost,
    compiling: weigh(compilePackInSteps(pack.result)).cost,
    'compiling what is printed': weigh(
      compileWorkbookInSteps(pack.result, 'board-print', properties),
    ).cost,
  };
}

const ROW_COUNT = 500;

/**
 * How much longer a step may get by each further row: all figures are counted in one, as are all exceptions. To do all at once
 * would take 25 for preparing, 176 for a paper, 158 for its preview, 5 for freezing, 138 for composing, 107 for what is printed and
 * 219 for compiling.
 */
const MOST_UNITS_A_ROW = {
  preparing: 12,
  'composing a paper': 18,
  'previewing a paper': 15,
  freezing: 1,
  'listing a round': 11,
  composing: 17,
  'composing what is printed': 17,
};

test('the pack of a longer matrix takes more steps and hardly longer ones', () => {
  const shorter = weighParts(ROW_COUNT);
  const longer = weighParts(4 * ROW_COUNT);
  for (const [part, { all, longest }] of Object.entries(longer)) {
    const most = (MOST_UNITS_A_ROW as Record<string, number>)[part] ?? 0;
    const before = shorter[part]!;
    // Or nothing would be counted.
    expect(all - before.all).toBeGreaterThan(3 * ROW_COUNT);
    expect({ part, growth: Math.max(most, (longest - before.longest) / (3 * ROW_COUNT)) }).toEqual({
      part,
      growth: most,
    });
  }
});

test('a pack that is made with pauses is the one that is made at once', async () => {
  const review = reviewLongMatrix(ROW_COUNT);
  let pauses = 0;
  const make = async (pause?: Pause): Promise<readonly CompiledSheet[]> => {
    let pack: readonly CompiledSheet[] = [];
    const writePack: WorkbookPort['writePack'] = async (compose) => {
      pack = await compose({ records: NO_RECORDS, freezes: [] });
      return { sheets: [], keptAside: [] };
    };
    await generatePack({ writePack }, review, {}, pause);
    return pack;
  };
  const paused = await make(() => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(paused).toEqual(await make());
  // One for each sheet that is composed and for each that is compiled.
  expect(pauses).toBeGreaterThan(2 * paused.length);
});

const opensRound: MatrixRecords = {
  ...NO_RECORDS,
  rounds: [{ ...ROUND, kind: 'started', freezeId: '', before: ROUND }],
};

test.each<[job: string, (...given: Parameters<typeof freezeMatrix>) => unknown, MatrixRecords]>([
  ['a freeze', freezeMatrix, NO_RECORDS],
  [
    'the freeze of a round',
    (workbook, review, pause) => startRound(workbook, review, ROUND, pause),
    NO_RECORDS,
  ],
  [
    'a signed-off freeze',
    (workbook, review, pause) => signOffRound(workbook, review, ROUND, pause),
    opensRound,
  ],
])('%s that is made with pauses is the one that is made at once', async (_job, run, records) => {
  const review = reviewLongMatrix(ROW_COUNT);
  let pauses = 0;
  const make = async (pause?: Pause): Promise<FreezePlan> => {
    let plan: FreezePlan | null = null;
    const writeFreeze: WorkbookPort['writeFreeze'] = async (compose) => {
      plan = await compose({ freezeIds: [], records });
      return { sheet: 'Freeze', records };
    };
    await run({ writeFreeze } as WorkbookPort, review, pause);
    return plan!;
  };
  const paused = await make(() => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(paused.sheet).not.toBeNull();
  expect(paused).toEqual(await make());
  // For the KPIs, their freezing, the rows of the sheet, their cells and their heights.
  expect(pauses).toBeGreaterThan((5 * ROW_COUNT) / 2 / ITEMS_A_STEP);
});
