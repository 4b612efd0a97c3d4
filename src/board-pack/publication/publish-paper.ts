import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import type {
  CommitteePaper,
  PaperBlock,
  PaperCell,
  PaperTable,
} from '../../workbook/committee-paper';
import { textOfPaperCell } from '../../workbook/committee-paper';
import type { PaperSettings } from '../../workbook/settings';
import type { PackContext } from '../pack-context';
import { composePaperInSteps } from '../paper/compose-paper';
import type { PrepareSheets } from '../paper/paper-matter';
import { createNameRemover } from './leave-out-names';
import { leaveOutPeopleInSteps } from './leave-out-people';

/** A paper in which no officer is named. */
export interface PublishedPaper {
  readonly paper: CommitteePaper;
  /** At how many places of its texts a name was left out. */
  readonly namePlaceCount: number;
}

/**
 * The committee's report for everybody to read: without the columns that name people, in tables and appendices, and
 * without these names, each given as its words, in all else it says. The contact officer is named: who publishes a report
 * says whom to ask.
 */
export function publishPaperInSteps(
  context: PackContext,
  settings: PaperSettings,
  names: readonly (readonly string[])[],
): Steps<PublishedPaper> {
  return publishComposedInSteps(
    (prepare) => composePaperInSteps(context, settings, prepare),
    names,
  );
}

/** What {@link publishPaperInSteps} gives, at once. */
export const publishPaper = (...given: Parameters<typeof publishPaperInSteps>): PublishedPaper =>
  runAtOnce(publishPaperInSteps(...given));

/** Any paper as {@link publishPaperInSteps} has one published. */
export function* publishComposedInSteps(
  compose: (prepare: PrepareSheets) => Steps<CommitteePaper>,
  names: readonly (readonly string[])[],
): Steps<PublishedPaper> {
  let namePlaceCount = 0;
  const named = yield* compose(function* (sheets) {
    const nameless = yield* leaveOutPeopleInSteps(sheets, names);
    return nameless.map(({ sheet, placeCount }) => {
      namePlaceCount += placeCount;
      return sheet;
    });
  });
  yield;
  const paper = mapBlocks(named, (block) =>
    block.kind === 'table' ? withoutPeople(block) : block,
  );
  const removeNames = createNameRemover(names, listTexts(paper));
  const clean = (text: string): string => {
    const nameless = removeNames(text);
    namePlaceCount += nameless.placeCount;
    return nameless.text;
  };
  return { paper: mapBlocks(paper, (block) => cleanBlock(block, clean)), namePlaceCount };
}

/** What {@link publishComposedInSteps} gives, at once. */
export const publishComposed = (
  ...given: Parameters<typeof publishComposedInSteps>
): PublishedPaper => runAtOnce(publishComposedInSteps(...given));

function mapBlocks(
  paper: CommitteePaper,
  change: (block: PaperBlock) => PaperBlock,
): CommitteePaper {
  const sections = paper.sections.map((one) => ({ ...one, blocks: one.blocks.map(change) }));
  return { ...paper, sections };
}

function withoutPeople(table: PaperTable): PaperTable {
  const isKept = table.columns.map(({ namesPeople }) => namesPeople !== true);
  return {
    ...table,
    columns: table.columns.filter((_, index) => isKept[index]),
    rows: table.rows.map((row) => row.filter((_, index) => isKept[index])),
  };
}

const listTexts = ({ sections }: CommitteePaper): string[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.text;
      return block.kind === 'table' ? block.rows.flat().map(textOfPaperCell) : [];
    });

/** Charts name areas and levels alone. */
function cleanBlock(block: PaperBlock, clean: (text: string) => string): PaperBlock {
  const cleanCell = (cell: PaperCell): PaperCell =>
    typeof cell === 'string' ? clean(cell) : { ...cell, text: clean(cell.text) };
  if (block.kind === 'table')
    return { ...block, rows: block.rows.map((row) => row.map(cleanCell)) };
  if (block.kind === 'chart' || block.textId === 'contact') return block;
  return { ...block, text: clean(block.text) };
}
