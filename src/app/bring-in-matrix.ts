import { isSameSheetName } from '../workbook/address';
import type { KeptTidyCopy, TidyCopyPlan } from '../workbook/port';
import type { SourceDocument } from '../workbook/source-document';
import type { StoredSettings } from '../workbook/settings';
import { describePictures, importSource, reviewImported } from './import-matrix';
import type { LaidOutImport } from './lay-out-import';
import { describePlaces, layOutImport } from './lay-out-import';
import type { Review } from './review-matrix';

/** What was found in a source, before anything of it is written. */
export interface ImportPreview {
  /** The file's name. */
  readonly name: string;
  readonly review: Review;
  readonly laidOut: LaidOutImport;
  /** Which pages were passed over as pictures; null for none. */
  readonly passedOver: string | null;
}

/** Finds and reads the matrix in a source, as the workbook's settings judge it. Throws source-unusable and as chooseMatrix. */
export function previewImport(source: SourceDocument, settings: StoredSettings): ImportPreview {
  const { asAt, startMonth, scale, isScaleChosen, treatedAs, marks } = settings;
  const imported = importSource(source);
  const review = reviewImported(imported, {
    sheets: [],
    asAt,
    startMonth,
    scale: isScaleChosen ? scale : null,
    treatedAs,
    marks,
    today: asAt,
  });
  const laidOut = layOutImport(imported, review, source.name);
  return { name: source.name, review, laidOut, passedOver: describePictures(source) };
}

/**
 * What is written of an import: in place of an earlier tidy copy or import, unless that is the matrix, on one of
 * `matrixSheets`, or somebody has changed it. Such a sheet is kept, and is an ordinary one from then on.
 */
export function planImport(
  { laidOut: { sheet, repairs, noise } }: ImportPreview,
  { sheet: standing, isEdited, records }: KeptTidyCopy,
  matrixSheets: readonly string[],
): TidyCopyPlan {
  const isMatrix =
    standing !== null && matrixSheets.some((name) => isSameSheetName(name, standing));
  return {
    sheet,
    keepsEarlier: isEdited || isMatrix,
    records: {
      ...records,
      repairs: repairs.map(({ places, ...repair }) => ({
        ...repair,
        from: describePlaces(places),
        decision: 'open',
        edited: '',
        decidedOn: null,
      })),
      noise: noise.map(({ kind, text, place }) => ({ kind, text, from: describePlaces([place]) })),
    },
  };
}
