import { AS_AT } from '../../bench/make-matrix';
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
import { listPackSheetsInSteps } from '../../src/board-pack/sheets/index';
import type { Pause } from '../../src/domain/steps';
import type { CompiledSheet } from '../../src/workbook/compiled-sheet';
import type { WorkbookPort } from '../../src/workbook/port';
import { NO_RECORDS } from '../../src/workbook/records';
import { reviewLongMatrix } from '../support/long-matrix';
import type { Cost } from '../support/weigh-steps';
import { weigh } from '../support/weigh-steps';

/** What each part of making a pack of a matrix of so many rows costs. */
function weighParts(rowCount: number): Record<string, Cost> {
  const review = reviewLongMatrix(rowCount);
  const context = weigh(prepareOutputInSteps(review, { records: NO_RECORDS, freezes: [] }));
  const pack = weigh(listPackSheetsInSteps(context.result));
  const printed = weigh(listSheetsToPrintInSteps(review, context.result));
  const properties = { title: 'Pack', author: '', asAt: AS_AT };
  return {
    preparing: context.cost,
    'composing a paper': weigh(composePaperInSteps(context.result, review.settings.paper)).cost,
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
 * How much longer a step may get by each further row: a sheet's rows are composed in one. To do all at once would take 25 for
 * preparing, 176 for a paper, 138 for composing, 107 for what is printed and 219 for compiling.
 */
const MOST_UNITS_A_ROW = {
  preparing: 12,
  'composing a paper': 18,
  composing: 36,
  'composing what is printed': 36,
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
    await generatePack({ writePack } as WorkbookPort, review, {}, pause);
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
