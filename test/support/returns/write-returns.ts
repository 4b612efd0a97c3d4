import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { BREAKAGES } from './break-workbook';
import type { Breakage } from './break-workbook';
import { createReturnMaker, withFreeze } from './make-returns';

/** A file that was written, and how it was broken; null where it was not. */
export interface WrittenReturn {
  /** With its folders, parted by "/". */
  readonly name: string;
  readonly breakage: Breakage | null;
}

/** What a region is made of. */
export interface Region {
  readonly fileCount: number;
  /** Every so many files one is broken, each in another way. */
  readonly brokenEvery: number;
  readonly seed: string;
}

const SERVICES = ['Adult care', 'Buying', 'Highways', 'Housing', 'ICT'];
const DATES: readonly CalendarDate[] = [
  { year: 2023, month: 10, day: 15 },
  { year: 2024, month: 1, day: 15 },
];
/** One file in so many keeps an earlier state. */
const FROZEN_EVERY = 12;

/** Writes what the councils of a region send in: a folder for each council, a workbook for each service and date. */
export async function writeReturns(folder: string, region: Region): Promise<WrittenReturn[]> {
  const make = await createReturnMaker();
  const written: WrittenReturn[] = [];
  for (let index = 0; index < region.fileCount; index += 1) {
    const service = SERVICES[index % SERVICES.length]!;
    const asAt = DATES[Math.floor(index / SERVICES.length) % DATES.length]!;
    const council = `Council ${1 + Math.floor(index / (SERVICES.length * DATES.length))}`;
    const breakage = breakageOf(index, region);
    const seed = `${region.seed} ${index}`;
    let bytes = await make({ organisation: council, service, asAt, seed });
    if (index % FROZEN_EVERY === 1) bytes = await withFreeze(bytes);
    if (breakage) bytes = await breakage.apply(bytes);
    const file = `${breakage?.prefix ?? ''}${service} ${asAt.year}.xlsx`;
    const name = `${council}/${file}`;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
    written.push({ name, breakage });
  }
  return written;
}

function breakageOf(index: number, { brokenEvery }: Region): Breakage | null {
  if (index % brokenEvery !== brokenEvery - 1) return null;
  return BREAKAGES[Math.floor(index / brokenEvery) % BREAKAGES.length]!;
}
