import type { BesideCells } from '../workbook/port';

/** The parts of the header and of the footer of a printed page. */
const PAGE_TEXTS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const satisfies readonly (keyof Excel.HeaderFooter)[];

/**
 * What lies on sheets beside their cells, as far as this Excel tells: comments from ExcelApi 1.10 on. Notes are left out: from 1.18
 * on Excel has them, and the library that is on npm does not (1.1.110). Two round trips.
 */
export async function readBesides(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<BesideCells[]> {
  const tellsComments = Office.context.requirements.isSetSupported('ExcelApi', '1.10');
  const loaded = sheets.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { charts, shapes, pageLayout } = sheet;
    return {
      name,
      comments: tellsComments ? sheet.comments.load('items/content') : null,
      shapes: shapes.load('items/name,items/type,items/altTextDescription'),
      charts: charts.load('items/name'),
      page: pageLayout.headersFooters.defaultForAllPages.load(PAGE_TEXTS.join()),
    };
  });
  await context.sync();
  const besides = loaded.flatMap(({ name, comments, shapes, charts, page }) => {
    const remarks = (comments?.items ?? []).map((comment) => {
      const cell = comment.getLocation().load('address');
      const told = { kind: 'comment', sheet: name } as const;
      return (): BesideCells => ({ ...told, cell: localOf(cell), text: comment.content });
    });
    const drawn = shapes.items.map((shape) => {
      // Of a picture or a line there is no text to ask for.
      const text = shape.type === 'GeometricShape' ? shape.textFrame.textRange.load('text') : null;
      return (): BesideCells => ({
        kind: shape.type === 'Image' ? 'picture' : 'shape',
        ...{ sheet: name, cell: null },
        text: (text?.text ?? shape.altTextDescription).trim() || shape.name,
      });
    });
    const shown = charts.items.map((chart) => (): BesideCells => ({
      ...{ kind: 'chart', sheet: name, cell: null, text: chart.name },
    }));
    const printed = PAGE_TEXTS.flatMap((part) => {
      const text = page[part].trim();
      return text === ''
        ? []
        : [(): BesideCells => ({ kind: 'page-text', sheet: name, cell: null, text })];
    });
    return [...remarks, ...drawn, ...shown, ...printed];
  });
  await context.sync();
  return besides.map((tell) => tell());
}

const localOf = ({ address }: Excel.Range): string => address.slice(address.lastIndexOf('!') + 1);
