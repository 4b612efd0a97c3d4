import type { Steps } from '../../domain/steps';
import { joinWords } from '../../domain/wording';
import type { PackSheet } from '../../workbook/pack-sheet';
import type { PackContext } from '../pack-context';
import { startSentence } from '../sentences/count-words';
import type { TableSpec } from './define-table';
import { defineListSheetInSteps, fitPage } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';

const MOST_SHEETS_ON_ONE_PAGE = 30;

/** What the pack has besides its first page, each a way to it. */
export const contentsSheet = {
  id: 'contents',
  name: 'Contents',
  shows: 'The sheets of the pack, with a way to each',
  isOverview: true,
  buildInSteps: buildContents,
} as const satisfies PackSheetKind;

function* buildContents({ outline, asAtText }: PackContext): Steps<PackSheetContent> {
  const { sheets, printedWhenAsked: asked } = outline;
  const are = asked.length === 1 ? 'is' : 'are';
  const sheet = yield* defineListSheetInSteps(
    {
      title: 'Contents: what stands on the other sheets',
      words: { singular: 'sheet', state: '', order: 'in the order of the tabs' },
      table: TABLE,
      notes: asked.length === 0 ? [] : [`${joinWords(asked)} ${are} printed only when asked for.`],
    },
    sheets,
    asAtText,
  );
  return { ...sheet, page: fitPage(sheets.length, MOST_SHEETS_ON_ONE_PAGE) };
}

/** The title without the tab's name before it, which stands beside it. */
function nameContent({ name, title }: PackSheet): string {
  const start = `${name}: `;
  return startSentence(title.startsWith(start) ? title.slice(start.length) : title);
}

const TABLE: TableSpec<PackSheet> = {
  name: 'PackContents',
  whenEmpty: 'The pack has no other sheets.',
  columns: [
    { header: 'Sheet', kind: 'text', widthChars: 20, cell: ({ name }) => name },
    { header: 'What it shows', kind: 'text', widthChars: 70, cell: nameContent },
    {
      header: 'Rows',
      kind: 'number',
      widthChars: 8,
      cell: ({ id, table }) => ({ figure: table.rows.length, link: { sheetId: id, rows: null } }),
    },
  ],
};
