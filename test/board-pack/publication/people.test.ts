import fc from 'fast-check';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import { findNames, splitNames } from '../../../src/board-pack/publication/find-names';
import {
  createNameRemover,
  NAME_LEFT_OUT,
} from '../../../src/board-pack/publication/leave-out-names';
import type { Publication } from '../../../src/board-pack/publication/publish-pack';
import { publishPack } from '../../../src/board-pack/publication/publish-pack';
import { listKpiRecords } from '../../../src/board-pack/records';
import { buildPack } from '../../../src/board-pack/sheets/index';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { RULES } from '../../../src/rules';
import { checkMatrix } from '../../../src/rules/check-matrix';
import type { AreaSketch } from '../build-matrix';
import { buildMatrix, makeDue } from '../build-matrix';
import { plainCell } from '../read-pack';

const asAt = parseIsoDate('2023-10-15')!;
const earlier = parseIsoDate('2023-04-01')!;

test.each<[string, string[]]>([
  ['Ann Lee', ['Ann Lee']],
  ['Ann Lee / Bob Ray', ['Ann Lee', 'Bob Ray']],
  [
    'Ann Lee, Bob Ray and Cat Doe; Dee O’Hara & Eve',
    ['Ann Lee', 'Bob Ray', 'Cat Doe', 'Dee O’Hara', 'Eve'],
  ],
  ['Ann Lee\nBob Ray', ['Ann Lee', 'Bob Ray']],
  ['T Okafor', ['T Okafor']],
  ['T. Okafor', ['T Okafor']],
  ['ANN SMITH-JONES', ['ANN SMITH-JONES']],
  ['Jan van der Berg', ['Jan van der Berg']],
  ['Cllr Ann Lee', ['Ann Lee']],
  ['Portfolio Holder Cllr Ann Lee', ['Ann Lee']],
  ['Ann Lee (Head of ICT)', ['Ann Lee']],
  ['Ann Lee Head of ICT', ['Ann Lee']],
  ['Head of ICT - Ann Lee', ['Ann Lee']],
  ['Lead: Ann Lee', ['Ann Lee']],
  ['ann.lee@anytown.gov.uk', ['Ann Lee']],
  ['Head of Procurement', []],
  ['Director of Resources', []],
  ['Procurement', []],
  ['Strategic Procurement Team', []],
  ['Tower Hamlets Council', []],
  ['s151 Officer', []],
  ['AL', []],
  ['A.L.', []],
  ['ICT', []],
  ['TBC', []],
  ['all staff', []],
  ['', []],
])('the owner %j names %j', (cell, names) => {
  expect(splitNames(cell).map((words) => words.join(' '))).toEqual(names);
});

const NAMES = [
  ['Ann', 'Lee'],
  ['T', 'Okafor'],
  ['Dee', 'O’Hara-Smith'],
  ['Mark', 'Grant'],
  ['José', 'Núñez'],
  ['Eve'],
];

test.each<[string, string]>([
  ['Ann Lee to review', '# to review'],
  ['Ask ann lee’s team', 'Ask #’s team'],
  ['ANN LEE reviews', '# reviews'],
  ['Lee, Ann', '#'],
  ['A. Lee and A Lee', '# and #'],
  ['Ann to review with Lee.', '# to review with #.'],
  ['Write to ann.lee@anytown.gov.uk', 'Write to #@anytown.gov.uk'],
  ['Ms Okafor with T.Okafor', 'Ms # with #'],
  ["Dee O'Hara Smith", '#'],
  ['Jose\u0301 Nu\u0301n\u0303ez and José', '# and #'],
  ['Mark Grant to mark the grant', '# to mark the grant'],
  ['Mark each Grant application', 'Mark each Grant application'],
  ['They will mark grant letters', 'They will mark grant letters'],
  ['Eve and the evening', '# and the evening'],
  ['Annual plan of Leeds, Steeves', 'Annual plan of Leeds, Steeves'],
  ['a lee shore', 'a lee shore'],
])('%j becomes %j', (text, wanted) => {
  const { text: cleaned, placeCount } = createNameRemover(NAMES, [
    'mark the grant',
    'a lee shore',
    text,
  ])(text);
  expect(cleaned.replaceAll(NAME_LEFT_OUT, '#')).toBe(wanted);
  expect(placeCount).toBe(wanted.split('#').length - 1);
});

function publish(
  matrix: MaturityMatrix,
  before: MaturityMatrix | null = null,
  withDataQuality = false,
): Publication {
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  const freezes = before ? [freezeRecords(listKpiRecords(before, earlier), earlier)] : [];
  const pack = buildPack(matrix, findings, { asAt, rules: RULES, freezes });
  return publishPack(pack, {
    title: 'Board pack',
    names: findNames(matrix, freezes),
    withDataQuality,
  });
}

/** The matrix with columns for people. */
function withPeople(matrix: MaturityMatrix): MaturityMatrix {
  const [section] = matrix.source.sections;
  const columns = { ...section!.columns, owner: 'F', sponsor: 'G', notes: 'H', reason: 'I' };
  return { ...matrix, source: { ...matrix.source, sections: [{ ...section!, columns }] } };
}

/** All that can be read in a publication. */
const readAll = ({ sheets }: Publication): string[] =>
  sheets.flatMap(({ name, title, subtitle, footer, paragraphs, footnotes, table }) => [
    ...[name, title, subtitle, footer],
    ...[...paragraphs, ...footnotes].map(({ text }) => text),
    ...table.columns.map(({ header }) => header),
    ...table.rows.flat().map((cell) => String(plainCell(cell) ?? '')),
  ]);

