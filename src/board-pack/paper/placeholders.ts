import type {
  CommitteePaper,
  FrontLineId,
  PaperBlock,
  PaperSectionId,
  PaperTableId,
} from '../../workbook/committee-paper';
import type { PaperPlaceholder, PlaceholderContent } from '../../workbook/paper-template';
import type { PaperTextId } from '../../workbook/settings';
import { DECISIONS_PART, DECISIONS_SECTION } from './paper-words';

/** A placeholder of a council's own template. */
interface Placeholder {
  readonly id: string;
  readonly make: (paper: CommitteePaper) => PlaceholderContent;
  readonly containedIn?: readonly string[];
}

/** Every placeholder that a template can have, in the order of a report. */
const PLACEHOLDERS: readonly Placeholder[] = [
  front('committee', 'committee'),
  front('meeting date', 'meeting-date'),
  { id: 'title', make: ({ title }) => textOf(title) },
  front('report of', 'report-of'),
  front('period', 'period'),
  { id: 'as at', make: ({ asAtText }) => textOf(asAtText) },
  front('wards', 'wards'),
  front('decision type', 'decision-type'),
  front('exemption', 'exemption'),
  { id: 'status', make: ({ isDraft }) => textOf(isDraft ? 'DRAFT' : '') },
  { id: 'running head', make: ({ runningHead }) => textOf(runningHead) },
  authors('purpose', 'purpose'),
  section('recommendations', 'recommendations'),
  section('summary', 'summary'),
  section('position', 'position'),
  table('figures', 'There are no figures.', ['position'], ['figures', 'services']),
  {
    id: 'chart:areas',
    make: (paper) => ({
      kind: 'blocks',
      blocks: blocksOf(paper, 'position').filter(({ kind }) => kind === 'chart'),
      isCounted: false,
    }),
    containedIn: ['position'],
  },
  section('decisions', 'decisions'),
  {
    id: 'table:exceptions',
    make: (paper) => {
      const tables = blocksOf(paper, 'decisions').filter(({ kind }) => kind === 'table');
      return orSentence(tables, 'Nothing needs a decision.');
    },
    containedIn: ['decisions'],
  },
  table('late', 'No action is late.', ['decisions', 'table:exceptions']),
  table('moved', 'There is no list of actions moved later.', ['decisions', 'table:exceptions']),
  table('undecided', 'Nothing else is undecided.', ['decisions', 'table:exceptions']),
  table('accepted', 'There is no list of what officers accepted.', [
    'decisions',
    'table:exceptions',
  ]),
  section('due next', 'due-next'),
  table('due-next', 'Nothing is listed as due next.', ['due next']),
  section('implications', 'implications'),
  ...(['financial', 'legal', 'equality', 'risk', 'climate'] as const).map((id) =>
    authors(`implication:${id}`, id, ['implications']),
  ),
  authors('background', 'background'),
  authors('contact', 'contact'),
  { id: 'appendices', make: ({ appendices }) => ({ kind: 'appendices', appendices }) },
];

/** What a paper puts in the place of each placeholder: words it has none of are '' and leave nothing behind. */
export function fillPlaceholders(paper: CommitteePaper): PaperPlaceholder[] {
  return PLACEHOLDERS.map(({ id, make, containedIn = [] }) => ({
    id,
    content: make(paper),
    containedIn,
  }));
}

const textOf = (text: string, isPrompt = false): PlaceholderContent => ({
  kind: 'text',
  text,
  isPrompt,
});

const blocksOf = ({ sections }: CommitteePaper, id: PaperSectionId): readonly PaperBlock[] =>
  (sections.find((one) => one.id === id)?.blocks ?? []).map(referByName);

/** Sections of a template have its own numbers, or none. */
const referByName = (block: PaperBlock): PaperBlock =>
  block.kind === 'paragraph' && block.text.includes(DECISIONS_SECTION)
    ? { ...block, text: block.text.replaceAll(DECISIONS_SECTION, DECISIONS_PART) }
    : block;

function orSentence(blocks: readonly PaperBlock[], sentence: string): PlaceholderContent {
  const none: PaperBlock = { kind: 'paragraph', number: null, lead: '', text: sentence };
  return { kind: 'blocks', blocks: blocks.length > 0 ? blocks : [none], isCounted: false };
}

/** What the front block says under a label. */
function front(id: string, line: FrontLineId): Placeholder {
  return {
    id,
    make: (paper) => {
      const found = paper.front.find((one) => one.id === line);
      return textOf(found?.text ?? '', found?.isPrompt);
    },
  };
}

/** A section without its heading, which is the template's. */
function section(id: string, sectionId: PaperSectionId): Placeholder {
  const isCounted = sectionId === 'recommendations';
  return {
    id,
    make: (paper) => ({ kind: 'blocks', blocks: blocksOf(paper, sectionId), isCounted }),
  };
}

/** A table with its caption, which has one of these ids in the papers that have one; a sentence where there is none. */
function table(
  id: PaperTableId,
  none: string,
  containedIn: readonly string[],
  ids: readonly PaperTableId[] = [id],
): Placeholder {
  return {
    id: `table:${id}`,
    make: ({ sections }) => {
      const blocks = sections.flatMap((one) => one.blocks);
      return orSentence(
        blocks.filter((block) => block.kind === 'table' && ids.includes(block.id)),
        none,
      );
    },
    containedIn,
  };
}

/** The words of one of the author's texts, without what stands before them in bold. */
function authors(
  id: string,
  textId: PaperTextId | 'contact',
  containedIn: readonly string[] = [],
): Placeholder {
  return {
    id,
    make: ({ sections }) => {
      const found = sections
        .flatMap((one) => one.blocks)
        .find((block) => block.kind === 'paragraph' && block.textId === textId);
      return found?.kind === 'paragraph' ? textOf(found.text, found.isPrompt) : textOf('');
    },
    containedIn,
  };
}
