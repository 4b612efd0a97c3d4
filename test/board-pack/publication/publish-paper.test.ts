import { preparePack } from '../../../src/board-pack/pack-context';
import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import { findNames } from '../../../src/board-pack/publication/find-names';
import { NAME_LEFT_OUT } from '../../../src/board-pack/publication/leave-out-names';
import { publishPaper } from '../../../src/board-pack/publication/publish-paper';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import { RULES } from '../../../src/rules';
import { checkMatrix } from '../../../src/rules/check-matrix';
import type { CommitteePaper, PaperTable } from '../../../src/workbook/committee-paper';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { buildMatrix, dueBy } from '../build-matrix';
import { renderPaper } from '../render-paper';

const asAt = parseIsoDate('2023-10-15')!;
const matrix = buildMatrix([
  {
    name: 'Buying',
    kpis: [
      {
        name: 'Reporting',
        now: 'Developing',
        target: 'Leader',
        actions: [
          {
            text: 'Ask Ann Lee for the figures',
            due: dueBy(1, 2023),
            details: { owner: 'Ann Lee', notes: 'Bob Ray helps' },
          },
        ],
      },
    ],
  },
]);
const context = preparePack(matrix, checkMatrix(matrix, { asAt, widestExpectedGap: 2 }), {
  asAt,
  rules: RULES,
});
const settings = {
  ...DEFAULT_SETTINGS.paper,
  contact: 'Ann Lee, Head of Procurement',
  texts: { risk: 'Ann Lee holds the register.' },
};
const names = findNames(matrix, []);
const { paper, namePlaceCount } = publishPaper(context, settings, names);

const tablesOf = ({ sections }: CommitteePaper): PaperTable[] =>
  sections.flatMap(({ blocks }) => blocks).flatMap((one) => (one.kind === 'table' ? one : []));

test('the paper for the committee names owners, and the one that is published does not', () => {
  const ownersOf = (one: CommitteePaper): PaperTable[] =>
    tablesOf(one).filter(({ columns }) => columns.some(({ header }) => header === 'Owner'));
  expect(ownersOf(composePaper(context, settings)).length).toBeGreaterThan(0);
  expect(ownersOf(paper)).toEqual([]);
  for (const { columns, rows } of tablesOf(paper)) {
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test('a name is left out wherever it stands, and counted, but for the contact', () => {
  const rendered = renderPaper({
    ...paper,
    sections: paper.sections.map((one) => ({
      ...one,
      blocks: one.blocks.filter(
        (block) => block.kind !== 'paragraph' || block.textId !== 'contact',
      ),
    })),
  });
  expect(rendered).not.toMatch(/\bLee\b/);
  expect(rendered).toContain(`${NAME_LEFT_OUT} holds the register.`);
  expect(namePlaceCount).toBeGreaterThanOrEqual(2);
  expect(renderPaper(paper)).toContain('Ann Lee, Head of Procurement');
});

test('and so it is in the appendices', () => {
  const texts = paper.appendices.flatMap(({ sheet }) =>
    [...sheet.data.cells.entries()].map(({ cell }) => String(cell.value)),
  );
  expect(texts.join('\n')).not.toMatch(/\bLee\b/);
  expect(paper.appendices.length).toBeGreaterThan(0);
});
