import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPages, printFile, readPages, whyNoRenderer } from '../../../scripts/render-file';
import { writePackFile } from '../../../src/app/export-pack';
import { shortMonthName } from '../../../src/domain/calendar-date';
import { packFiles } from '../../../src/files/pack-files';
import { publishPack } from '../../../src/board-pack/publication/publish-pack';
import type { PackFileKind } from '../../../src/workbook/pack-files';
import type { PackCell, PackSheet } from '../../../src/workbook/pack-sheet';
import { plainCell } from '../read-pack';
import { buildMovedSeedPack } from '../seed-pack';

/** The pages are kept there, to be looked at. */
const FOLDER = 'out/pages';
const PROPERTIES = {
  title: 'Anytown Council · Maturity matrix board pack',
  author: 'Anytown Council',
  asAt: { year: 2023, month: 10, day: 15 },
};

const missing = whyNoRenderer();
const describePages = missing === null ? describe : describe.skip;
const pack = buildMovedSeedPack();

/** Writes the pack as a file, prints it, draws its pages and returns the text of each. */
async function printPack(kind: PackFileKind): Promise<string[]> {
  const folder = join(FOLDER, kind);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${kind}.${kind === 'word-paper' ? 'docx' : 'xlsx'}`);
  const options = { title: PROPERTIES.title, names: [], withDataQuality: true };
  const sheets = kind === 'publication-copy' ? publishPack(pack, options).sheets : pack;
  await writeFile(file, await writePackFile(kind, sheets, PROPERTIES, packFiles));
  const pdf = await printFile(file, folder);
  const drawn = await drawPages(pdf);
  const pages = await readPages(pdf);
  expect(drawn).toHaveLength(pages.length);
  return pages;
}

/** Words of a sheet that are to be seen on paper: all but those of columns that are not printed. */
function printedWords({ title, subtitle, paragraphs, table, footnotes }: PackSheet): string[] {
  const isShown = (_: unknown, index: number): boolean => !table.columns[index]!.offPaper;
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
  test('the workbook to print shows every word, with a title, a date and a number on each page', async () => {
    const pages = await printPack('board-print');
    expect(lostWords(pack.flatMap(printedWords), pages)).toEqual([]);
    expect(pages.length).toBeGreaterThanOrEqual(pack.length);
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

  test('the Word paper shows every word of its sheets, with the page and the pages', async () => {
    const pages = await printPack('word-paper');
    const read = pack.filter(({ id }) => id !== 'kpis' && id !== 'actions');
    expect(lostWords(read.flatMap(printedWords), pages)).toEqual([]);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  });
});
