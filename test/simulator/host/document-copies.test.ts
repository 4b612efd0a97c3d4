import type { OfficeHost } from '../../../src/simulator/host/office-host';
import { startOfficeHost } from '../../../src/simulator/host/office-host';
import { sheetOf, workbookOf } from '../../support/matrix-host';

const BYTES = Uint8Array.from({ length: 10 }, (_, index) => index * 25);

let host: OfficeHost;
afterEach(() => host.close());

const open = (options = {}): Promise<OfficeHost> =>
  startOfficeHost(workbookOf(sheetOf('Sheet', [['=1+1']])), options).then((it) => (host = it));

/** What a method of the old kind calls back with; rejects with its error. */
const called = <Value>(
  call: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      // The message is what these tests look at, whatever window the error comes from.
      if (String(status) === 'failed') reject(new Error(error.message));
      else resolve(value);
    });
  });

const getPdf = (sliceSize = 4): Promise<Office.File> =>
  called<Office.File>((done) =>
    host.Office.context.document.getFileAsync(host.Office.FileType.Pdf, { sliceSize }, done),
  );

test('a PDF comes in slices, with what the workbook holds now', async () => {
  const asked: string[] = [];
  await open({
    printsPdf: (workbook: { sheets: { name: string }[] }) => {
      asked.push(...workbook.sheets.map(({ name }) => name));
      return Promise.resolve(BYTES);
    },
  });
  expect(host.Office.context.requirements.isSetSupported('PdfFile', '1.1')).toBe(true);
  const file = await getPdf();
  expect([file.size, file.sliceCount, asked]).toEqual([10, 3, ['Sheet']]);
  const slices: Office.Slice[] = [];
  for (let index = 0; index < file.sliceCount; index += 1) {
    slices.push(await called<Office.Slice>((done) => file.getSliceAsync(index, done)));
  }
  expect(slices.map(({ size }) => size)).toEqual([4, 4, 2]);
  expect(slices.flatMap(({ data }) => data as number[])).toEqual([...BYTES]);
  await called((done) => file.closeAsync(done));
});

test('no more than two files are open at a time', async () => {
  await open({ printsPdf: () => Promise.resolve(BYTES) });
  const first = await getPdf();
  await getPdf();
  await expect(getPdf()).rejects.toThrow();
  await called((done) => first.closeAsync(done));
  await expect(getPdf()).resolves.toMatchObject({ size: 10 });
  await expect(called((done) => first.getSliceAsync(0, done))).rejects.toThrow();
});

test('a host without a printer says that it makes no PDF, and none makes other copies', async () => {
  await open();
  expect(host.Office.context.requirements.isSetSupported('PdfFile', '1.1')).toBe(false);
  await expect(getPdf()).rejects.toThrow(/file type is not supported/i);
  host.close();
  await open({ printsPdf: () => Promise.resolve(BYTES) });
  const { Compressed } = host.Office.FileType;
  const { document } = host.Office.context;
  await expect(called((done) => document.getFileAsync(Compressed, done))).rejects.toThrow(
    /file type is not supported/i,
  );
});
