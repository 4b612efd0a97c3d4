/** Collects the workbooks of a small region first, which is what takes its time. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_SET_TABLES } from '../../../src/app/data-set/build-tables';
import type { ServiceMatrix } from '../../../src/board-pack/roll-up/service-matrix';
import { prepareDataSet } from '../../../src/cli/data-set/data-set-folder';
import { formatIsoDate } from '../../../src/domain/calendar-date';
import { groupBy } from '../../../src/domain/group-by';
import { rankLevel, roundScore, writeScale } from '../../../src/domain/level-scale';
import type { Kpi } from '../../../src/domain/matrix';
import { listKpis } from '../../../src/domain/matrix';
import type { RollUp } from '../../../src/domain/roll-up';
import { noActionsByStatus, rollUpKpis } from '../../../src/domain/roll-up';
import { writeParquet } from '../../../src/files/parquet/write-parquet';
import { collectReturns } from '../../support/returns/collect-returns';
import { makeFolder, expectRefusal, runCommand } from '../command-line';

const inFolder = makeFolder();
const COUNCILS = ['Avon', 'Bryn', 'Cefn', 'Dale', 'Esk', 'Fell'];
const OCTOBER = { year: 2023, month: 10, day: 15 };
const JANUARY = { year: 2024, month: 1, day: 15 };
/** The same data set without two of them. */
const FOUR = inFolder('four');
let dataSet = '';
let services: readonly ServiceMatrix[] = [];

beforeAll(async () => {
  const returns = COUNCILS.flatMap((organisation) => [
    { organisation, service: 'Housing', asAt: OCTOBER, seed: `${organisation} 1` },
    { organisation, service: 'ICT', asAt: OCTOBER, seed: `${organisation} 2` },
  ]);
  const later = { organisation: 'Avon', service: 'ICT', asAt: JANUARY, seed: 'Avon 3' };
  ({ dataSet, services } = await collectReturns(inFolder(), [...returns, later]));
  cpSync(dataSet, FOUR, { recursive: true });
  for (const council of COUNCILS.slice(4)) {
    for (const { name } of DATA_SET_TABLES) {
      rmSync(join(FOUR, name, `organisation=${council}`), { recursive: true });
    }
  }
});

type Row = Readonly<Record<string, string | number | boolean | null>>;

