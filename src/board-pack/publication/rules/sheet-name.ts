import { sheetRule, when } from '../publication-rule';

/** Tabs are read out as a list: a name has to say what the worksheet holds. */
export const sheetName = sheetRule('sheet-name', ({ name }) =>
  when(
    /^(sheet|worksheet|table|tab)? ?\d*$/i.test(name.trim()),
    `“${name}” says nothing of what the worksheet holds. Give it a name that does.`,
  ),
);
