import { useRef, useState } from 'react';
import { nameApart } from '../../app/choose-services';
import type { ReadServicesOptions } from '../../app/matrix-session';
import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import type { SourceFile } from '../../workbook/source-document';

/** A workbook that was chosen, and what it gave. */
export interface ChosenFile<Reading> {
  readonly file: SourceFile;
  readonly reading: Reading;
  /** What a person calls it; null as long as they have not said. */
  readonly name: string | null;
}

/** The workbooks that were chosen, as far as they were read. */
export interface KeptServices<Reading> {
  readonly chosen: readonly ChosenFile<Reading>[];
  /** As at which date; null before any was read. */
  readonly readAt: CalendarDate | null;
}

/** How far the reading of workbooks has come. */
export interface ReadingProgress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** Reads workbooks as at a date; null where a person stopped it. */
export type ReadFiles<Reading> = (
  files: readonly SourceFile[],
  asAt: CalendarDate,
  options: ReadServicesOptions,
) => Promise<readonly Reading[] | null>;

/** The workbooks that are chosen to be rolled up or merged, and how they are read. */
export interface Services<Reading> extends KeptServices<Reading> {
  readonly progress: ReadingProgress | null;
  /** Reads further workbooks and adds what they gave; false where a person stopped it. */
  readonly add: (files: readonly SourceFile[], asAt: CalendarDate) => Promise<boolean>;
  readonly rename: (index: number, name: string) => void;
  readonly leaveOut: (index: number) => void;
  /** All of them as at a date, read anew where it is another; null where a person stopped that. */
  readonly readAll: (asAt: CalendarDate) => Promise<readonly ChosenFile<Reading>[] | null>;
  readonly stop: () => void;
}

/** Keeps the workbooks that are chosen to be rolled up or merged; `before` are those to begin with. */
export function useServices<Reading>(
  readFiles: ReadFiles<Reading>,
  before: KeptServices<Reading> = { chosen: [], readAt: null },
): Services<Reading> {
  const [chosen, setChosen] = useState(before.chosen);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const [readAt, setReadAt] = useState(before.readAt);
  const controller = useRef<AbortController | null>(null);

  const read = async (
    files: readonly SourceFile[],
    asAt: CalendarDate,
  ): Promise<readonly Reading[] | null> => {
    const { signal } = (controller.current = new AbortController());
    const onFile = (done: number): void =>
      setProgress({ name: files[done]!.name, done, total: files.length });
    try {
      return await readFiles(files, asAt, { onFile, signal });
    } finally {
      setProgress(null);
    }
  };
  const readAll = async (asAt: CalendarDate): Promise<readonly ChosenFile<Reading>[] | null> => {
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
    readAt,
    progress,
    async add(files, asAt) {
      const known = await readAll(asAt);
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
    readAll,
    stop: () => controller.current?.abort(),
  };
}
