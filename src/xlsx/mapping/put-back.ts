import type { CarriedRule, SheetSource } from '../carried';
import type { SheetPart } from '../package/sheet-part';
import {
  findElements,
  findTags,
  listSiblings,
  replacePieces,
  withAttributes,
} from '../package/xml-text';
import { decodeEntities } from '../package/xml-text';
import { placeholderNumber } from './placeholders';

/** What one sheet puts back behind the file library's back. */
export interface PutBack {
  readonly rules: readonly CarriedRule[];
  readonly validations: readonly string[];
  readonly sheetFormat: string | null;
  /** Null to keep what the library wrote. */
  readonly protection: string | null;
  readonly autoFilter: string | null;
  readonly extensions: readonly string[];
}

/** Whether there is anything to put back, so that the part has to be opened at all. */
export function isNeeded(putBack: PutBack): boolean {
  const { rules, validations, sheetFormat, protection, autoFilter, extensions } = putBack;
  return (
    rules.length + validations.length + extensions.length > 0 ||
    [sheetFormat, protection, autoFilter].some((element) => element !== null)
  );
}

/** What of a sheet's source still holds for the sheet as it now is. */
export function sourceToPutBack(
  source: SheetSource | undefined,
  sheet: { readonly protected: boolean; readonly autoFilter: { address: string } | null },
): Omit<PutBack, 'rules' | 'validations'> {
  const [filter] = findTags(source?.autoFilter ?? '', 'autoFilter');
  const sameFilter = filter?.attributes['ref']?.replaceAll('$', '') === sheet.autoFilter?.address;
  return {
    sheetFormat: source?.sheetFormat ?? null,
    protection: sheet.protected ? (source?.protection ?? null) : null,
    autoFilter: sheet.autoFilter && sameFilter ? (source?.autoFilter ?? null) : null,
    extensions: source?.extensions ?? [],
  };
}

/** Replaces the placeholders of a written worksheet part by what they stand for. */
export function putBackElements(part: SheetPart, putBack: PutBack): SheetPart {
  const { sheetFormat, extensions } = putBack;
  const [format] = findTags(part.before, 'sheetFormatPr');
  const before =
    format && sheetFormat !== null
      ? replacePieces(part.before, [{ ...format, text: sheetFormat }])
      : part.before;
  const pieces = listSiblings(part.after).map(({ name, start, end, outer }) => ({
    start,
    end,
    text: replacement(name, outer, putBack),
  }));
  const after = replacePieces(part.after, pieces);
  if (extensions.length === 0) return { ...part, before, after };
  const list = `<extLst>${extensions.join('')}</extLst>`;
  return { ...part, before, after: after.replace(/<\/worksheet>\s*$/, (end) => list + end) };
}

function replacement(name: string, outer: string, putBack: PutBack): string {
  switch (name) {
    case 'sheetProtection':
      return putBack.protection ?? outer;
    case 'autoFilter':
      return putBack.autoFilter ?? outer;
    case 'conditionalFormatting':
      return replaceRules(outer, putBack.rules);
    case 'dataValidations':
      return replaceValidations(outer, putBack.validations);
    default:
      return outer;
  }
}

function replaceRules(xml: string, rules: readonly CarriedRule[]): string {
  const pieces = findElements(xml, 'cfRule').flatMap(({ start, end, inner, attributes }) => {
    const [formula] = findElements(inner, 'formula');
    const number = placeholderNumber(decodeEntities(formula?.inner ?? ''));
    const rule = number === null ? undefined : rules[number];
    const [tag] = findTags(rule?.xml ?? '', 'cfRule');
    if (!rule || !tag) return [];
    const changed = withAttributes(tag.source, {
      dxfId: attributes['dxfId'] ?? null,
      priority: attributes['priority'] ?? null,
    });
    return [{ start, end, text: changed + rule.xml.slice(tag.end) }];
  });
  return replacePieces(xml, pieces);
}

function replaceValidations(xml: string, validations: readonly string[]): string {
  const pieces = findElements(xml, 'dataValidation').flatMap(
    ({ start, end, inner, attributes }) => {
      const [formula] = findElements(inner, 'formula1');
      const number = placeholderNumber(decodeEntities(formula?.inner ?? ''));
      const validation = number === null ? undefined : validations[number];
      const [tag] = findTags(validation ?? '', 'dataValidation');
      if (validation === undefined || !tag) return [];
      const changed = withAttributes(tag.source, { sqref: attributes['sqref'] ?? null });
      return [{ start, end, text: changed + validation.slice(tag.end) }];
    },
  );
  return replacePieces(xml, pieces);
}