async function ask(...question: string[]): Promise<Row[]> {
  const { exitCode, stdout, stderr } = await runCommand(
    'query',
    ...question,
    '--from',
    dataSet,
    '--json',
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Row[];
}

const contextOf = ({ matrix, settings }: ServiceMatrix) => ({
  scale: matrix.scale,
  basis: matrix.basis,
  asAt: settings.asAt,
});

const keyOf = ({ organisation, name, settings }: ServiceMatrix): string =>
  `${organisation} ${name} ${formatIsoDate(settings.asAt)}`;

/** The figures that our own code gives, but for how late the oldest is in words. */
const figuresOf = ({ actions, ...rollUp }: RollUp) => {
  const { oldest: _, areEquallyLate: __, ...counts } = actions;
  return { ...rollUp, actions: counts };
};

describe('DuckDB’s answers equal ours', () => {
  const LEVELS_SQL = (side: string): string => `
    SELECT concat_ws(' ', organisation, service, as_at) AS key, area, COUNT(*) AS kpis,
      COUNT(${side}_rank) AS read,
      COUNT(*) FILTER (${side}_state = 'unread') AS unread,
      COUNT(*) FILTER (${side}_state = 'not-applicable') AS not_applicable,
      COUNT(*) FILTER (${side}_inferred AND ${side}_rank IS NOT NULL) AS inferred,
      ${[0, 1, 2, 3, 4].map((rank) => `COUNT(*) FILTER (floor(${side}_rank) = ${rank + 1}) AS at_${rank}`).join(', ')},
      COUNT(*) FILTER (floor(${side}_rank) <> ${side}_rank) AS between_levels,
      MIN(${side}_rank) - 1 AS lowest, MAX(${side}_rank) - 1 AS highest,
      quantile_cont(${side}_rank, 0.5) - 1 AS median, AVG(${side}_rank) - 1 AS mean
    FROM kpis GROUP BY ALL`;
  const GAPS_SQL = `
    SELECT concat_ws(' ', organisation, service, as_at) AS key, area,
      COUNT(*) FILTER (gap >= 0) AS comparable, COUNT(*) FILTER (gap > 0) AS open,
      COALESCE(SUM(gap) FILTER (gap >= 0), 0) AS total, MIN(gap) FILTER (gap >= 0) AS narrowest,
      MAX(gap) FILTER (gap >= 0) AS widest, COUNT(*) FILTER (gap < 0) AS below
    FROM kpis GROUP BY ALL`;
  const ACTIONS_SQL = `
    SELECT concat_ws(' ', organisation, service, as_at) AS key, area, COUNT(*) AS total,
      COUNT(*) FILTER (is_open) AS open, COUNT(*) FILTER (due_state = 'scheduled') AS scheduled,
      ${Object.keys(noActionsByStatus())
        .map((status) => `COUNT(*) FILTER (due_status = '${status}') AS "${status}"`)
        .join(', ')}
    FROM actions GROUP BY ALL`;

  /** One SQL answer to many questions, by service and area. */
  const index = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
    new Map(rows.map((row) => [`${String(row['key'])} ${String(row['area'])}`, row]));

  test('levels, gaps and actions of every area of every service', async () => {
    const now = index(await ask(LEVELS_SQL('current')));
    const target = index(await ask(LEVELS_SQL('target')));
    const gaps = index(await ask(GAPS_SQL));
    const actions = index(await ask(ACTIONS_SQL));
    const readLevels = (row: Row) => ({
      readCount: row['read'],
      unreadCount: row['unread'],
      notApplicableCount: row['not_applicable'],
      inferredCount: row['inferred'],
      countByRank: [0, 1, 2, 3, 4].map((rank) => row[`at_${rank}`]),
      betweenCount: row['between_levels'],
      spread:
        row['lowest'] === null
          ? null
          : {
              lowestRank: row['lowest'],
              highestRank: row['highest'],
              medianRank: roundScore(row['median'] as number),
              meanRank: roundScore(row['mean'] as number),
            },
    });
    let areaCount = 0;
    for (const service of services) {
      for (const { name, kpis } of service.matrix.areas) {
        const key = `${keyOf(service)} ${name}`;
        areaCount += 1;
        const action = actions.get(key)!;
        const gap = gaps.get(key)!;
        expect(figuresOf(rollUpKpis(kpis, contextOf(service)))).toEqual({
          kpiCount: now.get(key)!['kpis'],
          current: readLevels(now.get(key)!),
          target: readLevels(target.get(key)!),
          gaps: {
            comparableCount: gap['comparable'],
            openCount: gap['open'],
            totalLevels: gap['total'],
            narrowest: gap['narrowest'],
            widest: gap['widest'],
            targetBelowCurrentCount: gap['below'],
          },
          actions: {
            totalCount: action['total'],
            openCount: action['open'],
            scheduledCount: action['scheduled'],
            countByStatus: Object.fromEntries(
              Object.keys(noActionsByStatus()).map((status) => [status, action[status]]),
            ),
          },
        });
      }
    }
    expect([now.size, gaps.size, actions.size]).toEqual([areaCount, areaCount, areaCount]);
  });

  test('findings and freezes', async () => {
    const found = await ask(
      "SELECT concat_ws(' ', organisation, service, as_at) AS key, rule, COUNT(*) AS count FROM findings GROUP BY ALL ORDER BY ALL",
    );
    const ours = services.flatMap((service) =>
      [...groupBy(service.findings, ({ rule }) => rule)].map(([rule, findings]) => ({
        key: keyOf(service),
        rule,
        count: findings.length,
      })),
    );
    const order = ({ key = '', rule = '' }: Row): string => `${String(key)} ${String(rule)}`;
    expect(found.map(order).sort()).toEqual(ours.map(order).sort());
    expect(new Map(found.map((row) => [order(row), row['count']]))).toEqual(
      new Map(ours.map((row) => [order(row), row.count])),
    );
    const [frozen] = await ask('SELECT COUNT(*) AS kpis, MIN(frozen_at) AS at FROM freezes');
    const [first] = services;
    expect(frozen).toEqual({ kpis: first!.freezes[0]!.kpis.length, at: '2023-04-01' });
  });
});

/** Each service as at its last date. */
const latest = (): ServiceMatrix[] =>
  [...groupBy(services, ({ organisation, name }) => `${organisation} ${name}`).values()].map(
    (states) => states.at(-1)!,
  );

/** Counted from 1, as in the data set. */
const ranksNow = ({ matrix }: ServiceMatrix, kpis: readonly Kpi[]): number[] =>
  kpis.flatMap(({ current }) => {
    const rank = rankLevel(current.level, matrix.scale);
    return rank === null ? [] : [rank + 1];
  });

const fromOne = (rank: number | undefined): number | null => (rank === undefined ? null : rank + 1);

/** As PERCENTILE_CONT defines it: between the two nearest, by how far the place lies between theirs. */
function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  const place = share * (ordered.length - 1);
  const below = ordered[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * (ordered[Math.ceil(place)]! - below);
}

describe('the questions that come with the program', () => {
  test('late-by-service and levels-by-area-and-service', async () => {
    const late = await ask('--named', 'late-by-service');
    expect(late).toHaveLength(latest().length);
    const levels = await ask('--named', 'levels-by-area-and-service');
    for (const service of latest()) {
      const { organisation, name, matrix } = service;
      const isOfService = (row: Row): boolean =>
        row['organisation'] === organisation && row['service'] === name;
      const { actions } = rollUpKpis(listKpis(matrix), contextOf(service));
      expect(late.find(isOfService)).toMatchObject({
        as_at: formatIsoDate(service.settings.asAt),
        action_count: actions.totalCount,
        open_count: actions.openCount,
        overdue_count: actions.countByStatus.overdue,
        due_this_quarter_count: actions.countByStatus['due-this-quarter'],
      });
      for (const area of matrix.areas) {
        const { current, gaps } = rollUpKpis(area.kpis, contextOf(service));
        expect(levels.find((row) => isOfService(row) && row['area'] === area.name)).toMatchObject({
          kpi_count: area.kpis.length,
          read_now: current.readCount,
          lowest_now: fromOne(current.spread?.lowestRank),
          median_now: fromOne(current.spread?.medianRank),
          highest_now: fromOne(current.spread?.highestRank),
          below_target: gaps.openCount,
        });
      }
    }
  });

  test('percentiles, against brute force', async () => {
    const rows = await ask('--named', 'percentiles');
    const areas = services[0]!.matrix.areas.map(({ name }) => name);
    expect(rows.map((row) => row['area'])).toEqual([...areas].sort());
    for (const row of rows) {
      const averages = COUNCILS.map((council) => {
        const ranks = latest()
          .filter(({ organisation }) => organisation === council)
          .flatMap((service) =>
            ranksNow(service, service.matrix.areas.find(({ name }) => name === row['area'])!.kpis),
          );
        return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
      });
      expect(row['organisation_count']).toBe(COUNCILS.length);
      expect(row['lower_quarter']).toBeCloseTo(percentile(averages, 0.25), 9);
      expect(row['median']).toBeCloseTo(percentile(averages, 0.5), 9);
      expect(row['upper_quarter']).toBeCloseTo(percentile(averages, 0.75), 9);
    }
  });

  test('percentiles are of five organisations at least', async () => {
    const { stdout } = await runCommand('query', '--named', 'percentiles', '--from', FOUR);
    expect(stdout).toBe('No rows.\n');
  });

  test('compare says where each area of a matrix lies among them', async () => {
    const [service] = services;
    const path = join(inFolder(), service!.file);
    const { exitCode, stdout } = await runCommand('compare', path, '--with', dataSet, '--json');
    expect(exitCode).toBe(0);
    const percentiles = await ask('--named', 'percentiles');
    const rows = JSON.parse(stdout) as Row[];
    expect(rows).toHaveLength(service!.matrix.areas.length);
    service!.matrix.areas.forEach(({ name, kpis }, index) => {
      const ranks = ranksNow(service!, kpis);
      const average = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
      const points = percentiles.find((row) => row['area'] === name)!;
      const above = ['lower_quarter', 'median', 'upper_quarter'].filter(
        (point) => average > Number(points[point]),
      ).length;
      expect(rows[index]).toMatchObject({
        area: name,
        kpis_read: ranks.length,
        lowest: Math.min(...ranks),
        highest: Math.max(...ranks),
        organisations: COUNCILS.length,
        lower_quarter: points['lower_quarter'],
        median: points['median'],
        upper_quarter: points['upper_quarter'],
        place: `${['lowest', 'second', 'third', 'highest'][above]!} quarter`,
      });
      expect(rows[index]!['average']).toBeCloseTo(average, 9);
    });
    for (const council of COUNCILS) expect(stdout).not.toContain(council);
  });

  test('compare shows nothing of fewer than five, and says of a file why it cannot be read', async () => {
    const path = join(inFolder(), services[0]!.file);
    const few = await runCommand('compare', path, '--with', FOUR, '--json');
    for (const row of JSON.parse(few.stdout) as Row[]) {
      expect(row).toMatchObject({
        organisations: null,
        lower_quarter: null,
        median: null,
        upper_quarter: null,
        place: 'fewer than five organisations',
      });
    }
    const notes = inFolder('notes.xlsx');
    writeFileSync(notes, 'notes');
    expectRefusal(
      await runCommand('compare', notes, '--with', dataSet),
      /^.*notes\.xlsx cannot be compared\. .*is not an Excel workbook/,
    );
  });

  test('movement', async () => {
    const [row, ...others] = await ask('--named', 'movement');
    expect(others).toEqual([]);
    const [before, after] = services.filter(
      ({ organisation, name }) => organisation === 'Avon' && name === 'ICT',
    );
    const rankOf = (service: ServiceMatrix, id: string): number | null => {
      const kpi = listKpis(service.matrix).find((one) => one.id === id);
      return kpi ? rankLevel(kpi.current.level, service.matrix.scale) : null;
    };
    const moves = listKpis(after!.matrix).flatMap(({ id }) => {
      const [then, now] = [rankOf(before!, id), rankOf(after!, id)];
      return then === null || now === null ? [] : [Math.sign(now - then)];
    });
    const count = (sign: number): number => moves.filter((move) => move === sign).length;
    expect(row).toEqual({
      organisation: 'Avon',
      service: 'ICT',
      as_at_before: '2023-10-15',
      as_at: '2024-01-15',
      compared_count: moves.length,
      higher_count: count(1),
      same_count: count(0),
      lower_count: count(-1),
    });
  });

  test('where-services-disagree', async () => {
    const rows = await ask('--named', 'where-services-disagree');
    const ours = COUNCILS.flatMap((council) => {
      const states = latest().filter(({ organisation }) => organisation === council);
      const levels = states.flatMap((service) =>
        service.matrix.areas.flatMap((area) =>
          area.kpis.flatMap((kpi) =>
            ranksNow(service, [kpi]).map((rank) => ({
              key: `${council} ${area.name} ${kpi.name}`,
              rank,
            })),
          ),
        ),
      );
      return [...groupBy(levels, ({ key }) => key)].flatMap(([key, all]) => {
        const ranks = all.map(({ rank }) => rank);
        const apart = Math.max(...ranks) - Math.min(...ranks);
        return apart >= 2 ? [`${key} ${apart}`] : [];
      });
    });
    const theirs = rows.map(
      (row) => `${row['organisation']} ${row['area']} ${row['kpi']} ${row['levels_apart']}`,
    );
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.sort()).toEqual(ours.sort());
    expect(new Set(rows.map((row) => row['scale']))).toEqual(
      new Set([writeScale(services[0]!.matrix.scale)]),
    );
  });

  test('data-quality-by-service and overdue-by-owner', async () => {
    const quality = await ask('--named', 'data-quality-by-service');
    expect(quality).toHaveLength(latest().length);
    for (const { organisation, name, findings, matrix, ...service } of latest()) {
      const count = (severity: string): number =>
        findings.filter((finding) => finding.severity === severity).length;
      const row = quality.find(
        (one) => one['organisation'] === organisation && one['service'] === name,
      );
      expect(row).toMatchObject({
        kpi_count: listKpis(matrix).length,
        error_count: count('error'),
        warning_count: count('warning'),
        accepted_count: service.accepted.length,
      });
    }
    const owners = await ask('--named', 'overdue-by-owner');
    const total = owners.reduce((sum, row) => sum + Number(row['overdue_count']), 0);
    const ours = latest().reduce(
      (sum, service) =>
        sum +
        rollUpKpis(listKpis(service.matrix), contextOf(service)).actions.countByStatus.overdue,
      0,
    );
    expect(total).toBe(ours);
    expect(owners.map((row) => row['owner'])).toContain('no owner stated');
  });
});

