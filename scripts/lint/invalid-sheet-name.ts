import type { LintCheck } from './lint-finding';

const LONGEST = 31;

/** Sheet names that Excel refuses, or that two sheets share. Case does not matter. */
export const invalidSheetName: LintCheck = ({ sheets }) => {
  const folded = sheets.map((sheet) => sheet.name.toLowerCase());
  return sheets.flatMap(({ name }, index) => {
    const fault =
      folded.indexOf(folded[index]!) === index
        ? faultOf(name)
        : 'is the name of another sheet as well';
    const message = `The sheet name “${name}” ${fault}. Rename the sheet.`;
    return fault === null
      ? []
      : [{ check: 'invalid-sheet-name', sheet: name, cell: null, message }];
  });
};

function faultOf(name: string): string | null {
  if (name.trim() === '') return 'is blank';
  if (name.length > LONGEST) return `has ${name.length} characters and may have ${LONGEST}`;
  if (/[[\]:*?/\\]/.test(name)) return 'holds one of [ ] : * ? / \\';
  if (/^'|'$/.test(name)) return 'starts or ends with an apostrophe';
  return name.toLowerCase() === 'history' ? 'is kept by Excel for itself' : null;
}
