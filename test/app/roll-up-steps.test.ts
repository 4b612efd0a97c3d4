import { AS_AT } from '../../bench/make-matrix';
import { compileRollUpInSteps, writeRollUp } from '../../src/app/export-roll-up';
import { findNames } from '../../src/board-pack/publication/find-names';
import { publishPackInSteps } from '../../src/board-pack/publication/publish-pack';
import { rollUpServicesInSteps } from '../../src/board-pack/roll-up/rolled-up';
import type { ServiceReading } from '../../src/board-pack/roll-up/service-matrix';
import { listRollUpSheetsInSteps } from '../../src/board-pack/roll-up/sheets/index';
import type { Pause } from '../../src/domain/steps';
import type { CompiledSheet } from '../../src/workbook/compiled-sheet';
import type { WorkbookPort } from '../../src/workbook/port';
import { reviewLongMatrix } from '../support/long-matrix';
import type { Cost } from '../support/weigh-steps';
import { weigh } from '../support/weigh-steps';

const ROW_COUNT = 40;

/** So many services, each with KPIs of its own and an owner of its own beside those that all have. */
function readingsOf(serviceCount: number): ServiceReading[] {
  return Array.from({ length: serviceCount }, (_, index): ServiceReading => {
    const { matrix, findings, settings } = reviewLongMatrix(ROW_COUNT, (cells, row) =>
      row % 2 === 1 ? [`${cells[0]!} of service ${index + 1}`, ...cells.slice(1)] : cells,
    );
    return {
      kind: 'read',
      service: {
        name: `Service ${index + 1}`,
        nameFrom: 'file',
        organisation: '',
        file: `service-${index + 1}.xlsx`,
        readFrom: 'matrix',
        matrix,
        findings,
        accepted: [],
        settings,
        ownAsAt: null,
        freezes: [],
        damagedFreezes: [],
        rounds: [],
      },
    };
  });
}

/** What each part of a roll-up costs. */
function weighParts(serviceCount: number): Record<string, Cost> {
  const readings = readingsOf(serviceCount);
  const rolledUp = weigh(rollUpServicesInSteps(readings, { asAt: AS_AT }));
  const sheets = weigh(listRollUpSheetsInSteps({ ...rolledUp.result, isPublished: true }));
  const names = rolledUp.result.services.flatMap(({ matrix }) => findNames(matrix.matrix, []));
  const options = { title: 'Roll-up', names, withDataQuality: false };
  return {
    'rolling up': rolledUp.cost,
    listing: sheets.cost,
    publishing: weigh(publishPackInSteps(sheets.result, options)).cost,
    compiling: weigh(compileRollUpInSteps(rolledUp.result)).cost,
  };
}

/**
 * How much longer a step may get by each further row of a service: what is late is gathered in one, and of what is published all
 * texts are gathered in one. To do all at once would take 1,120 for rolling up, 17 for listing, 12 for publishing and 31 for
 * compiling.
 */
const MOST_UNITS_A_ROW = { listing: 4, publishing: 4, compiling: 12 };

test('a roll-up of more services takes more steps and hardly longer ones', () => {
  const fewer = weighParts(3);
  const more = weighParts(12);
  for (const [part, { all, longest }] of Object.entries(more)) {
    const before = fewer[part]!;
    // Or nothing would be counted.
    expect(all - before.all).toBeGreaterThan(9 * ROW_COUNT);
    const most = (MOST_UNITS_A_ROW as Record<string, number>)[part] ?? 0;
    const growth = Math.max(most, (longest - before.longest) / (9 * ROW_COUNT));
    expect({ part, growth }).toEqual({ part, growth: most });
  }
});

test('a roll-up that is made with pauses is the one that is made at once', async () => {
  const readings = readingsOf(4);
  let pauses = 0;
  const make = async (pause?: Pause): Promise<readonly CompiledSheet[]> => {
    let sheets: readonly CompiledSheet[] = [];
    const write: WorkbookPort['writeRollUp'] = async (compose) => {
      sheets = await compose(null);
      return { sheets: [], keptAside: [] };
    };
    await writeRollUp({ writeRollUp: write }, readings, AS_AT, {}, pause);
    return sheets;
  };
  const paused = await make(() => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(paused).toEqual(await make());
  // One for each service, for each sheet that is listed and for each that is compiled.
  expect(pauses).toBeGreaterThan(4 + 2 * paused.length);
});
