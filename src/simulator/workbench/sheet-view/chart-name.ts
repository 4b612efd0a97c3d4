import type { CategoryView, SeriesView } from './chart-view';

/** More numbers than this nobody listens to; they are in the cells. */
const MOST_TOLD = 40;

/** What a screen reader says of a chart that has no alternative text: its title and, when they are few, its numbers. */
export function describeChart(
  title: string,
  series: readonly SeriesView[],
  categories: readonly CategoryView[],
): string {
  const isShort = series.length * categories.length <= MOST_TOLD;
  const numbers = series.map(({ name }, index) => {
    const told = categories.map(
      (category) => `${category.name} ${category.labels[index] || 'none'}`,
    );
    return `${name}: ${told.join(', ')}.`;
  });
  const named = `Chart: ${title}.`;
  return isShort && categories.length > 0 ? [named, ...numbers].join(' ') : named;
}
