import type { ChartData, ChartSeriesData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean, requireText } from '../require-values';
import { requireUnprotected } from './protection';

/** Excel.ChartTitle and Excel.ChartAxisTitle, which have the same members here. */
abstract class Title extends HostObject {
  static override readonly scalars = ['text', 'visible'];

  constructor(
    readonly sheet: SheetData,
    /** The chart or the axis; null while its title is hidden. */
    readonly owner: { title: string | null },
    /** What Excel writes into a title that is shown for the first time. */
    readonly placeholder: string,
  ) {
    super();
  }

  get text(): string {
    return this.owner.title ?? '';
  }

  /** A title that is given a text is shown. */
  set text(value: unknown) {
    requireUnprotected(this.sheet);
    this.owner.title = requireText(value);
  }

  get visible(): boolean {
    return this.owner.title !== null;
  }

  set visible(value: unknown) {
    requireUnprotected(this.sheet);
    this.owner.title = requireBoolean(value) ? (this.owner.title ?? this.placeholder) : null;
  }
}

/** Excel.ChartTitle. */
export class ChartTitle extends Title {
  static override readonly typeName = 'ChartTitle';
}

/** Excel.ChartAxisTitle. */
export class ChartAxisTitle extends Title {
  static override readonly typeName = 'ChartAxisTitle';
}

/** Excel.ChartLegend. */
export class ChartLegend extends HostObject {
  static override readonly typeName = 'ChartLegend';
  static override readonly scalars = ['position', 'visible'];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  get position(): string {
    return this.chart.legend ?? 'Invalid';
  }

  /** A legend that is given a position is shown. */
  set position(value: unknown) {
    requireUnprotected(this.sheet);
    switch (value) {
      case 'Bottom':
      case 'Left':
      case 'Right':
      case 'Top':
        this.chart.legend = value;
        return;
      case 'Corner':
      case 'Custom':
        throw apiNotFound('ChartLegend', `position = "${value}"`);
    }
    throw invalidArgument();
  }

  get visible(): boolean {
    return this.chart.legend !== null;
  }

  set visible(value: unknown) {
    requireUnprotected(this.sheet);
    this.chart.legend = requireBoolean(value) ? (this.chart.legend ?? 'Bottom') : null;
  }
}

/** Excel.ChartDataLabels of a whole chart or of one series: values, where Excel puts them by itself. */
export class ChartDataLabels extends HostObject {
  static override readonly typeName = 'ChartDataLabels';
  static override readonly scalars = ['showValue'];

  constructor(
    readonly sheet: SheetData,
    readonly series: readonly ChartSeriesData[],
  ) {
    super();
  }

  /** Null when the series differ. */
  get showValue(): boolean | null {
    const shown = new Set(this.series.map(({ dataLabels }) => dataLabels));
    return shown.size > 1 ? null : shown.has(true);
  }

  set showValue(value: unknown) {
    requireUnprotected(this.sheet);
    const show = requireBoolean(value);
    for (const series of this.series) series.dataLabels = show;
  }
}

/** Excel.ChartAreaFormat. */
export class ChartAreaFormat extends HostObject {
  static override readonly typeName = 'ChartAreaFormat';
  static override readonly navigations = ['font'];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  get font(): ChartFont {
    return new ChartFont(this.sheet, this.chart);
  }
}

/** Largest and smallest size of text that Excel accepts, in points. */
const MOST_POINTS = 409;

const LEAST_POINTS = 1;

/** Excel.ChartFont of a whole chart. */
class ChartFont extends HostObject {
  static override readonly typeName = 'ChartFont';
  static override readonly scalars = ['size'];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  /** Points; null while titles, labels and legend are left to Excel, which gives them different sizes. */
  get size(): number | null {
    return this.chart.textPoints ?? null;
  }

  set size(value: unknown) {
    requireUnprotected(this.sheet);
    if (typeof value !== 'number' || value < LEAST_POINTS || value > MOST_POINTS) {
      throw invalidArgument();
    }
    this.chart.textPoints = value;
  }
}
