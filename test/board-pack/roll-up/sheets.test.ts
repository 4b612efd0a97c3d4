import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compilePack } from '../../../src/board-pack/compile/compile-pack';
import { publishComposed } from '../../../src/board-pack/publication/publish-paper';
import {
  composeRollUpPaper,
  composeRollUpPaperInSteps,
} from '../../../src/board-pack/roll-up/compose-roll-up-paper';
import type { RollUpOptions } from '../../../src/board-pack/roll-up/rolled-up';
import { rollUpServices } from '../../../src/board-pack/roll-up/rolled-up';
import type { ServiceReading } from '../../../src/board-pack/roll-up/service-matrix';
import { listRollUpSheets } from '../../../src/board-pack/roll-up/sheets/index';
import { createNumberScale } from '../../../src/domain/level-scale';
import { parseBlock } from '../../../src/workbook/address';
import type { PackSheet } from '../../../src/workbook/pack-sheet';
import { ROLL_UP_SHEET_IDS } from '../../../src/workbook/pack-sheet';
import type { SheetData } from '../../../src/workbook/workbook-data';
import { dueBy } from '../build-matrix';
import { rowsOf, sheetOf, wordsOf } from '../read-pack';
import { renderPaper } from '../render-paper';
import { renderSheet } from '../render-sheet';
import { arbitraryReadings, AS_AT, SAMPLE, sketch } from './services';

const sheetsOf = (readings: readonly ServiceReading[], more: Partial<RollUpOptions> = {}) =>
  listRollUpSheets(rollUpServices(readings, { asAt: AS_AT, ...more }));

const summaryOf = (...readings: ServiceReading[]): string =>
  wordsOf(sheetOf(sheetsOf(readings), 'roll-up-summary'));

const OFFICIAL = [
  { scale: '', area: 'Buying', kpi: '', level: 'Mature', reason: 'It was audited in March.' },
  { scale: '', area: 'Buying', kpi: 'Tendering', level: 'Splendid', reason: 'It feels so.' },
];

test.each(ROLL_UP_SHEET_IDS)('the sheet %s of a sample is as the golden shows', (id) => {
  compareWithGolden(id, renderSheet(sheetOf(sheetsOf(SAMPLE, { official: OFFICIAL }), id)));
});

test.each([false, true])(
  'the paper of a sample, published: %s, is as the golden shows',
  (isPublished) => {
    const rolledUp = rollUpServices(SAMPLE, { asAt: AS_AT, official: OFFICIAL });
    const paper = isPublished
      ? publishComposed(
          (prepare) => composeRollUpPaperInSteps(rolledUp, prepare),
          [
            ['Ann', 'Lee'],
            ['Bob', 'Ray'],
          ],
        ).paper
      : composeRollUpPaper(rolledUp);
    const rendered = renderPaper(paper);
    compareWithGolden(isPublished ? 'roll-up-paper-published' : 'roll-up-paper', rendered);
    expect(/Ann|Bob/.test(JSON.stringify(paper))).toBe(!isPublished);
  },
);

