import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

test('orientation, paper, scaling and centring', async () => {
  const read = await host.run(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.load();
    await context.sync();
    return pageLayout.toJSON();
  });
  expect(host.sheet.page).toMatchObject({
    orientation: 'Landscape',
    paper: 'A4',
    fitToPagesWide: 1,
    fitToPagesTall: null,
    centerHorizontally: true,
  });
  expect(read).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
  });
});

test('a zoom replaces the one before', async () => {
  await host.run((sheet) => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
  });
  expect(host.sheet.page).toMatchObject({ fitToPagesWide: 1, fitToPagesTall: 2 });
  await host.run((sheet) => {
    sheet.pageLayout.zoom = { scale: 100 };
  });
  expect(host.sheet.page).toMatchObject({ fitToPagesWide: null, fitToPagesTall: null });
});

test('what our files cannot say is refused', async () => {
  expect(
    await host.codeOf((sheet) => {
      sheet.pageLayout.zoom = { scale: 80 };
    }),
  ).toBe('ApiNotFound');
  expect(
    await host.codeOf((sheet) => {
      sheet.pageLayout.paperSize = 'Envelope9';
    }),
  ).toBe('ApiNotFound');
  expect(
    await host.codeOf((sheet) => {
      sheet.pageLayout.blackAndWhite = true;
    }),
  ).toBe('ApiNotFound');
});

test('print area and repeated rows', async () => {
  const read = await host.run(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.setPrintArea('$A$1:$E$40');
    pageLayout.setPrintTitleRows('$4:$4');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    return [area.address, rows.address].map((address) => address.split('!')[1]);
  });
  expect(host.sheet.page).toMatchObject({ printArea: 'A1:E40', titleRows: '4:4' });
  expect(read).toEqual(['A1:E40', '4:4']);
});

test('a print area and repeated rows may be given as ranges', async () => {
  await host.run((sheet) => {
    sheet.pageLayout.setPrintArea(sheet.getRanges('B2:C3'));
    sheet.pageLayout.setPrintTitleRows(sheet.getRange('A2:B3'));
  });
  expect(host.sheet.page).toMatchObject({ printArea: 'B2:C3', titleRows: '2:3' });
});

test('without a print area there is a null object', async () => {
  const isNull = await host.run(async (sheet, context) => {
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    return area.isNullObject;
  });
  expect(isNull).toBe(true);
});

test('headers and footers', async () => {
  await host.run((sheet) => {
    const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
    pages.centerHeader = 'Draft';
    pages.leftFooter = 'R&&D';
    pages.rightFooter = 'Page &P of &N';
  });
  expect(host.sheet.page.header).toEqual({ left: '', center: 'Draft', right: '' });
  expect(host.sheet.page.footer).toEqual({ left: 'R&&D', center: '', right: 'Page &P of &N' });
  expect(
    await host.codeOf((sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'x'.repeat(250);
    }),
  ).toBe('InvalidArgument');
});

test('margins in points, inches and centimetres', async () => {
  await host.run((sheet) => {
    sheet.pageLayout.leftMargin = 36;
    sheet.pageLayout.setPrintMargins('Inches', { top: 0.5, header: 0.25 });
    sheet.pageLayout.setPrintMargins('Centimeters', { bottom: 2.54 });
  });
  expect(host.sheet.page.margins).toEqual({
    top: 36,
    right: 50.4,
    bottom: 72,
    left: 36,
    header: 18,
    footer: 21.6,
  });
});
