import type { PageSetupData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requirePoints, requireText } from '../require-values';

/** Excel.HeaderFooterGroup: the same on all pages. */
export class HeaderFooterGroup extends HostObject {
  static override readonly typeName = 'HeaderFooterGroup';
  static override readonly scalars = ['state'];
  static override readonly navigations = ['defaultForAllPages'];

  constructor(readonly sheet: SheetData) {
    super();
  }

  get state(): string {
    return 'Default';
  }

  set state(value: unknown) {
    if (value !== 'Default') throw apiNotFound('HeaderFooterGroup', `state = "${String(value)}"`);
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.sheet.page);
  }
}

/** Excel's limit for the three parts and their codes together. */
const MAX_LENGTH = 255;

/** Excel.HeaderFooter. */
class HeaderFooter extends HostObject {
  static override readonly typeName = 'HeaderFooter';
  static override readonly scalars = [
    'centerFooter',
    'centerHeader',
    'leftFooter',
    'leftHeader',
    'rightFooter',
    'rightHeader',
  ];

  constructor(readonly page: PageSetupData) {
    super();
  }

  get leftHeader(): string {
    return this.page.header.left;
  }

  set leftHeader(value: unknown) {
    this.page.header = withPart(this.page.header, 'left', value);
  }

  get centerHeader(): string {
    return this.page.header.center;
  }

  set centerHeader(value: unknown) {
    this.page.header = withPart(this.page.header, 'center', value);
  }

  get rightHeader(): string {
    return this.page.header.right;
  }

  set rightHeader(value: unknown) {
    this.page.header = withPart(this.page.header, 'right', value);
  }

  get leftFooter(): string {
    return this.page.footer.left;
  }

  set leftFooter(value: unknown) {
    this.page.footer = withPart(this.page.footer, 'left', value);
  }

  get centerFooter(): string {
    return this.page.footer.center;
  }

  set centerFooter(value: unknown) {
    this.page.footer = withPart(this.page.footer, 'center', value);
  }

  get rightFooter(): string {
    return this.page.footer.right;
  }

  set rightFooter(value: unknown) {
    this.page.footer = withPart(this.page.footer, 'right', value);
  }
}

type Parts = PageSetupData['header'];

function withPart(parts: Parts, part: keyof Parts, value: unknown): Parts {
  const changed = { ...parts, [part]: requireText(value) };
  const texts = Object.values(changed).filter((text) => text !== '');
  // Each part that is not empty begins with a code of two characters: &L, &C or &R.
  const length = texts.reduce((sum, text) => sum + text.length + 2, 0);
  if (length > MAX_LENGTH) throw invalidArgument();
  return changed;
}

const POINTS_PER_UNIT: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

const SIDES = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const;

/** Sets the margins that are given and leaves the others; nothing is set when one of them is invalid. */
export function applyMargins(page: PageSetupData, unit: unknown, margins: unknown): void {
  const pointsPerUnit = POINTS_PER_UNIT[String(unit)];
  if (pointsPerUnit === undefined || typeof margins !== 'object' || margins === null) {
    throw invalidArgument();
  }
  const given = margins as Partial<Record<string, unknown>>;
  const changed = { ...page.margins };
  for (const side of SIDES) {
    const value = given[side] ?? null;
    if (value !== null) changed[side] = requirePoints(value) * pointsPerUnit;
  }
  page.margins = changed;
}

/** As Excel.PageLayoutZoomOptions: pages to fit, or a scale in percent. */
export function readZoom({ fitToPagesWide, fitToPagesTall }: PageSetupData): object {
  if (fitToPagesWide === null && fitToPagesTall === null) return { scale: 100 };
  return {
    ...(fitToPagesWide === null ? {} : { horizontalFitToPages: fitToPagesWide }),
    ...(fitToPagesTall === null ? {} : { verticalFitToPages: fitToPagesTall }),
  };
}

/** Replaces the whole zoom: a direction that is not named takes as many pages as it needs. */
export function applyZoom(page: PageSetupData, zoom: unknown): void {
  if (typeof zoom !== 'object' || zoom === null) throw invalidArgument();
  const { horizontalFitToPages, verticalFitToPages, scale } = zoom as Record<string, unknown>;
  const wide = readPages(horizontalFitToPages);
  const tall = readPages(verticalFitToPages);
  if (scale !== undefined && scale !== null) {
    if (wide !== null || tall !== null) throw invalidArgument();
    if (scale !== 100)
      throw apiNotFound('PageLayout', `zoom = { scale: ${JSON.stringify(scale)} }`);
  }
  page.fitToPagesWide = wide;
  page.fitToPagesTall = tall;
}

function readPages(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw invalidArgument();
  return value;
}
