import { sheetRule, when } from '../publication-rule';

/** Further tables on a worksheet are easily missed. */
export const oneTable = sheetRule('one-table', ({ tables }) =>
  when(
    tables.length > 1,
    `The worksheet has ${tables.length} tables. Put each on a worksheet of its own.`,
  ),
);
