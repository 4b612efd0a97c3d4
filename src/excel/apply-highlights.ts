import { AddInError } from '../workbook/errors';
import { isOurFormula } from '../workbook/highlight-mark';
import type { HighlightLook, HighlightPlan, HighlightRule } from '../workbook/highlight-plan';
import type { AppliedHighlights, HighlightOutcome, WhereProtected } from '../workbook/port';
import type { StoredSettings } from '../workbook/settings';
import { loadSheets } from './our-sheets';
import { beginWriting } from './run-writing';
import { areasOf } from './several-areas';
import { prepareSettings } from './settings/settings-sheet';

/**
 * Replaces our conditional formats on each plan's sheet by the plan's. Three round trips. Throws sheet-protected where
 * protected sheets are refused.
 */
export async function applyHighlights(
  context: Excel.RequestContext,
  plans: readonly HighlightPlan[],
  settings: StoredSettings,
  whereProtected: WhereProtected,
): Promise<AppliedHighlights> {
  const settingsWriter = prepareSettings(context);
  const loaded = plans.map((plan) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const protection = sheet.protection.load('protected');
    return { plan, sheet, protection, formats: loadFormats(sheet) };
  });
  await context.sync();

  const protectedSheets = loaded
    .filter(({ protection }) => protection.protected)
    .map(({ plan }) => plan.sheet);
  const [locked] = protectedSheets;
  if (locked !== undefined && whereProtected === 'refuse') {
    throw new AddInError('sheet-protected', { sheet: locked });
  }
  const open = loaded.filter(({ protection }) => !protection.protected);
  settingsWriter.locate();
  const formulas = open.flatMap(({ formats }) => loadFormulas(formats));
  await context.sync();

  beginWriting(context);
  const removed = deleteOurs(formulas);
  settingsWriter.write(settings);
  for (const { plan, sheet } of open) for (const rule of plan.rules) addFormat(sheet, rule);
  await context.sync();
  const added = open.reduce((sum, { plan }) => sum + plan.rules.length, 0);
  return { formatsAdded: added, formatsRemoved: removed, protectedSheets };
}

/** How many formats of ours the first look at the workbook has found. */
export interface FoundHighlights {
  count: number;
}

/**
 * Removes exactly our own conditional formats, on whichever sheets they are. Four round trips. `found` tells a try that is
 * made again what there was before the first.
 */
export async function clearHighlights(
  context: Excel.RequestContext,
  found: FoundHighlights = { count: 0 },
): Promise<HighlightOutcome> {
  const sheets = loadSheets(context);
  await context.sync();

  const entries = sheets.items.map((sheet) => ({
    name: sheet.name,
    protection: sheet.protection.load('protected'),
    formats: loadFormats(sheet),
  }));
  await context.sync();

  const ours = entries.map((entry) => ({ ...entry, formulas: loadFormulas(entry.formats) }));
  await context.sync();

  for (const { name, protection, formulas } of ours) {
    if (protection.protected && formulas.some(isOurs)) {
      throw new AddInError('sheet-protected', { sheet: name });
    }
  }
  beginWriting(context);
  const removed = ours.reduce((count, { formulas }) => count + deleteOurs(formulas), 0);
  found.count = Math.max(found.count, removed);
  await context.sync();
  return { formatsAdded: 0, formatsRemoved: found.count };
}

interface FormatFormula {
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
}

function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  return formats;
}

function loadFormulas(formats: Excel.ConditionalFormatCollection): FormatFormula[] {
  return formats.items
    .filter((format) => format.type === 'Custom')
    .map((format) => ({ format, rule: format.custom.rule.load('formula') }));
}

/** A custom format without a formula cannot be made by hand: it is what a batch of ours left that stopped half way. */
function isOurs({ rule }: FormatFormula): boolean {
  return rule.formula === '' || isOurFormula(rule.formula);
}

function deleteOurs(formulas: readonly FormatFormula[]): number {
  const ours = formulas.filter(isOurs);
  for (const { format } of ours) format.delete();
  return ours.length;
}

function addFormat(sheet: Excel.Worksheet, { ranges, formula, look }: HighlightRule): void {
  const [only] = ranges;
  const target = ranges.length === 1 ? sheet.getRange(only) : areasOf(sheet, ranges.join(','));
  const custom = target.conditionalFormats.add('Custom').custom;
  custom.rule.formula = formula;
  setLook(custom.format, look);
}

function setLook(format: Excel.ConditionalRangeFormat, look: HighlightLook): void {
  if (look.fill) format.fill.color = look.fill;
  format.font.color = look.ink;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.strikethrough) format.font.strikethrough = true;
  if (look.numberFormat) format.numberFormat = look.numberFormat;
  if (look.border) {
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = look.border.color;
    }
  }
}
