import { compilePack } from '../../src/board-pack/compile/compile-pack';
import {
  layoutPackSheet,
  PAGE_MARGINS_POINTS,
  textRoomPoints,
} from '../../src/board-pack/compile/layout';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { measureBlock } from '../../src/simulator/host/sheet-model/sizes';
import type { PackCell } from '../../src/workbook/pack-sheet';
import { BODY_FONT, measureText } from '../../src/workbook/text-width';
import { plainCell } from '../board-pack/read-pack';
import { buildSeedPack } from '../board-pack/seed-pack';
import { closeHost, openHost, workbookOf } from '../support/matrix-host';

/** A4 landscape in points. */
const PAGE = { width: 842, height: 595 };
/** What a board can read without glasses held up, in points. */
const LEAST_PRINTED_POINTS = 8.5;

const { pack } = buildSeedPack();
const workbook = workbookOf();

beforeAll(async () => {
  await openHost(workbook);
  await excelWorkbook.writePack(() => compilePack(pack));
});
afterAll(closeHost);

describe.each(pack.map((spec) => [spec.name, spec] as const))('%s', (name, spec) => {
  const { columns, rows } = spec.table;

  test('every word of a header fits its column', () => {
    const tooWide = columns.flatMap(({ header }, index) =>
      header
        .split(' ')
        .filter(
          (word) =>
            measureText(word, { ...BODY_FONT, bold: true }) > textRoomPoints(columns, index),
        ),
    );
    expect(tooWide).toEqual([]);
  });

  test('every number and date fits its column, which cannot wrap them', () => {
    const tooWide = columns.flatMap(({ header, kind }, index) =>
      kind === 'text'
        ? []
        : rows
            .map((row) => showCell(row[index]!))
            .filter((text) => measureText(text, BODY_FONT) > textRoomPoints(columns, index))
            .map((text) => `${header}: ${text}`),
    );
    expect(tooWide).toEqual([]);
  });

  test('every word of the body fits its column or is a long one', () => {
    const broken = columns.flatMap(({ offPaper }, index) =>
      offPaper
        ? []
        : rows
            .flatMap((row) => showCell(row[index]!).split(/[\s/-]/))
            .filter((word) => measureText(word, BODY_FONT) > textRoomPoints(columns, index)),
    );
    expect(broken).toEqual([]);
  });

  test('is printed no smaller than can be read', () => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name)!;
    const { widthPoints, heightPoints } = measureBlock(sheet, layoutPackSheet(spec).printed);
    const { top, bottom, left, right } = PAGE_MARGINS_POINTS;
    const byWidth = (PAGE.width - left - right) / widthPoints;
    const byHeight =
      spec.page.pagesTall === null
        ? byWidth
        : (spec.page.pagesTall * (PAGE.height - top - bottom)) / heightPoints;
    expect(Math.min(byWidth, byHeight) * BODY_FONT.sizePoints).toBeGreaterThanOrEqual(
      LEAST_PRINTED_POINTS,
    );
  });
});

/** The longest that a date in Excel's format "d mmm yyyy" can be is "30 Mar 2023". */
function showCell(cell: PackCell): string {
  if (cell !== null && typeof cell === 'object' && 'date' in cell) return '30 Mar 2023';
  return String(plainCell(cell) ?? '');
}
