import { countOf } from '../../domain/wording';
import type { PlaceholderPlace, PlaceholderReport } from '../../workbook/paper-template';

/** What became of the placeholders of a template, a line each for what there is to say. */
export function describePlaceholders(report: PlaceholderReport): string[] {
  const { length } = report.filled;
  return [
    length === 0
      ? 'No placeholder of the template was filled.'
      : `Filled ${countOf(length, 'placeholder')} of the template.`,
    ...describeLeft(report),
  ];
}

/** What will become of the placeholders of a template, a line each for what there is to say. */
export function describeTemplate(report: PlaceholderReport): string[] {
  const { filled } = report;
  return [
    filled.length === 0
      ? 'The template has no placeholder that can be filled.'
      : `Known, and filled (${filled.length}): ${filled.map(brace).join(', ')}.`,
    ...describeLeft(report),
  ];
}

const brace = (name: string): string => `{{${name}}}`;

const listPlaces = (found: readonly PlaceholderPlace[]): string =>
  [...new Set(found.map(({ name, place }) => `${brace(name)} (${place})`))].join(', ');

function describeLeft({ unknown, misplaced, unused }: PlaceholderReport): string[] {
  const lines = [
    unknown.length > 0 && `Not known, and left as they are: ${listPlaces(unknown)}.`,
    misplaced.length > 0 &&
      `Left as they are, because each needs a paragraph of its own in the page body: ${listPlaces(misplaced)}.`,
    unused.length > 0 && `The template has no place for: ${unused.map(brace).join(', ')}.`,
  ];
  return lines.filter((line) => line !== false);
}
