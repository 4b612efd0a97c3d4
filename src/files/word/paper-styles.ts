import type { INumberingOptions, IStylesOptions } from 'docx';
import { AlignmentType, BorderStyle, LevelFormat, LevelSuffix, ShadingType } from 'docx';
import { CELL_LOOKS, PACK_COLORS } from '../../workbook/palette';

/** One typeface for all of it, which every Word has. */
export const BODY_FONT_NAME = 'Calibri';

/** Colours without "#", as Word writes them. */
export const wordColor = (color: string): string => color.slice(1);

/** A4, and its margins, in twentieths of a point. */
export const A4 = { width: 11_906, height: 16_838 } as const;
/** See {@link A4}. */
export const MARGIN = 1_020;

/** Ids of the styles of a paper, which a council can restyle in one place; those of headings and captions are Word's own. */
export const STYLE = {
  title: 'Title',
  front: 'ReportFront',
  numbered: 'NumberedParagraph',
  intro: 'IntroParagraph',
  caption: 'Caption',
  appendixHeading: 'AppendixHeading',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  quiet: 'RunningText',
  prompt: 'AuthorPrompt',
} as const;

/** Numbered lists: headings with the paragraphs under them, appendices, and recommendations in a template. */
export const LIST = { report: 'report', appendix: 'appendix', template: 'template' } as const;

/** Where text begins to the right of its number, in twentieths of a point. */
const NUMBER_INDENT = 680;
/** Of the texts of the front block, to the right of what they are. */
export const FRONT_INDENT = 3_000;

const INK = wordColor(PACK_COLORS.ink);
const TITLE = wordColor(PACK_COLORS.title);
const QUIET = wordColor(PACK_COLORS.quietInk);

/** What the author has yet to write looks as urgent as what falls due. */
const PROMPT_INK = wordColor(CELL_LOOKS['due-this-quarter'].ink);

const HEADING = {
  run: { font: BODY_FONT_NAME, size: 26, bold: true, color: TITLE },
  paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
} as const;

/** Sizes in half points, spacing in twentieths of a point. */
export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: BODY_FONT_NAME, size: 22, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80 } },
    },
    title: {
      run: { font: BODY_FONT_NAME, size: 36, bold: true, color: TITLE },
      paragraph: { spacing: { before: 0, after: 120 } },
    },
    heading1: HEADING,
    heading2: {
      run: { font: BODY_FONT_NAME, size: 24, bold: true, color: TITLE },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    caption: {
      run: { font: BODY_FONT_NAME, size: 20, bold: true, italics: false, color: TITLE },
      paragraph: { spacing: { before: 100, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.front,
      name: 'Report front',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 40 },
        indent: { left: FRONT_INDENT, hanging: FRONT_INDENT },
      },
    },
    {
      id: STYLE.numbered,
      name: 'Numbered paragraph',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 100 } },
    },
    {
      id: STYLE.intro,
      name: 'Intro paragraph',
      basedOn: 'Normal',
      paragraph: { indent: { left: NUMBER_INDENT }, keepNext: true },
    },
    {
      id: STYLE.appendixHeading,
      name: 'Appendix heading',
      basedOn: 'Heading1',
      next: 'Normal',
      paragraph: { ...HEADING.paragraph, spacing: { before: 0, after: 80 }, outlineLevel: 0 },
      run: HEADING.run,
    },
    {
      id: STYLE.tableText,
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: STYLE.tableHeading,
      name: 'Table heading',
      basedOn: STYLE.tableText,
      run: { size: 18, bold: true, color: wordColor(PACK_COLORS.headerInk) },
      paragraph: { spacing: { after: 0 }, keepNext: true },
    },
    { id: STYLE.quiet, name: 'Running text', basedOn: 'Normal', run: { size: 18, color: QUIET } },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0 } },
      run: { size: 20 },
    },
  ],
  characterStyles: [
    {
      id: STYLE.prompt,
      name: 'Author prompt',
      // Brackets around the text say the same without the colour.
      run: {
        bold: true,
        color: PROMPT_INK,
        shading: {
          type: ShadingType.CLEAR,
          color: 'auto',
          fill: wordColor(CELL_LOOKS['due-this-quarter'].fill),
        },
        border: { style: BorderStyle.SINGLE, size: 4, space: 1, color: PROMPT_INK },
      },
    },
  ],
};

const numberAt = (left: number) => ({
  style: { paragraph: { indent: { left, hanging: left } } },
  alignment: AlignmentType.LEFT,
});

/** Numbers that Word counts itself: they stay right when somebody adds a paragraph. */
export const PAPER_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: LIST.report,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1', ...numberAt(NUMBER_INDENT) },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', ...numberAt(NUMBER_INDENT) },
      ],
    },
    {
      reference: LIST.template,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', ...numberAt(NUMBER_INDENT) }],
    },
    {
      reference: LIST.appendix,
      levels: [
        {
          level: 0,
          format: LevelFormat.UPPER_LETTER,
          text: 'Appendix %1',
          suffix: LevelSuffix.SPACE,
          ...numberAt(0),
        },
      ],
    },
  ],
};
