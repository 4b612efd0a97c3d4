import { AddInError } from '../../workbook/errors';
import type { SourceDocument } from '../../workbook/source-document';
import { describeTooManyRows, MOST_SOURCE_ROWS } from '../../workbook/source-document';
import { cutLines, findDelimiter } from './cut-lines';
import { decodeText } from './decode-text';

/** So many rows as are brought in stay below, of a thousand characters each. */
const MOST_BYTES = 64 * 2 ** 20;
/** A row of thirty cells that are each as full as Excel allows stays below. */
const MOST_LINE_CHARACTERS = 2 ** 20;
/** So much of a file tells text from what is none. */
const SAMPLE_LENGTH = 65_536;
/** Texts hold next to no characters that cannot be seen, but for spaces and line breaks. */
const MOST_UNSEEN_SHARE = 0.01;

/** A file of text as lines: .txt, .tsv or .csv, in any usual encoding. `path` names it. Throws source-unusable. */
export function readText(
  bytes: Uint8Array,
  path: string,
): Extract<SourceDocument, { readonly kind: 'lines' }> {
  if (bytes.length > MOST_BYTES) {
    const fault =
      'is larger than any matrix, so it was not opened. Check where the file comes from.';
    throw new AddInError('source-unusable', { path, fault });
  }
  const text = decodeText(bytes);
  if (!looksLikeText(text)) {
    const fault =
      'is not a kind of file that a matrix can be brought in from. Give a PDF, a Word document (.docx) or text (.txt, .tsv or .csv).';
    throw new AddInError('source-unusable', { path, fault });
  }
  const fault = findExcess(text);
  if (fault !== null) throw new AddInError('source-unusable', { path, fault });
  return { kind: 'lines', name: path, rows: cutLines(text, findDelimiter(text)) };
}

function looksLikeText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const unseen = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return unseen <= sample.length * MOST_UNSEEN_SHARE;
}

/**
 * What makes a text longer than any matrix, told before it is cut, which would take many times its size; null where it is
 * none. A cell in quotation marks may hold several of the lines, of which a matrix has never as many.
 */
function findExcess(text: string): string | null {
  const lineBreak = /\r\n|\r|\n/g;
  let lineCount = 0;
  for (let start = 0; start < text.length; lineCount += 1) {
    const end = lineBreak.test(text) ? lineBreak.lastIndex : text.length;
    if (end - start > MOST_LINE_CHARACTERS) {
      return `has a line of ${end - start} characters, which is no row of a matrix. Cut it into lines, and try again.`;
    }
    start = end;
  }
  return lineCount > MOST_SOURCE_ROWS ? describeTooManyRows(lineCount) : null;
}
