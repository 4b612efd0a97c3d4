import type { PageSetupData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean, requireFound, requirePoints } from '../require-values';
import type { HostSession } from '../session';
import { SHEET_BLOCK } from '../sheet-model/blocks';
import { formatLocalAddress, parseLocalAddress } from '../sheet-model/sheet-address';
import { readCellsArgument } from './cells-argument';
import { HeaderFooterGroup, applyMargins, applyZoom, readZoom } from './page-layout-parts';
import { Range } from './range';
import { RangeAreas } from './range-areas';

/** Paper by Office.js name, as far as our files can say it. */
const PAPERS = ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal', 'Executive', 'Tabloid'];

/** Excel.PageLayout. */
export class PageLayout extends HostObject {
  static override readonly typeName = 'PageLayout';
  static override readonly scalars = [
    'bottomMargin',
    'centerHorizontally',
    'footerMargin',
    'headerMargin',
    'leftMargin',
    'orientation',
    'paperSize',
    'rightMargin',
    'topMargin',
    'zoom',
  ];
  static override readonly navigations = ['headersFooters'];
  static override readonly methods = [
    'getPrintArea',
    'getPrintAreaOrNullObject',
    'getPrintTitleRows',
    'getPrintTitleRowsOrNullObject',
    'setPrintArea',
    'setPrintMargins',
    'setPrintTitleRows',
  ];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
  ) {
    super();
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.sheet);
  }

  get orientation(): string {
    return this.#page.orientation;
  }

  set orientation(value: unknown) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument();
    this.#page.orientation = value;
  }

  /** '' while it is left to the printer. */
  get paperSize(): string {
    return this.#page.paper ?? '';
  }

  set paperSize(value: unknown) {
    if (typeof value !== 'string') throw invalidArgument();
    if (!PAPERS.includes(value)) throw apiNotFound('PageLayout', `paperSize = "${value}"`);
    this.#page.paper = value;
  }

  get centerHorizontally(): boolean {
    return this.#page.centerHorizontally;
  }

  set centerHorizontally(value: unknown) {
    this.#page.centerHorizontally = requireBoolean(value);
  }

  get zoom(): object {
    return readZoom(this.#page);
  }

  set zoom(value: unknown) {
    applyZoom(this.#page, value);
  }

  get topMargin(): number {
    return this.#page.margins.top;
  }

  set topMargin(value: unknown) {
    this.#page.margins.top = requirePoints(value);
  }

  get bottomMargin(): number {
    return this.#page.margins.bottom;
  }

  set bottomMargin(value: unknown) {
    this.#page.margins.bottom = requirePoints(value);
  }

  get leftMargin(): number {
    return this.#page.margins.left;
  }

  set leftMargin(value: unknown) {
    this.#page.margins.left = requirePoints(value);
  }

  get rightMargin(): number {
    return this.#page.margins.right;
  }

  set rightMargin(value: unknown) {
    this.#page.margins.right = requirePoints(value);
  }

  get headerMargin(): number {
    return this.#page.margins.header;
  }

  set headerMargin(value: unknown) {
    this.#page.margins.header = requirePoints(value);
  }

  get footerMargin(): number {
    return this.#page.margins.footer;
  }

  set footerMargin(value: unknown) {
    this.#page.margins.footer = requirePoints(value);
  }

  setPrintMargins(unit: unknown, margins: unknown): void {
    applyMargins(this.#page, unit, margins);
  }

  /** One area only. */
  setPrintArea(area: unknown): void {
    const several =
      area instanceof RangeAreas
        ? area.blocks.length > 1
        : typeof area === 'string' && area.includes(',');
    if (several) throw apiNotFound('PageLayout', 'setPrintArea with several areas');
    const argument =
      area instanceof RangeAreas ? new Range(this.session, area.sheet, area.blocks[0]!) : area;
    const { sheet, block } = readCellsArgument(this.session, this.sheet, argument);
    if (sheet !== this.sheet) throw invalidArgument();
    this.#page.printArea = formatLocalAddress(block);
  }

  getPrintArea(): RangeAreas {
    return requireFound(this.getPrintAreaOrNullObject());
  }

  getPrintAreaOrNullObject(): RangeAreas | null {
    const block = parseLocalAddress(this.#page.printArea ?? '');
    return block && new RangeAreas(this.session, this.sheet, [block]);
  }

  /** Takes the rows of any range. */
  setPrintTitleRows(rows: unknown): void {
    const { sheet, block } = readCellsArgument(this.session, this.sheet, rows);
    if (sheet !== this.sheet) throw invalidArgument();
    const { columnIndex, columnCount } = SHEET_BLOCK;
    this.#page.titleRows = formatLocalAddress({ ...block, columnIndex, columnCount });
  }

  getPrintTitleRows(): Range {
    return requireFound(this.getPrintTitleRowsOrNullObject());
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    const block = parseLocalAddress(this.#page.titleRows ?? '');
    return block && new Range(this.session, this.sheet, block);
  }

  get #page(): PageSetupData {
    return this.sheet.page;
  }
}
