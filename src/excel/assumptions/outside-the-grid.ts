import type { Assumption } from './assumption';
import { excelApi, issue } from './assumption';

/** The most that the library gives of a file at a time. */
const SLICE_BYTES = 4 * 1024 * 1024;
/** How every PDF begins. */
const PDF_START = '%PDF';
const OFFICE = 'https://learn.microsoft.com/javascript/api/office';

/** What a method of the older kind calls back with. */
function called<Value>(
  call: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Office.AsyncResult<Value>> {
  return new Promise((resolve) => call(resolve));
}

/** Files, windows, and what Excel says of itself. */
export const OUTSIDE_THE_GRID: readonly Assumption[] = [
  {
    id: 'platform-and-sets-are-told',
    claim: 'Excel says on which platform it is, and that it has what the manifest asks for.',
    source: `${OFFICE}/office.context`,
    expected: [true, true],
    otherwise: 'Report it.',
    observe() {
      const { platform, requirements } = Office.context;
      const { Android, iOS, Mac, OfficeOnline, PC, Universal } = Office.PlatformType;
      const known: readonly unknown[] = [Android, iOS, Mac, OfficeOnline, PC, Universal];
      const hasLeast = requirements.isSetSupported('ExcelApi', '1.9');
      return Promise.resolve([known.includes(platform), hasLeast]);
    },
  },
  {
    id: 'downloads-are-kept',
    claim: 'This is a platform on which the browser keeps a file that it is handed.',
    source: issue(2700),
    expected: true,
    otherwise: 'Files are opened as workbooks, or copied: nothing is called saved.',
    observe() {
      const { Mac, iOS } = Office.PlatformType;
      const { platform } = Office.context;
      return Promise.resolve(platform !== Mac && platform !== iOS);
    },
  },
  {
    id: 'pdf-is-one',
    claim: 'A PDF that Excel says it has made is one.',
    source: issue(5950),
    needs: { name: 'PdfFile', version: '1.1' },
    expected: ['succeeded', PDF_START],
    otherwise: 'Export “Workbook, to print” and save that as a PDF in Excel.',
    async observe() {
      const {
        value: file,
        status,
        error,
      } = await called<Office.File>((done) =>
        Office.context.document.getFileAsync(Office.FileType.Pdf, { sliceSize: SLICE_BYTES }, done),
      );
      if (status !== Office.AsyncResultStatus.Succeeded) return [status, error.message];
      const isEmpty = file.size === 0 || file.sliceCount === 0;
      const first = isEmpty
        ? null
        : await called<Office.Slice>((done) => file.getSliceAsync(0, done));
      await called<undefined>((done) => file.closeAsync(done as never));
      const bytes = (first?.value.data ?? []) as ArrayLike<number>;
      const start = Array.from({ length: Math.min(PDF_START.length, bytes.length) }, (_, index) =>
        String.fromCharCode(bytes[index]!),
      );
      return [status, start.join('')];
    },
  },
  {
    id: 'window-opens-and-closes',
    claim: 'A small window opens over Excel and closes when it is told to.',
    source: `${OFFICE}/office.ui#office-office-ui-displaydialogasync-member(1)`,
    expected: 'succeeded',
    otherwise: 'Use the pane instead of the ribbon’s buttons Check and Highlight.',
    isSeen: true,
    async observe() {
      const page = new URL('message.html', window.location.href);
      page.hash = new URLSearchParams({ text: 'This window closes by itself.' }).toString();
      const { value: dialog, status } = await called<Office.Dialog>((done) =>
        Office.context.ui.displayDialogAsync(
          page.href,
          { height: 35, width: 35, displayInIframe: true },
          done,
        ),
      );
      if (status !== Office.AsyncResultStatus.Succeeded) return status;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => undefined);
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => undefined);
      dialog.close();
      return status;
    },
  },
  {
    id: 'workbook-opens-beside-this-one',
    claim: 'Excel opens a new workbook beside this one when it is asked to.',
    source: issue(3646),
    needs: excelApi('1.8'),
    expected: 'opened',
    otherwise: 'Files are handed to the browser instead.',
    isSeen: true,
    async observe() {
      await Excel.createWorkbook();
      return 'opened';
    },
  },
];
