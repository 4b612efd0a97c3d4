import type { CalendarDate } from '../domain/calendar-date';
import { writeScale } from '../domain/level-scale';
import type { Pause, Steps } from '../domain/steps';
import { mapInSteps, runWithPauses } from '../domain/steps';
import type { ReadingQuestion } from '../domain/reading-question';
import type { ErrorCode } from '../workbook/errors';
import { AddInError } from '../workbook/errors';
import type { ImportedSheet } from '../workbook/imported-sheet';
import type { KeptMadeSheets, MadeSheetPlan } from '../workbook/port';
import { gatherPlaces } from '../workbook/source-places';
import type { ImportStep, SourceDocument } from '../workbook/source-document';
import type { StoredSettings } from '../workbook/settings';
import type { settingsOfAnswer } from './answer-question';
import {
  describePictures,
  importInSteps,
  reviewImportedInSteps,
  surveyImported,
} from './import-matrix';
import type { LaidOutImport } from './lay-out-import';
import { describePlaces, layOutImportInSteps } from './lay-out-import';
import { findLikeliestPlace } from './map-columns';
import type { MadeSheetWork } from './made-sheets';
import { findReplaced, planMadeSheet } from './made-sheets';
import type { Review } from './review-matrix';

/** A source that was read, before anything of it is written. */
export interface ReadImport {
  /** The file's name. */
  readonly name: string;
  /** Of its bytes: SHA-256 in small hexadecimal digits. */
  readonly fingerprint: string;
  /** Which pages were passed over as pictures; null for none. */
  readonly passedOver: string | null;
  /** It as a sheet. */
  readonly imported: ImportedSheet;
  /** What a person has said of it. */
  readonly answers: ImportAnswers;
  /** What it is read by: the workbook's settings with the answers over them. */
  readonly settings: StoredSettings;
}

/** What a person can say of how a source is to be read. */
export type ImportAnswers = Partial<
  Pick<StoredSettings, 'mapping' | 'scale' | 'isScaleChosen' | 'marks'>
>;

/** What was found in a source. */
export interface ImportPreview extends ReadImport {
  readonly kind: 'found';
  readonly review: Review;
  readonly laidOut: LaidOutImport;
}

/** A source in which no matrix can be read until a person has said more of it. */
export interface UnclearImport extends ReadImport {
  readonly kind: 'unclear';
  readonly trouble: AddInError;
}

/** What a person can put right by saying which column is which. */
const UNCLEAR: ReadonlySet<ErrorCode> = new Set([
  'reading-unsure',
  'matrix-not-found',
  'column-missing',
  'mapping-outdated',
]);

/** How whoever waits for an import follows it. */
export interface ImportWatch {
  /** Shows which step begins, and stops before it: then it rejects. */
  readonly begin: (step: ImportStep) => Promise<void>;
  /** Asked within the steps. */
  readonly pause: Pause;
}

const AT_ONCE: ImportWatch = { begin: () => Promise.resolve(), pause: () => undefined };

/**
 * Finds and reads the matrix in a source, as the workbook's settings judge it. Throws source-unusable where no sheet can
 * hold it, and what `watch` rejects with.
 */
export async function previewImport(
  source: SourceDocument,
  fingerprint: string,
  settings: StoredSettings,
  watch = AT_ONCE,
): Promise<ImportPreview | UnclearImport> {
  const { name } = source;
  const { knownWords } = settings;
  const known = knownWords.length === 0 ? undefined : new Set(knownWords);
  await watch.begin('gathering');
  const imported = await runWithPauses(importInSteps(source, [], known), watch.pause);
  const passedOver = describePictures(source);
  return judgeImport({ name, fingerprint, passedOver, imported, answers: {}, settings }, watch);
}

/** The same source read anew with what a person has said of it. Throws as {@link previewImport}. */
export function answerImport(
  read: ReadImport,
  said: ImportAnswers,
  settings: StoredSettings,
  pause: Pause = AT_ONCE.pause,
): Promise<ImportPreview | UnclearImport> {
  const { name, fingerprint, passedOver, imported } = read;
  const answers = { ...read.answers, ...said };
  const judgedBy = { ...settings, ...answers };
  const next = { name, fingerprint, passedOver, imported, answers, settings: judgedBy };
  return judgeImport(next, { ...AT_ONCE, pause });
}

async function judgeImport(
  read: ReadImport,
  { begin, pause }: ImportWatch,
): Promise<ImportPreview | UnclearImport> {
  const { asAt, startMonth, scale, isScaleChosen, treatedAs, marks } = read.settings;
  const { mapping = null } = read.answers;
  const request = { sheets: [], asAt, startMonth, treatedAs, marks, today: asAt };
  await begin('judging');
  try {
    const asked = { ...request, scale: isScaleChosen ? scale : null };
    const review = await runWithPauses(reviewImportedInSteps(read.imported, asked, mapping), pause);
    await begin('laying-out');
    const laidOut = await runWithPauses(layOutImportInSteps(read.imported, review), pause);
    return { kind: 'found', ...read, review, laidOut };
  } catch (error) {
    if (!(error instanceof AddInError) || !UNCLEAR.has((error as AddInError).code)) throw error;
    return { kind: 'unclear', ...read, trouble: error as AddInError };
  }
}

/** Where an answer about columns applies: the columns as they were read, else as they look. */
export function placeOfAnswers(
  outcome: ImportPreview | UnclearImport,
  question: ReadingQuestion,
): Parameters<typeof settingsOfAnswer>[1] {
  if (outcome.kind === 'found') {
    const { sheet, headerRowNumber, columns } = outcome.review.matrix.source;
    return { sheet, headerRowNumber, columns };
  }
  const { sheets: _, ...place } = findLikeliestPlace(question, [surveyImported(outcome.imported)]);
  return place;
}

/** What else is recorded of an import. */
export interface ImportFacts {
  readonly today: CalendarDate;
  /** The sheets of the matrix, if there is one. */
  readonly matrixSheets: readonly string[];
}

/** The records of an import, which there may be tens of thousands of. */
export function* recordImportInSteps({ repairs, noise }: LaidOutImport): Steps<MadeSheetWork> {
  return {
    repairs: yield* mapInSteps(repairs, ({ places, ...repair }) => ({
      ...repair,
      from: describePlaces(places),
      places: gatherPlaces(places),
      decision: 'open' as const,
      edited: '',
      decidedOn: null,
    })),
    noise: yield* mapInSteps(noise, ({ kind, text, place }) => ({
      kind,
      text,
      from: describePlaces([place]),
    })),
  };
}

/**
 * What is written of an import: in place of an earlier import of the same file where that is not the matrix, nobody has
 * changed it and nothing was decided about it, else beside whatever stands there.
 */
export function planImport(
  {
    name,
    fingerprint,
    review,
    laidOut: { sheet },
  }: Pick<ImportPreview, 'name' | 'fingerprint' | 'review' | 'laidOut'>,
  recorded: MadeSheetWork,
  kept: KeptMadeSheets,
  { today, matrixSheets }: ImportFacts,
): MadeSheetPlan {
  const replaces = findReplaced(fingerprint, kept, matrixSheets);
  const scale = writeScale(review.matrix.scale);
  const origin = { kind: 'import' as const, source: name, fingerprint, scale, madeOn: today };
  return planMadeSheet(sheet, origin, kept, replaces, recorded);
}
