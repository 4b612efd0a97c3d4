import {
  linkTarget,
  referenceTarget,
} from '../../../../src/simulator/workbench/sheet-view/link-target';
import { nameOf, sheetOf, workbookOf } from '../../host/calculation-workbook';
import { block } from './view-of';

const plan = sheetOf('Plan', {});
const pack = sheetOf('Board pack', {});
const workbook = workbookOf(plan, pack);
workbook.names = [nameOf('AsAt', "='Board pack'!$B$2")];

test.each([
  [
    { documentReference: "'Board pack'!B4:C5" },
    { kind: 'cells', sheet: pack, block: block('B4:C5') },
  ],
  [{ documentReference: 'C3' }, { kind: 'cells', sheet: plan, block: block('C3') }],
  [{ documentReference: 'asat' }, { kind: 'cells', sheet: pack, block: block('B2') }],
  [{ address: '#Plan!A1' }, { kind: 'cells', sheet: plan, block: block('A1') }],
  [{ address: 'https://example.org/' }, { kind: 'address', url: 'https://example.org/' }],
  [
    { address: 'https://example.org/', documentReference: 'section-3' },
    { kind: 'address', url: 'https://example.org/#section-3' },
  ],
  [{ address: 'mailto:a@example.org' }, { kind: 'address', url: 'mailto:a@example.org' }],
])('%o leads there', (link, target) => {
  expect(linkTarget(workbook, plan, link)).toEqual(target);
});

test.each([
  { documentReference: 'Nowhere!A1' },
  { documentReference: 'no cell' },
  { address: 'javascript:alert(1)' },
  { address: 'file:///etc/passwd' },
  { address: 'file:///srv/plan.xlsx', documentReference: 'Plan!A1' },
  { address: 'C:\\plan.xlsx' },
])('%o leads nowhere', (link) => {
  expect(linkTarget(workbook, plan, link)).toBeNull();
});

test('a reference may name columns', () => {
  expect(referenceTarget(workbook, plan, 'A:B')?.block.columnCount).toBe(2);
});
