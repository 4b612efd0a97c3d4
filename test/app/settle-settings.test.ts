import type { ReviewRequest } from '../../src/app/review-matrix';
import { defaultSettings, settleSettings } from '../../src/app/review-matrix';
import { DEFAULT_SCALE, createNumberScale, createScale } from '../../src/domain/level-scale';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { StoredSettings } from '../../src/workbook/settings';

const TODAY = { year: 2024, month: 3, day: 1 };
const ASKED = { year: 2023, month: 10, day: 15 };
const STORED: StoredSettings = {
  asAt: { year: 2022, month: 12, day: 31 },
  startMonth: 1,
  scale: createScale(['Low', 'High']),
  isScaleChosen: true,
  treatedAs: [{ word: 'Basic', level: 'Low' }],
  widestExpectedGap: 1,
  areaNames: [{ read: 'Area 1', name: 'Councillors' }],
  mapping: { sheet: 'Plan', headerRowNumber: 3, columns: { kpi: 'B' } },
  hiddenHighlights: ['complete'],
  cover: {
    organisation: 'Anytown Council',
    committee: 'Audit Committee',
    meetingDate: { year: 2023, month: 11, day: 14 },
    period: 'Quarter 2 2023/24',
    status: 'Final',
    version: '1.0',
    purpose: 'For noting',
  },
  paper: DEFAULT_SETTINGS.paper,
  omittedPackSheets: ['kpis'],
  keepsEmptySheets: true,
  printsAllSheets: true,
  knownWords: [],
  sheets: ['Plan'],
  marks: { now: 'x', target: 'o' },
};
const request = (changes: Partial<ReviewRequest> = {}): ReviewRequest => ({
  sheets: [],
  asAt: null,
  startMonth: null,
  scale: null,
  today: TODAY,
  ...changes,
});

test('what was asked for goes before what the workbook says', () => {
  const scale = createNumberScale(1, 4);
  expect(settleSettings(request({ asAt: ASKED, startMonth: 7, scale }), STORED)).toEqual({
    ...STORED,
    asAt: ASKED,
    startMonth: 7,
    scale,
    isScaleChosen: true,
  });
});

test('a word that is read as a level is added to those that the workbook says, or read otherwise', () => {
  const treatedAs = [
    { word: 'Weak', level: 'Low' },
    { word: 'basic', level: 'High' },
  ];
  expect(settleSettings(request({ treatedAs }), STORED).treatedAs).toEqual(treatedAs);
});

test('what the workbook says goes before the defaults', () => {
  expect(settleSettings(request(), STORED)).toEqual(STORED);
});

test('what the workbook does not say is as by default', () => {
  expect(settleSettings(request(), { startMonth: 1 })).toEqual({
    ...defaultSettings(TODAY),
    startMonth: 1,
  });
});

test('the defaults are today, April and the usual levels, as a draft', () => {
  expect(settleSettings(request(), {})).toMatchObject({
    asAt: TODAY,
    startMonth: 4,
    scale: DEFAULT_SCALE,
    isScaleChosen: false,
    widestExpectedGap: 2,
    mapping: null,
    cover: { status: 'Draft' },
  });
});
