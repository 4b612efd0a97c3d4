import fc from 'fast-check';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import type { PackOptions } from '../../../src/board-pack/pack-context';
import { preparePack } from '../../../src/board-pack/pack-context';
import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import { listKpiRecords } from '../../../src/board-pack/records';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { RULES } from '../../../src/rules';
import { checkMatrix } from '../../../src/rules/check-matrix';
import type {
  CommitteePaper,
  PaperParagraph,
  PaperTable,
} from '../../../src/workbook/committee-paper';
import { textOfPaperCell } from '../../../src/workbook/committee-paper';
import type { PackCover, PaperSettings } from '../../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { arbitraryMatrix } from '../arbitrary-matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';
import { renderPaper } from '../render-paper';
import { prepareSeedPapers } from '../seed-pack';

const asAt = parseIsoDate('2023-10-15')!;
const earlier = parseIsoDate('2023-07-15')!;
const PAPER = DEFAULT_SETTINGS.paper;
const FINAL: PackCover = {
  ...DEFAULT_SETTINGS.cover,
  organisation: 'Anytown Council',
  committee: 'Audit Committee',
  meetingDate: { year: 2023, month: 11, day: 14 },
  status: 'Final',
};

function paperOf(
  matrix: MaturityMatrix,
  settings: Partial<PaperSettings> = {},
  options: Partial<PackOptions> = {},
): CommitteePaper {
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  const context = preparePack(matrix, findings, { asAt, rules: RULES, ...options });
  return composePaper(context, { ...PAPER, ...settings });
}

const blocksOf = ({ sections }: CommitteePaper) => sections.flatMap(({ blocks }) => blocks);
const tablesOf = (paper: CommitteePaper): PaperTable[] =>
  blocksOf(paper).flatMap((block) => (block.kind === 'table' ? block : []));
const paragraphsOf = (paper: CommitteePaper): PaperParagraph[] =>
  blocksOf(paper).flatMap((block) => (block.kind === 'paragraph' ? block : []));
const recommendationsOf = ({ sections }: CommitteePaper): string[] =>
  sections[1]!.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.number !== null ? block.text : [],
  );
const wordsOf = (paper: CommitteePaper): string => renderPaper(paper).replace(/\s+/g, ' ');

test.each(['plain', 'moved'] as const)(
  'the paper of the seed, %s, is as the golden shows',
  (which) => {
    const file = join(__dirname, `../../golden/paper-${which}.txt`);
    const rendered = renderPaper(composePaper(prepareSeedPapers()[which], PAPER));
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, rendered);
    expect(rendered).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  },
);

