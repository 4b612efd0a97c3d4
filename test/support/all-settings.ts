import { createScale } from '../../src/domain/level-scale';
import type { StoredSettings } from '../../src/workbook/settings';
import { TODAY } from './matrix-host';

/** Settings of which none is what it comes as, with texts that Excel would take for something else. */
export const ALL_SETTINGS: StoredSettings = {
  asAt: TODAY,
  startMonth: 1,
  scale: createScale(['Low', '=Middle', 'High'], 0),
  isScaleChosen: true,
  widestExpectedGap: 1,
  areaNames: [
    { read: 'Area 1', name: 'Councillors' },
    { read: 'Managing contracts', name: 'Managing contracts' },
  ],
  mapping: {
    sheet: 'Plan 1/2',
    headerRowNumber: 3,
    columns: { kpi: 'B', current: 'C', target: 'D', actions: 'F', due: 'AB' },
    headings: { kpi: 'Behaviour', current: '=Now', target: '', actions: 'Next steps', due: 'When' },
  },
  hiddenHighlights: ['gap-of-3-or-more', 'complete'],
  cover: {
    organisation: '=Anytown Council',
    committee: '01/02/2023',
    meetingDate: { year: 2023, month: 11, day: 14 },
    period: '2023',
    status: 'Final',
    version: '1.0',
    purpose: 'For decision',
  },
  omittedPackSheets: ['kpis', 'forward-plan'],
  keepsEmptySheets: true,
  printsAllSheets: true,
  knownWords: ['trevelyan', 'zennor'],
  paper: {
    reportOf: 'Director of Resources',
    title: '=Progress',
    wards: 'All',
    isKeyDecision: true,
    exemption: 'Paragraph 3 of Schedule 12A',
    contact: 'A Officer, 01234 567890',
    chosenLevel: 'High',
    templateName: '=Report to members.docx',
    appendices: ['overdue', 'gaps'],
    recommendations: [
      { id: 'note', isIncluded: true, text: null },
      { id: 'gaps-without-action', isIncluded: false, text: null },
      { id: 'own-words', isIncluded: true, text: 'Thank the officers' },
    ],
    texts: { financial: 'None.', climate: '+1 tonne' },
  },
  sheets: ['Buying', '2024 plan'],
  marks: { now: '=', target: '✓' },
  treatedAs: [
    { word: '=Basic', level: 'Low' },
    { word: '7', level: 'High' },
  ],
};
