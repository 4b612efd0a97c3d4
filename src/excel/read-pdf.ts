import { AddInError } from '../workbook/errors';

/** The most that the library gives at a time: 4 MB. */
const SLICE_BYTES = 4 * 1024 * 1024;
/** "%PDF", with which every PDF begins. */
const PDF_START = [0x25, 0x50, 0x44, 0x46];

/**
 * The workbook's visible sheets as a PDF that Excel makes. Throws pdf-not-made; Excel on the web is known to call an
 * empty file a success: https://github.com/OfficeDev/office-js/issues/5950
 */
export async function readPdf(): Promise<Uint8Array> {
  const file = await called<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Pdf, { sliceSize: SLICE_BYTES }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await called<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(slice.data as ArrayLike<number>, index * SLICE_BYTES);
    }
    if (!PDF_START.every((byte, index) => bytes[index] === byte)) {
      throw new AddInError('pdf-not-made', { reason: 'the file is empty' });
    }
    return bytes;
  } finally {
    // What was read is good whether or not Excel can let go of its copy.
    await new Promise<void>((resolve) => file.closeAsync(() => resolve()));
  }
}

/** What a method of the older kind calls back with. */
function called<Value>(
  call: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new AddInError('pdf-not-made', { reason: error.message }));
    });
  });
}