describe('nothing but the data set is read, and nothing is written', () => {
  test.each([
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM read_csv('package.json')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    'INSTALL httpfs',
    'LOAD httpfs',
    "COPY kpis TO 'DATASET/out.csv'",
    "ATTACH 'DATASET/other.db'",
    'CREATE TABLE copies AS SELECT 1',
    'DROP VIEW kpis',
    'SET enable_external_access = true',
    'SELECT 1; SELECT 2',
    "SELECT 1; COPY kpis TO 'DATASET/out.csv'",
    'EXPLAIN ANALYZE SELECT 1',
    '',
    'SELEC 1',
    'SELECT missing FROM kpis',
  ])('%s is refused', async (sql) => {
    const before = readdirSync(dataSet, { recursive: true });
    const question = sql.replace('DATASET', dataSet);
    expectRefusal(
      await runCommand('query', question, '--from', dataSet),
      /^The question cannot be answered\. /,
    );
    expect(readdirSync(dataSet, { recursive: true })).toEqual(before);
  });

  test('even beside the data set', async () => {
    writeFileSync(inFolder('beside.csv'), 'a\n1\n');
    const sql = `SELECT * FROM read_csv('${dataSet}/../beside.csv')`;
    expectRefusal(await runCommand('query', sql, '--from', dataSet), /cannot be answered/);
  });
});

