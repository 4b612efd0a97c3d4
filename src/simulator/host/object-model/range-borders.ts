import type { BorderData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostCollection, HostObject } from '../object-type';
import type { BorderSide } from '../sheet-model/borders';
import { BORDER_SIDES, changeBorders, readBorder } from '../sheet-model/borders';
import { readColor } from '../sheet-model/color';
import type { CellTarget } from './cell-target';
import { requireUnprotected } from './protection';

const DIAGONALS = ['DiagonalDown', 'DiagonalUp'];

/** Excel.RangeBorderCollection; diagonals are not available. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  static override readonly typeName = 'RangeBorderCollection';
  static override readonly scalars = ['count'];
  static override readonly methods = ['getItem', 'getItemAt'];

  constructor(readonly target: CellTarget) {
    super();
  }

  get items(): RangeBorder[] {
    return BORDER_SIDES.map((side) => new RangeBorder(this.target, side));
  }

  get count(): number {
    return BORDER_SIDES.length;
  }

  getItem(side: unknown): RangeBorder {
    if (DIAGONALS.includes(String(side))) {
      throw apiNotFound('RangeBorderCollection', `getItem("${String(side)}")`);
    }
    if (!BORDER_SIDES.includes(side as BorderSide)) throw invalidArgument();
    return new RangeBorder(this.target, side as BorderSide);
  }

  getItemAt(index: unknown): RangeBorder {
    const side = BORDER_SIDES[Number(index)];
    if (!side) throw invalidArgument();
    return new RangeBorder(this.target, side);
  }
}

const AUTOMATIC_COLOR = '#000000';

/** Excel names a line by a style and a weight, a file by one word. */
const LINES: readonly {
  readonly style: string;
  readonly weight: string;
  readonly line: BorderData['style'];
}[] = [
  { style: 'Continuous', weight: 'Thin', line: 'thin' },
  { style: 'Continuous', weight: 'Hairline', line: 'hair' },
  { style: 'Continuous', weight: 'Medium', line: 'medium' },
  { style: 'Continuous', weight: 'Thick', line: 'thick' },
  { style: 'Dash', weight: 'Thin', line: 'dashed' },
  { style: 'Dot', weight: 'Thin', line: 'dotted' },
  { style: 'Double', weight: 'Thick', line: 'double' },
];

const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

/** Excel.RangeBorder: one side of the cells, outer or inner. */
class RangeBorder extends HostObject {
  static override readonly typeName = 'RangeBorder';
  static override readonly scalars = ['sideIndex', 'style', 'weight', 'color'];

  constructor(
    readonly target: CellTarget,
    readonly side: BorderSide,
  ) {
    super();
  }

  get sideIndex(): BorderSide {
    return this.side;
  }

  /** "None" without a border; null when the cells differ. */
  get style(): string | null {
    const border = this.#read();
    if (border === 'mixed') return null;
    return border ? lineOf(border).style : 'None';
  }

  set style(value: unknown) {
    if (value === 'None') {
      this.#change(() => undefined);
      return;
    }
    const named = LINES.find(({ style }) => style === value);
    if (!named) throw apiNotFound('RangeBorder', `style = "${String(value)}"`);
    this.#change((before) => ({
      style: before && lineOf(before).style === value ? before.style : named.line,
      color: before?.color ?? AUTOMATIC_COLOR,
    }));
  }

  get weight(): string | null {
    const border = this.#read();
    if (border === 'mixed') return null;
    return border ? lineOf(border).weight : 'Thin';
  }

  set weight(value: unknown) {
    if (!WEIGHTS.includes(String(value))) throw invalidArgument();
    this.#change((before) => {
      const style = before ? lineOf(before).style : 'Continuous';
      const line = LINES.find((known) => known.style === style && known.weight === value)?.line;
      // A dashed, dotted or double line has one weight here.
      if (!line) throw apiNotFound('RangeBorder', `weight = "${String(value)}" for ${style}`);
      return { style: line, color: before?.color ?? AUTOMATIC_COLOR };
    });
  }

  get color(): string | null {
    const border = this.#read();
    if (border === 'mixed') return null;
    return border ? border.color : AUTOMATIC_COLOR;
  }

  set color(value: unknown) {
    const color = readColor(value);
    this.#change((before) => ({ style: before?.style ?? 'thin', color }));
  }

  #read(): BorderData | undefined | 'mixed' {
    return readBorder(this.target.sheet, this.target.blocks, this.side);
  }

  #change(change: (before: BorderData | undefined) => BorderData | undefined): void {
    requireUnprotected(this.target.sheet);
    changeBorders(this.target.sheet, this.target.blocks, this.side, change);
  }
}

function lineOf({ style }: BorderData): { style: string; weight: string } {
  return LINES.find(({ line }) => line === style)!;
}
