import type {
  BorderData,
  BorderEdge,
  DifferentialStyle,
  SheetData,
} from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostCollection, HostObject } from '../object-type';
import { requireItemAt } from '../require-values';
import { readColor } from '../sheet-model/color';
import { requireUnprotected } from './protection';

const EDGES: Readonly<Record<string, BorderEdge>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

/** Excel.ConditionalRangeBorderCollection. */
export class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  static override readonly typeName = 'ConditionalRangeBorderCollection';
  static override readonly scalars = ['count'];
  static override readonly navigations = ['bottom', 'left', 'right', 'top'];
  static override readonly methods = ['getItem', 'getItemAt'];

  constructor(
    readonly sheet: SheetData,
    readonly style: DifferentialStyle,
  ) {
    super();
  }

  get items(): ConditionalRangeBorder[] {
    return Object.keys(EDGES).map((sideIndex) => this.getItem(sideIndex));
  }

  get count(): number {
    return Object.keys(EDGES).length;
  }

  get top(): ConditionalRangeBorder {
    return this.getItem('EdgeTop');
  }

  get bottom(): ConditionalRangeBorder {
    return this.getItem('EdgeBottom');
  }

  get left(): ConditionalRangeBorder {
    return this.getItem('EdgeLeft');
  }

  get right(): ConditionalRangeBorder {
    return this.getItem('EdgeRight');
  }

  getItem(sideIndex: unknown): ConditionalRangeBorder {
    const edge = EDGES[String(sideIndex)];
    if (!edge) throw invalidArgument();
    return new ConditionalRangeBorder(this.sheet, this.style, String(sideIndex), edge);
  }

  getItemAt(index: unknown): ConditionalRangeBorder {
    return requireItemAt(this.items, index);
  }
}

/** Our line styles by their Office.js name; a conditional format has thin lines only. */
const LINE_STYLES: Readonly<Record<string, BorderData['style']>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
};

/** Excel.ConditionalRangeBorder. */
export class ConditionalRangeBorder extends HostObject {
  static override readonly typeName = 'ConditionalRangeBorder';
  static override readonly identity = { wireName: '_Id', property: 'sideIndex' } as const;
  static override readonly scalars = ['color', 'sideIndex', 'style'];

  constructor(
    readonly sheet: SheetData,
    readonly differential: DifferentialStyle,
    readonly sideIndex: string,
    readonly edge: BorderEdge,
  ) {
    super();
  }

  get color(): string {
    return this.#border?.color ?? '';
  }

  /** A line that has no style yet becomes a continuous one, as in Excel. */
  set color(value: unknown) {
    this.#store({ style: this.#border?.style ?? 'thin', color: readColor(value) });
  }

  get style(): string {
    const border = this.#border;
    if (!border) return 'None';
    const known = Object.entries(LINE_STYLES).find(([, style]) => style === border.style);
    return known?.[0] ?? 'Continuous';
  }

  set style(value: unknown) {
    if (value === 'None') {
      this.#store(undefined);
      return;
    }
    if (value === 'DashDot' || value === 'DashDotDot') {
      throw apiNotFound('ConditionalRangeBorder', `style '${value}'`);
    }
    const style = LINE_STYLES[String(value)];
    if (!style) throw invalidArgument();
    this.#store({ style, color: this.#border?.color ?? '#000000' });
  }

  get #border(): BorderData | undefined {
    return this.differential.borders?.[this.edge];
  }

  #store(border: BorderData | undefined): void {
    requireUnprotected(this.sheet);
    const others = Object.entries(this.differential.borders ?? {}).filter(
      ([edge]) => edge !== this.edge,
    );
    const own = border ? [[this.edge, border]] : [];
    const borders = Object.fromEntries([...others, ...own]) as DifferentialStyle['borders'] & {};
    this.differential.borders = borders;
  }
}