describe('an answer', () => {
  const VALUES = `SELECT '=1+1' AS formula, 'a, "b"' AS quoted, 2.125 AS number, NULL AS nothing, true AS flag, DATE '2023-10-15' AS day`;

  test('as a table, as CSV and as JSON', async () => {
    const print = async (...how: string[]): Promise<string> =>
      (await runCommand('query', VALUES, '--from', dataSet, ...how)).stdout;
    expect(await print()).toBe(
      [
        'formula  quoted  number  nothing  flag  day',
        '--------------------------------------------------',
        '=1+1     a, "b"    2.13           yes   2023-10-15',
        '',
        '1 row.',
        '',
      ].join('\n'),
    );
    expect(await print('--csv')).toBe(
      `formula,quoted,number,nothing,flag,day\n"'=1+1","a, ""b""",2.125,,true,2023-10-15\n`,
    );
    expect(JSON.parse(await print('--json'))).toEqual([
      {
        formula: '=1+1',
        quoted: 'a, "b"',
        number: 2.125,
        nothing: null,
        flag: true,
        day: '2023-10-15',
      },
    ]);
  });

  test('of many rows is cut in the table alone', async () => {
    const many = ['query', 'SELECT range AS n FROM range(250)', '--from', dataSet];
    const { stdout } = await runCommand(...many);
    expect(stdout).toMatch(
      /\n250 rows, of which the last 50 are not shown; --csv and --json print all\.\n$/,
    );
    expect((await runCommand(...many, '--csv')).stdout.trimEnd().split('\n')).toHaveLength(251);
  });

  test('of none', async () => {
    const none = ['query', 'SELECT * FROM kpis WHERE false', '--from', dataSet];
    expect((await runCommand(...none)).stdout).toBe('No rows.\n');
    expect(JSON.parse((await runCommand(...none, '--json')).stdout)).toEqual([]);
  });
});

