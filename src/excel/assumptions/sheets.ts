import type { Assumption } from './assumption';
import { deleteSheet } from '../our-sheets';
import { excelApi, issue, reference, refusal, send } from './assumption';

const WORKSHEET = reference('excel.worksheet');

/** Sheets: how they come, are shown, ordered, protected, printed, and go. */
export const SHEETS: readonly Assumption[] = [
  {
    id: 'added-sheet-is-last-and-behind',
    claim: 'A sheet that is added is the last one, is visible, and is not brought to the front.',
    source: reference('excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1)'),
    expected: [true, 'Visible', true],
    otherwise: 'Drag the sheets of the pack to where you want them.',
    async observe({ context, addSheet }) {
      const { worksheets } = context.workbook;
      const front = worksheets.getActiveWorksheet().load('id');
      await context.sync();
      const sheet = addSheet().load('id,visibility');
      worksheets.load('items/id');
      const frontNow = worksheets.getActiveWorksheet().load('id');
      await context.sync();
      return [worksheets.items.at(-1)!.id === sheet.id, sheet.visibility, frontNow.id === front.id];
    },
  },
  {
    id: 'what-lies-on-a-sheet-is-told',
    claim:
      'A sheet tells what lies on it beside its cells and what stands above and below its pages; a blank one has nothing.',
    source: reference('excel.shapecollection'),
    expected: [0, 0, 'Plan', ''],
    otherwise:
      'What a tidy copy does not take along is listed without pictures, shapes, headers and footers.',
    async observe({ context, sheet }) {
      const shapes = sheet.shapes.load('items/name,items/type,items/altTextDescription');
      const charts = sheet.charts.load('items/name');
      const page = sheet.pageLayout.headersFooters.defaultForAllPages;
      page.leftHeader = 'Plan';
      page.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter');
      await context.sync();
      const told = shapes.items.map(({ type, name, altTextDescription, textFrame }) => ({
        ...{ type, name, altTextDescription },
        range: textFrame.textRange.load('text'),
      }));
      await context.sync();
      const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = page;
      const others = [centerHeader, rightHeader, leftFooter, centerFooter, rightFooter].join('');
      return [
        told.filter(({ range }) => range.text !== '').length,
        charts.items.length,
        leftHeader,
        others,
      ];
    },
  },
  {
    id: 'comments-of-a-sheet-are-told',
    claim: 'A sheet tells what comments it has and where; a blank one has none.',
    source: reference('excel.commentcollection'),
    needs: excelApi('1.10'),
    expected: [],
    otherwise: 'What a tidy copy does not take along is listed without comments.',
    async observe({ context, sheet }) {
      const comments = sheet.comments.load('items/content');
      await context.sync();
      const cells = comments.items.map((comment) => comment.getLocation().load('address'));
      await context.sync();
      return comments.items.map(({ content }, index) => `${cells[index]!.address} ${content}`);
    },
  },
  {
    id: 'sheets-come-with-their-names-and-tables',
    claim: 'Sheets are asked for together with the names and tables that each has of its own.',
    source: reference('excel.worksheetcollection#excel-excel-worksheetcollection-load-member(1)'),
    expected: [['Excel_check_mark', '="excel-check"', 'Of Check this Excel'], 1, true],
    otherwise: 'Nothing, where Excel refuses: the pane takes longer to open.',
    async observe({ context, sheet }) {
      sheet.names.add('Excel_check_mark', '="excel-check"', 'Of Check this Excel');
      const table = sheet.tables.add('A1:B2', false).load('name');
      sheet.load('id');
      const { worksheets } = context.workbook;
      worksheets.load(
        [
          'items/id,items/tables/items/name',
          'items/names/items/name,items/names/items/formula,items/names/items/comment',
        ].join(),
      );
      await context.sync();
      const { names, tables } = worksheets.items.find(({ id }) => id === sheet.id)!;
      const name = names.items.find((item) => item.name === 'Excel_check_mark');
      return [
        name ? [name.name, String(name.formula), name.comment] : [],
        tables.items.length,
        tables.items[0]?.name === table.name,
      ];
    },
  },
  {
    id: 'sheets-follow-each-other',
    claim:
      'From the first sheet on each leads to the next, hidden ones too, and the last to none; cells of none are none.',
    source: `${WORKSHEET}#excel-excel-worksheet-getnextornullobject-member(1)`,
    expected: [true, true, true, true],
    otherwise: 'Nothing: the pane looks for what it needs among the sheets that Excel lists.',
    async observe({ context, sheet, addSheet }) {
      const last = addSheet();
      last.visibility = 'Hidden';
      last.load('id');
      const { worksheets } = context.workbook;
      const first = worksheets.getFirst().load('id');
      const next = sheet.getNextOrNullObject().load('id');
      const none = last.getNextOrNullObject().load('id');
      const cells = none.getUsedRangeOrNullObject(true).getIntersectionOrNullObject('A1:B2');
      cells.load('values');
      worksheets.load('items/id');
      await context.sync();
      const ids = worksheets.items.map(({ id }) => id);
      const isNext = ids.indexOf(next.id) === ids.indexOf(sheet.id) + 1;
      return [first.id === ids[0], isNext, none.isNullObject, cells.isNullObject];
    },
  },
  {
    id: 'sheet-keeps-its-id',
    claim: 'A sheet keeps its id when it gets another name or place.',
    source: `${WORKSHEET}#excel-excel-worksheet-id-member`,
    expected: [true, true],
    otherwise: 'Press “Read the sheet again” after renaming a sheet.',
    async observe({ context, sheet }) {
      sheet.load('id,name');
      await context.sync();
      const { id, name } = sheet;
      sheet.name = `${name} 1`;
      sheet.position = 0;
      const found = context.workbook.worksheets.getItem(id).load('position');
      sheet.load('name');
      await context.sync();
      return [sheet.name === `${name} 1`, found.position === 0];
    },
  },
  {
    id: 'name-that-is-taken-is-refused',
    claim: 'No sheet can be added under the name of another one, in whatever case, or be given it.',
    source: `${WORKSHEET}#excel-excel-worksheet-name-member`,
    expected: ['refused', 'refused'],
    otherwise: 'Report it.',
    async observe({ context, sheet, addSheet }) {
      sheet.load('name');
      const other = addSheet();
      await context.sync();
      const taken = sheet.name.toUpperCase();
      context.workbook.worksheets.add(taken);
      const adding = await send(context);
      other.name = taken;
      const naming = await send(context);
      return [adding, naming].map((outcome) => outcome.split(':')[0]!);
    },
  },
  {
    id: 'sheet-that-was-not-added-has-no-id',
    claim:
      'What a request has loaded of a sheet is told as data, and nothing where it was refused.',
    source: 'https://learn.microsoft.com/javascript/api/office/officeextension.clientobject',
    expected: ['string', 'undefined'],
    otherwise: 'Nothing: the pane reads the sheet once more than it has to.',
    async observe({ context, sheet }) {
      sheet.load('id,name');
      await context.sync();
      const twice = context.workbook.worksheets.add(sheet.name).load('id');
      await send(context);
      return [sheet, twice].map((each) => typeof each.toJSON().id);
    },
  },
  {
    id: 'very-hidden-sheet-is-hidden-before-it-is-deleted',
    claim: 'A sheet that is very hidden can be deleted once it is only hidden.',
    source: reference('excel.worksheet#excel-excel-worksheet-delete-member(1)'),
    expected: ['VeryHidden', 'done', true],
    otherwise: 'Unhide the sheet and delete it by hand.',
    async observe({ context, addSheet }) {
      const sheet = addSheet();
      sheet.visibility = 'VeryHidden';
      sheet.load('id,visibility');
      await context.sync();
      const { id, visibility } = sheet;
      deleteSheet(sheet);
      const outcome = await send(context);
      const gone = context.workbook.worksheets.getItemOrNullObject(id).load('id');
      await context.sync();
      return [visibility, outcome, gone.isNullObject];
    },
  },
  {
    id: 'sheet-is-shown-and-its-cell-selected',
    claim:
      'A sheet can be brought to the front, one of its cells selected, and the one before be brought back.',
    source: `${WORKSHEET}#excel-excel-worksheet-activate-member(1)`,
    expected: [true, true, true],
    otherwise: 'Go to the cell that the pane names by hand.',
    async observe({ context, sheet }) {
      const { worksheets } = context.workbook;
      const before = worksheets.getActiveWorksheet().load('id');
      sheet.load('id');
      await context.sync();
      sheet.activate();
      sheet.getRange('C3').select();
      const during = worksheets.getActiveWorksheet().load('id');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      worksheets.getItem(before.id).activate();
      const after = worksheets.getActiveWorksheet().load('id');
      await context.sync();
      return [during.id === sheet.id, selected.address.endsWith('C3'), after.id === before.id];
    },
  },
  {
    id: 'protected-sheet-refuses-writing',
    claim: 'A protected sheet says so, and refuses to be written to.',
    source: reference('excel.worksheetprotection'),
    expected: [false, true, refusal('AccessDenied')],
    otherwise: 'Nothing: every refusal is told.',
    async observe({ context, sheet }) {
      const before = sheet.protection.load('protected');
      await context.sync();
      const wasProtected = before.protected;
      sheet.protection.protect();
      const after = sheet.protection.load('protected');
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      const outcome = await send(context);
      sheet.protection.unprotect();
      await context.sync();
      return [wasProtected, after.protected, outcome];
    },
  },
  {
    id: 'structure-tells-its-protection',
    claim: 'The workbook tells whether its structure is protected.',
    source: reference('excel.workbookprotection'),
    expected: 'boolean',
    otherwise: 'Unprotect the workbook before the pack is made.',
    async observe({ context }) {
      const protection = context.workbook.protection.load('protected');
      await context.sync();
      return typeof protection.protected;
    },
  },
  {
    id: 'rows-are-frozen',
    claim: 'The first rows of a sheet can be frozen, and its gridlines hidden.',
    source: reference('excel.worksheetfreezepanes'),
    expected: [3, false],
    otherwise: 'Freeze rows of the pack by hand.',
    async observe({ context, sheet }) {
      sheet.freezePanes.freezeRows(3);
      sheet.showGridlines = false;
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
      sheet.load('showGridlines');
      await context.sync();
      return [frozen.isNullObject ? 0 : frozen.rowCount, sheet.showGridlines];
    },
  },
  {
    id: 'page-is-set-up',
    claim: 'A page takes orientation, paper, margins, scaling, print area, title rows and footers.',
    source: reference('excel.pagelayout'),
    expected: ['Landscape', 'a3', 'a4', 36, 1, 'left', 'middle', 'right'],
    otherwise: 'Set up the pages of the pack under Page Layout before you print.',
    async observe({ context, sheet }) {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = Excel.PaperType.a3;
      pageLayout.load('paperSize');
      await context.sync();
      const isLarge = pageLayout.paperSize === Excel.PaperType.a3;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.setPrintMargins('Points', { top: 36, bottom: 36, left: 36, right: 36 });
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:C9');
      pageLayout.setPrintTitleRows('$1:$2');
      const pages = pageLayout.headersFooters.defaultForAllPages;
      pages.leftFooter = 'left';
      pages.centerFooter = 'middle';
      pages.rightFooter = 'right';
      pageLayout.load('orientation,paperSize,topMargin,zoom');
      pages.load('leftFooter,centerFooter,rightFooter');
      await context.sync();
      const { orientation, paperSize, topMargin, zoom } = pageLayout;
      return [
        orientation,
        isLarge ? 'a3' : 'another paper',
        paperSize === Excel.PaperType.a4 ? 'a4' : paperSize,
        Math.round(topMargin),
        zoom.horizontalFitToPages ?? null,
        ...[pages.leftFooter, pages.centerFooter, pages.rightFooter],
      ];
    },
  },
  {
    id: 'names-are-read-while-another-workbook-is-in-front',
    claim: 'A sheet’s own names can be read.',
    source: issue(6365),
    expected: 'done',
    otherwise: 'Bring this workbook to the front and try again.',
    async observe({ context, sheet }) {
      sheet.names.load('items/name');
      return send(context);
    },
  },
];
