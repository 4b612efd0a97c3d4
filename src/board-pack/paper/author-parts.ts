import { formatLongDate } from '../../domain/calendar-date';
import { quoteNames } from '../../domain/wording';
import type { FrontLine, FrontLineId } from '../../workbook/committee-paper';
import type { PackCover, PaperSettings } from '../../workbook/settings';
import type { Draft, PaperMatter } from './paper-matter';

/** A line of the front block: what it says, and what a draft asks for where nothing does. */
interface Line {
  readonly id: FrontLineId;
  readonly label: string;
  readonly text: string;
  readonly prompt: string | null;
}

/** Who reports to whom, on what, and what is asked of them; a draft asks for what is missing, a final paper leaves it out. */
export function writeFrontBlock(cover: PackCover, paper: PaperSettings): FrontLine[] {
  const lines: readonly Line[] = [
    { id: 'committee', label: 'Report to', text: cover.committee, prompt: 'the committee' },
    {
      id: 'meeting-date',
      label: 'Date of meeting',
      text: cover.meetingDate ? formatLongDate(cover.meetingDate) : '',
      prompt: 'the date of the meeting',
    },
    { id: 'report-of', label: 'Report of', text: paper.reportOf, prompt: 'whose report it is' },
    { id: 'period', label: 'Period', text: cover.period, prompt: null },
    {
      id: 'wards',
      label: 'Wards or portfolios affected',
      text: paper.wards,
      prompt: 'the wards or portfolios affected',
    },
    {
      id: 'decision-type',
      label: 'Type of decision',
      text: nameDecision(cover, paper),
      prompt: 'key decision, for decision or to note',
    },
    {
      id: 'exemption',
      label: 'Public or exempt',
      text: paper.exemption === '' ? 'Public' : `Exempt: ${paper.exemption}`,
      prompt: null,
    },
  ];
  return lines.flatMap(({ id, label, text, prompt }): FrontLine[] => {
    if (text !== '') return [{ id, label, text }];
    if (cover.status === 'Final' || prompt === null) return [];
    return [{ id, label, text: askAuthor(prompt), isPrompt: true }];
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
  return IMPLICATIONS.flatMap(([id, lead, prompt]): Draft[] => {
    const text = texts[id];
    if (text) return [{ textId: id, lead, text }];
    return isDraft ? [{ textId: id, lead, text: askAuthor(prompt), isPrompt: true }] : [];
  });
}

/** What the report rests on, and who answers for it. */
export function writeBackground({ context, settings }: PaperMatter, isDraft: boolean): Draft[] {
  const { sheets } = context.matrix.source;
  const matrix = `The maturity matrix as at ${context.asAtText}, ${sheets.length === 1 ? 'sheet' : 'sheets'} ${quoteNames(sheets)}.`;
  const contact =
    settings.contact || (isDraft ? askAuthor('name, post, telephone and e-mail') : '');
  return [
    { textId: 'background', lead: 'Background papers.', text: settings.texts.background ?? matrix },
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
