import type { PageSetupData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireText } from '../require-values';

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
export class HeaderFooter extends HostObject {
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
