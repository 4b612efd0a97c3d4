/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { readRibbonGroup } from '../../../../../src/simulator/workbench/ui/ribbon/read-ribbon-group';

const manifest = readFileSync('manifest.xml', 'utf8');

test('labels, functions and tooltips are those of the manifest, in its order', () => {
  const { label, buttons } = readRibbonGroup(manifest);
  expect(label).toBe('Maturity matrix');
  expect(buttons.map(({ label: text, functionName }) => [text, functionName])).toEqual([
    ['Check', 'checkMatrix'],
    ['Highlight', 'highlightMatrix'],
    ['Start round', 'startRound'],
    ['Generate summary', 'generateSummary'],
    ['Open pane', null],
  ]);
  for (const { tooltip } of buttons) {
    expect(tooltip).not.toBe('');
    expect(manifest).toContain(`DefaultValue="${tooltip}"`);
  }
});

test('a text or a group that the manifest lacks is our mistake and comes to light', () => {
  expect(() =>
    readRibbonGroup(manifest.replace('String id="Check.Label"', 'String id="Other"')),
  ).toThrow('Check.Label');
  expect(() => readRibbonGroup('<OfficeApp />')).toThrow('no Group');
});
