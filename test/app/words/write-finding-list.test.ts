import { locateFindings } from '../../../src/app/locate-findings';
import { writeFindingList } from '../../../src/app/words/write-finding-list';
import { reviewOf } from '../sample-review';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const review = reviewOf([
  HEADER,
  ['=Report <b>ing</b>', 'Developing Some', 'Leader All', 'Publish a dashboard', '04.00'],
]);
const located = locateFindings(review.matrix, review.findings).filter(
  ({ finding }) => finding.rule === 'unreadable-due',
);

test('findings are listed as text whose cells are apart by tabs, a line each', () => {
  const { text } = writeFindingList(review, located);
  const [title, headings, ...rows] = text.split('\r\n');
  expect(title).toMatch(/ as at 15 October 2023: 1 finding$/);
  expect(headings).toBe('Severity\tCell\tArea\tKPI\tFinding');
  expect(rows).toEqual([
    expect.stringMatching(/^Error\tE2\t[^\t]*\t'=Report <b>ing<\/b>\tBy when says “04\.00”/),
  ]);
});

test('and as a table, in which what people wrote is text', () => {
  const { html } = writeFindingList(review, located);
  expect(html).toContain(' as at 15 October 2023: 1 finding</caption>');
  expect(html).toContain("<td>'=Report &lt;b&gt;ing&lt;/b&gt;</td>");
  expect(html.match(/<tr>/g)).toHaveLength(2);
});
