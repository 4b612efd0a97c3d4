import { isSameData } from '../../domain/same-data';
import { AddInError } from '../../workbook/errors';
import type { AsksMerged, SheetSurvey, WatchedWorkbook } from '../../workbook/port';
import type { StoredSettings } from '../../workbook/settings';
import type { MatrixLocation } from '../choose-matrix';
import { chooseMatrix, listStoredSheets } from '../choose-matrix';
import { defaultSettings, listGrids } from '../review-matrix';
import type { Reading, WorkbookFacts } from './reading';
import { isSamePlace, readFacts, readMatrixAt, toFacts, toReadyState } from './reading';
import type { StateStore } from './state-store';
import type { SessionSurroundings } from './surroundings';

/** Reads the workbook into the session's state. */
export interface Loader {
  /** The matrix as last read; null when none was found. */
  reading(): Reading | null;
  /** The same where there has to be one. Throws why there is none: somebody may have deleted it meanwhile. */
  readingNow(): Reading;
  /** Why there is no matrix; null while there is one. */
  trouble(): AddInError | null;
  /** The sheets as last looked at. */
  surveys(): readonly SheetSurvey[];
  /** The settings in force, with or without a matrix. */
  settings(): StoredSettings;
  /** Shows a reading and forgets earlier trouble. */
  show(reading: Reading): void;
  /** Shows the reading with something else of it; nothing where there is no matrix any more. */
  update(change: Partial<Reading>): void;
  /** Reads everything, because of a person's wish or of what others have done. */
  load(options: LoadOptions): Promise<void>;
  /** Runs a job; trouble is shown beside the last reading, or as the reason why there is none. */
  loadOrSay(job: () => Promise<void>): Promise<void>;
}

/** Why everything is read. */
export interface LoadOptions {
  /** What may cost a person their undo stack is asked for only as far as they want the reading. */
  readonly asksMerged: AsksMerged;
  /** Whether the cells of a matrix that stands where it stood are kept as they were read. */
  readonly keepsCells?: boolean;
  /** What tells everything but the matrix, where that has just been read. */
  readonly tellContent?: WatchedWorkbook['tellContent'] | null;
}

/** A loader that has read nothing yet. */
export function createLoader(
  { workbook, readToday, pause }: Omit<SessionSurroundings, 'schedule'>,
  store: StateStore,
): Loader {
  let reading: Reading | null = null;
  /** What the reading was made by; null once something else of it is shown. */
  let shownFacts: WorkbookFacts | null = null;

  const show = (next: Reading): void => {
    reading = next;
    shownFacts = null;
    store.set({ ...toReadyState(next), trouble: null });
  };

  const settings = (): StoredSettings => {
    const state = store.get();
    if (state.kind === 'opening') return defaultSettings(readToday());
    return state.kind === 'ready' ? state.review.settings : state.settings;
  };

  const trouble = (): AddInError | null => {
    const state = store.get();
    return state.kind === 'no-matrix' ? state.trouble : null;
  };

  const showTrouble = (met: AddInError): void => {
    const state = store.get();
    if (state.kind === 'ready') store.set({ ...state, trouble: met });
    else {
      const surveys = state.kind === 'no-matrix' ? state.surveys : [];
      store.set({ kind: 'no-matrix', trouble: met, surveys, settings: settings() });
    }
  };

  return {
    reading: () => reading,
    readingNow() {
      if (reading) return reading;
      throw trouble() ?? new Error('No matrix has been read');
    },
    trouble,
    surveys() {
      const state = store.get();
      return state.kind === 'opening' ? [] : state.surveys;
    },
    settings,
    show,
    update(change) {
      if (reading) show({ ...reading, ...change });
    },
    async load({ asksMerged, keepsCells = false, tellContent = null }) {
      const facts = tellContent
        ? toFacts(tellContent(), readToday())
        : await readFacts(workbook, readToday());
      if (keepsCells && isSameData(facts, shownFacts)) return;
      const location = locate(facts);
      if ('code' in location) {
        reading = null;
        shownFacts = null;
        const { surveys, settings: found } = facts;
        store.set({ kind: 'no-matrix', trouble: location, surveys, settings: found });
        return;
      }
      const isKept = keepsCells && reading && isSamePlace(reading.location, location);
      const before = reading ? listGrids(reading.review) : [];
      const source = { known: isKept ? before : null, before, asksMerged };
      show(await readMatrixAt(workbook, location, facts, source, pause));
      shownFacts = facts;
    },
    async loadOrSay(job) {
      try {
        await job();
        const state = store.get();
        if (state.kind === 'ready' && state.trouble) store.set({ ...state, trouble: null });
      } catch (error) {
        if (!(error instanceof AddInError)) throw error;
        showTrouble(error as AddInError);
      }
    },
  };
}

/** Where the matrix is, or why it cannot be told. */
function locate({ surveys, settings }: WorkbookFacts): MatrixLocation | AddInError {
  try {
    return chooseMatrix(surveys, listStoredSheets(settings), settings.mapping);
  } catch (error) {
    if (error instanceof AddInError) return error;
    throw error;
  }
}
