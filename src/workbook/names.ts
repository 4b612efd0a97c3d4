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

/** Workbook-level defined name of the matrix's row of headings, where a person has said which it is: Excel moves it along. */
export const HEADINGS_NAME = 'Matrix_Headings';

/** Sheet-level defined name on each sheet that we made; its value is the sheet's id as text. */
export const SHEET_MARK_NAME = 'Matrix_Sheet';
/** How the id of a freeze begins, before its date: "freeze-2023-10-15". No pack replaces or deletes such a sheet. */
export const FREEZE_ID_PREFIX = 'freeze-';
/** Sheet-level defined name on a pack sheet; its value tells whether the sheet still holds what was written. */
export const PACK_CONTENT_NAME = 'Matrix_Content';
/** The sheet with what was accepted and changed. */
export const RECORDS_SHEET = 'Matrix records';
/** How the workbook-level defined names of sheets begin that are hidden for a while, such as while a PDF is made. */
export const HIDDEN_MEANWHILE_PREFIX = 'Matrix_Hidden_';
/** Of the first of them: it is there as long as any is. */
export const FIRST_HIDDEN_NAME = `${HIDDEN_MEANWHILE_PREFIX}1`;
