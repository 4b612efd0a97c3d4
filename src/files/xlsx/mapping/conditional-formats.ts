import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import { formatCell, parseBlock } from '../../../workbook/address';
import type { ConditionalFormatData, DifferentialStyle } from '../../../workbook/workbook-data';
import type { CarriedRule } from '../carried';
import { toFileColour, toHexColour } from './colours';
import { escapeUnwritable } from './escaped-text';
import { toBordersData, toFileBorder, withoutUndefined } from './fonts-fills-borders';
import { unshieldNumberFormat } from './number-formats';
import { placeholderNumber, placeholderText } from './placeholders';

/** Comparisons by their Office.js name. */
const COMPARISONS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const satisfies Record<string, ConditionalRule['operator']>;

interface TextRule {
  readonly type: ConditionalRule['type'];
  readonly operator: string;
  readonly formula: (cell: string, text: string) => string;
}

/** Text rules by their Office.js name; a file also states each as a formula for its first cell. */
const TEXT_RULES: Readonly<Record<string, TextRule>> = {
  Contains: {
    type: 'containsText',
    operator: 'containsText',
    formula: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  NotContains: {
    type: 'notContainsText',
    operator: 'notContains',
    formula: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  BeginsWith: {
    type: 'beginsWith',
    operator: 'beginsWith',
    formula: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  EndsWith: {
    type: 'endsWith',
    operator: 'endsWith',
    formula: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
};

/** Types of rule that are read as data; every other type is carried whole. */
export const MODELLED_RULE_TYPES: readonly string[] = [
  'expression',
  'cellIs',
  ...Object.values(TEXT_RULES).map((rule) => rule.type),
];

/**
 * Reads a sheet's conditional formats, highest priority first. `carriedRules` are the elements that
 * placeholders stand for, `allRules` those of all rules; `idPrefix` makes the ids unique in the workbook.
 */
export function toConditionalFormats(
  rules: readonly ConditionalRule[],
  carriedRules: readonly { readonly type: string; readonly xml: string }[],
  allRules: readonly string[],
  themeColours: readonly string[],
  idPrefix: string,
): ConditionalFormatData[] {
  const isComplete = allRules.length === rules.length;
  return rules
    .map((rule, index) => ({ rule, xml: isComplete ? allRules[index]! : null }))
    .sort((left, right) => left.rule.priority - right.rule.priority)
    .map(({ rule, xml }, priority): ConditionalFormatData => {
      const read = readRule(rule, priority);
      return xml === null || read.kind === 'carried'
        ? read
        : { ...read, carried: { xml, said: sayingOf(read) } satisfies CarriedRule };
    });

  function readRule(rule: ConditionalRule, priority: number): ConditionalFormatData {
    const base = {
      id: `${idPrefix}-${priority + 1}`,
      ranges: rule.range.trim().split(/\s+/),
      priority,
      stopIfTrue: rule.stopIfTrue ?? false,
    };
    const [first = '', second] = [rule.formula ?? []].flat();
    const number = placeholderNumber(first);
    const carriedRule = number === null ? undefined : carriedRules[number];
    if (carriedRule) {
      const read = { ...base, kind: 'carried', type: carriedRule.type, carried: null } as const;
      const carried: CarriedRule = { xml: carriedRule.xml, said: sayingOf(read) };
      return { ...read, carried };
    }
    const style = toDifferentialStyle(rule.style ?? {}, themeColours);
    const comparison = keyOfValue(COMPARISONS, rule.operator);
    if (rule.type === 'cellIs' && comparison !== undefined) {
      const formula2 = second === undefined ? null : `=${second}`;
      return {
        ...base,
        kind: 'cell-value',
        operator: comparison,
        formula1: `=${first}`,
        formula2,
        style,
      };
    }
    const text = Object.entries(TEXT_RULES).find(([, known]) => known.type === rule.type);
    if (text && rule.text !== undefined) {
      return { ...base, kind: 'text', operator: text[0], text: rule.text, style };
    }
    return { ...base, kind: 'formula', formula: `=${first}`, style };
  }
}

/** What a format says but for where it holds, as JSON. */
function sayingOf(format: ConditionalFormatData): string {
  return JSON.stringify({ ...format, id: '', ranges: [], priority: 0, carried: null });
}

/** Turns conditional formats into a file's rules; `carry` takes a carried element and returns its number. */
export function toFileRules(
  formats: readonly ConditionalFormatData[],
  carry: (rule: CarriedRule) => number,
): ConditionalRule[] {
  return [...formats]
    .sort((left, right) => left.priority - right.priority)
    .map((format, index) => ({
      range: format.ranges.join(' '),
      priority: index + 1,
      ...(format.stopIfTrue ? { stopIfTrue: true } : {}),
      ...toFileRule(format, carry),
    }));
}

function toFileRule(
  format: ConditionalFormatData,
  carry: (rule: CarriedRule) => number,
): Pick<ConditionalRule, 'type' | 'operator' | 'formula' | 'text' | 'style'> {
  const carried = format.carried as CarriedRule | undefined;
  if (carried && (format.kind === 'carried' || carried.said === sayingOf(format))) {
    return { type: 'expression', formula: placeholderText(carry(carried)) };
  }
  switch (format.kind) {
    case 'carried':
      throw new Error(`A rule of type ${format.type} has lost its element`);
    case 'formula':
      return {
        type: 'expression',
        formula: fileFormula(format.formula),
        style: toFileDifferential(format.style),
      };
    case 'cell-value':
      return {
        type: 'cellIs',
        operator: COMPARISONS[format.operator as keyof typeof COMPARISONS],
        formula: [format.formula1, format.formula2].flatMap((formula) =>
          formula === null ? [] : [fileFormula(formula)],
        ),
        style: toFileDifferential(format.style),
      };
    case 'text': {
      const rule = TEXT_RULES[format.operator];
      if (!rule) throw new Error(`Unknown text operator ${format.operator}`);
      const quoted = `"${format.text.replace(/"/g, '""')}"`;
      return {
        type: rule.type,
        // The file states the operator once more; the writer's type only knows the comparisons.
        operator: rule.operator as NonNullable<ConditionalRule['operator']>,
        text: escapeUnwritable(format.text),
        formula: escapeUnwritable(rule.formula(topLeftCell(format.ranges), quoted)),
        style: toFileDifferential(format.style),
      };
    }
  }
}

function topLeftCell(ranges: readonly string[]): string {
  const blocks = ranges.flatMap((range) => parseBlock(range) ?? []);
  return formatCell(
    Math.min(...blocks.map((block) => block.rowIndex)),
    Math.min(...blocks.map((block) => block.columnIndex)),
  );
}

/** A formula as the file states it. */
function fileFormula(formula: string): string {
  return escapeUnwritable(formula.startsWith('=') ? formula.slice(1) : formula);
}

function keyOfValue<Key extends string>(
  table: Readonly<Record<Key, string>>,
  value: string | undefined,
): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}

/** What a conditional format lays over a cell; number formats arrive shielded. */
function toDifferentialStyle(style: CellStyle, themeColours: readonly string[]): DifferentialStyle {
  const { font, fill, border } = style;
  // A solid fill keeps its colour as the pattern's background here, unlike in a cell's own format.
  const fillColour =
    fill?.type === 'pattern' ? toHexColour(fill.bgColor ?? fill.fgColor, themeColours) : undefined;
  const color = toHexColour(font?.color, themeColours);
  const fontData = {
    ...(color !== undefined ? { color } : {}),
    ...(font?.bold !== undefined ? { bold: font.bold } : {}),
    ...(font?.italic !== undefined ? { italic: font.italic } : {}),
    ...(font?.underline !== undefined ? { underline: font.underline !== false } : {}),
    ...(font?.strikethrough !== undefined ? { strikethrough: font.strikethrough } : {}),
  };
  return withoutUndefined({
    fill: fillColour,
    font: Object.keys(fontData).length > 0 ? fontData : undefined,
    numberFormat: unshieldNumberFormat(style.numFmt).numberFormat,
    borders: toBordersData(border, themeColours),
  });
}

/** What the style leaves alone stays absent, so that the cell keeps its own. */
function toFileDifferential(style: DifferentialStyle): CellStyle {
  const { font, fill, numberFormat, borders } = style;
  const fileFont =
    font &&
    withoutUndefined({
      bold: font.bold,
      italic: font.italic,
      underline: font.underline,
      strikethrough: font.strikethrough,
      color: font.color === undefined ? undefined : toFileColour(font.color),
    });
  return withoutUndefined({
    font: fileFont,
    fill:
      fill === undefined
        ? undefined
        : ({ type: 'pattern', pattern: 'solid', bgColor: toFileColour(fill) } as const),
    numFmt: numberFormat,
    border: borders && toFileBorder(borders),
  });
}
