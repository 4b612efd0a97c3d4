import type { PublicationRule } from '../publication-rule';
import { when } from '../publication-rule';

export const sheetNameSaysNothing: PublicationRule = {
  id: 'sheet-name-says-nothing',
  severity: 'error',
  title: 'Sheet name that says nothing',
  why: 'Tabs are read out as a list, from which readers choose by name.',
  examples: {
    bad: [
      {
        title: 'the name that Excel gave',
        sheetName: 'Sheet3',
        findings: [
          {
            sheet: 'Sheet3',
            cell: null,
            message: '“Sheet3” says nothing of what the worksheet holds. Give it a name that does.',
          },
        ],
      },
      {
        title: 'a number',
        sheetName: '2',
        findings: [
          {
            sheet: '2',
            cell: null,
            message: '“2” says nothing of what the worksheet holds. Give it a name that does.',
          },
        ],
      },
    ],
    good: [{ title: 'a name that begins like one', sheetName: 'Table of actions' }],
  },
  looksAt: 'sheet',
  run: ({ name }) =>
    when(
      /^(sheet|worksheet|table|tab)? ?\d*$/i.test(name.trim()),
      `“${name}” says nothing of what the worksheet holds. Give it a name that does.`,
    ),
};
