/** Names that we give to things in a user's workbook: how they are found again and taken away. */

/** The sheet with the values that highlights refer to. */
export const SETTINGS_SHEET = 'Matrix settings';
/** Workbook-level defined names on the settings sheet. */
export const AS_AT_NAME = 'Matrix_AsAt';
export const START_MONTH_NAME = 'Matrix_YearStartMonth';
/** A column of cells, lowest level first. */
export const LEVELS_NAME = 'Matrix_Levels';
/** Two columns: words that are read as levels, and the levels. */
export const TREATED_AS_NAME = 'Matrix_TreatedAs';

/**
 * Workbook-level defined names of the columns of look-ups, beside the settings. Highlights are formulas over them: texts
 * of dues by what they are shown as now, texts of Status and what they settle, starts of cells with levels and their ranks,
 * and the cells that are known by their place.
 */
export const DUE_LIST_NAMES = {
  overdue: 'Matrix_Overdue',
  'ongoing-past-end': 'Matrix_PastEnd',
  'unclear-due': 'Matrix_Unclear',
  'due-this-quarter': 'Matrix_DueNow',
  ongoing: 'Matrix_Ongoing',
  complete: 'Matrix_Complete',
} as const;
export const SETTLED_NAME = 'Matrix_Settled';
export const SETTLED_CODES_NAME = 'Matrix_SettledAs';
export const LEVEL_STARTS_NAME = 'Matrix_Starts';
export const LEVEL_RANKS_NAME = 'Matrix_Ranks';
export const PLACES_NAME = 'Matrix_Places';
export const PLACE_CODES_NAME = 'Matrix_PlaceCodes';
/** Single cells: the first day of the as-at date's month, and of the quarter after its own. */
export const THIS_MONTH_NAME = 'Matrix_ThisMonth';
export const NEXT_QUARTER_NAME = 'Matrix_NextQuarter';
/** All cells of the look-ups, with their headings. */
export const LOOKUPS_NAME = 'Matrix_Lookups';
/** Every name of a look-up of the highlights. */
export const LOOKUP_NAMES: readonly string[] = [
  THIS_MONTH_NAME,
  NEXT_QUARTER_NAME,
  ...Object.values(DUE_LIST_NAMES),
  SETTLED_NAME,
  SETTLED_CODES_NAME,
  LEVEL_STARTS_NAME,
  LEVEL_RANKS_NAME,
  PLACES_NAME,
  PLACE_CODES_NAME,
];

/** Workbook-level defined name of the matrix's row of headings, where a person has said which it is: Excel moves it along. */
export const HEADINGS_NAME = 'Matrix_Headings';

/** Workbook-level defined name of cells to which tables of records are being added; there only until they stand. */
export const UNFINISHED_TABLES_NAME = 'Matrix_Unfinished';

/** Sheet-level defined name on each sheet that we made; its value is the sheet's id as text. */
export const SHEET_MARK_NAME = 'Matrix_Sheet';
/** Comment of that name, by which it is told from a name of a person's own; LibreOffice and Google Sheets drop comments. */
export const SHEET_MARK_COMMENT = 'Made by the maturity matrix add-in';
/** Ids of our sheets, for a mark that has lost its comment. */
export const SHEET_IDS =
  /^(?:settings|records|merge-matches|cover|notes|tidy(?:-\d+)?(?:-lists)?|(?:pack|freeze|roll-up)-[a-z0-9-]+|check \d+)$/;
/** How the id of a freeze begins, before its date: "freeze-2023-10-15". No pack replaces or deletes such a sheet. */
export const FREEZE_ID_PREFIX = 'freeze-';
/**
 * Id in the mark of the first sheet that is made of something else in the standard form; the next has a number behind it. The
 * hidden sheet with lists of such a sheet has "-lists" behind the sheet’s own.
 */
export const MADE_SHEET_ID = 'tidy';
/** Sheet-level defined name on a pack sheet; its value tells whether the sheet still holds what was written. */
export const PACK_CONTENT_NAME = 'Matrix_Content';
/** The sheet with what was accepted and changed. */
export const RECORDS_SHEET = 'Matrix records';
/** How the workbook-level defined names of sheets begin that are hidden for a while, such as while a PDF is made. */
export const HIDDEN_MEANWHILE_PREFIX = 'Matrix_Hidden_';
/** Of the first of them: it is there as long as any is. */
export const FIRST_HIDDEN_NAME = `${HIDDEN_MEANWHILE_PREFIX}1`;
/** Comment of these names, by which they are told from those of a person's own. */
export const HIDDEN_COMMENT =
  'Hidden for a while by the maturity matrix add-in; opening its pane shows the sheet again';
/** Category in the properties of a workbook that we make of matrices and that holds none, by which it is told from one. */
export const REPORT_CATEGORY = 'Maturity matrix report';
