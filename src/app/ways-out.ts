import type { CalendarDate } from '../domain/calendar-date';
import type { AddInError, ErrorCode, ErrorDetails } from '../workbook/errors';
import type { SheetSurvey, WorkbookPort } from '../workbook/port';
import type { StoredSettings } from '../workbook/settings';
import { settingsOfAnswer } from './answer-question';
import { findLikeliestPlace, listMatrixCandidates } from './map-columns';
import { changeStored } from './follow-mapping';
import { defaultSettings } from './review-matrix';

/** A way on from where something was in the way, to be chosen by a person. */
export interface WayOut {
  /** As a button says it. */
  readonly label: string;
  /** The settings that it changes; null where the same is tried again. */
  readonly change: Partial<StoredSettings> | null;
}

/** A way on that changes settings. */
export type SettingsChoice = WayOut & { readonly change: Partial<StoredSettings> };

/** What is asked of a person where something is in the way; without ways out there is nothing to choose. */
export interface AskedWayOut {
  readonly text: string;
  readonly waysOut: readonly WayOut[];
  /** What is to be known of the ways out, and where others are; '' for nothing. */
  readonly note: string;
}

/** What the ways out depend on. */
interface KnownWorkbook {
  readonly surveys: readonly SheetSurvey[];
  readonly settings: StoredSettings;
}

type FindWaysOut<Code extends ErrorCode> = (
  details: ErrorDetails[Code],
  known: KnownWorkbook,
) => readonly WayOut[];

/** Each sheet that looks like a matrix, and all of them together where there are several. */
export function listSheetChoices(surveys: readonly SheetSurvey[]): SettingsChoice[] {
  const candidates = listMatrixCandidates(surveys);
  const sheets = candidates.map(({ sheet }) => sheet);
  return [
    ...candidates.map((mapping) => ({ label: `Use ${mapping.sheet}`, change: { mapping } })),
    ...(sheets.length > 1
      ? [{ label: 'Together they are one matrix', change: { sheets, mapping: null } }]
      : []),
  ];
}

const BY_HEADINGS: WayOut = { label: 'Find it by its headings', change: { mapping: null } };

const chooseAnew: FindWaysOut<ErrorCode> = (_details, { surveys }) => [
  BY_HEADINGS,
  ...listSheetChoices(surveys),
];

/** The troubles that a choice settles: it is kept in the workbook, so that nobody is asked twice. */
const SETTLED: { readonly [Code in ErrorCode]?: FindWaysOut<Code> } = {
  'matrix-ambiguous': (_details, { surveys }) => listSheetChoices(surveys),
  'mapped-sheet-missing': chooseAnew,
  'mapping-outdated': chooseAnew,
  'reading-unsure': ({ questions: [question] }, { surveys }) =>
    (question?.choices ?? []).map(({ label, answer }) => ({
      label,
      change: settingsOfAnswer(answer, findLikeliestPlace(question!, surveys)),
    })),
  'pack-empty': () => [{ label: 'Write all its sheets', change: { omittedPackSheets: [] } }],
  'final-refused': (_details, { settings: { cover } }) => [
    { label: 'Make it a draft', change: { cover: { ...cover, status: 'Draft' } } },
  ],
};

/** The troubles that may be gone when the same is tried again. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'cell-being-edited',
  'cells-moved',
  'edits-stopped',
  'host-failed',
  'host-silent',
  'left-half-done',
  'sheet-protected',
  'workbook-protected',
]);

/** What the ribbon leads to by its button Open pane. */
const IN_PANE: { readonly [Code in ErrorCode]?: string } = {
  'matrix-not-found': 'To say where it is',
  'column-missing': 'To say which columns they are',
  'matrix-ambiguous': 'To look at the sheets first',
  'reading-unsure': 'To look at the columns first',
  'mapped-sheet-missing': 'To say where it is',
  'mapping-outdated': 'To choose the columns',
  'final-refused': 'To settle what is open',
  'round-open': 'To sign it off or cancel it',
  'freeze-signed-off': 'To take the sign-off back',
  'pack-empty': 'To choose the sheets',
};

/** More buttons than this are more than a small window holds. */
const MOST_WAYS_OUT = 8;

/** How the pane is opened from a message of the ribbon: without a runtime that both share, no button there can. */
const OPEN_PANE = 'press Open pane on the Home tab';

/**
 * What to ask a person who pressed a button of the ribbon and was held up. The workbook is read where the ways out depend
 * on it, which throws what reading throws.
 */
export async function findWaysOut(
  workbook: WorkbookPort,
  { code, details, message }: AddInError,
  today: CalendarDate,
): Promise<AskedWayOut> {
  const aim = IN_PANE[code];
  const text = askFirst(details) ?? message;
  const inPane = aim === undefined ? [] : [`${aim}, ${OPEN_PANE}.`];
  const settle = SETTLED[code] as FindWaysOut<ErrorCode> | undefined;
  if (settle) {
    const { surveys, settings: stored } = await workbook.readWorkbook();
    const settings = { ...defaultSettings(today), ...stored };
    const waysOut = settle(details, { surveys, settings }).slice(0, MOST_WAYS_OUT);
    const isKept =
      waysOut.length > 0 ? ['What you choose is kept in the workbook’s settings.'] : [];
    return { text, waysOut, note: [...isKept, ...inPane].join(' ') };
  }
  const again: WayOut[] = PASSING.has(code) ? [{ label: 'Try again', change: null }] : [];
  return { text, waysOut: again, note: inPane.join(' ') };
}

/** One question at a time, whose answers are the buttons; null where the trouble is no question. */
function askFirst(details: AddInError['details']): string | null {
  if (!('questions' in details)) return null;
  const [question] = details.questions;
  return `The matrix can be read in more than one way. ${question!.text} Nothing was changed.`;
}

/** Keeps what was chosen in the workbook, as the pane keeps it. */
export async function takeWayOut(
  workbook: WorkbookPort,
  { change }: WayOut,
  today: CalendarDate,
): Promise<void> {
  if (change === null) return;
  const { surveys, settings: stored } = await workbook.readWorkbook();
  const settings = { ...defaultSettings(today), ...stored };
  await workbook.writeSettings(changeStored(settings, change, surveys));
}
