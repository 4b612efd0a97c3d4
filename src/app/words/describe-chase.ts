import { countOf } from '../../domain/wording';
import type { Chase } from '../chase-owners';
import { NO_OWNER } from '../../board-pack/chase/write-message';

/** Who is behind, a line an owner of whom something is asked; one line where nothing is asked of anybody. */
export function describeChase({ owners }: Chase): string[] {
  const asked = owners.filter(({ message }) => message !== null);
  if (asked.length === 0)
    return ['Nobody has to be asked: nothing is late, falls due or has no date.'];
  const named = asked.filter(({ owner }) => owner !== null).length;
  const lines = asked.map(({ owner, reasons }) => `${owner ?? NO_OWNER}: ${reasons}.`);
  return named === 0 ? lines : [`${countOf(named, 'owner')} to ask.`, ...lines];
}
