import { useRef, useState } from 'react';
import type { ChosenService } from '../../app/choose-services';
import { nameApart, renameService } from '../../app/choose-services';
import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import type { SourceFile } from '../../workbook/source-document';
import { usePane } from '../pane-context';

/** A workbook that was chosen, and what it gave. */
export interface ChosenFile {
  readonly file: SourceFile;
  readonly reading: ChosenService;
  /** What a person calls the service; null as long as they have not said. */
  readonly name: string | null;
}

/** How far the reading of workbooks has come. */
export interface ReadingProgress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** The workbooks that are chosen for a roll-up, and how they are read. */
export interface Services {
  readonly chosen: readonly ChosenFile[];
  readonly progress: ReadingProgress | null;
  /** Reads further workbooks and adds what they gave; false where a person stopped it. */
  readonly add: (files: readonly SourceFile[], asAt: CalendarDate) => Promise<boolean>;
  readonly rename: (index: number, name: string) => void;
  readonly leaveOut: (index: number) => void;
  /** All of them as at a date, by the names that people gave them: read anew where it is another; null where a person stopped that. */
  readonly readAll: (asAt: CalendarDate) => Promise<readonly ChosenService[] | null>;
  readonly stop: () => void;
}

/** Keeps the workbooks that are chosen for a roll-up. */
export function useServices(): Services {
  const { session } = usePane();
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [readAt, setReadAt] = useState<CalendarDate | null>(null);
  const controller = useRef<AbortController | null>(null);

  const read = async (
    files: readonly SourceFile[],
    asAt: CalendarDate,
  ): Promise<readonly ChosenService[] | null> => {
    const { signal } = (controller.current = new AbortController());
    const onFile = (done: number): void =>
      setProgress({ name: files[done]!.name, done, total: files.length });
    try {
      const rollUp = await session.openRollUp();
      return await rollUp.readServices(files, asAt, { onFile, signal });
    } finally {
      setProgress(null);
    }
  };
  const readAnew = async (asAt: CalendarDate): Promise<readonly ChosenFile[] | null> => {
    if (readAt === null || compareDates(readAt, asAt) === 0) return chosen;
    const readings = await read(
      chosen.map(({ file }) => file),
      asAt,
    );
    if (readings === null) return null;
    const anew = chosen.map((one, index) => ({ ...one, reading: readings[index]! }));
    setChosen(anew);
    setReadAt(asAt);
    return anew;
  };
  return {
    chosen,
    progress,
    async add(files, asAt) {
      const known = await readAnew(asAt);
      if (known === null) return false;
      const named: SourceFile[] = [];
      for (const { name, bytes } of files) {
        const taken = [...known.map(({ file }) => file), ...named].map((file) => file.name);
        named.push({ name: nameApart(name, taken), bytes });
      }
      const readings = await read(named, asAt);
      if (readings === null) return false;
      const added = named.map((file, index) => ({ file, reading: readings[index]!, name: null }));
      setChosen([...known, ...added]);
      setReadAt(asAt);
      return true;
    },
    rename: (index, name) =>
      setChosen(chosen.map((one, place) => (place === index ? { ...one, name } : one))),
    leaveOut: (index) => setChosen(chosen.filter((_, place) => place !== index)),
    async readAll(asAt) {
      const all = await readAnew(asAt);
      return all && all.map(({ reading, name }) => renameService(reading, name ?? ''));
    },
    stop: () => controller.current?.abort(),
  };
}
