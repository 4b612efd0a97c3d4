/** The pane beside matrices of other forms than the seed's: what it says of each, in every theme. */
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { createSheetData, createWorkbookData } from '../../src/workbook/workbook-data';
import { lookAtView } from './look-at-view';
import { expect, test } from './test';
import { openWorkbenchPage } from './workbench-page';

// axe is put into the pages, which their policy would refuse.
test.use({ bypassCSP: true, viewport: { width: 1280, height: 900 } });

interface FormCase {
  readonly name: string;
  readonly sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  /** What the pane's header says of its size. */
  readonly size: string;
  /** What the card on the reading has to say. */
  readonly says: readonly string[];
}

const FORMS: readonly FormCase[] = [
  {
    name: 'sheet-for-each-area',
    sheets: {
      Buying: [
        ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'],
        ['Contract register', 'Developing', 'Mature', 'Publish the register', 'Q1 23', 'A Shah'],
        ['Pipeline', 'Minimum', 'Mature', 'Draw up the pipeline', 'Q4 23', 'B Jones'],
      ],
      Value: [
        ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'],
        ['Social value', 'Mature', 'Leader', 'Set a weighting', 'Q3 23', 'A Shah'],
      ],
    },
    size: '3 KPIs · 3 actions',
    says: ['Buying', 'Value'],
  },
  {
    name: 'two-row-header-with-scores',
    sheets: {
      Plan: [
        ['Digital maturity 2023', '', '', '', '', '', '', ''],
        [
          'Capability',
          'Where we are now',
          '',
          'Where we want to be',
          '',
          'Improvement action',
          'Target date',
          'Status',
        ],
        ['', 'Score (1-5)', 'Evidence', 'Score (1-5)', 'Why', '', '', ''],
        [
          'Leadership',
          2,
          'Lead named',
          4,
          'Board sponsor',
          'Appoint a sponsor',
          '30 June 2023',
          'Complete',
        ],
        [
          'Data',
          3,
          'Register kept',
          5,
          'Shared platform',
          'Buy the platform',
          '31 July 2023',
          'In progress',
        ],
      ],
    },
    size: '2 KPIs · 2 actions',
    says: ['rows 2 and 3', 'Scale: 1 to 5', 'Status says it'],
  },
  {
    name: 'blocks-with-captions',
    sheets: {
      Plan: [
        ['Managing risk', '', '', '', ''],
        ['Requirement', 'Current position', 'Target', 'Recommended actions', 'Timescale'],
        ['Governance', 'Partially achieved', 'Achieved', 'Agree the terms of reference', 'Q2 23'],
        ['', '', '', '', ''],
        ['Protecting against attack', '', '', '', ''],
        ['Requirement', 'Current position', 'Target', 'Recommended actions', 'Timescale'],
        ['Identity', 'Not achieved', 'Achieved', 'Switch on second factors', 'Q4 23'],
      ],
    },
    size: '2 KPIs · 2 actions',
    says: ['Not achieved < Partially achieved < Achieved'],
  },
  {
    name: 'column-for-each-level',
    sheets: {
      Plan: [
        ['Behaviour', 'Minimum', 'Developing', 'Mature', 'Leader', 'Actions', 'Due'],
        ['Early engagement', '', 'Now', '', 'Target', 'Hold a supplier day', 'Q1 23'],
        ['Whole-life costing', 'Now', '', 'Target', '', 'Train the team', 'Q4 23'],
      ],
    },
    size: '2 KPIs · 2 actions',
    says: ['Minimum < Developing < Mature < Leader'],
  },
];

for (const { name, sheets, size, says } of FORMS) {
  test(`a matrix of another form is read and shown: ${name}`, async ({ page }) => {
    const { pane } = await openWorkbenchPage(page, await fileOf(name, sheets));
    await expect(pane.getByRole('button', { name: size })).toBeVisible();
    await pane.getByRole('button', { name: 'Got it' }).click();
    const card = pane.getByRole('region', { name: 'How the matrix was read' });
    for (const text of says) await expect(card).toContainText(text);
    await lookAtView(page, pane, `form-${name}`);
  });
}

async function fileOf(
  name: string,
  sheets: FormCase['sheets'],
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const data = Object.entries(sheets).map(([sheetName, rows]) => {
    const sheet = createSheetData(sheetName);
    rows.forEach((row, rowIndex) =>
      row.forEach((value, columnIndex) => {
        if (value !== '') sheet.cells.set(rowIndex, columnIndex, { value });
      }),
    );
    return sheet;
  });
  const bytes = await writeWorkbook(createWorkbookData(data));
  return { name: `${name}.xlsx`, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
