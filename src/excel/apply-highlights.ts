import { AddInError } from '../workbook/errors';
import type {
  HighlightLook,
  HighlightPlan,
  HighlightRule,
  SheetHighlights,
} from '../workbook/highlight-plan';
import type { AppliedHighlights, HighlightOutcome, WhereProtected } from '../workbook/port';
import type { StoredSettings } from '../workbook/settings';
import { createBatchBudget } from './batch-budget';
import type { LoadedLookups } from './highlight-lookups';
import {
  askRoom,
  deleteLookups,
  loadLookups,
  refuseTakenLookups,
  writeLookups,
} from './highlight-lookups';
import { loadSheets } from './our-sheets';
import type { SheetFormats } from './read-formats';
import { readFormats } from './read-formats';
import { beginWriting } from './run-writing';
import type { SettingsWriter } from './settings/settings-sheet';
import { prepareSettings } from './settings/settings-sheet';

/**
 * Replaces our conditional formats on the plan's sheets, and the look-ups beside the settings, by the plan's. Three round
 * trips while the look-ups fit into one request and every format can be read. Throws sheet-protected where protected
 * sheets are refused.
 */
export async function applyHighlights(
  context: Excel.RequestContext,
  { sheets: planned, lookups }: HighlightPlan,
  settings: StoredSettings,
  whereProtected: WhereProtected,
): Promise<AppliedHighlights> {
  const worksheets = planned.map(({ sheet }) => context.workbook.worksheets.getItem(sheet));
  let protections: Excel.WorksheetProtection[] = [];
  let settingsWriter!: SettingsWriter;
  let standing!: LoadedLookups;
  let refuseFilled!: ReturnType<typeof askRoom>;
  const isProtected = (_: SheetHighlights, index: number): boolean => protections[index]!.protected;
  const formats = await readFormats(context, () => worksheets, {
    first() {
      settingsWriter = prepareSettings(context);
      standing = loadLookups(context);
      refuseFilled = askRoom(context, lookups);
      protections = worksheets.map(({ protection }) => protection.load('protected'));
    },
    second() {
      const locked = planned.find(isProtected);
      if (locked && whereProtected === 'refuse') {
        throw new AddInError('sheet-protected', { sheet: locked.sheet });
      }
      settingsWriter.locate();
      refuseTakenLookups(standing);
      refuseFilled(standing);
    },
  });

  const open = planned.flatMap(({ rules }, index) =>
    protections[index]!.protected
      ? []
      : { rules, worksheet: worksheets[index]!, formats: formats[index]! },
  );
  beginWriting(context);
  for (const target of open) deleteFormats(target.formats);
  settingsWriter.write(settings);
  deleteLookups(standing);
  await writeLookups(context, lookups, createBatchBudget(context));
  for (const { worksheet, rules } of open) for (const rule of rules) addFormat(worksheet, rule);
  await context.sync();
  return {
    formatsAdded: open.reduce((sum, { rules }) => sum + rules.length, 0),
    ...countFormats(open.map((target) => target.formats)),
    protectedSheets: planned.filter(isProtected).map(({ sheet }) => sheet),
  };
}

/** How many formats of ours the first look at the workbook has found. */
export interface FoundHighlights {
  count: number;
}

/**
 * Removes exactly our own conditional formats, on whichever sheets they are, and the look-ups. Four round trips. `found`
 * tells a try that is made again what there was before the first.
 */
export async function clearHighlights(
  context: Excel.RequestContext,
  found: FoundHighlights = { count: 0 },
): Promise<HighlightOutcome> {
  const { items } = await loadSheetsNow(context);
  let standing!: LoadedLookups;
  const formats = await readFormats(context, () => items, {
    first() {
      standing = loadLookups(context);
      for (const { protection } of items) protection.load('protected');
    },
  });
  items.forEach(({ name, protection }, index) => {
    if (protection.protected && formats[index]!.ours.length > 0) {
      throw new AddInError('sheet-protected', { sheet: name });
    }
  });
  beginWriting(context);
  deleteLookups(standing);
  formats.forEach(deleteFormats);
  const counted = countFormats(formats);
  found.count = Math.max(found.count, counted.formatsRemoved);
  await context.sync();
  return { ...counted, formatsAdded: 0, formatsRemoved: found.count };
}

async function loadSheetsNow(context: Excel.RequestContext): Promise<Excel.WorksheetCollection> {
  const sheets = loadSheets(context);
  await context.sync();
  return sheets;
}

function deleteFormats({ ours }: SheetFormats): void {
  for (const format of ours) format.delete();
}

function countFormats(
  formats: readonly SheetFormats[],
): Pick<HighlightOutcome, 'formatsRemoved' | 'formatsUnread'> {
  return {
    formatsRemoved: formats.reduce((sum, { ours }) => sum + ours.length, 0),
    formatsUnread: formats.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
  };
}

function addFormat(sheet: Excel.Worksheet, { range, formula, look }: HighlightRule): void {
  const { custom } = sheet.getRange(range).conditionalFormats.add('Custom');
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
