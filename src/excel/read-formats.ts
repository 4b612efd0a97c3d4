import { isOurFormat } from '../workbook/highlight-mark';

/** The conditional formats of a sheet, as far as Excel could read them. */
export interface SheetFormats {
  /** Those that are ours. */
  readonly ours: readonly Excel.ConditionalFormat[];
  /** How many could not be read, and may be anybody's. */
  readonly unreadCount: number;
}

/** Something to be loaded with the formats: queued before the first trip, and before the second. */
export interface LoadedBeside {
  readonly first?: () => void;
  readonly second?: () => void;
}

/**
 * Reads the conditional formats of sheets, with what is `beside` in the same two round trips. Excel refuses the whole of a
 * batch that reads a format whose deletion was undone (https://github.com/OfficeDev/office-js/issues/6396): then they
 * are read one by one, in a round trip each.
 */
export async function readFormats(
  context: Excel.RequestContext,
  sheets: () => readonly Excel.Worksheet[],
  { first, second }: LoadedBeside = {},
): Promise<SheetFormats[]> {
  try {
    first?.();
    const formats = sheets().map((sheet) => loadFormats(sheet));
    await context.sync();
    second?.();
    const formulas = formats.map(({ items }) => items.flatMap(loadFormula));
    await context.sync();
    return formulas.map((loaded) => ({
      ours: loaded.filter(isOurs).map(({ format }) => format),
      unreadCount: 0,
    }));
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  first?.();
  const counted = sheets().map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    return { formats, count: formats.getCount() };
  });
  await context.sync();
  second?.();
  await context.sync();
  const read: SheetFormats[] = [];
  for (const { formats, count } of counted) {
    read.push(await readOneByOne(context, formats, count.value));
  }
  return read;
}

async function readOneByOne(
  context: Excel.RequestContext,
  formats: Excel.ConditionalFormatCollection,
  count: number,
): Promise<SheetFormats> {
  const ours: Excel.ConditionalFormat[] = [];
  let unreadCount = 0;
  for (let index = 0; index < count; index += 1) {
    try {
      const format = await readOne(context, formats, index);
      if (format && isOurs(format)) ours.push(format.format);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      unreadCount += 1;
    }
  }
  return { ours, unreadCount };
}

/** Null for a format without a formula of its own. */
async function readOne(
  context: Excel.RequestContext,
  formats: Excel.ConditionalFormatCollection,
  index: number,
): Promise<FormatFormula | null> {
  const listed = formats.getItemAt(index).load('id');
  await context.sync();
  // By its id, for the place changes with each format that is deleted.
  const format = formats.getItem(listed.id).load('id,type');
  await context.sync();
  const [loaded = null] = loadFormula(format);
  await context.sync();
  return loaded;
}

/** What Excel says of a format that it lists and cannot give. */
const UNREADABLE: readonly string[] = ['ItemNotFound', 'GeneralException', 'InvalidReference'];

function isUnreadable(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && UNREADABLE.includes(error.code);
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

function loadFormula(format: Excel.ConditionalFormat): FormatFormula[] {
  return format.type === 'Custom' ? [{ format, rule: format.custom.rule.load('formula') }] : [];
}

const isOurs = ({ rule }: FormatFormula): boolean => isOurFormat(rule.formula);
