import type { Sheet } from 'hucre/xlsx';
import type { PageSetupData } from '../../../workbook/workbook-data';
import { defaultPageSetup } from '../../../workbook/workbook-data';
import { withoutUndefined } from './fonts-fills-borders';
import { isOneBlock } from './names';

type HeaderParts = PageSetupData['header'];

const PART_OF_CODE: Readonly<Record<string, keyof HeaderParts>> = {
  '&L': 'left',
  '&C': 'center',
  '&R': 'right',
};

type FilePage = NonNullable<Sheet['pageSetup']>;

type FileHeaderFooter = NonNullable<Sheet['headerFooter']>;

const POINTS_PER_INCH = 72;

const MARGINS = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const;

/** Paper by its Office.js name. */
const PAPERS = {
  A3: 'a3',
  A4: 'a4',
  A5: 'a5',
  B4: 'b4',
  B5: 'b5',
  Letter: 'letter',
  Legal: 'legal',
  Executive: 'executive',
  Tabloid: 'tabloid',
} as const satisfies Record<string, FilePage['paperSize']>;

/** Reads how a sheet is printed; `fitsToPage` is whether it is scaled to a number of pages. */
export function toPageSetupData(
  page: FilePage | undefined,
  headerFooter: FileHeaderFooter | undefined,
  fitsToPage: boolean,
): PageSetupData {
  const data = defaultPageSetup();
  const { paperSize, margins, printArea, printTitlesRow } = page ?? {};
  data.orientation = page?.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  data.paper = Object.entries(PAPERS).find(([, size]) => size === paperSize)?.[0] ?? null;
  data.fitToPagesWide = fitsToPage ? pagesToFit(page?.fitToWidth) : null;
  data.fitToPagesTall = fitsToPage ? pagesToFit(page?.fitToHeight) : null;
  data.printArea = printArea && isOneBlock(printArea) ? printArea.replaceAll('$', '') : null;
  data.titleRows = printTitlesRow?.replaceAll('$', '') ?? null;
  data.centerHorizontally = page?.horizontalCentered ?? false;
  data.header = splitHeaderParts(headerFooter?.oddHeader ?? '');
  data.footer = splitHeaderParts(headerFooter?.oddFooter ?? '');
  for (const side of MARGINS) {
    const inches = margins?.[side];
    if (inches !== undefined) data.margins[side] = toPoints(inches);
  }
  return data;
}

/** Absent is one page, 0 is as many as it takes. */
function pagesToFit(pages: number | undefined): number | null {
  return pages === 0 ? null : (pages ?? 1);
}

/** Print areas and title rows are left out: they are names in a file. */
export function toFilePage(data: PageSetupData, carried: FilePage | undefined): FilePage {
  const {
    printArea: _area,
    printTitlesRow: _rows,
    printTitlesColumn: _columns,
    ...rest
  } = carried ?? {};
  const fits = data.fitToPagesWide !== null || data.fitToPagesTall !== null;
  const {
    fitToPage: _,
    fitToWidth: _wide,
    fitToHeight: _tall,
    paperSize: otherPaper,
    ...kept
  } = rest;
  const { top, right, bottom, left, header, footer } = data.margins;
  return withoutUndefined({
    ...kept,
    paperSize: data.paper === null ? otherPaper : PAPERS[data.paper as keyof typeof PAPERS],
    orientation: data.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: data.fitToPagesWide ?? 0,
          fitToHeight: data.fitToPagesTall ?? 0,
        }
      : {}),
    horizontalCentered: data.centerHorizontally || undefined,
    margins: {
      top: toInches(top),
      right: toInches(right),
      bottom: toInches(bottom),
      left: toInches(left),
      header: toInches(header),
      footer: toInches(footer),
    },
  } as const);
}

/** What is carried stays, but for the odd pages' texts, which are ours; undefined when nothing is left to write. */
export function toFileHeaderFooter(
  data: PageSetupData,
  carried: FileHeaderFooter | undefined,
): FileHeaderFooter | undefined {
  const { oddHeader: _header, oddFooter: _footer, ...kept } = carried ?? {};
  const headerFooter = withoutUndefined({
    ...kept,
    oddHeader: joinHeaderParts(data.header) || undefined,
    oddFooter: joinHeaderParts(data.footer) || undefined,
  });
  return Object.keys(headerFooter).length > 0 ? headerFooter : undefined;
}

/** To a millionth, so that points come back as the points they were. */
function toPoints(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
}

/** In the 15 digits that Excel keeps, so that 0.7 is written as 0.7. */
function toInches(points: number): number {
  return Number((points / POINTS_PER_INCH).toPrecision(15));
}

/**
 * Splits a header or footer such as "&LPlan&RPage &P" at its position codes. Other codes, "&&" among them,
 * stay in the parts; text before the first position code stands in the centre.
 */
export function splitHeaderParts(text: string): HeaderParts {
  const parts: HeaderParts = { left: '', center: '', right: '' };
  let current: keyof HeaderParts = 'center';
  for (const [token] of text.matchAll(/&"[^"]*"|&.|[^&]+|&/gsu)) {
    const position = PART_OF_CODE[token];
    if (position) current = position;
    else parts[current] += token;
  }
  return parts;
}

/** The way back of splitHeaderParts; '' when there is nothing to print. */
export function joinHeaderParts({ left, center, right }: HeaderParts): string {
  return [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join('');
}
