import { invalidArgument } from '../errors';
import { namedColor } from './named-colors';

/** "#RRGGBB" in upper case for "#rrggbb", "rrggbb" or a colour's name; throws InvalidArgument for anything else. */
export function readColor(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const named = namedColor(value);
  if (named !== undefined) return named;
  const match = /^#?([0-9a-f]{6})$/i.exec(value);
  if (!match) throw invalidArgument();
  return `#${match[1]!.toUpperCase()}`;
}
