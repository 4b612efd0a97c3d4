import type { Assumption } from './assumption';
import { issue, local, reference, refusal, send, TRIED } from './assumption';

/** The longest formula that VBA takes for a conditional format. */
const VBA_CHARACTERS = 255;

const FORMATS = reference('excel.conditionalformat');

/** A formula of so many characters, true where A1 holds a long text. */
const formulaOf = (characters: number): string => {
  const [start, end] = ['=A1="', '"'];
  return start + 'x'.repeat(characters - start.length - end.length) + end;
};

function addFormat(
  range: Excel.Range | Excel.RangeAreas,
  formula: string,
): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  return format;
}

/** The formulas of a sheet's custom conditional formats, in the order in which Excel lists them. */
async function listFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<string[]> {
  const formats = sheet.getRange().conditionalFormats.load('items/id,items/type');
  await context.sync();
  const rules = formats.items
    .filter(({ type }) => type === 'Custom')
    .map(({ custom }) => custom.rule.load('formula'));
  await context.sync();
  return rules.map(({ formula }) => formula);
}

/** Conditional formats, as which highlights are laid over a matrix. */
export const HIGHLIGHTS: readonly Assumption[] = [
  {
    id: 'formula-of-a-format-is-read-back',
    claim:
      'The formula of a conditional format is read back as it was written, texts with quotes and all.',
    source: FORMATS,
    expected: ['=AND($A1<>"",OR($B1="it\'s ""late""",$B1<2))'],
    otherwise: 'Report it: Clear highlights would not know them again.',
    async observe({ context, sheet }) {
      addFormat(sheet.getRange('A1:B9'), '=AND($A1<>"",OR($B1="it\'s ""late""",$B1<2))');
      return listFormulas(context, sheet);
    },
  },
  {
    id: 'formula-of-255-characters-is-taken',
    claim: `A conditional format takes a formula of ${VBA_CHARACTERS} characters.`,
    source: TRIED,
    expected: 'done',
    otherwise: 'Report it: highlights cannot be applied.',
    async observe({ context, sheet }) {
      addFormat(sheet.getRange('A1'), formulaOf(VBA_CHARACTERS));
      return send(context);
    },
  },
  {
    id: 'formula-of-256-characters-is-taken',
    claim: `A conditional format takes a formula of ${VBA_CHARACTERS + 1} characters, though VBA does not.`,
    source: TRIED,
    expected: 'done',
    otherwise: `Nothing, where no highlight’s formula is longer than ${VBA_CHARACTERS} characters.`,
    async observe({ context, sheet }) {
      addFormat(sheet.getRange('A1'), formulaOf(VBA_CHARACTERS + 1));
      return send(context);
    },
  },
  {
    id: 'later-format-comes-last',
    claim: 'Of several conditional formats the one that was added last is listed first.',
    source: TRIED,
    expected: ['=A1=3', '=A1=2', '=A1=1'],
    otherwise: 'Look at cells that two highlights meet in: the wrong one may win.',
    async observe({ context, sheet }) {
      for (const value of [1, 2, 3]) addFormat(sheet.getRange('A1'), `=A1=${value}`);
      return listFormulas(context, sheet);
    },
  },
  {
    id: 'format-of-several-areas',
    claim:
      'One conditional format covers several areas, and its formula is relative to the first cell of them.',
    source: reference('excel.rangeareas#excel-excel-rangeareas-conditionalformats-member'),
    expected: ['=A1="late"'],
    otherwise: 'Nothing, where the region of this computer lists with semicolons.',
    async observe({ context, sheet }) {
      addFormat(sheet.getRanges('A1:A2,A5:A6'), '=A1="late"');
      return listFormulas(context, sheet);
    },
  },
  {
    id: 'format-takes-every-look',
    claim: 'A conditional format takes fill, font, number format and the four outer borders.',
    source: reference('excel.conditionalrangeformat'),
    expected: ['#FFCC00', '#123456', true, true, true],
    otherwise: 'Switch off the kinds of highlight that this Excel does not show.',
    async observe({ context, sheet }) {
      const { format } = addFormat(sheet.getRange('A1'), '=TRUE').custom;
      format.fill.color = '#FFCC00';
      format.font.color = '#123456';
      format.font.bold = true;
      format.font.italic = true;
      format.font.strikethrough = true;
      format.numberFormat = '"▲ "@';
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
        const border = format.borders.getItem(edge);
        border.style = 'Continuous';
        border.color = '#123456';
      }
      format.load('fill/color,font/color,font/bold,font/italic,font/strikethrough');
      await context.sync();
      const { fill, font } = format;
      return [fill.color, font.color, font.bold, font.italic, font.strikethrough].map((value) =>
        typeof value === 'string' ? value.toUpperCase() : value,
      );
    },
  },
  {
    id: 'formats-are-read-one-by-one',
    claim: 'Conditional formats are counted, and each is found by its place and then by its id.',
    source: issue(6396),
    expected: ['=A1=2', '=A1=1'],
    otherwise: 'Report it: where one format cannot be read, no highlight can be cleared.',
    async observe({ context, sheet }) {
      for (const value of [1, 2]) addFormat(sheet.getRange('A1'), `=A1=${value}`);
      const formats = sheet.getRange().conditionalFormats;
      const counts = [formats.getCount()];
      await context.sync();
      const [count] = counts.map(({ value }) => value);
      const listed = Array.from({ length: count! }, (_, index) =>
        formats.getItemAt(index).load('id'),
      );
      await context.sync();
      const rules = listed.map(({ id }) => formats.getItem(id).custom.rule.load('formula'));
      await context.sync();
      return rules.map(({ formula }) => formula);
    },
  },
  {
    id: 'columns-of-look-ups-are-hidden',
    claim: 'Columns are hidden and shown again.',
    source: reference('excel.range#excel-excel-range-columnhidden-member'),
    expected: [true, false],
    otherwise: 'Nothing: the look-ups of the highlights stand openly beside the settings.',
    async observe({ context, sheet }) {
      const [hidden, shown] = ['C1:D1', 'E1'].map((address) => sheet.getRange(address));
      hidden!.columnHidden = true;
      shown!.columnHidden = true;
      shown!.columnHidden = false;
      const ranges = [hidden!, shown!].map((range) => range.load('columnHidden'));
      await context.sync();
      return ranges.map(({ columnHidden }) => columnHidden);
    },
  },
  {
    id: 'deleting-a-format-leaves-the-others',
    claim: 'Deleting one conditional format leaves the others and their formulas as they were.',
    source: reference('excel.conditionalformat#excel-excel-conditionalformat-delete-member(1)'),
    expected: ['=A1="theirs"'],
    otherwise: 'Report it: clearing highlights would take a council’s own formats.',
    async observe({ context, sheet }) {
      addFormat(sheet.getRange('A1:A9'), '=A1="theirs"');
      const ours = addFormat(sheet.getRange('A1:A9'), '=A1="ours"');
      await context.sync();
      ours.delete();
      return listFormulas(context, sheet);
    },
  },
  {
    id: 'format-follows-inserted-rows',
    claim: 'The formula of a conditional format moves with its cells when rows are inserted above.',
    source: TRIED,
    expected: ['=$A2="late"'],
    otherwise: 'Apply highlights again after inserting rows.',
    async observe({ context, sheet }) {
      addFormat(sheet.getRange('A1:B9'), '=$A1="late"');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      return listFormulas(context, sheet);
    },
  },
  {
    id: 'array-constant-in-a-format-is-refused',
    claim: 'A conditional format refuses an array constant in its formula.',
    source: TRIED,
    expected: refusal('InvalidArgument'),
    otherwise: 'Nothing: no highlight has one.',
    async observe({ context, sheet }) {
      addFormat(sheet.getRange('A1'), '=OR(A1={1,2})');
      return send(context);
    },
  },
  {
    id: 'name-in-the-formula-of-a-format',
    claim: 'The formula of a conditional format may use a defined name of the sheet’s own.',
    source: issue(1157),
    expected: ['=A1<Excel_check_limit'],
    otherwise: 'Report it: highlights cannot be applied.',
    async observe({ context, sheet }) {
      sheet.names.add('Excel_check_limit', '=5');
      addFormat(sheet.getRange('A1:A9'), '=A1<Excel_check_limit');
      return listFormulas(context, sheet);
    },
  },
  {
    id: 'address-of-a-range-with-formats',
    claim: 'The conditional formats of a range are found through any range that overlaps it.',
    source: FORMATS,
    expected: ['A1:A9', 1],
    otherwise: 'Clear highlights on the whole sheet.',
    async observe({ context, sheet }) {
      const format = addFormat(sheet.getRange('A1:A9'), '=A1=1');
      const range = format.getRange().load('address');
      const found = sheet.getRange('A5:C5').conditionalFormats.load('items/id');
      await context.sync();
      return [local(range.address), found.items.length];
    },
  },
];
