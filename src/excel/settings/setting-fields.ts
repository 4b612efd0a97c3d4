import type { PackCover, PaperSettings, StoredSettings } from '../../workbook/settings';
import { AS_AT_NAME, LEVELS_NAME, START_MONTH_NAME, TREATED_AS_NAME } from '../../workbook/names';

/** The cells of the mapping: its sheet, the row of its headings, and its columns. */
type MappingKey = 'mappedSheet' | 'headerRow' | 'mappedColumns';
/** The cells of the scale: whether and which one is chosen, its levels, and the number of the lowest. */
type ScaleKey = 'scale' | 'levels' | 'lowestNumber';

/** The cells of the committee paper: each of its settings, its title told apart from others. */
type PaperKey = Exclude<keyof PaperSettings, 'title'> | 'paperTitle';

/** A value or list with named cells of its own: each setting, but for the cover, the paper, the mapping and the scale, which have several. */
export type SettingKey =
  | Exclude<keyof StoredSettings, 'cover' | 'paper' | 'mapping' | 'scale' | 'isScaleChosen'>
  | keyof PackCover
  | PaperKey
  | MappingKey
  | ScaleKey;

/** How one setting stands on the settings sheet. */
export interface SettingField {
  readonly key: SettingKey;
  /** The workbook-level defined name of its cells: found by it wherever a person has moved them. */
  readonly name: string;
  /** Label to the left of a single value; headings above the columns of a list. */
  readonly headings: readonly string[];
  readonly shape: 'text' | 'number' | 'date' | 'list';
  /** 0-based first column of a list on a new sheet; single values stand in column B. */
  readonly columnIndex: number;
  /** How many of its columns, the first ones, a list had before others were added to it; absent where it always had all. */
  readonly earlierColumnCount?: number;
}

/** Comment of the name of a setting's cells, by which it is told from a name of a person's own. */
export const commentOf = ({ headings }: SettingField): string => headings.join(', ');

const VALUE_COLUMN = 1;

type Place = Omit<SettingField, 'key'>;

const value = (shape: SettingField['shape'], name: string, label: string): Place => ({
  name,
  headings: [label],
  shape,
  columnIndex: VALUE_COLUMN,
});

/** Lists stand side by side with a blank column between, so that each can grow downwards. */
const list = (columnIndex: number, name: string, ...headings: string[]): Place => ({
  name,
  headings,
  shape: 'list',
  columnIndex,
});

const PLACES: Readonly<Record<SettingKey, Place>> = {
  asAt: value('date', AS_AT_NAME, 'As at (overdue is judged on this date)'),
  startMonth: value(
    'number',
    START_MONTH_NAME,
    'Month in which Q1 starts (4 is April, 1 is January)',
  ),
  widestExpectedGap: value('number', 'Matrix_WidestGap', 'Widest gap that is not reported, levels'),
  organisation: value('text', 'Matrix_Organisation', 'Organisation, for the board pack’s cover'),
  committee: value('text', 'Matrix_Committee', 'Committee'),
  meetingDate: value('date', 'Matrix_MeetingDate', 'Date of the meeting'),
  period: value('text', 'Matrix_Period', 'Period, such as Quarter 2 2023/24'),
  status: value('text', 'Matrix_Status', 'Draft or Final'),
  version: value('text', 'Matrix_Version', 'Version, such as 0.3'),
  purpose: value('text', 'Matrix_Purpose', 'For decision or For noting'),
  mappedSheet: value(
    'text',
    'Matrix_MappedSheet',
    'Sheet of the matrix (leave empty to find it by its headings)',
  ),
  headerRow: value('number', 'Matrix_HeadingsRow', 'Row of its headings'),
  scale: value(
    'text',
    'Matrix_Scale',
    'Scale: As found (by what the cells say), its name, such as CAF, or Own (the levels below)',
  ),
  lowestNumber: value(
    'number',
    'Matrix_LowestNumber',
    'Number of the lowest level (empty where levels carry no numbers)',
  ),
  reportOf: value('text', 'Matrix_ReportOf', 'Committee paper: report of (post)'),
  paperTitle: value('text', 'Matrix_PaperTitle', 'Its title (leave empty for the usual one)'),
  wards: value('text', 'Matrix_Wards', 'Wards or portfolios affected'),
  isKeyDecision: value('text', 'Matrix_KeyDecision', 'Key decision, Yes or No'),
  exemption: value(
    'text',
    'Matrix_Exemption',
    'Why it is exempt, such as Paragraph 3 of Schedule 12A (leave empty where it is public)',
  ),
  contact: value('text', 'Matrix_Contact', 'Contact officer'),
  chosenLevel: value(
    'text',
    'Matrix_ChosenLevel',
    'Level at or above which KPIs are counted (leave empty for the middle one)',
  ),
  keepsEmptySheets: value(
    'text',
    'Matrix_KeepEmptySheets',
    'Keep lists of the board pack in which nothing stands as sheets, Yes or No',
  ),
  printsAllSheets: value(
    'text',
    'Matrix_PrintAllSheets',
    'Print KPIs, Actions and Data quality too, Yes or No',
  ),
  templateName: value(
    'text',
    'Matrix_TemplateName',
    'Word template last used (its name; the file is not kept)',
  ),
  levels: list(0, LEVELS_NAME, 'Levels, lowest first'),
  areaNames: list(2, 'Matrix_AreaNames', 'Area as read', 'Name of the area'),
  mappedColumns: {
    ...list(5, 'Matrix_Columns', 'Column of the matrix', 'Letter', 'Its heading, which goes first'),
    earlierColumnCount: 2,
  },
  hiddenHighlights: list(9, 'Matrix_HiddenHighlights', 'Highlights switched off'),
  omittedPackSheets: list(11, 'Matrix_OmittedSheets', 'Pack sheets left out'),
  sheets: list(13, 'Matrix_OnSheets', 'Sheets that are one matrix'),
  marks: list(15, 'Matrix_Marks', 'Mark in a column for a level', 'What it says, Now or Target'),
  appendices: list(18, 'Matrix_Appendices', 'Appendices of the committee paper (None for none)'),
  recommendations: list(
    20,
    'Matrix_Recommendations',
    'Recommendation',
    'Included, Yes or No',
    'In other words',
  ),
  texts: list(24, 'Matrix_PaperTexts', 'Part of the committee paper', 'What it says'),
  treatedAs: list(27, TREATED_AS_NAME, 'Word in a level’s place', 'Level that it is read as'),
  knownWords: list(30, 'Matrix_KnownNames', 'Known names (none for those of the add-in)'),
};

/** Every setting, in the order in which they stand on the sheet. */
export const SETTING_FIELDS: readonly SettingField[] = Object.entries(PLACES).map(
  ([key, place]) => ({ key: key as SettingKey, ...place }),
);

/**
 * Settings in the order in which they are written so that a run that stops between two leaves what can be read: the sheet of
 * a mapping never names one whose columns are not there.
 */
export function inWritingOrder<Setting>(
  settings: readonly Setting[],
  fieldOf: (setting: Setting) => SettingField,
  /** Whether there is to be a mapping. */
  isMapped: boolean,
): Setting[] {
  const rank = (setting: Setting): number => {
    const { key, shape } = fieldOf(setting);
    if (key === 'mappedSheet') return isMapped ? 2 : -1;
    return shape === 'list' ? 0 : 1;
  };
  return [...settings].sort((left, right) => rank(left) - rank(right));
}