function compareWithGolden(name: string, rendered: string): void {
  const file = join(__dirname, '../../golden', `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, rendered);
  expect(rendered).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

describe('the words of the summary', () => {
  const one = [
    {
      name: 'Buying',
      kpis: [{ now: 'Mature', target: 'Mature', actions: [{ due: dueBy(1, 2023) }] }],
    },
  ];
  const none = [{ name: 'Buying', kpis: [] }];

  test('for a single service of one KPI and one action', () => {
    expect(summaryOf(sketch('a.xlsx', one)).split('\n')).toEqual([
      '1 service, 1 KPI and 1 action; each KPI is one behaviour.',
      'Q1 starts in April.',
      'In short',
      'Late: 1 of 1 scheduled actions',
      'Done: 0 of 1 actions',
      'At target: 1 of 1 KPIs',
      'At Mature or above: 1 of 1 KPIs now, 1 of 1 aims at it',
      'In more words',
      'The one behaviour is at Mature.',
      'The one scheduled action is late, by two quarters.',
      'Nothing falls due in the quarter of the as-at date.',
      'What has changed is not known: no service has an earlier freeze to compare with.',
      'By service',
      'Not in this roll-up, as there is nothing to list: Disagreements, Late by owner and Movement by service.',
      'The key explains every term.',
    ]);
  });

  test('for services that say nothing', () => {
    expect(summaryOf(sketch('a.xlsx', none), sketch('b.xlsx', none)).split('\n')).toEqual([
      '2 services, 0 KPIs and 0 actions; each KPI is one behaviour.',
      'Q1 starts in April.',
      'In short',
      'Services two levels or more apart: on nothing',
      'In more words',
      'No behaviour is assessed.',
      'No action is scheduled, so nothing can be called late.',
      'Nothing falls due in the quarter of the as-at date.',
      'No two services are two levels or more apart on the same area or KPI.',
      'What has changed is not known: no service has an earlier freeze to compare with.',
      'By service',
      expect.stringContaining('nothing to list'),
      'The key explains every term.',
    ]);
  });

  const late = (...counts: number[]) =>
    summaryOf(
      ...counts.map((count, index) =>
        sketch(`${'abcd'[index]}.xlsx`, [
          {
            name: `Buying ${index}`,
            kpis: [
              {
                actions: [
                  { due: dueBy(1, 2025) },
                  ...Array.from({ length: count }, () => ({ due: dueBy(1, 2023) })),
                ],
              },
            ],
          },
        ]),
      ),
    )
      .split('\n')
      .find((line) => /\blate\b.*\.$/.test(line));

  test.each([
    [[0, 0], 'Nothing is late.'],
    [[1, 0], '1 of 3 scheduled actions is late, in a.'],
    [[3, 0], '3 of 5 scheduled actions are late, all in a.'],
    [[3, 1], '4 of 6 scheduled actions are late, in both services, the most in a (3).'],
    [[1, 1, 2], '4 of 7 scheduled actions are late, in all 3 services, the most in c (2).'],
    [
      [2, 2, 0],
      '4 of 7 scheduled actions are late, in 2 of 3 services, the most in a and b (2 each).',
    ],
  ])('say of %j late actions: %s', (counts, sentence) => {
    expect(late(...counts)).toBe(sentence);
  });
});

describe('the charts of the summary', () => {
  const summary = (readings: readonly ServiceReading[]) =>
    compilePack(sheetsOf(readings)).find(({ id }) => id === 'roll-up-summary')!.data;
  const levelsDrawn = ({ charts, cells }: SheetData): string[][] =>
    charts.map(({ series: [now] }) => {
      const block = parseBlock(now!.categories)!;
      return Array.from({ length: block.rowCount }, (_, row) =>
        String(cells.get(block.rowIndex + row, block.columnIndex)?.value),
      );
    });
  const three = createNumberScale(0, 2);
  const kpis = [{ name: 'Tendering', kpis: [{ now: 'Mature', target: 'Leader' }] }];
  const aims = [{ name: 'Tendering', kpis: [{ now: 'Minimum', target: 'Mature' }] }];
  const others = [{ name: 'Roads', kpis: [{ now: '0', target: '2' }] }];

  test('show how many KPIs stand at each level, of how many, and say it in words', () => {
    const [chart, ...more] = summary([sketch('a.xlsx', kpis), sketch('b.xlsx', aims)]).charts;
    expect(more).toEqual([]);
    expect(chart!.title).toBe('How many KPIs stand at each level: 2 KPIs of 2 services');
    expect(chart!.altText).toContain('Mature: 1 KPI now and 1 as target.');
  });

  test('are one for each scale, of its own levels alone', () => {
    const data = summary([sketch('a.xlsx', kpis), sketch('b.xlsx', others, three)]);
    expect(levelsDrawn(data)).toEqual([
      ['Minimum', 'Developing', 'Mature', 'Leader', 'Innovator'],
      three.levels,
    ]);
  });

  test('are none where no level was read', () => {
    expect(summary([sketch('a.xlsx', [{ name: 'Buying', kpis: [] }])]).charts).toEqual([]);
  });
});

test('what stands on the sheets adds up to what the summary says', () => {
  fc.assert(
    fc.property(arbitraryReadings, (readings) => {
      const rolledUp = rollUpServices(readings, { asAt: AS_AT });
      const sheets = listRollUpSheets(rolledUp);
      const rows = rowsOf(sheets, 'roll-up-summary');
      const services = rows.length > 1 ? rows.slice(0, -1) : rows;
      const late = services.reduce((sum, row) => sum + Number(row['Actions late']), 0);
      expect(rowsOf(sheets, 'roll-up-late')).toHaveLength(late);
      if (rows.length > 1) expect(rows.at(-1)!['Actions late']).toBe(late);
      const states = rowsOf(sheets, 'roll-up-sources').map((row) => row.Service);
      expect(states).toHaveLength(rolledUp.services.length + rolledUp.unread.length);
    }),
    { numRuns: 40 },
  );
});

test('sheets can be compiled, and lead nowhere that is not there', () => {
  fc.assert(
    fc.property(arbitraryReadings, fc.boolean(), (readings, isPublished) => {
      const sheets = sheetsOf(readings, { isPublished });
      const ids = new Set<string>(sheets.map(({ id }) => id));
      for (const { links } of compilePack(sheets)) {
        for (const { sheetId } of links) expect(ids).toContain(sheetId);
      }
      const leads = sheets.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ link }) => link ?? []),
      );
      for (const { sheetId } of leads) expect(ids).toContain(sheetId);
    }),
    { numRuns: 40 },
  );
});

test('what is for officers is left out of what is published', () => {
  const find = (sheets: readonly PackSheet[], id: string) => sheets.find((one) => one.id === id);
  const published = sheetsOf(SAMPLE, { isPublished: true });
  expect(find(published, 'roll-up-official')).toBeUndefined();
  const { columns } = sheetOf(published, 'roll-up-sources').table;
  expect(columns.map(({ header }) => header)).not.toContain('File');
  expect(JSON.stringify(rowsOf(published, 'roll-up-sources'))).not.toContain('old/plan.xlsx');
  const set = sheetsOf(SAMPLE, { isPublished: true, official: OFFICIAL });
  expect(rowsOf(set, 'roll-up-official')).toEqual([
    {
      Scale: 'NPS 2018',
      Area: 'Buying',
      KPI: 'The area as a whole',
      'Services state now': '2 services: Minimum to Innovator',
      'Official level now': 'Mature',
      Reason: 'It was audited in March.',
    },
  ]);
});