describe('a data set', () => {
  test('may lie under any name', async () => {
    const odd = inFolder("odd [1] it's {a,b}*");
    cpSync(dataSet, odd, { recursive: true });
    const { stdout } = await runCommand(
      'query',
      'SELECT COUNT(*) AS n FROM kpis',
      '--from',
      odd,
      '--json',
    );
    const [whole] = await ask('SELECT COUNT(*) AS n FROM kpis');
    expect(JSON.parse(stdout)).toEqual([whole]);
  });

  test('may be empty, and has its columns all the same', async () => {
    await prepareDataSet(inFolder('empty'));
    for (const { name, columns } of DATA_SET_TABLES) {
      const question = ['query', `SELECT column_name FROM (DESCRIBE ${name})`, '--json'];
      const { stdout } = await runCommand(...question, '--from', inFolder('empty'));
      const names = (JSON.parse(stdout) as Row[]).map((row) => row['column_name']);
      expect(names).toEqual(columns.map((column) => column.name));
    }
  });

  test('that has other columns is refused, and so is what is none', async () => {
    const other = inFolder('other columns');
    await prepareDataSet(other);
    const table = {
      name: 'kpis',
      columns: [{ name: 'organisation', type: 'text', isAlwaysSaid: true }],
      rows: [],
    } as const;
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(other, 'kpis', 'organisation=A', 'as_at=2023-10-15'), { recursive: true });
    const path = join(other, 'kpis', 'organisation=A', 'as_at=2023-10-15', 'a.parquet');
    writeFileSync(path, await writeParquet(table, {}));
    expectRefusal(
      await runCommand('query', 'SELECT 1', '--from', other),
      /does not have the columns of version 1 in kpis\./,
    );
    expectRefusal(
      await runCommand('query', 'SELECT 1', '--from', inFolder('nowhere')),
      /is not the folder of a data set/,
    );
    expect(existsSync(inFolder('nowhere'))).toBe(false);
  });
});

