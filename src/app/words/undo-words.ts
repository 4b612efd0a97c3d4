/**
 * Said before jobs that add, name, hide, protect or delete sheets: no version of Excel can undo all of these, and none
 * says which it can. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export const wordUndoEnds = (what = 'this'): string =>
  `Excel’s own Undo may not go back past ${what}.`;

/** {@link wordUndoEnds} of what it stands beside. */
export const UNDO_ENDS = wordUndoEnds();

/** Said before cells or highlights are written, in an Excel that empties Undo when an add-in writes. */
export const UNDO_IS_LOST =
  'This Excel forgets its Undo as soon as the add-in writes. Put back, in Changes, and Clear highlights work all the same.';
