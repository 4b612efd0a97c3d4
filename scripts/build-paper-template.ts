import type { FileChild, IRunOptions, IStylesOptions } from 'docx';
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { parseIsoDate } from '../src/domain/calendar-date';
import { settleFile } from '../src/files/word/settle-file';

/** In the manner of a house: neither the typeface nor the colours of ours. */
const HOUSE: IStylesOptions = {
  default: {
    document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
    title: { run: { font: 'Arial', size: 32, bold: true, color: '1F4E3D' } },
    heading1: {
      run: { font: 'Arial', size: 26, bold: true, color: '1F4E3D' },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font: 'Arial', size: 24, bold: true, color: '1F4E3D' },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    caption: {
      run: { font: 'Arial', size: 20, bold: true, italics: false, color: '1F4E3D' },
      paragraph: { spacing: { before: 100, after: 60 }, keepNext: true },
    },
  },
};

/** What stands to the left of each placeholder in the block at the head of the report. */
const FRONT = [
  ['Report to', 'committee'],
  ['Date of meeting', 'meeting date'],
  ['Report of', 'report of'],
  ['Period', 'period'],
  ['Wards or portfolios affected', 'wards'],
  ['Type of decision', 'decision type'],
  ['Public or exempt', 'exemption'],
] as const;

/** Headings of the report, with what stands below each: a line of text, or a placeholder for itself. */
const SECTIONS = [
  ['Purpose of the report', '{{purpose}}'],
  ['Recommendations', '{{recommendations}}'],
  ['Summary', '{{summary}}'],
  ['Where we are', 'As at {{as at}}:', '{{table:figures}}', '{{chart:areas}}'],
  ['What needs a decision', '{{table:exceptions}}'],
  ['What falls due next', '{{table:due-next}}'],
  ['Financial implications', '{{implication:financial}}'],
  ['Legal implications', '{{implication:legal}}'],
  ['Equality implications', '{{implication:equality}}'],
  ['Risk', '{{implication:risk}}'],
  ['Climate', '{{implication:climate}}'],
  ['Background papers', '{{background}}'],
  ['Contact', '{{contact}}'],
] as const;

/** A council's template as a secretary would make it in Word, in the order of a report. The same bytes each time. */
export async function buildPaperTemplate(): Promise<Uint8Array> {
  const template = new Document({
    title: 'Template of a committee report',
    creator: 'Anytown Council',
    lastModifiedBy: 'Anytown Council',
    styles: HOUSE,
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('{{running head}}')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({
                    children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: '{{title}}', heading: HeadingLevel.TITLE }),
          buildFront(),
          ...SECTIONS.flatMap(([heading, ...lines]): FileChild[] => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
            ...lines.map((line) => new Paragraph(line)),
          ]),
          new Paragraph('{{appendices}}'),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(template));
  return settleFile(bytes, parseIsoDate('2023-10-15')!);
}

const LABEL_TWIPS = 3_000;
const TEXT_TWIPS = 6_000;

function buildFront(): Table {
  const cell = (text: string, width: number, look: IRunOptions): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [new Paragraph({ children: [new TextRun({ ...look, text })] })],
    });
  return new Table({
    width: { size: LABEL_TWIPS + TEXT_TWIPS, type: WidthType.DXA },
    columnWidths: [LABEL_TWIPS, TEXT_TWIPS],
    rows: FRONT.map(
      ([label, id]) =>
        new TableRow({
          children: [
            cell(label, LABEL_TWIPS, { bold: true }),
            cell(`{{${id}}}`, TEXT_TWIPS, { bold: false }),
          ],
        }),
    ),
  });
}
