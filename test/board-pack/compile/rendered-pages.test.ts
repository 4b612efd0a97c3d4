/** Printed by LibreOffice, which takes its seconds for each file. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPages, printFile, readPages, whyNoRenderer } from '../../../scripts/render-file';
import { compileWorkbook } from '../../../src/board-pack/compile/compile-pack';
import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import {
  buildSheetInSteps,
  PACK_SHEETS,
  PRINTED_WHEN_ASKED,
} from '../../../src/board-pack/sheets/index';
import { shortMonthName } from '../../../src/domain/calendar-date';
import { runAtOnce } from '../../../src/domain/steps';
import { packFiles } from '../../../src/files/pack-files';
import { publishPack } from '../../../src/board-pack/publication/publish-pack';
import type { WorkbookFileKind } from '../../../src/workbook/pack-files';
import type { PackCover, PaperSettings } from '../../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { PackCell, PackSheet } from '../../../src/workbook/pack-sheet';
import { plainCell } from '../read-pack';
import { buildMovedSeedPack, prepareSeedPapers } from '../seed-pack';

/** The files are kept there with their first pages drawn, to be looked at; `npm run render` draws all. */
const FOLDER = 'out/pages';
const DRAWN_PAGES = 4;
const PROPERTIES = {
  title: 'Anytown Council · Maturity matrix board pack',
  author: 'Anytown Council',
  asAt: { year: 2023, month: 10, day: 15 },
};

const COVER: PackCover = {
  organisation: 'Anytown Council',
  committee: 'Audit and Governance Committee',
  meetingDate: { year: 2024, month: 1, day: 30 },
  period: 'Quarter 3 2023/24',
  status: 'Draft',
  version: '0.3',
  purpose: 'For decision',
};
const PAPER: PaperSettings = {
  ...DEFAULT_SETTINGS.paper,
  reportOf: 'Director of Resources',
  wards: 'All wards',
  contact: 'Head of Procurement, 01234 567890',
};

const missing = whyNoRenderer();
const describePages = missing === null ? describe : describe.skip;
const pack = buildMovedSeedPack();
/** What a board has on paper. */
const printed = pack.filter(({ id }) => !PRINTED_WHEN_ASKED.some((whenAsked) => whenAsked === id));
const MOST_PAGES = 20;

/** Writes a file of its own, prints it, draws its first pages and returns the text of each. */
async function print(name: string, extension: string, bytes: Uint8Array): Promise<string[]> {
  const folder = join(FOLDER, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.${extension}`);
  await writeFile(file, bytes);
  const pdf = await printFile(file, folder);
  const drawn = await drawPages(pdf, DRAWN_PAGES);
  const pages = await readPages(pdf);
  expect(drawn).toHaveLength(Math.min(DRAWN_PAGES, pages.length));
  return pages;
}

async function printPack(kind: WorkbookFileKind): Promise<string[]> {
  const options = { title: PROPERTIES.title, names: [], withDataQuality: true };
  const sheets = kind === 'publication-copy' ? publishPack(pack, options).sheets : printed;
  const bytes = await packFiles.writeWorkbook(compileWorkbook(sheets, kind, PROPERTIES));
  return print(kind, 'xlsx', bytes);
}

/** Words of a sheet that are to be seen on paper: all but those of columns that are not printed. */
function printedWords({ title, subtitle, paragraphs, table, footnotes }: PackSheet): string[] {
  const isShown = (_: unknown, index: number): boolean =>
    !table.columns[index]!.offPaper && !table.columns[index]!.namesCells;
  const cells = table.rows.flatMap((row) => row.filter(isShown).map(textOf));
  const headers = table.columns.filter(isShown).map(({ header }) => header);
  const texts = [...paragraphs, ...footnotes].map(({ text }) => text);
  return wordsOf([title, subtitle, ...texts, ...headers, ...cells].join(' '));
}

/** A date as a sheet shows it; papers have it longer. */
function textOf(cell: PackCell): string {
  if (cell === null || typeof cell !== 'object' || !('date' in cell))
    return String(plainCell(cell) ?? '');
  const { year, month, day } = cell.date;
  return `${day} ${shortMonthName(month)} ${year}`;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Words that no page shows. A word wider than its column is broken between two lines, and a hyphen may be lost there. */
function lostWords(words: readonly string[], pages: readonly string[]): string[] {
  const shown = pages.join(' ').replace(/[\s-]/g, '');
  return [...new Set(words)].filter((word) => !shown.includes(word.replaceAll('-', '')));
}

describePages(`printed by LibreOffice${missing === null ? '' : `: ${missing}`}`, () => {
  test('the workbook to print shows every word on few pages, each with a title, a date and a number', async () => {
    const pages = await printPack('board-print');
    expect(lostWords(printed.flatMap(printedWords), pages)).toEqual([]);
    expect(pages.length).toBeGreaterThanOrEqual(printed.length);
    expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain(pack[0]!.footer);
      expect(pack.some(({ title }) => page.includes(title))).toBe(true);
    });
  });

  test('the copy to publish has nothing at the head and foot of its pages', async () => {
    const pages = await printPack('publication-copy');
    for (const page of pages) expect(page).not.toMatch(/Page \d+ of \d+/);
  });

  test.each(['plain', 'moved'] as const)(
    'the paper of the seed, %s, is a report of at most four pages, then every word of its appendices',
    async (which) => {
      const context = prepareSeedPapers(COVER)[which];
      const paper = composePaper(context, PAPER);
      const bytes = await packFiles.writePaper(paper, PROPERTIES);
      const pages = await print(`paper-${which}`, 'docx', bytes);
      const report = pages.filter((page) => page.includes('Report · Page'));
      expect(report.length).toBeLessThanOrEqual(4);
      const behind = { ...context, hasSheet: () => true };
      for (const { letter, title, sheet } of paper.appendices) {
        const own = pages.filter((page) => page.includes(`Appendix ${letter} · Page`));
        expect(own[0]).toContain(`Appendix ${letter} ${title}`);
        const kind = PACK_SHEETS.find((one) => one.id === sheet.id)!;
        const cells = {
          ...runAtOnce(buildSheetInSteps(kind, behind)),
          title: '',
          subtitle: '',
          paragraphs: [],
          footnotes: [],
        };
        expect(lostWords(printedWords(cells), own)).toEqual([]);
      }
      pages.forEach((page, index) => {
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      });
      // The numbers that Word counts are those that the report speaks of, and its contents say the right pages.
      const words = report.join('\n').replace(/\s+/g, ' ');
      for (const { number, heading, blocks } of paper.sections) {
        const page = report.findIndex((text) =>
          new RegExp(`^ *${number} +${heading}$`, 'm').test(text),
        );
        expect(words).toMatch(new RegExp(`${number} ${heading} ?\\.+ ?${page + 1} `));
        for (const block of blocks) {
          if (block.kind === 'table')
            expect(words).toContain(`Table ${block.number}: ${block.caption}`);
          if (block.kind !== 'paragraph' || block.number === null) continue;
          const start = `${block.number} ${block.lead} ${block.text}`.replace(/\s+/g, ' ');
          expect(words).toContain(start.slice(0, 40).trim());
        }
      }
    },
  );
});
