import type { ChartData } from '../../../workbook/workbook-data';

interface LegendPlace {
  readonly layout: 'horizontal' | 'vertical';
  readonly align: 'left' | 'center' | 'right';
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  readonly iconType: 'square';
  readonly iconSize: number;
}

/** Where the legend stands. */
export function legendProps(legend: NonNullable<ChartData['legend']>): LegendPlace {
  const icon = { iconType: 'square', iconSize: 8 } as const;
  switch (legend) {
    case 'Top':
      return { layout: 'horizontal', align: 'center', verticalAlign: 'top', ...icon };
    case 'Bottom':
      return { layout: 'horizontal', align: 'center', verticalAlign: 'bottom', ...icon };
    case 'Left':
      return { layout: 'vertical', align: 'left', verticalAlign: 'middle', ...icon };
    case 'Right':
      return { layout: 'vertical', align: 'right', verticalAlign: 'middle', ...icon };
  }
}
