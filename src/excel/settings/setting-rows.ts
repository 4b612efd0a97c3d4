import type { DateSystem } from '../../domain/calendar-date';
import { toExcelSerial } from '../../domain/calendar-date';
import { COLUMN_HEADINGS, MATRIX_COLUMNS } from '../../domain/column-headings';
import type { PaperSettings, StoredSettings } from '../../workbook/settings';
import { PAPER_TEXT_IDS } from '../../workbook/settings';
import type { SettingKey } from './setting-fields';
import { NO_APPENDIX, OWN_SCALE, SCALE_AS_FOUND, wordsOfId } from './setting-words';

/** What the cells of a setting are to hold: text, numbers, and dates as serial numbers; '' for an empty cell. */
export type SettingRows = readonly (readonly (string | number)[])[];

/** The cells of every setting, dates as the workbook counts them. A list has at least one row, which is blank when the list is empty. */
export function listSettingRows(
  settings: StoredSettings,
  system: DateSystem,
): Record<SettingKey, SettingRows> {
  const { cover, mapping, paper } = settings;
  return {
    asAt: [[toExcelSerial(settings.asAt, system)]],
    startMonth: [[settings.startMonth]],
    widestExpectedGap: [[settings.widestExpectedGap]],
    organisation: [[cover.organisation]],
    committee: [[cover.committee]],
    meetingDate: [[cover.meetingDate ? toExcelSerial(cover.meetingDate, system) : '']],
    period: [[cover.period]],
    status: [[cover.status]],
    version: [[cover.version]],
    purpose: [[cover.purpose]],
    reportOf: [[paper.reportOf]],
    paperTitle: [[paper.title]],
    wards: [[paper.wards]],
    isKeyDecision: [[yesOrEmpty(paper.isKeyDecision)]],
    exemption: [[paper.exemption]],
    contact: [[paper.contact]],
    chosenLevel: [[paper.chosenLevel]],
    templateName: [[paper.templateName]],
    keepsEmptySheets: [[yesOrEmpty(settings.keepsEmptySheets)]],
    printsAllSheets: [[yesOrEmpty(settings.printsAllSheets)]],
    mappedSheet: [[mapping?.sheet ?? '']],
    headerRow: [[mapping?.headerRowNumber ?? '']],
    scale: [[nameScale(settings)]],
    lowestNumber: [[settings.scale.lowestNumber ?? '']],
    levels: settings.scale.levels.map((level) => [level]),
    areaNames: filled(
      settings.areaNames.map(({ read, name }) => [read, name]),
      2,
    ),
    mappedColumns: filled(listMappedColumns(mapping), 3),
    hiddenHighlights: filled(
      settings.hiddenHighlights.map((kind) => [wordsOfId(kind)]),
      1,
    ),
    omittedPackSheets: filled(
      settings.omittedPackSheets.map((id) => [wordsOfId(id)]),
      1,
    ),
    sheets: filled(
      settings.sheets.map((sheet) => [sheet]),
      1,
    ),
    marks: filled(listMarks(settings.marks), 2),
    appendices: filled(listAppendices(paper), 1),
    recommendations: filled(
      paper.recommendations.map(({ id, isIncluded, text }) => [
        wordsOfId(id),
        isIncluded ? 'Yes' : 'No',
        text ?? '',
      ]),
      3,
    ),
    texts: filled(listTexts(paper), 2),
    knownWords: filled(
      settings.knownWords.map((word) => [word]),
      1,
    ),
    treatedAs: filled(
      settings.treatedAs.map(({ word, level }) => [word, level]),
      2,
    ),
  };
}

/** An empty cell says No. */
const yesOrEmpty = (value: boolean): string => (value ? 'Yes' : '');

/** A list that was emptied says so: one that is blank leaves it to the paper. */
function listAppendices({ appendices }: PaperSettings): SettingRows {
  if (appendices?.length === 0) return [[NO_APPENDIX]];
  return (appendices ?? []).map((id) => [wordsOfId(id)]);
}

function listTexts({ texts }: PaperSettings): SettingRows {
  return PAPER_TEXT_IDS.flatMap((id) => (texts[id] ? [[wordsOfId(id), texts[id]]] : []));
}

/** A framework is written by its name; levels that are no framework's stand in the list. */
function nameScale({ scale, isScaleChosen }: StoredSettings): string {
  if (!isScaleChosen) return SCALE_AS_FOUND;
  return scale.framework === null ? OWN_SCALE : scale.name;
}

function listMappedColumns(mapping: StoredSettings['mapping']): SettingRows {
  const { columns = {}, headings = {} } = mapping ?? {};
  return MATRIX_COLUMNS.flatMap((column) => {
    const letter = columns[column];
    if (letter === undefined) return [];
    return [[COLUMN_HEADINGS[column], letter, headings[column] ?? '']];
  });
}

function listMarks(marks: StoredSettings['marks']): SettingRows {
  const { now = '', target = '' } = marks ?? {};
  return [
    [now, 'Now'],
    [target, 'Target'],
  ].filter(([mark]) => mark !== '');
}

function filled(rows: SettingRows, width: number): SettingRows {
  return rows.length > 0 ? rows : [Array.from({ length: width }, () => '')];
}
