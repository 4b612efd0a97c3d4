import type { CalendarDate } from '../domain/calendar-date';
import { formatIsoDate } from '../domain/calendar-date';
import { replaceUnwritable, startSentence } from '../domain/wording';
import type { ExportKind } from '../workbook/pack-files';
import type { PackCover } from '../workbook/settings';

const KIND_WORDS: Readonly<Record<ExportKind, string>> = {
  'board-print': 'board pack',
  'publication-copy': 'board pack publication copy',
  'word-paper': 'board paper',
  'published-paper': 'board paper publication copy',
  pdf: 'board pack',
};

/** How the name of a file of each kind ends. */
export const EXTENSIONS: Readonly<Record<ExportKind, string>> = {
  'board-print': 'xlsx',
  'publication-copy': 'xlsx',
  'word-paper': 'docx',
  'published-paper': 'docx',
  pdf: 'pdf',
};

/** Characters that Windows, the strictest, refuses in names: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const REFUSED = /[<>:"/\\|?*\u0000-\u001f]/g;
/** Leaves room for the rest of the name and for the folders above it, in a path of 260 characters. */
const MOST_WORDS_CHARS = 60;

/** "Audit Committee board pack 2023-10-15 Draft.xlsx"; without a committee it begins with what it is. */
export function namePackFile(cover: PackCover, asAt: CalendarDate, kind: ExportKind): string {
  const committee = toFileWords(cover.committee);
  const words =
    committee === '' ? startSentence(KIND_WORDS[kind]) : `${committee} ${KIND_WORDS[kind]}`;
  return `${words} ${formatIsoDate(asAt)} ${cover.status}.${EXTENSIONS[kind]}`;
}

/** A user's words as far as they can begin a file's name on any system; '' where none can. */
export function toFileWords(text: string): string {
  const words = text
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    // A dot in front hides a file, and one at the end is lost on Windows.
    .replace(/^[. ]+/, '')
    .slice(0, MOST_WORDS_CHARS);
  return replaceUnwritable(words).replace(/[. ]+$/, '');
}