test.each<[string[], RegExp]>([
  [['SELECT 1'], /^--from cannot be “”\. Give the folder of a data set\.$/],
  [['--from', 'x'], /^A question cannot be “”\. Give either SQL or --named/],
  [['SELECT 1', '--named', 'movement', '--from', 'x'], /Give either SQL or --named/],
  [
    ['--named', 'nothing', '--from', 'x'],
    /^--named cannot be “nothing”\. Give data-quality-by-service, /,
  ],
])('query %j is refused', async (args, line) => {
  expectRefusal(await runCommand('query', ...args), line);
});

test('says what to install where the engine is missing', async () => {
  jest.resetModules();
  jest.doMock('@duckdb/node-api', () => {
    throw Object.assign(new Error("Cannot find package '@duckdb/node-api'"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
  });
  const { runCommandLine } = await import('../../../src/cli/program');
  let said = '';
  const exitCode = await runCommandLine(['query', 'SELECT 1', '--from', dataSet], {
    write: () => undefined,
    writeError: (text) => void (said += text),
    columns: 100,
  });
  expect(exitCode).toBe(2);
  expect(said).toMatch(
    /^Questions are answered by DuckDB, whose package is not installed.*npm install @duckdb\/node-api/,
  );
  expect(readFileSync('package.json', 'utf8')).toContain('"@duckdb/node-api"');
});