test('recommendations agree with the tables and the figures', () => {
  fc.assert(
    fc.property(arbitraryMatrix, arbitraryMatrix, (before, matrix) => {
      const freezes = [freezeRecords(listKpiRecords(before, earlier), earlier)];
      const paper = paperOf(matrix, {}, { freezes });
      const tables = new Map(tablesOf(paper).map((table) => [table.number, table]));
      expect([...tables.keys()]).toEqual([...tables.keys()].map((_, index) => index + 1));
      for (const { rows, columns } of tables.values()) {
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
      for (const text of recommendationsOf(paper)) {
        expect(text).toMatch(/^(Note|Agree|Ask|Decide) .*\.$/s);
        for (const [, number] of text.matchAll(/table\u00a0(\d+)/g)) {
          expect(tables.has(Number(number))).toBe(true);
        }
        const pointed = /table\u00a0(\d+), rows?[ \u00a0]([\d, andto\u00a0]+)/.exec(text);
        const rowNumbers = pointed ? [...pointed[2]!.matchAll(/\d+/g)].map(Number) : [];
        const rowCount = tables.get(Number(pointed?.[1]))?.rows.length ?? 0;
        for (const rowNumber of rowNumbers) expect(rowNumber).toBeLessThanOrEqual(rowCount);
        const letter = /appendix\u00a0([A-Z])/.exec(text)?.[1];
        const letters = paper.appendices.map((appendix) => appendix.letter);
        if (letter !== undefined) expect(letters).toContain(letter);
      }
      expect(wordsOf(paper)).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 150 },
  );
});

test('what all of a kind is said to be in an appendix is there', () => {
  fc.assert(
    fc.property(arbitraryMatrix, (matrix) => {
      const paper = paperOf(matrix);
      const ask = recommendationsOf(paper).find((text) => text.startsWith('Ask for dates'));
      const letter = /all in appendix\u00a0([A-Z])/.exec(ask ?? '')?.[1];
      if (letter === undefined) return;
      const { sheet } = paper.appendices.find((one) => one.letter === letter)!;
      const { rowIndex, rowCount } = sheet.printedTable;
      const kinds = Array.from({ length: rowCount }, (_, row) =>
        String(sheet.data.cells.get(rowIndex + row, 0)!.value),
      );
      const listed = kinds.filter((kind) =>
        /^(Action without a due|Due not yet decided)$/.test(kind),
      );
      expect(ask).toMatch(new RegExp(`the (\\w+) actions`));
      const counted = /the (\w+) actions/.exec(ask!)![1]!;
      const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
      const wanted = words.includes(counted) ? words.indexOf(counted) : Number(counted);
      expect(listed).toHaveLength(wanted);
    }),
    { numRuns: 150 },
  );
});

const REPORTING = {
  name: 'Reporting',
  now: 'Developing',
  target: 'Leader',
  actions: [{ text: 'Build a dashboard', due: dueBy(1, 2023) }],
};
const oneLate = buildMatrix([{ name: 'Buying', kpis: [REPORTING] }]);

test('one late action is spoken of as one', () => {
  expect(recommendationsOf(paperOf(oneLate))).toEqual([
    'Note the position at 15 October 2023: 0 of 1 KPIs at Mature or above, 0 of 1 actions done, 1 late (table\u00a01).',
    'Agree a new date for the one action that is late, or that it be dropped (table\u00a02).',
  ]);
});

test('an action that is rated green and late is an exception with the words of both', () => {
  const [action] = REPORTING.actions;
  const green = { ...action!, details: { rag: 'Green' } };
  const paper = paperOf(
    buildMatrix([{ name: 'Buying', kpis: [{ ...REPORTING, actions: [green] }] }]),
  );
  expect(recommendationsOf(paper)).toContain(
    'Ask for the rating of the one action that differs from its due to be confirmed or changed (table\u00a03, row\u00a01).',
  );
  const undecided = tablesOf(paper).find(({ id }) => id === 'undecided')!;
  expect(undecided.rows[0]).toContain(
    'Build a dashboard. The council says Green; our reading: 2 quarters late',
  );
});

test('where nothing is to be decided nothing is asked but to note it, and no table is empty', () => {
  const done = { text: 'Build a dashboard', due: makeDue('complete') };
  const paper = paperOf(
    buildMatrix([{ name: 'Buying', kpis: [{ now: 'Leader', target: 'Leader', actions: [done] }] }]),
  );
  expect(recommendationsOf(paper)).toHaveLength(1);
  expect(tablesOf(paper).map(({ id }) => id)).toEqual(['figures']);
  expect(wordsOf(paper)).toContain('Nothing needs a decision.');
});

test('without a freeze nothing is said of what has moved but that it cannot be said, once', () => {
  const words = wordsOf(paperOf(oneLate));
  expect(words.match(/no earlier freeze/g)).toHaveLength(1);
  expect(words).not.toMatch(/since \d|moved later|has not changed|better|worse/i);
});

test('with one, better and worse are told by name', () => {
  const before = buildMatrix([
    {
      name: 'Buying',
      kpis: [{ ...REPORTING, actions: [{ text: 'Build a dashboard', due: dueBy(2, 2023) }] }],
    },
  ]);
  const freezes = [freezeRecords(listKpiRecords(before, earlier), earlier)];
  const raised = buildMatrix([{ name: 'Buying', kpis: [{ ...REPORTING, now: 'Mature' }] }]);
  const words = wordsOf(paperOf(raised, {}, { freezes }));
  expect(words).toContain('Better since 15 July 2023: KPIs at Mature or above now (1, was 0)');
  expect(words).toContain('Worse since 15 July 2023: actions late (1, was 0).');
});

test('a draft asks its author for what only a person can write, a final paper does not print it', () => {
  const draft = paperOf(oneLate);
  const prompts = paragraphsOf(draft).filter(({ isPrompt }) => isPrompt);
  expect(prompts.map(({ lead }) => lead)).toEqual([
    'Financial.',
    'Legal.',
    'Equality.',
    'Risk.',
    'Climate.',
    'Contact officer.',
  ]);
  expect(draft.front.filter(({ isPrompt }) => isPrompt)).not.toHaveLength(0);
  const final = paperOf(oneLate, { texts: { legal: 'None.' } }, { cover: FINAL });
  expect(wordsOf(final)).not.toMatch(/Author to give|\{\{|DRAFT/);
  expect(paragraphsOf(final).filter(({ lead }) => lead === 'Legal.')).toHaveLength(1);
  const bare = paperOf(oneLate, {}, { cover: FINAL });
  expect(bare.sections.map(({ heading }) => heading)).not.toContain('Implications');
  expect(bare.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a recommendation can be left out, put in other words and added', () => {
  const paper = paperOf(oneLate, {
    recommendations: [
      { id: 'note', isIncluded: false, text: null },
      { id: 'late', isIncluded: true, text: 'Agree 1 April for the dashboard.' },
      { id: 'own-1', isIncluded: true, text: 'Thank the officers.' },
      { id: 'own-2', isIncluded: false, text: 'Not now.' },
    ],
  });
  expect(recommendationsOf(paper)).toEqual([
    'Agree 1 April for the dashboard.',
    'Thank the officers.',
  ]);
});

test('what officers have accepted is listed with its reason and asks for nothing', () => {
  const matrix = buildMatrix([{ name: 'Buying', kpis: [{ ...REPORTING, actions: [] }] }]);
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  const finding = findings.find(({ rule }) => rule === 'gap-without-open-action')!;
  const acceptance = {
    rule: finding.rule,
    kpiId: 'Buying/1',
    column: 'D',
    cellText: '',
    message: finding.message,
    reason: 'Waits for the new system',
    acceptedOn: asAt,
  };
  const accepted = [{ finding, acceptance }];
  const open = findings.filter((one) => one !== finding);
  const context = preparePack(matrix, open, { asAt, rules: RULES, accepted });
  const paper = composePaper(context, PAPER);
  expect(recommendationsOf(paper)).toHaveLength(1);
  const table = tablesOf(paper).find(({ id }) => id === 'accepted')!;
  expect(table.rows.map((row) => row.map(textOfPaperCell))).toEqual([
    ['1', 'Gap without an open action', 'Buying: Reporting', 'Waits for the new system'],
  ]);
});

test('owner, reason and corrective action stand beside what is late where the matrix has them', () => {
  const details = { owner: 'Head of Buying', reason: 'No staff', notes: 'Two posts filled' };
  const matrix = buildMatrix([
    {
      name: 'Buying',
      kpis: [{ ...REPORTING, details, actions: [{ ...REPORTING.actions[0], details }] }],
    },
  ]);
  const late = tablesOf(paperOf(matrix)).find(({ id }) => id === 'late')!;
  expect(late.columns.map(({ header }) => header)).toEqual([
    'Row',
    'Action',
    'Area and KPI',
    'Owner',
    'Due',
    'How late',
    'Reason given',
    'Corrective action',
  ]);
  expect(late.columns.filter(({ namesPeople }) => namesPeople)).toHaveLength(1);
  expect(late.rows[0]!.map(textOfPaperCell)).toEqual([
    '1',
    'Build a dashboard',
    'Buying: Reporting',
    'Head of Buying',
    'Q1 2023/24',
    '2 quarters late',
    'No staff',
    'Two posts filled',
  ]);
});

test('appendices are those that were chosen, in that order, without those that are empty', () => {
  const ids = (paper: CommitteePaper) =>
    paper.appendices.map(({ letter, sheet }) => `${letter} ${sheet.id}`);
  expect(ids(paperOf(oneLate, { appendices: ['overdue', 'completed', 'gaps'] }))).toEqual([
    'A overdue',
    'B gaps',
  ]);
  expect(ids(paperOf(oneLate, { appendices: [] }))).toEqual([]);
});
