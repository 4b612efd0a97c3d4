import type { LintCheck } from './lint-finding';

/** Names that stand twice in one scope; tables share the workbook's scope. Case does not matter. */
export const duplicateName: LintCheck = ({ names, sheets }) => {
  const placed = [
    ...names.map(({ name, sheet }) => ({ name, scope: sheet, sheet, cell: null })),
    ...sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, address }) => ({
        name,
        scope: null,
        sheet: sheet.name,
        cell: address,
      })),
    ),
  ];
  const seen = new Set<string>();
  return placed.flatMap(({ name, scope, sheet, cell }) => {
    const key = JSON.stringify([scope?.toLowerCase() ?? null, name.toLowerCase()]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const where = scope === null ? 'in the workbook' : `on “${scope}”`;
    const message = `The name “${name}” stands more than once ${where}. Rename or remove one.`;
    return [{ check: 'duplicate-name', sheet, cell, message }];
  });
};
