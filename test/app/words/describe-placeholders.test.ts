import {
  describePlaceholders,
  describeTemplate,
} from '../../../src/app/words/describe-placeholders';

const NOTHING = { filled: [], unknown: [], misplaced: [], unused: [] };

test('a template with a place for everything is told in one line', () => {
  expect(describePlaceholders({ ...NOTHING, filled: ['committee'] })).toEqual([
    'Filled 1 placeholder of the template.',
  ]);
  expect(describePlaceholders(NOTHING)).toEqual(['No placeholder of the template was filled.']);
});

test('what was left is told by name and place, once for each place', () => {
  const fund = { name: 'fund', place: 'text box' };
  expect(
    describePlaceholders({
      filled: ['committee', 'title'],
      unknown: [{ name: 'logo', place: 'header' }, fund, fund],
      misplaced: [{ name: 'summary', place: 'page body paragraph 12' }],
      unused: ['period', 'table:late'],
    }),
  ).toEqual([
    'Filled 2 placeholders of the template.',
    'Not known, and left as they are: {{logo}} (header), {{fund}} (text box).',
    'Left as they are, because each needs a paragraph of its own in the page body: {{summary}} (page body paragraph 12).',
    'The template has no place for: {{period}}, {{table:late}}.',
  ]);
});

test('before it is filled a template is told of in the same lines, with what is known by name', () => {
  const unused = ['period'];
  expect(describeTemplate({ ...NOTHING, filled: ['committee', 'title'], unused })).toEqual([
    'Known, and filled (2): {{committee}}, {{title}}.',
    'The template has no place for: {{period}}.',
  ]);
  expect(describeTemplate(NOTHING)).toEqual([
    'The template has no placeholder that can be filled.',
  ]);
});
