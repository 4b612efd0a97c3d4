import { listLosses } from '../../../files/xlsx/list-losses';
import { readWorkbook } from '../../../files/xlsx/read-workbook';
import { writeWorkbook } from '../../../files/xlsx/write-workbook';
import type { WorkbookData } from '../../../workbook/workbook-data';
import { ENGINE_CALCULATOR } from '../../host/calculation/engine-calculator';
import { PLAIN_HOST } from '../../host/host-profiles';
import { HostSession } from '../../host/session';
import { WorkbookServer } from '../../host/workbook-server';
import { CommandRuns } from './command-runs';
import { ConnectedPages } from './connected-pages';
import { OpenDialogs } from './open-dialogs';
import { PersonEdits } from './person-edits';
import type { ChangeTopic, Workbench, WorkbenchChange, WorkbenchOptions } from './workbench';

/** Opens the bytes of an .xlsx file; throws an AddInError of the catalogue when they cannot be read. */
export async function openFile(
  bytes: Uint8Array,
  fileName: string,
  options?: WorkbenchOptions,
): Promise<Workbench> {
  return openWorkbench(await readWorkbook(bytes, fileName), fileName, options);
}

/** Opens a workbook; the engine has to be loaded before its formulas are calculated (loadEngine). */
export function openWorkbench(
  workbook: WorkbookData,
  fileName: string,
  { latencyMs = 0, onFrameExit = () => undefined, profile = PLAIN_HOST }: WorkbenchOptions = {},
): Workbench {
  const session = new HostSession(workbook, fileName, ENGINE_CALCULATOR, profile.traits);
  // Formulas that came without a result show one from the beginning.
  session.endBatch();
  const server = new WorkbookServer(session, profile.limits);
  server.latencyMs = latencyMs;
  const notices = new ChangeNotices();
  const edits = new PersonEdits(session, (topics, cells = []) => {
    server.publishEvents();
    notices.tell(topics, { cells, source: 'person' });
  });
  server.onBatch = (mayHaveChanged) => {
    if (mayHaveChanged) edits.forgetEntries();
    notices.tell(mayHaveChanged ? ['workbook', 'selection', 'status'] : ['status']);
  };
  const commands = new CommandRuns(() => notices.tell(['commands']));
  const dialogs = new OpenDialogs(() => notices.tell(['dialogs']));
  const pages = new ConnectedPages({
    server,
    profile,
    commands,
    dialogs,
    onFrameExit,
    onAsking: () => notices.tell(['dialogs']),
  });
  let savedVersion = 0;
  return {
    session,
    fileName,
    edits,
    versions: notices.versions,
    subscribe: (listener) => notices.subscribe(listener),
    attachFrame: (iframe, kind, url) => pages.attach(iframe, kind, url),
    attachDialog: (iframe, dialog) => pages.attachDialog(iframe, dialog),
    runCommand: (functionName) => commands.start(functionName),
    get runningCommands() {
      return commands.running;
    },
    get dialogs() {
      return dialogs.list;
    },
    closeDialog: (id) => dialogs.close(id),
    get askingFrames() {
      return pages.asking;
    },
    get latencyMs() {
      return server.latencyMs;
    },
    set latencyMs(value) {
      server.latencyMs = value;
      notices.tell(['status']);
    },
    get cellEdited() {
      return server.cellEdited;
    },
    set cellEdited(value) {
      server.cellEdited = value;
      notices.tell(['status']);
    },
    batches: server.batches,
    get syncCount() {
      return server.syncCount;
    },
    get losses() {
      return listLosses(workbook);
    },
    async saveFile() {
      const version = notices.versions.workbook;
      const bytes = await writeWorkbook(workbook);
      savedVersion = version;
      return bytes;
    },
    get hasUnsavedChanges() {
      return notices.versions.workbook > savedVersion;
    },
    close: () => pages.disconnectAll(),
  };
}

/** Who is told of changes, and how many there have been of each kind. */
class ChangeNotices {
  readonly versions: Record<ChangeTopic, number> = {
    workbook: 0,
    selection: 0,
    dialogs: 0,
    commands: 0,
    status: 0,
  };
  readonly #listeners = new Set<(change: WorkbenchChange) => void>();

  subscribe(listener: (change: WorkbenchChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Something of these kinds has changed; `details` where they are known. */
  tell(
    topics: readonly ChangeTopic[],
    details: Partial<Omit<WorkbenchChange, 'topics'>> = {},
  ): void {
    for (const topic of topics) this.versions[topic] += 1;
    const change = { topics: new Set(topics), cells: [], source: 'add-in', ...details } as const;
    for (const listener of this.#listeners) listener(change);
  }
}
