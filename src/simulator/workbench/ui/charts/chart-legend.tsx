import type { ReactElement } from 'react';
import type { ChartData } from '../../../../workbook/workbook-data';
import { TEXT_COLOR } from './chart-colours';

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

/** The name of a series in the colour of text: that of its mark may be too pale to read. */
export const legendText = (name: string | undefined): ReactElement => (
  <span style={{ color: TEXT_COLOR }}>{name}</span>
);
