import { formatLongDate } from '../../domain/calendar-date';
import { quoteNames } from '../../domain/wording';
import type { FrontLine, FrontLineId } from '../../workbook/committee-paper';
import type { PackCover, PaperSettings, PaperTextId } from '../../workbook/settings';
import type { PackContext } from '../pack-context';
import type { Draft } from './paper-matter';

/** A line of the front block: what it says, and what its author is asked for where it says nothing. */
interface Line extends Pick<FrontLine, 'id' | 'label' | 'text'> {
  /** Null for a line that may be missing. */
  readonly asks: string | null;
}

function listFrontLines(cover: PackCover, paper: PaperSettings): Line[] {
  return [
    { id: 'committee', label: 'Report to', text: cover.committee, asks: 'the committee' },
    {
      id: 'meeting-date',
      label: 'Date of meeting',
      text: cover.meetingDate ? formatLongDate(cover.meetingDate) : '',
      asks: 'the date of the meeting',
    },
    { id: 'report-of', label: 'Report of', text: paper.reportOf, asks: 'whose report it is' },
    { id: 'period', label: 'Period', text: cover.period, asks: null },
    {
      id: 'wards',
      label: 'Wards or portfolios affected',
      text: paper.wards,
      asks: 'the wards or portfolios affected',
    },
    {
      id: 'decision-type',
      label: 'Type of decision',
      text: nameDecision(cover, paper),
      asks: 'key decision, for decision or to note',
    },
    {
      id: 'exemption',
      label: 'Public or exempt',
      text: paper.exemption === '' ? 'Public' : `Exempt: ${paper.exemption}`,
      asks: null,
    },
  ];
}

/** Who reports to whom, on what, and what is asked of them; a draft asks for what is missing, a final paper leaves it out. */
export function writeFrontBlock(cover: PackCover, paper: PaperSettings): FrontLine[] {
  return listFrontLines(cover, paper).flatMap(({ id, label, text, asks }): FrontLine[] => {
    if (text !== '') return [{ id, label, text }];
    if (cover.status === 'Final' || asks === null) return [];
    return [{ id, label, text: askAuthor(asks), isPrompt: true }];
  });
}

function nameDecision({ purpose }: PackCover, { isKeyDecision }: PaperSettings): string {
  if (isKeyDecision) return 'For decision (key decision)';
  return purpose === 'For noting' ? 'To note' : purpose;
}

/** "[Author to give: the committee]": found by its brackets when a draft is searched for what is left to do. */
const askAuthor = (what: string): string => `[Author to give: ${what}]`;

/** What only a person can write, and what a draft asks them: what committees are told of any report. */
const IMPLICATIONS = [
  ['financial', 'Financial.', 'what the actions cost, from which budget, and what delay costs'],
  ['legal', 'Legal.', 'the powers and duties this rests on, and any legal risk'],
  [
    'equality',
    'Equality.',
    'the effect on people with protected characteristics, and whether an assessment is needed',
  ],
  [
    'risk',
    'Risk.',
    'the risk of what is late or undecided, how it is held down, and the risk register’s entry',
  ],
  ['climate', 'Climate.', 'the effect on the climate and the council’s targets for it'],
] as const;

/** The author's texts; where there is none a draft asks for it, and a final paper says nothing. */
export function writeImplications({ texts }: PaperSettings, isDraft: boolean): Draft[] {
  return IMPLICATIONS.flatMap(([id, lead, asks]): Draft[] => {
    const text = texts[id];
    if (text) return [{ textId: id, lead, text }];
    return isDraft ? [{ textId: id, lead, text: askAuthor(asks), isPrompt: true }] : [];
  });
}

const CONTACT_ASKS = 'name, post, telephone and e-mail';

/** What only the author of a report can say and has not said, in the order of the report. */
export function listUnsaid(cover: PackCover, paper: PaperSettings): UnsaidPart[] {
  return [
    ...listFrontLines(cover, paper).flatMap(({ id, text, asks }): UnsaidPart[] =>
      text === '' && asks !== null ? [{ id, asks }] : [],
    ),
    ...IMPLICATIONS.flatMap(([id, , asks]) => (paper.texts[id] ? [] : [{ id, asks }])),
    ...(paper.contact === '' ? [{ id: 'contact' as const, asks: CONTACT_ASKS }] : []),
  ];
}

/** A part of a report that its author has left open. */
export interface UnsaidPart {
  readonly id: FrontLineId | PaperTextId | 'contact';
  /** What they are asked for, as it stands after a colon. */
  readonly asks: string;
}

/** What the report rests on, in the author's words or these, and who answers for it. */
export function writeBackground(
  settings: PaperSettings,
  restsOn: string,
  isDraft: boolean,
): Draft[] {
  const contact = settings.contact || (isDraft ? askAuthor(CONTACT_ASKS) : '');
  return [
    {
      textId: 'background',
      lead: 'Background papers.',
      text: settings.texts.background ?? restsOn,
    },
    ...(contact === ''
      ? []
      : [
          {
            textId: 'contact' as const,
            lead: 'Contact officer.',
            text: contact,
            ...(settings.contact === '' && { isPrompt: true as const }),
          },
        ]),
  ];
}

/** The matrix as a background paper: where it stands and as at which day. */
export function nameMatrix({ matrix, asAtText }: PackContext): string {
  const { sheets } = matrix.source;
  return `The maturity matrix as at ${asAtText}, ${sheets.length === 1 ? 'sheet' : 'sheets'} ${quoteNames(sheets)}.`;
}
