import { countOf } from '../../domain/wording';
import type { PlaceholderPlace, PlaceholderReport } from '../../workbook/paper-template';

/** What became of the placeholders of a template, a line each for what there is to say. */
export function describePlaceholders({
  filled,
  unknown,
  misplaced,
  unused,
}: PlaceholderReport): string[] {
  const braced = (name: string): string => `{{${name}}}`;
  const withPlaces = (found: readonly PlaceholderPlace[]): string =>
    [...new Set(found.map(({ name, place }) => `${braced(name)} (${place})`))].join(', ');
  const lines = [
    filled.length === 0
      ? 'No placeholder of the template was filled.'
      : `Filled ${countOf(filled.length, 'placeholder')} of the template.`,
    unknown.length > 0 && `Not known, and left as they are: ${withPlaces(unknown)}.`,
    misplaced.length > 0 &&
      `Left as they are, because each needs a paragraph of its own in the page body: ${withPlaces(misplaced)}.`,
    unused.length > 0 && `The template has no place for: ${unused.map(braced).join(', ')}.`,
  ];
  return lines.filter((line) => line !== false);
}