describe('a publication copy', () => {
  /** As no word of ours reads. */
  const word = fc.stringMatching(/^[A-Z][a-z]{1,4}(?:xq|zv|qj)[a-z]?$/);
  const someone = fc.tuple(word, word);
  const ownerCell = fc
    .tuple(someone, someone, fc.nat(5))
    .map(
      ([[first, last], other, form]) =>
        [
          `${first} ${last}`,
          `${first} ${last} / ${other.join(' ')}`,
          `Cllr ${first} ${last}`,
          `${first} ${last} (Finance)`,
          `Head of ICT; ${first}`,
          `${last}, ${first}`,
        ][form]!,
    );
  const mention = (cells: readonly string[]) =>
    fc.tuple(fc.nat(99), fc.nat(4)).map(([index, form]) => {
      const names = splitNames(cells[index % cells.length]!);
      const [first = '', last] = names[index % names.length]!;
      if (last === undefined) return `Ask ${first}, then ${first}’s team`;
      return [
        `${first} ${last} to review`,
        `Ask ${last.toUpperCase()} ${first.toUpperCase()}’s team`,
        `${last}, ${first}: to do`,
        `${first.charAt(0)}. ${last} and ${first} meet`,
        `Mail ${first.toLowerCase()}.${last.toLowerCase()}@anytown.gov.uk`,
      ][form]!;
    });
  const described = fc
    .array(ownerCell, { minLength: 1, maxLength: 4 })
    .chain((cells) => {
      const anyCell = fc.constantFrom(...cells, 'Head of ICT', '');
      const row = fc.record({
        owner: anyCell,
        sponsor: anyCell,
        text: mention(cells),
        name: mention(cells),
        notes: mention(cells),
      });
      return fc.record({
        cells: fc.constant(cells),
        rows: fc.array(row, { minLength: 1, maxLength: 4 }),
      });
    })
    .map(({ cells, rows }) => {
      const area: AreaSketch = {
        name: 'Waste',
        kpis: [
          ...rows.map(({ owner, sponsor, text, name, notes }) => ({
            name,
            target: 'Leader',
            details: { owner, sponsor, notes },
            actions: [
              {
                text,
                due: makeDue('scheduled', { quarter: 1, year: 2023 }),
                details: { owner, sponsor, notes, reason: text },
              },
            ],
          })),
          ...cells.map((owner) => ({ name: 'Ours', details: { owner } })),
        ],
      };
      return { cells, matrix: withPeople(buildMatrix([area])) };
    });
  const namesIn = (cells: readonly string[]): string[] =>
    cells.flatMap((cell) => splitNames(cell).flat());

  test('has no owner’s name anywhere, nor one that only a freeze knows, and counts what it leaves out', () => {
    fc.assert(
      fc.property(described, described, (now, before) => {
        const published = publish(now.matrix, before.matrix);
        const all = readAll(published).join('\n');
        for (const name of namesIn([...now.cells, ...before.cells])) {
          expect(all).not.toMatch(new RegExp(`\\b${name}\\b`, 'i'));
        }
        const marked = published.sheets
          .flatMap(({ id, table, paragraphs }) =>
            id === 'cover'
              ? []
              : [
                  ...table.rows.flat(),
                  ...paragraphs.map(({ text }) => text).filter((text) => !text.includes('it says')),
                ],
          )
          .map((cell) => String(plainCell(cell) ?? '').split(NAME_LEFT_OUT).length - 1)
          .reduce((sum, count) => sum + count, 0);
        expect(published.namePlaceCount).toBe(marked);
        const cover = published.sheets.find(({ id }) => id === 'cover')!;
        expect(cover.subtitle).toContain(`at ${marked} place`);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps posts and initials, and each sheet says at how many of its places a name stood', () => {
    const kpi = (owner: string, text: string): AreaSketch['kpis'][number] => ({
      name: text,
      details: { owner },
      actions: [{ text, details: { owner } }],
    });
    const published = publish(
      withPeople(
        buildMatrix([
          {
            name: 'Waste',
            kpis: [
              kpi('Head of Procurement', 'Head of Procurement to review'),
              kpi('AL', 'AL to review'),
              kpi('Ann Lee', 'Ann Lee to review'),
            ],
          },
        ]),
      ),
    );
    const sheet = (id: string) => published.sheets.find((one) => one.id === id)!;
    expect(sheet('kpis').table.rows.map(([, name]) => name)).toEqual([
      'Head of Procurement to review',
      'AL to review',
      `${NAME_LEFT_OUT} to review`,
    ]);
    expect(sheet('actions').paragraphs.map(({ text }) => text)).toContain(
      `Columns that name people, such as Owner, are left out of this copy. Where the name of a person stood in another text, it says ${NAME_LEFT_OUT}: at 2 places.`,
    );
  });

  test('has no notes on data quality, nor a sentence that counts them, unless they are asked for', () => {
    const matrix = buildMatrix([
      { name: 'Waste', kpis: [{ now: null, actions: [{ text: 'Do it' }] }] },
    ]);
    const idsOf = ({ sheets }: Publication): string[] => sheets.map(({ id }) => id);
    const [plain, asked] = [publish(matrix), publish(matrix, null, true)];
    expect(idsOf(plain)).toEqual(idsOf(asked).filter((id) => id !== 'data-quality'));
    expect(readAll(plain).join('\n')).not.toMatch(/Data quality|The checks found/);
    expect(readAll(asked).join('\n')).toMatch(/The checks found 1 error[^]*Data quality: what/);
    const only = buildPack(matrix, [], { asAt, rules: RULES }).filter(
      ({ id }) => id === 'data-quality',
    );
    expect(publishPack(only, { title: '', names: [], withDataQuality: false }).sheets).toEqual([]);
  });
});
