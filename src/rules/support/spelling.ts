import { quote } from './wording';

/** How to respell a due that was read as what is meant; one that looks right has spaces that nobody sees. */
export function adviseSpelling(raw: string, canonical: string): string {
  return quote(raw) === quote(canonical)
    ? `By when says ${quote(raw)} with spaces that do not belong there. Write it without them.`
    : `By when says ${quote(raw)}. Write ${canonical}, the spelling used for it here.`;
}
