import { invalidArgument, itemNotFound } from './errors';

/** Throws InvalidArgument for anything but true or false. */
export function requireBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** Throws InvalidArgument for anything but text, which may be empty. */
export function requireText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

/** An index or a number of rows or columns; throws InvalidArgument for anything but a whole number. */
export function requireInteger(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

/** A place or a size in points; throws InvalidArgument for anything but a number from 0 on. */
export function requirePoints(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument();
  return value;
}

/** What a member answers whose twin "…OrNullObject" has `found` this; throws ItemNotFound for a null object. */
export function requireFound<Found>(found: Found | null): Found {
  if (found === null) throw itemNotFound();
  return found;
}

/** The item at a 0-based place, which may be given as text; throws InvalidArgument when there is none. */
export function requireItemAt<Item>(items: readonly Item[], index: unknown): Item {
  const item = items[Number(index)];
  if (item === undefined) throw invalidArgument();
  return item;
}
