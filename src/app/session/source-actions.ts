import { AddInError } from '../../workbook/errors';
import type { MadeSheetId, RepairRecord } from '../../workbook/records';
import type {
  PageDrawer,
  ReadSourceOptions,
  SourceDocument,
  SourceFile,
} from '../../workbook/source-document';
import { isStop } from '../../workbook/source-document';
import type { SourceActions, SourceView } from '../matrix-session';
import type { Loader } from './load-matrix';
import type { SessionSurroundings } from './surroundings';

/** Of a file that is kept while the pane is open to draw its pages; a longer one is shown by its texts, in bytes. */
const MOST_KEPT = 50_000_000;

/** The file that was read last, kept as long as the pane is open and no other is read. */
export interface HeldSource {
  /** Keeps a file that was read in place of the one before. */
  hold(file: SourceFile, fingerprint: string, document: SourceDocument): void;
  /** Lets go of it. */
  release(): void;
}

interface Held {
  readonly fingerprint: string;
  readonly document: SourceDocument;
  /** Null where its pages are not drawn. */
  readonly file: SourceFile | null;
  drawer: Promise<PageDrawer> | null;
}

/** Showing what repairs were in the file that they were brought in from. */
export function createSourceActions(
  { readSource, fingerprintFile, openPageDrawer }: SessionSurroundings,
  loader: Loader,
): { readonly actions: SourceActions; readonly held: HeldSource } {
  let held: Held | null = null;
  const recordOf = (id: MadeSheetId) =>
    loader.reading()?.records.made.find((record) => record.id === id) ?? null;
  const release = (): void => {
    // What is still being opened is closed when it is open; a file that cannot be drawn has said so.
    held?.drawer?.then(
      (drawer) => drawer.close(),
      () => undefined,
    );
    held = null;
  };
  const hold = (file: SourceFile, fingerprint: string, document: SourceDocument): void => {
    release();
    const isDrawn = document.kind === 'pages' && file.bytes.length <= MOST_KEPT;
    held = { fingerprint, document, file: isDrawn ? file : null, drawer: null };
  };
  const actions: SourceActions = {
    async findSource({ of, from, places }: RepairRecord): Promise<SourceView> {
      const record = recordOf(of);
      if (record?.kind !== 'import') return { kind: 'cells', cells: listCells(from) };
      if (held?.fingerprint !== record.fingerprint) {
        return { kind: 'absent', sheet: of, name: record.source };
      }
      const { findSource } = await import('../find-source');
      const found = findSource(places, held.document);
      return { kind: 'found', name: record.source, canDraw: held.file !== null, ...found };
    },
    async takeSourceFile(id: MadeSheetId, file: SourceFile, options?: ReadSourceOptions) {
      const record = recordOf(id);
      if (!record) throw new AddInError('tidy-copy-missing', {});
      const fingerprint = await fingerprintFile(file.bytes);
      if (fingerprint !== record.fingerprint) {
        throw new AddInError('source-differs', { path: file.name, source: record.source });
      }
      try {
        hold(file, fingerprint, await readSource(file, options));
        return true;
      } catch (error) {
        if (isStop(error, options?.signal)) return false;
        throw error;
      }
    },
    async drawSource(surface, { page, shown }, scale) {
      const now = held;
      if (!now?.file) throw new Error('There is no file to draw');
      now.drawer ??= openPageDrawer(now.file);
      const drawer = await now.drawer;
      // Another file was read meanwhile.
      if (held === now) await drawer.draw(surface, page, scale, shown);
    },
  };
  return { actions, held: { hold, release } };
}

/** The cells that a tidy copy's repair names: "Plan!B5, 'Old, plan'!B6". */
function listCells(from: string): string[] {
  return from.match(/(?:'(?:[^']|'')+'|[^\s,!']+)![A-Z]+\d+/g) ?? [];
}
