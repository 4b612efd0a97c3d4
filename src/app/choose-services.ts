import type { ServiceReading } from '../board-pack/roll-up/service-matrix';

/** What a workbook gave that somebody has chosen for a roll-up. */
export type ChosenService = ServiceReading;

/** The name by which a service goes as long as nobody gives it another; null of a workbook that gave none. */
export const nameOfService = (reading: ChosenService): string | null =>
  reading.kind === 'read' ? reading.service.name : null;

/** The service by the name that a person gives it; as it is where the name is blank, and where there is none. */
export function renameService(reading: ChosenService, given: string): ChosenService {
  const name = given.trim();
  if (reading.kind === 'unread' || name === '' || name === reading.service.name) return reading;
  return { ...reading, service: { ...reading.service, name, nameFrom: 'title' } };
}

/** The name of a file that none of the others has: those in other folders may be called the same. */
export function nameApart(name: string, others: readonly string[]): string {
  const taken = new Set(others.map((other) => other.toLowerCase()));
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = `${base} (${number})${ending}`;
  return free;
}
