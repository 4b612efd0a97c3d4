/*
 * What a workbook tells of itself, in the words of Office.js: by Excel, once it was asked, or by the data of a file. Whoever
 * makes sense of it sees no more than this, so that it is read alike from both.
 */

/** A defined name; `isNullObject` where there is none. */
export type ToldName = Pick<Excel.NamedItem, 'isNullObject' | 'formula' | 'comment'>;

/** Cells and what stands in them; `isNullObject` where there are none. */
export type ToldRange = Pick<
  Excel.Range,
  'isNullObject' | 'values' | 'address' | 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'
>;

/** A sheet with the mark that says whether it is ours. */
export interface ToldMark {
  readonly sheet: Pick<Excel.Worksheet, 'name'>;
  readonly mark: ToldName;
  /** What stands on a sheet that has the name of an unfinished one; null on any other. */
  readonly standing: {
    readonly used: Pick<Excel.Range, 'isNullObject'>;
    readonly charts: { readonly items: readonly unknown[] };
  } | null;
}

/** A sheet with what tells whether it got its mark from us or came by it as a copy. */
export interface ToldOrigin extends ToldMark {
  readonly content: Pick<ToldName, 'isNullObject' | 'formula'>;
  readonly tables: { readonly items: readonly Pick<Excel.Table, 'name'>[] };
}
